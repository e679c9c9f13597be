// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/batches.h"

#include "core/base/overloaded.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QHash<QString, QString> namingOf(const ScriptValues &values, const PyTerm &term)
{
    QHash<QString, QString> naming;
    for (const auto &[kind, value] :
         dictOf(values.modules(), term).value_or(QList<QPair<QString, PyTerm>>()))
        naming.insert(kind, values.text(value).value_or(QString()));
    return naming;
}

// What a template's tokens stand for.
struct Described
{
    QString kind; // "fk"
    QString name;
    QStringList columns, referredColumns;
    QString referredTable;
};

Described described(const Schema &schema, const Table &table, const Constraint &constraint)
{
    return std::visit(
        Overloaded{[&](const PrimaryKey &key) {
                       return Described{u"pk"_s, key.name, columnNames(table, key.columns), {}, {}};
                   },
                   [&](const UniqueKey &key) {
                       return Described{u"uq"_s, key.name, columnNames(table, key.columns), {}, {}};
                   },
                   [&](const Check &check) {
                       return Described{u"ck"_s, check.name, {}, {}, {}};
                   },
                   [&](const ForeignKey &key) {
                       const Table *target = findTable(schema, key.target);
                       return Described{u"fk"_s,
                                        key.name,
                                        columnNames(table, key.columns),
                                        target ? columnNames(*target, key.targetColumns)
                                               : key.foreignColumns,
                                        target ? target->name : key.foreignTable.section(u'.', -1)};
                   }},
        constraint);
}

// A token of SQLAlchemy's naming conventions; nothing for one that is not known.
std::optional<QString> tokenText(const QString &token, const Table &table, const Described &what)
{
    static const QRegularExpression column(u"^(referred_)?column_(\\d+)_(name|key|label)$"_s);
    static const QRegularExpression all(u"^(referred_)?column_0(_?)N_(name|key|label)$"_s);
    if (token == "table_name"_L1)
        return table.name;
    if (token == "referred_table_name"_L1)
        return what.referredTable;
    const auto named = [&table](const QString &name, const QString &form) {
        return form == "label"_L1 ? table.name + u'_' + name : name;
    };
    if (const auto match = column.match(token); match.hasMatch()) {
        const QStringList &names = match.captured(1).isEmpty() ? what.columns
                                                               : what.referredColumns;
        const QString name = names.value(match.captured(2).toInt());
        return name.isEmpty() ? QString() : named(name, match.captured(3));
    }
    if (const auto match = all.match(token); match.hasMatch()) {
        QStringList names = match.captured(1).isEmpty() ? what.columns : what.referredColumns;
        for (QString &name : names)
            name = named(name, match.captured(3));
        return names.join(match.captured(2));
    }
    return {};
}

QString conventionalName(const QString &pattern, const Table &table, const Described &what)
{
    static const QRegularExpression token(u"%\\((\\w+)\\)s"_s);
    QString name;
    qsizetype copied = 0;
    for (auto it = token.globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto text = tokenText(match.captured(1), table, what);
        if (!text)
            return {};
        name += pattern.mid(copied, match.capturedStart() - copied) + *text;
        copied = match.capturedEnd();
    }
    return name + pattern.mid(copied);
}

} // namespace

tl::expected<ScriptBatch, QString> batchOf(const ScriptValues &values, const PyNode &call)
{
    ScriptBatch batch;
    std::optional<QString> table;
    if (const QList<PyNode> arguments = call.children("args"_L1); !arguments.isEmpty())
        table = values.text(arguments.first());
    for (const PyNode &keyword : call.children("keywords"_L1)) {
        const QString name = keyword.text("arg"_L1);
        const PyTerm value = values.at(keyword.child("value"_L1));
        static const QSet<QString> harmless{u"recreate"_s,
                                            u"reflect_args"_s,
                                            u"reflect_kwargs"_s,
                                            u"partial_reordering"_s};
        if (name == "table_name"_L1)
            table = values.text(value);
        else if (name == "schema"_L1 && (values.isNone(value) || values.text(value)))
            batch.schemaName = values.text(value).value_or(QString());
        else if (name == "naming_convention"_L1)
            batch.naming = namingOf(values, value);
        else if (!harmless.contains(name) && !values.isNone(value))
            return tl::unexpected(u"a batch with %1"_s.arg(name.isEmpty() ? u"**"_s : name));
    }
    if (!table)
        return tl::unexpected(u"a batch on a table that is worked out"_s);
    batch.table = *table;
    return batch;
}

QList<std::pair<Constraint, QString>> conventionalNames(const ScriptBatch &batch,
                                                        const Schema &schema,
                                                        const Table &table)
{
    QList<std::pair<Constraint, QString>> names;
    for (const Constraint &constraint : constraints(table)) {
        const Described what = described(schema, table, constraint);
        const QString pattern = batch.naming.value(what.kind);
        const QString name = what.name.isEmpty() && !pattern.isEmpty()
                                 ? conventionalName(pattern, table, what)
                                 : QString();
        if (!name.isEmpty())
            names.append({constraint, name});
    }
    return names;
}

} // namespace core
