// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/builtsql.h"

#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestCondition = 20;
constexpr int longestChain = 20; // .where(…).where(…)

using Assignments = QList<QPair<QString, PyTerm>>;

struct Built
{
    QString verb; // "update", "insert" or "delete"
    PyTerm table;
    QList<PyTerm> conditions;
    Assignments values;
};

// Of sqlalchemy's names, whichever module they come from: "update" of sqlalchemy.sql.expression.update.
QString sqlalchemyName(const ScriptValues &values, const PyTerm &call)
{
    const QString name = values.calledName(call);
    return name.startsWith("sqlalchemy."_L1) ? name.section(u'.', -1) : QString();
}

class Builder
{
public:
    Builder(const ScriptValues &values, DialectKind dialect)
        : m_values(values)
        , m_dialect(dialect)
    {}

    std::optional<QString> sql(const PyTerm &statement)
    {
        Built built;
        if (!read(statement, built, 0))
            return {};
        const auto table = builtTableName(m_values, built.table);
        if (!table || !hasPlainColumns(built))
            return {};
        m_table = *table;
        if (built.verb == "insert"_L1)
            return insertText(built);
        const auto where = whereText(built.conditions);
        if (!where || (built.verb == "delete"_L1) != built.values.isEmpty())
            return {};
        const QString name = sqlNameText(m_table, m_dialect);
        if (built.verb == "delete"_L1)
            return u"DELETE FROM "_s + name + *where;
        QStringList pieces;
        for (const auto &[column, value] : std::as_const(built.values)) {
            const auto text = valueText(value);
            if (!text)
                return {};
            pieces << sqlNameText(column, m_dialect) + u" = "_s + *text;
        }
        return u"UPDATE "_s + name + u" SET "_s + pieces.join(u", ") + *where;
    }

private:
    bool read(const PyTerm &term, Built &built, int depth) const
    {
        const PyTerm call = m_values.followed(term);
        const PyNode function = call.node.child("func"_L1);
        const QList<PyNode> arguments = call.node.children("args"_L1);
        const QList<PyNode> keywords = call.node.children("keywords"_L1);
        if (!call.node.is(PyKind::Call) || depth > longestChain)
            return false;
        static const QSet<QString> verbs{u"update"_s, u"insert"_s, u"delete"_s};
        if (const QString verb = sqlalchemyName(m_values, call); verbs.contains(verb)) {
            built.verb = verb;
            built.table = {arguments.value(0), call.scope};
            return arguments.size() == 1 && keywords.isEmpty();
        }
        if (!function.is(PyKind::Attribute))
            return false;
        const PyTerm base{function.child("value"_L1), call.scope};
        const QString method = function.text("attr"_L1);
        if (verbs.contains(method)) {
            built.verb = method;
            built.table = base;
            return arguments.isEmpty() && keywords.isEmpty();
        }
        if (!read(base, built, depth + 1))
            return false;
        if (method == "where"_L1) {
            for (const PyNode &argument : arguments)
                built.conditions << PyTerm{argument, call.scope};
            return keywords.isEmpty();
        }
        return method == "values"_L1 && readValues(call, built);
    }

    bool readValues(const PyTerm &call, Built &built) const
    {
        const QList<PyNode> arguments = call.node.children("args"_L1);
        for (const PyNode &argument : arguments) {
            const auto pairs = dictOf(m_values.modules(), {argument, call.scope});
            if (!pairs || arguments.size() > 1)
                return false;
            built.values += *pairs;
        }
        for (const PyNode &keyword : call.node.children("keywords"_L1)) {
            const PyTerm value{keyword.child("value"_L1), call.scope};
            const QString name = keyword.text("arg"_L1);
            const auto pairs = name.isEmpty() ? dictOf(m_values.modules(), value) : std::nullopt;
            if (name.isEmpty() && !pairs)
                return false;
            built.values += pairs ? *pairs : Assignments{{name, value}};
        }
        return true;
    }

