// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of the script's own, and rows that it inserts.

#include "core/interop/alembic/builtsql.h"
#include "core/interop/alembic/ddl.h"
#include "core/interop/alembic/touches.h"
#include "core/interop/alembic/translator.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype longestTitle = 60;

// text() takes ":name" for a parameter unless it is written "\:name".
QString withoutEscapes(QString sql)
{
    return sql.replace("\\:"_L1, ":"_L1);
}

QString titleOf(const QString &sql)
{
    const QString text = sql.simplified();
    return text.size() > longestTitle ? text.left(longestTitle - 1) + u'…' : text;
}

// A name or a text of SQL, as it stands there: "public"."mood" → public.mood.
QString unquoted(QString name)
{
    if (name.startsWith(u'"') && name.endsWith(u'"') && name.size() > 1)
        return name.mid(1, name.size() - 2).replace("\"\""_L1, "\""_L1);
    return name.toLower();
}

std::optional<QString> insertText(const QString &table,
                                  const QList<PyValue> &rows,
                                  DialectKind dialect)
{
    QStringList names, tuples;
    for (const QString &key : rows.first().keys)
        names << sqlNameText(key, dialect);
    for (const PyValue &row : rows) {
        QStringList values;
        for (const QString &key : rows.first().keys) {
            const qsizetype place = row.keys.indexOf(key);
            const auto text = place < 0 ? std::nullopt
                                        : sqlLiteralText(row.items.at(place), dialect);
            if (!text || row.keys.size() != rows.first().keys.size())
                return {};
            values << *text;
        }
        tuples << u"(%1)"_s.arg(values.join(u", "));
    }
    return u"INSERT INTO %1 (%2) VALUES\n    %3"_s.arg(sqlNameText(table, dialect),
                                                       names.join(u", "),
                                                       tuples.join(u",\n    "));
}

} // namespace

void OpTranslator::addRunSql(const QMap<DialectKind, QString> &up)
{
    m_operations << RunSql{titleOf(up.first()), up, {}};
}

bool OpTranslator::execute(const OpArguments &arguments)
{
    const auto text = arguments.text(u"sqltext"_s);
    if (!text) {
        QMap<DialectKind, QString> made;
        for (const DialectKind dialect : std::as_const(m_dialects)) {
            if (const auto sql = builtSql(arguments.values(), arguments.term(u"sqltext"_s), dialect))
                made.insert(dialect, *sql);
        }
        if (made.size() == m_dialects.size()) {
            addRunSql(made);
            return true;
        }
        // A statement that SQLAlchemy makes is about rows; a text that is put together may be anything.
        const PyTerm built = arguments.values().followed(arguments.term(u"sqltext"_s));
        const bool isBuilt = built.node.is(PyKind::Call)
                             && built.node.child("func"_L1).text("attr"_L1) != "format"_L1
                             && !arguments.values().calledName(built).endsWith(".text"_L1);
        return fail(isBuilt ? u"a statement made by SQLAlchemy"_s : u"SQL that is put together"_s,
                    isBuilt ? Touches::Rows : Touches::Schema);
    }
    const QString sql = withoutEscapes(*text);
    if (touchesOf(sql) == Touches::Schema) {
        if (m_dialects.contains(DialectKind::PostgreSql) && changeEnumBySql(sql))
            return true;
        if (changeBySql(sql))
            return true;
        return fail(u"SQL that changes the schema: %1"_s.arg(titleOf(sql)));
    }
    if (sql.trimmed().isEmpty())
        return true;
    QMap<DialectKind, QString> up;
    for (const DialectKind dialect : std::as_const(m_dialects))
        up.insert(dialect, sql.trimmed());
    addRunSql(up);
    return true;
}

bool OpTranslator::changeBySql(const QString &sql)
{
    const auto ids = [this](const QString &kind, const QString &name) { return idFor(kind, name); };
    const auto operations = ddlOperations(sql, m_schema, m_dialects, ids);
    return operations
           && std::all_of(operations->cbegin(),
                          operations->cend(),
                          [this](const Operation &operation) { return emitOperation(operation); });
}

// ALTER TYPE … ADD VALUE, … RENAME VALUE and DROP TYPE of enums that are known.
bool OpTranslator::changeEnumBySql(const QString &sql)
{
    static const QString name = u"((?:\"[^\"]+\"|\\w+)(?:\\.(?:\"[^\"]+\"|\\w+))?)"_s;
    static const auto options = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression adding(
        u"^ALTER TYPE %1 ADD VALUE (?:IF NOT EXISTS )?'([^']*)'(?: (BEFORE|AFTER) '([^']*)')?;?$"_s
            .arg(name),
        options);
    static const QRegularExpression
        renaming(u"^ALTER TYPE %1 RENAME VALUE '([^']*)' TO '([^']*)';?$"_s.arg(name), options);
    static const QRegularExpression dropping(u"^DROP TYPE (?:IF EXISTS )?%1;?$"_s.arg(name),
                                             options);
    const QString text = sql.simplified();
    const auto add = adding.match(text);
    const auto rename = renaming.match(text);
    const auto drop = dropping.match(text);
    const QString whole = add.hasMatch()      ? add.captured(1)
                          : rename.hasMatch() ? rename.captured(1)
                                              : drop.captured(1);
    const qsizetype dot = whole.contains(u'"') ? -1 : whole.indexOf(u'.');
    const Enum *known = enumNamed(dot < 0 ? QString() : unquoted(whole.left(dot)),
                                  unquoted(whole.mid(dot + 1)));
    if (!known)
        return false;
    if (drop.hasMatch())
        return emitOperation(DropEnum{*known});
    QList<EnumValue> values = known->values;
    if (rename.hasMatch()) {
        for (EnumValue &value : values) {
            if (value.name == rename.captured(2))
                value.name = rename.captured(3);
        }
        return emitOperation(AlterEnumValues{known->id, known->name, known->values, values});
    }
    const auto placeOf = [&values](const QString &value) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (values.at(i).name == value)
                return i;
        }
        return qsizetype(-1);
    };
    if (placeOf(add.captured(2)) >= 0)
        return true;
    qsizetype place = values.size();
    if (const qsizetype beside = placeOf(add.captured(4)); beside >= 0)
        place = add.captured(3).toUpper() == "AFTER"_L1 ? beside + 1 : beside;
    values.insert(place, EnumValue{{}, add.captured(2)});
    return changeEnumValues(*known, values);
}

bool OpTranslator::bulkInsert(const OpArguments &arguments)
{
    const auto name = builtTableName(arguments.values(), arguments.term(u"table"_s));
    const PyValue rows = evaluate(arguments.values().modules(), arguments.term(u"rows"_s));
    const bool isPlain = name && rows.kind == PyValueKind::Sequence
                         && std::all_of(rows.items.cbegin(),
                                        rows.items.cend(),
                                        [](const PyValue &row) {
                                            return row.kind == PyValueKind::Dict
                                                   && !row.keys.isEmpty();
                                        });
    if (isPlain && rows.items.isEmpty())
        return true;
    QMap<DialectKind, QString> up;
    for (const DialectKind dialect : std::as_const(m_dialects)) {
        const auto text = isPlain ? insertText(*name, rows.items, dialect) : std::nullopt;
        if (!text)
            return fail(u"rows that are worked out"_s, Touches::Rows);
        up.insert(dialect, *text);
    }
    addRunSql(up);
    return true;
}

} // namespace core
