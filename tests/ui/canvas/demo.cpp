// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo.h"

#include "core/model/edit.h"
#include "ui/canvas/columnentry.h"

using namespace Qt::StringLiterals;

namespace {

struct Builder
{
    core::Project project = core::newProject(u"Shop"_s);

    core::Model &model() { return project.model; }
    void take(const core::Result<core::Model> &result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().subject), qPrintable(result.error().detail));
        project.model = *result;
    }
    // Columns as they are typed on the canvas.
    core::ClassId addClass(const QString &name,
                           const QStringList &columns,
                           const QPointF &place = {})
    {
        core::Class value = core::newClass(name);
        for (const QString &line : columns)
            value.columns.append(ui::newColumn(*ui::parseColumnEntry(model(), line)));
        take(core::addClass(model(), value));
        if (!place.isNull())
            project.diagrams.first().positions.insert(value.id.uuid, place);
        return value.id;
    }
    void relate(core::ClassId child, core::ClassId parent, core::Relationship options = {})
    {
        options.child = child;
        options.parent = parent;
        take(core::addRelationship(model(), options));
    }
    void colour(const QList<core::ClassId> &ids, const QString &name)
    {
        for (const core::ClassId id : ids)
            project.diagrams.first().colours.insert(id.uuid, name);
    }
};

void addMixin(Builder &builder, const QList<core::ClassId> &users)
{
    core::Mixin mixin;
    mixin.id = core::MixinId::create();
    mixin.name = u"TimestampMixin"_s;
    mixin.columns = {ui::newColumn(*ui::parseColumnEntry(builder.model(), u"created_at"_s)),
                     ui::newColumn(
                         *ui::parseColumnEntry(builder.model(), u"updated_at datetime?"_s))};
    builder.take(core::putMixin(builder.model(), mixin));
    for (const core::ClassId id : users) {
        core::Class value = *core::findClass(builder.model(), id);
        value.mixins.append(mixin.id);
        builder.take(core::replaceClass(builder.model(), value));
    }
}

} // namespace

core::Project demoProject()
{
    Builder b;
    core::Enum status;
    status.id = core::EnumId::create();
    status.name = u"OrderStatus"_s;
    for (const QString &name : {u"open"_s, u"paid"_s, u"shipped"_s})
        status.values.append({core::EnumValueId::create(), name});
    b.take(core::putEnum(b.model(), status));

    const auto user = b.addClass(u"User"_s,
                                 {u"email str120"_s, u"display_name str80?"_s, u"is_active"_s},
                                 {480, 80});
    const auto profile = b.addClass(u"Profile"_s,
                                    {u"avatar_url str255?"_s, u"biography text?"_s},
                                    {64, 64});
    const auto address
        = b.addClass(u"Address"_s,
                     {u"street"_s, u"city str80"_s, u"postal_code str16"_s, u"country str2"_s},
                     {64, 304});
    const auto order = b.addClass(u"Order"_s,
                                  {u"placed_at"_s, u"status OrderStatus"_s, u"total"_s},
                                  {480, 400});
    const auto item = b.addClass(u"OrderItem"_s, {u"quantity"_s, u"unit_price"_s}, {912, 400});
    const auto product = b.addClass(u"Product"_s,
                                    {u"sku str32"_s,
                                     u"name str120"_s,
                                     u"description?"_s.chopped(1) + u" text?"_s,
                                     u"price"_s,
                                     u"weight double?"_s},
                                    {1312, 320});
    const auto category = b.addClass(u"Category"_s, {u"name str80"_s, u"position"_s}, {1712, 96});
    const auto tag = b.addClass(u"Tag"_s, {u"name str40"_s}, {1712, 384});
    const auto review = b.addClass(u"Review"_s, {u"rating smallint"_s, u"body text?"_s}, {912, 96});
    const auto stock = b.addClass(u"StockMovement"_s,
                                  {u"quantity"_s, u"reason str80?"_s},
                                  {1312, 704});
    const auto warehouse = b.addClass(u"Warehouse"_s, {u"code str8"_s, u"name str80"_s}, {912, 736});
    const auto log = b.addClass(u"PaymentProviderNotificationLogEntry"_s,
                                {u"provider_transaction_reference_identifier str255"_s,
                                 u"raw_payload json"_s,
                                 u"received_at"_s},
                                {48, 640});

    core::Relationship identifying;
    identifying.identifying = true;
    core::Relationship nullable;
    nullable.nullable = true;
    core::Relationship one;
    one.unique = true;
    b.relate(profile, user, one);
    b.relate(address, user);
    b.relate(order, user);
    b.relate(order, address, nullable);
    b.relate(item, order, identifying);
    b.relate(item, product, identifying);
    b.relate(review, user);
    b.relate(review, product);
    core::Relationship parent = nullable;
    parent.columnName = u"parent_id"_s;
    b.relate(category, category, parent);
    b.relate(product, category, nullable);
    b.relate(stock, product);
    b.relate(stock, warehouse);
    b.relate(log, order, nullable);
    core::Association tags;
    tags.id = core::AssociationId::create();
    tags.left.target = product;
    tags.right.target = tag;
    b.take(core::putAssociation(b.model(), tags));
    addMixin(b, {user, order});
    b.colour({user, profile, address}, u"#3b82f6"_s);
    b.colour({order, item, log}, u"#22a06b"_s);
    b.colour({product, category, tag, review}, u"#8b5cf6"_s);
    b.colour({stock, warehouse}, u"#d9940f"_s);
    return b.project;
}

core::Project largeProject(int classes)
{
    core::Project project = core::newProject(u"Large"_s);
    for (int i = 0; i < classes; ++i) {
        core::Class value = core::newClass(u"Class%1"_s.arg(i));
        for (int column = 0; column < 10; ++column)
            value.columns.append(ui::newColumn({u"column_%1"_s.arg(column), {}}));
        for (const int step : {1, 7}) {
            if (i < step)
                continue;
            const core::Class &parent = project.model.classes.at(i - step);
            core::Column column = ui::newColumn({u"parent_%1_id"_s.arg(step), {}});
            core::ForeignKey key;
            key.id = core::ConstraintId::create();
            key.columns = {column.id};
            key.target = core::tableIdOf(parent.id);
            key.targetColumns = parent.primaryKey->columns;
            value.columns.append(column);
            value.foreignKeys.append(key);
        }
        project.model.classes.append(value);
    }
    return project;
}