    // SQLAlchemy gives a value the form of its column's type: only of plain ones that is the value's own.
    bool hasPlainColumns(const Built &built) const
    {
        static const QSet<QString> plain{u"String"_s,
                                         u"Unicode"_s,
                                         u"Text"_s,
                                         u"UnicodeText"_s,
                                         u"Integer"_s,
                                         u"BigInteger"_s,
                                         u"Boolean"_s,
                                         u"SmallInteger"_s,
                                         u"VARCHAR"_s,
                                         u"INTEGER"_s,
                                         u"TEXT"_s,
                                         u"BOOLEAN"_s};
        const PyTerm table = m_values.followed(built.table);
        for (const PyNode &part : table.node.children("args"_L1)) {
            const PyTerm column = m_values.followed(PyTerm{part, table.scope});
            const QString called = sqlalchemyName(m_values, column);
            if (called != "column"_L1 && called != "Column"_L1)
                continue;
            const QList<PyNode> arguments = column.node.children("args"_L1);
            if (arguments.size() < 2)
                continue;
            const auto name = m_values.text(PyTerm{arguments.first(), column.scope});
            const bool isUsed = std::any_of(built.values.cbegin(),
                                            built.values.cend(),
                                            [&](const auto &pair) { return pair.first == name; });
            const PyTerm type{arguments.at(1), column.scope};
            const QString typeName = type.node.is(PyKind::Call)
                                         ? sqlalchemyName(m_values, type)
                                         : m_values.externalName(type).section(u'.', -1);
            if (isUsed && !plain.contains(typeName))
                return false;
        }
        return true;
    }

    std::optional<QString> insertText(const Built &built) const
    {
        QStringList names, texts;
        for (const auto &[column, value] : built.values) {
            const auto text = valueText(value);
            if (!text)
                return {};
            names << sqlNameText(column, m_dialect);
            texts << *text;
        }
        if (names.isEmpty() || !built.conditions.isEmpty())
            return {};
        return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(sqlNameText(m_table, m_dialect),
                                                        names.join(u", "),
                                                        texts.join(u", "));
    }

    std::optional<QString> whereText(const QList<PyTerm> &conditions) const
    {
        if (conditions.isEmpty())
            return QString();
        const auto text = joined(conditions, u" AND "_s, 0);
        return text ? std::optional(u" WHERE "_s + *text) : std::nullopt;
    }

    std::optional<QString> joined(const QList<PyTerm> &conditions,
                                  const QString &word,
                                  int depth) const
    {
        QStringList pieces;
        for (const PyTerm &condition : conditions) {
            const auto text = conditionText(condition, depth + 1);
            if (!text)
                return {};
            pieces << (conditions.size() > 1 ? u'(' + *text + u')' : *text);
        }
        return pieces.isEmpty() ? std::nullopt : std::optional(pieces.join(word));
    }

    std::optional<QString> conditionText(const PyTerm &term, int depth) const
    {
        if (depth > deepestCondition)
            return {};
        const PyTerm condition = m_values.followed(term);
        const PyNode &node = condition.node;
        const auto at = [&condition](const PyNode &part) { return PyTerm{part, condition.scope}; };
        if (node.is(PyKind::BinOp)) {
            const PyKind operation = node.child("op"_L1).kind();
            if (operation != PyKind::BitAnd && operation != PyKind::BitOr)
                return {};
            return joined({at(node.child("left"_L1)), at(node.child("right"_L1))},
                          operation == PyKind::BitAnd ? u" AND "_s : u" OR "_s,
                          depth);
        }
        if (node.is(PyKind::Compare))
            return comparisonText(condition);
        const QString called = sqlalchemyName(m_values, condition);
        QList<PyTerm> parts;
        for (const PyNode &argument : node.children("args"_L1))
            parts << at(argument);
        if (called == "and_"_L1 || called == "or_"_L1)
            return joined(parts, called == "and_"_L1 ? u" AND "_s : u" OR "_s, depth);
        return node.is(PyKind::Call) && parts.size() == 1 ? methodText(condition, parts.first())
                                                          : std::nullopt;
    }

    std::optional<QString> comparisonText(const PyTerm &condition) const
    {
        static const QHash<PyKind, QString> words{{PyKind::Eq, u"="_s},
                                                  {PyKind::NotEq, u"!="_s},
                                                  {PyKind::Lt, u"<"_s},
                                                  {PyKind::LtE, u"<="_s},
                                                  {PyKind::Gt, u">"_s},
                                                  {PyKind::GtE, u">="_s}};
        const PyNode &node = condition.node;
        const QList<PyNode> right = node.children("comparators"_L1);
        const PyKind operation = node.children("ops"_L1).value(0).kind();
        const auto column = columnText({node.child("left"_L1), condition.scope});
        const auto value = right.size() == 1 ? valueText({right.first(), condition.scope})
                                             : std::nullopt;
        if (!column || !value || !words.contains(operation))
            return {};
        if (*value == "NULL"_L1) {
            if (operation != PyKind::Eq && operation != PyKind::NotEq)
                return {};
            return *column + (operation == PyKind::Eq ? u" IS NULL"_s : u" IS NOT NULL"_s);
        }
        return *column + u' ' + words.value(operation) + u' ' + *value;
    }

