// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shop.h"

#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "tests/app/builder.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace shop {

namespace {

const QString currentTimestamp = u"CURRENT_TIMESTAMP"_s;

DataType dateTime()
{
    return plainType(TypeKind::DateTime);
}

Mixin timestamps()
{
    const QString owner = u"Timestamps"_s;
    Mixin mixin;
    mixin.id = {idOf(u"mixin"_s, owner)};
    mixin.name = owner;
    mixin.comment = u"When a row was made, and last changed"_s;
    mixin.columns = {withDefault(required(column(owner, u"created_at"_s, dateTime())),
                                 currentTimestamp),
                     column(owner, u"updated_at"_s, dateTime())};
    return mixin;
}

Mixin slugged()
{
    const QString owner = u"Slugged"_s;
    Mixin mixin;
    mixin.id = {idOf(u"mixin"_s, owner)};
    mixin.name = owner;
    mixin.comment = u"A readable part of the address of its page"_s;
    mixin.columns = {required(column(owner, u"slug"_s, stringType(80)))};
    UniqueKey key;
    key.id = {idOf(u"unique key"_s, u"Slugged.slug"_s)};
    key.columns = {mixin.columns.first().id};
    mixin.uniqueKeys = {key};
    return mixin;
}

Enum enumeration(const QString &name, const QStringList &values)
{
    Enum value;
    value.id = {idOf(u"enum"_s, name)};
    value.name = name;
    for (const QString &text : values)
        value.values << EnumValue{{idOf(u"enum value"_s, name + u'.' + text)}, text};
    return value;
}

DataType typeOf(const QString &enumName)
{
    return enumType({idOf(u"enum"_s, enumName)});
}

IndexKey keyOf(ColumnId column)
{
    IndexKey key;
    key.column = column;
    return key;
}

Class customer()
{
    const QString c = u"Customer"_s;
    ClassBuilder builder(c);
    Index lowered;
    lowered.name = u"ix_customer_email_lower"_s; // to find them however they are written
    lowered.keys = {IndexKey{}};
    lowered.keys.first().expressionSql = u"lower(email)"_s;
    builder.comment(u"Somebody who has an account"_s)
        .mixin(u"Timestamps"_s)
        .add(identityColumn(c))
        .add(required(column(c, u"email"_s, stringType(255))))
        .add(required(column(c, u"name"_s, stringType(120))))
        .add(column(c, u"phone"_s, stringType(40)))
        .add(withDefault(required(column(c, u"is_active"_s, plainType(TypeKind::Boolean))), u"1"_s))
        .primaryKey({u"id"_s})
        .unique({u"email"_s})
        .check(u"email"_s, u"email LIKE '%_@_%'"_s)
        .index(lowered);
    return builder.build();
}

Class address()
{
    const QString c = u"Address"_s;
    ClassBuilder builder(c);
    Index standard;
    standard.name = u"ix_address_standard"_s;
    standard.keys = {keyOf(builder.columnId(u"customer_id"_s)), keyOf(builder.columnId(u"kind"_s))};
    standard.predicateSql = u"is_default"_s;
    builder.comment(u"Where bills and parcels go"_s)
        .add(identityColumn(c))
        .add(required(column(c, u"customer_id"_s, integerType())))
        .add(withDefault(required(column(c, u"kind"_s, typeOf(u"address_kind"_s))), u"'shipping'"_s))
        .add(required(column(c, u"street"_s, stringType(120))))
        .add(required(column(c, u"city"_s, stringType(80))))
        .add(column(c, u"postcode"_s, stringType(16)))
        .add(required(column(c, u"country"_s, stringType(2))))
        .add(withDefault(required(column(c, u"is_default"_s, plainType(TypeKind::Boolean))), u"0"_s))
        .primaryKey({u"id"_s})
        .check(u"country"_s, u"length(country) = 2"_s)
        .references(u"customer_id"_s, u"Customer"_s, ReferentialAction::Cascade)
        .index({u"customer_id"_s})
        .index(standard);
    return builder.build();
}

Class category()
{
    const QString c = u"Category"_s;
    return ClassBuilder(c)
        .comment(u"A tree of them: a category may lie in another"_s)
        .mixin(u"Slugged"_s)
        .add(identityColumn(c))
        .add(column(c, u"parent_id"_s, integerType()))
        .add(required(column(c, u"name"_s, stringType(80))))
        .primaryKey({u"id"_s})
        .references(u"parent_id"_s, c, ReferentialAction::SetNull)
        .index(QStringList{u"parent_id"_s})
        .build();
}

Class product(const QString &nameColumn)
{
    const QString c = u"Product"_s;
    ClassBuilder builder(c);
    Column name = required(column(c, u"name"_s, stringType(160)));
    name.name = nameColumn;
    Index offered;
    offered.name = u"ix_product_offered"_s;
    IndexKey dear = keyOf(builder.columnId(u"price"_s));
    dear.order = SortOrder::Descending;
    offered.keys = {keyOf(builder.columnId(u"category_id"_s)), dear};
    offered.predicateSql = u"is_active"_s;
    builder.comment(u"What is for sale"_s)
        .mixin(u"Slugged"_s)
        .mixin(u"Timestamps"_s)
        .add(identityColumn(c))
        .add(required(column(c, u"category_id"_s, integerType())))
        .add(required(column(c, u"sku"_s, stringType(32))))
        .add(name)
        .add(column(c, u"description"_s, plainType(TypeKind::Text)))
        .add(required(column(c, u"price"_s, numericType(10, 2))))
        .add(withDefault(required(column(c, u"is_active"_s, plainType(TypeKind::Boolean))), u"1"_s))
        .primaryKey({u"id"_s})
        .unique({u"sku"_s})
        .check(u"price"_s, u"price >= 0"_s)
        .references(u"category_id"_s, u"Category"_s, ReferentialAction::Restrict)
        .index(QStringList{u"category_id"_s})
        .index(offered);
    return builder.build();
}

Class productImage()
{
    const QString c = u"ProductImage"_s;
    return ClassBuilder(c)
        .add(identityColumn(c))
        .add(required(column(c, u"product_id"_s, integerType())))
        .add(required(column(c, u"url"_s, stringType(255))))
        .add(withDefault(required(column(c, u"position"_s, plainType(TypeKind::SmallInteger))),
                         u"0"_s))
        .primaryKey({u"id"_s})
        .unique({u"product_id"_s, u"position"_s})
        .references(u"product_id"_s, u"Product"_s, ReferentialAction::Cascade)
        .build();
}

Class tag()
{
    const QString c = u"Tag"_s;
    return ClassBuilder(c)
        .add(identityColumn(c))
        .add(required(column(c, u"name"_s, stringType(40))))
        .primaryKey({u"id"_s})
        .unique({u"name"_s})
        .build();
}

Class order(bool withVoucher)
{
    const QString c = u"Order"_s;
    ClassBuilder builder(c);
    builder.comment(u"What a customer buys at once"_s)
        .table(u"orders"_s) // "order" is a word of SQL
        .mixin(u"Timestamps"_s)
        .add(identityColumn(c))
        .add(required(column(c, u"customer_id"_s, integerType())))
        .add(column(c, u"shipping_address_id"_s, integerType()));
    if (withVoucher)
        builder.add(column(c, u"voucher_id"_s, integerType()));
    builder
        .add(withDefault(required(column(c, u"status"_s, typeOf(u"order_status"_s))), u"'cart'"_s))
        .add(column(c, u"placed_at"_s, dateTime()))
        .primaryKey({u"id"_s})
        .check(u"placed"_s, u"status = 'cart' OR placed_at IS NOT NULL"_s)
        .references(u"customer_id"_s, u"Customer"_s, ReferentialAction::Restrict)
        .references(u"shipping_address_id"_s, u"Address"_s, ReferentialAction::SetNull);
    if (withVoucher)
        builder.references(u"voucher_id"_s, u"Voucher"_s, ReferentialAction::SetNull);
    builder.index({u"customer_id"_s, u"placed_at"_s}).index(QStringList{u"shipping_address_id"_s});
    if (withVoucher)
        builder.index(QStringList{u"voucher_id"_s});
    return builder.build();
}

Class orderItem()
{
    const QString c = u"OrderItem"_s;
    Column total = column(c, u"total"_s, numericType(12, 2));
    total.generated = Generated{u"quantity * unit_price"_s, GeneratedKind::Virtual};
    return ClassBuilder(c)
        .comment(u"A line of an order; the price is the one of that day"_s)
        .add(required(column(c, u"order_id"_s, integerType())))
        .add(required(column(c, u"line"_s, integerType())))
        .add(required(column(c, u"product_id"_s, integerType())))
        .add(withDefault(required(column(c, u"quantity"_s, integerType())), u"1"_s))
        .add(required(column(c, u"unit_price"_s, numericType(10, 2))))
        .add(total)
        .primaryKey({u"order_id"_s, u"line"_s})
        .check(u"quantity"_s, u"quantity > 0"_s)
        .references(u"order_id"_s, u"Order"_s, ReferentialAction::Cascade)
        .references(u"product_id"_s, u"Product"_s, ReferentialAction::Restrict)
        .index(QStringList{u"product_id"_s})
        .build();
}

Class payment()
{
    const QString c = u"Payment"_s;
    return ClassBuilder(c)
        .add(identityColumn(c))
        .add(required(column(c, u"order_id"_s, integerType())))
        .add(required(column(c, u"method"_s, typeOf(u"payment_method"_s))))
        .add(required(column(c, u"amount"_s, numericType(12, 2))))
        .add(column(c, u"paid_at"_s, dateTime()))
        .primaryKey({u"id"_s})
        .check(u"amount"_s, u"amount <> 0"_s)
        .references(u"order_id"_s, u"Order"_s, ReferentialAction::Restrict)
        .index(QStringList{u"order_id"_s})
        .build();
}

Class review()
{
    const QString c = u"Review"_s;
    return ClassBuilder(c)
        .comment(u"One a customer and product"_s)
        .mixin(u"Timestamps"_s)
        .add(required(column(c, u"product_id"_s, integerType())))
        .add(required(column(c, u"customer_id"_s, integerType())))
        .add(required(column(c, u"rating"_s, plainType(TypeKind::SmallInteger))))
        .add(column(c, u"body"_s, plainType(TypeKind::Text)))
        .primaryKey({u"product_id"_s, u"customer_id"_s})
        .check(u"rating"_s, u"rating BETWEEN 1 AND 5"_s)
        .references(u"product_id"_s, u"Product"_s, ReferentialAction::Cascade)
        .references(u"customer_id"_s, u"Customer"_s, ReferentialAction::Cascade)
        .index(QStringList{u"customer_id"_s})
        .build();
}

Class warehouse()
{
    const QString c = u"Warehouse"_s;
    return ClassBuilder(c)
        .add(identityColumn(c))
        .add(required(column(c, u"name"_s, stringType(80))))
        .add(column(c, u"city"_s, stringType(80)))
        .primaryKey({u"id"_s})
        .unique({u"name"_s})
        .build();
}

Class stockLevel()
{
    const QString c = u"StockLevel"_s;
    return ClassBuilder(c)
        .comment(u"How many of a product lie in a warehouse"_s)
        .add(required(column(c, u"warehouse_id"_s, integerType())))
        .add(required(column(c, u"product_id"_s, integerType())))
        .add(withDefault(required(column(c, u"quantity"_s, integerType())), u"0"_s))
        .primaryKey({u"warehouse_id"_s, u"product_id"_s})
        .check(u"quantity"_s, u"quantity >= 0"_s)
        .references(u"warehouse_id"_s, u"Warehouse"_s, ReferentialAction::Cascade)
        .references(u"product_id"_s, u"Product"_s, ReferentialAction::Cascade)
        .index(QStringList{u"product_id"_s})
        .build();
}

Class voucher()
{
    const QString c = u"Voucher"_s;
    return ClassBuilder(c)
        .add(identityColumn(c))
        .add(required(column(c, u"code"_s, stringType(24))))
        .add(required(column(c, u"percent"_s, plainType(TypeKind::SmallInteger))))
        .add(column(c, u"valid_until"_s, plainType(TypeKind::Date)))
        .primaryKey({u"id"_s})
        .unique({u"code"_s})
        .check(u"percent"_s, u"percent BETWEEN 1 AND 100"_s)
        .build();
}

Association productTag()
{
    Association association;
    association.id = {idOf(u"association"_s, u"product_tag"_s)};
    association.comment = u"Which words a product is found by"_s;
    association.left.target = classId(u"Product"_s);
    association.right.target = classId(u"Tag"_s);
    return association;
}

// The shop as it was first: without reviews and stock, products with a title.
Model firstModel()
{
    Model model;
    model.mixins = {timestamps(), slugged()};
    model.enums = {enumeration(u"address_kind"_s, {u"billing"_s, u"shipping"_s}),
                   enumeration(u"order_status"_s,
                               {u"cart"_s, u"placed"_s, u"paid"_s, u"shipped"_s, u"cancelled"_s}),
                   enumeration(u"payment_method"_s, {u"card"_s, u"invoice"_s, u"gift_card"_s})};
    model.classes = {customer(),
                     address(),
                     category(),
                     product(u"title"_s),
                     productImage(),
                     tag(),
                     order(false),
                     orderItem(),
                     payment()};
    model.associations = {productTag()};
    return model;
}

Model secondModel()
{
    Model model = firstModel();
    model.classes[3] = product(u"name"_s);
    model.classes << review() << warehouse() << stockLevel();
    return model;
}

Model thirdModel()
{
    Model model = secondModel();
    model.enums[1] = enumeration(u"order_status"_s,
                                 {u"cart"_s,
                                  u"placed"_s,
                                  u"paid"_s,
                                  u"shipped"_s,
                                  u"returned"_s,
                                  u"cancelled"_s});
    model.classes[6] = order(true);
    model.classes << voucher();
    return model;
}

struct Place
{
    const char *name;
    QPointF position;
    const char *colour;
};

constexpr const char *people = "#3b7dd8";
constexpr const char *buying = "#2f9e6e";
constexpr const char *goods = "#c77d1e";
constexpr const char *store = "#8a63c7";

// Customers on the left, orders in the middle, goods on the right.
Diagram diagram()
{
    const QList<Place> places{
        {"Customer", {0, 0}, people},
        {"Address", {0, 248}, people},
        {"Voucher", {0, 520}, buying},
        {"Review", {400, 0}, people},
        {"Order", {400, 224}, buying},
        {"Payment", {400, 496}, buying},
        {"Product", {800, 0}, goods},
        {"OrderItem", {800, 320}, buying},
        {"StockLevel", {800, 544}, store},
        {"Category", {1200, 0}, goods},
        {"Tag", {1200, 176}, goods},
        {"ProductImage", {1200, 304}, goods},
        {"Warehouse", {1200, 544}, store},
    };
    Diagram diagram;
    diagram.id = {idOf(u"diagram"_s, u"Shop"_s)};
    diagram.name = u"Shop"_s;
    for (const Place &place : places) {
        const QUuid id = classId(QString::fromLatin1(place.name)).uuid;
        diagram.positions.insert(id, place.position);
        diagram.colours.insert(id, QString::fromLatin1(place.colour));
    }
    return diagram;
}

Revision revisionOf(const History &history,
                    const QString &id,
                    const QString &message,
                    const QDate &day,
                    const Model &model)
{
    Revision revision;
    revision.id = id;
    revision.parents = heads(history);
    revision.message = message;
    revision.created = QDateTime(day, QTime(9, 30), Qt::UTC);
    revision.operations = diff(*schemaAtHeads(history), mapModel(model));
    return revision;
}

History history()
{
    History history;
    history = *addRevision(history,
                           revisionOf(history,
                                      u"1f6c2a9e4b70"_s,
                                      u"create the shop"_s,
                                      QDate(2026, 3, 2),
                                      firstModel()));
    history = *addRevision(history,
                           revisionOf(history,
                                      u"7d03b85ac2f1"_s,
                                      u"add reviews and stock"_s,
                                      QDate(2026, 4, 14),
                                      secondModel()));
    return *addRevision(history,
                        revisionOf(history,
                                   u"c48e19f0a6d5"_s,
                                   u"add vouchers"_s,
                                   QDate(2026, 6, 9),
                                   thirdModel()));
}

} // namespace

Project project()
{
    Project project;
    project.name = u"shop"_s;
    project.model = thirdModel();
    project.diagrams = {diagram()};
    project.history = history();
    project.databases = {DatabaseEntry{u"local"_s, u"sqlite:///shop.db"_s, false}};
    return project;
}

} // namespace shop
