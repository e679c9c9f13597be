// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/arguments.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// In the order of their places (alembic/operations/ops.py).
QStringList signature(const QString &operation)
{
    static const QHash<QString, QStringList> known{
        {u"create_table"_s, {u"table_name"_s}},
        {u"drop_table"_s, {u"table_name"_s, u"schema"_s}},
        {u"rename_table"_s, {u"old_table_name"_s, u"new_table_name"_s, u"schema"_s}},
        {u"add_column"_s, {u"table_name"_s, u"column"_s, u"schema"_s}},
        {u"drop_column"_s, {u"table_name"_s, u"column_name"_s, u"schema"_s}},
        {u"alter_column"_s,
         {u"table_name"_s,
          u"column_name"_s,
          u"nullable"_s,
          u"comment"_s,
          u"server_default"_s,
          u"new_column_name"_s,
          u"type_"_s}},
        {u"create_index"_s, {u"index_name"_s, u"table_name"_s, u"columns"_s, u"schema"_s}},
        {u"drop_index"_s, {u"index_name"_s, u"table_name"_s, u"schema"_s}},
        {u"create_unique_constraint"_s,
         {u"constraint_name"_s, u"table_name"_s, u"columns"_s, u"schema"_s}},
        {u"create_primary_key"_s,
         {u"constraint_name"_s, u"table_name"_s, u"columns"_s, u"schema"_s}},
        {u"create_check_constraint"_s,
         {u"constraint_name"_s, u"table_name"_s, u"condition"_s, u"schema"_s}},
        {u"create_foreign_key"_s,
         {u"constraint_name"_s,
          u"table_name"_s,
          u"referent_table"_s,
          u"local_cols"_s,
          u"remote_cols"_s}},
        {u"drop_constraint"_s, {u"constraint_name"_s, u"table_name"_s, u"type_"_s, u"schema"_s}},
        {u"create_table_comment"_s,
         {u"table_name"_s, u"comment"_s, u"existing_comment"_s, u"schema"_s}},
        {u"drop_table_comment"_s, {u"table_name"_s}},
        {u"execute"_s, {u"sqltext"_s}},
        {u"bulk_insert"_s, {u"table"_s, u"rows"_s}},
        {u"create_enum"_s, {u"type"_s}},
        {u"drop_enum"_s, {u"type"_s}},
    };
    return known.value(operation);
}

// Names that older versions, and foreign keys, have for the same.
QString usualName(const QString &name, const QStringList &names)
{
    if (names.contains(name))
        return name;
    if (name == "name"_L1)
        return names.value(0);
    static const QHash<QString, QString> others{{u"source_table"_s, u"table_name"_s},
                                                {u"source"_s, u"table_name"_s},
                                                {u"tablename"_s, u"table_name"_s},
                                                {u"table"_s, u"table_name"_s},
                                                {u"source_schema"_s, u"schema"_s},
                                                {u"referent"_s, u"referent_table"_s},
                                                {u"local_columns"_s, u"local_cols"_s},
                                                {u"remote_columns"_s, u"remote_cols"_s}};
    return others.value(name, name);
}

bool isOfNoConsequence(const QString &keyword)
{
    static const QStringList beginnings{u"existing_"_s, u"mssql_"_s, u"oracle_"_s};
    static const QSet<QString> names{u"if_exists"_s,
                                     u"if_not_exists"_s,
                                     u"info"_s,
                                     u"insert_after"_s,
                                     u"insert_before"_s,
                                     u"checkfirst"_s,
                                     u"multiinsert"_s,
                                     u"execution_options"_s};
    return names.contains(keyword)
           || std::any_of(beginnings.cbegin(), beginnings.cend(), [&](const QString &beginning) {
                  return keyword.startsWith(beginning);
              });
}

} // namespace

OpArguments::OpArguments(const OpCall &call, const ScriptValues &values)
    : m_call(call)
    , m_values(values)
{
    const QStringList all = signature(call.name);
    QStringList places = all;
    if (call.batch)
        places.removeOne(u"table_name"_s);
    for (qsizetype i = 0; i < call.arguments.size(); ++i) {
        if (i < places.size() && call.name != "create_table"_L1)
            m_named.insert(places.at(i), call.arguments.at(i));
        else if (i == 0)
            m_named.insert(u"table_name"_s, call.arguments.at(i));
        else
            m_items << call.arguments.at(i);
    }
    for (auto it = call.keywords.cbegin(); it != call.keywords.cend(); ++it) {
        const QString name = usualName(it.key(), all);
        if (all.contains(name) || name == "schema"_L1)
            m_named.insert(name, it.value());
        else if (!isOfNoConsequence(name))
            m_options.insert(name, it.value());
    }
}

PyTerm OpArguments::term(const QString &name) const
{
    return m_named.contains(name) ? m_named.value(name) : m_options.value(name);
}

std::optional<QString> OpArguments::text(const QString &name) const
{
    return has(name) ? m_values.text(term(name)) : std::nullopt;
}

std::optional<QStringList> OpArguments::texts(const QString &name) const
{
    return has(name) ? m_values.texts(term(name)) : std::nullopt;
}

bool OpArguments::truth(const QString &name) const
{
    return has(name) && m_values.truth(term(name)).value_or(false);
}

bool OpArguments::isWorkedOut(const QString &name) const
{
    return has(name) && !isNone(name) && !text(name);
}

SqlCall OpArguments::optionsCall() const
{
    SqlCall call;
    call.isCall = true;
    QStringList names = m_options.keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        call.keywords.append({name, m_options.value(name)});
    return call;
}

QString OpArguments::tableName() const
{
    return m_call.batch ? m_call.batch->table : text(u"table_name"_s).value_or(QString());
}

QString OpArguments::schemaName() const
{
    return m_call.batch ? m_call.batch->schemaName : text(u"schema"_s).value_or(QString());
}

} // namespace core