    // t.c.x.is_(None), .isnot(None), .in_([…])
    std::optional<QString> methodText(const PyTerm &call, const PyTerm &argument) const
    {
        const PyNode function = call.node.child("func"_L1);
        const QString method = function.text("attr"_L1);
        const auto column = columnText({function.child("value"_L1), call.scope});
        if (!column)
            return {};
        const bool isNot = method == "isnot"_L1 || method == "is_not"_L1;
        if ((method == "is_"_L1 || isNot) && valueText(argument) == u"NULL"_s)
            return *column + (isNot ? u" IS NOT NULL"_s : u" IS NULL"_s);
        const auto elements = method == "in_"_L1 ? m_values.elements(argument) : std::nullopt;
        QStringList texts;
        for (const PyTerm &element : elements.value_or(QList<PyTerm>())) {
            const auto text = valueText(element);
            if (!text || *text == "NULL"_L1)
                return {};
            texts << *text;
        }
        return texts.isEmpty() ? std::nullopt
                               : std::optional(*column + u" IN ("_s + texts.join(u", ") + u')');
    }

    // t.c.x of the statement's own table
    std::optional<QString> columnText(const PyTerm &term) const
    {
        const PyNode &node = term.node;
        const PyNode columns = node.child("value"_L1);
        const QString word = columns.text("attr"_L1);
        if (!node.is(PyKind::Attribute) || (word != "c"_L1 && word != "columns"_L1)
            || builtTableName(m_values, {columns.child("value"_L1), term.scope}) != m_table)
            return {};
        return sqlNameText(node.text("attr"_L1), m_dialect);
    }

    std::optional<QString> valueText(const PyTerm &term) const
    {
        const PyTerm value = m_values.followed(term);
        if (sqlalchemyName(m_values, value) == "null"_L1)
            return u"NULL"_s;
        const QList<PyNode> arguments = value.node.children("args"_L1);
        const bool isLiteral = m_values.calledName(value) == "alembic.op.inline_literal"_L1
                               || sqlalchemyName(m_values, value) == "literal"_L1;
        if (isLiteral)
            return arguments.size() == 1 ? valueText({arguments.first(), value.scope})
                                         : std::nullopt;
        if (const auto column = columnText(value))
            return column;
        return sqlLiteralText(evaluate(m_values.modules(), value), m_dialect);
    }

    const ScriptValues &m_values;
    DialectKind m_dialect;
    QString m_table;
};

QString textLiteral(const QString &text, DialectKind dialect)
{
    QString escaped = text;
    if (dialect == DialectKind::MariaDb)
        escaped.replace(u'\\', "\\\\"_L1);
    return quotedString(escaped);
}

} // namespace

QString sqlNameText(const QString &name, DialectKind dialect)
{
    if (dialect != DialectKind::MariaDb)
        return quotedName(name);
    return u'`' + QString(name).replace(u'`', "``"_L1) + u'`';
}

std::optional<QString> sqlLiteralText(const PyValue &value, DialectKind dialect)
{
    switch (value.kind) {
    case PyValueKind::None:
        return u"NULL"_s;
    case PyValueKind::Bool:
        return value.truth ? u"TRUE"_s : u"FALSE"_s;
    case PyValueKind::Number:
        return value.text;
    case PyValueKind::String:
        return textLiteral(value.text, dialect);
    case PyValueKind::Sequence:
    case PyValueKind::Dict:
    case PyValueKind::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<QString> builtTableName(const ScriptValues &values, const PyTerm &table)
{
    const PyTerm made = values.followed(table);
    const QString called = sqlalchemyName(values, made);
    const bool isTable = called == "table"_L1 || called == "Table"_L1
                         || values.calledName(made) == "alembic.op.create_table"_L1;
    const QList<PyNode> arguments = made.node.children("args"_L1);
    for (const PyNode &keyword : made.node.children("keywords"_L1)) {
        if (keyword.text("arg"_L1) == "schema"_L1)
            return {};
    }
    return isTable && !arguments.isEmpty() ? values.text(PyTerm{arguments.first(), made.scope})
                                           : std::nullopt;
}

std::optional<QString> builtSql(const ScriptValues &values,
                                const PyTerm &statement,
                                DialectKind dialect)
{
    return Builder(values, dialect).sql(statement);
}

} // namespace core
