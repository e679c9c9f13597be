// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/spelling.h"

#include "core/interop/python/printer.h"

#include <QRegularExpression>

namespace core {

using namespace Qt::StringLiterals;

namespace {

const QString byDialect = u"ByDialect"_s;

// "NVARCHAR(40)" → Nvarchar40
QString classNameOf(const QString &words)
{
    static const QRegularExpression others(u"[^A-Za-z0-9]+"_s);
    QString name;
    for (const QString &word : words.split(others, Qt::SkipEmptyParts))
        name += word.left(1).toUpper() + word.mid(1).toLower();
    return name.isEmpty() || name.front().isDigit() ? u"Type"_s + name : name.left(40);
}

QString dialectWord(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return u"sqlite"_s;
    case DialectKind::PostgreSql:
        return u"postgresql"_s;
    case DialectKind::MariaDb:
        return u"mysql"_s;
    }
    Q_UNREACHABLE();
}

QString typeClass(const QString &name, const QString &words, const QString &base)
{
    return pyClass(0, name, {pyName(base)}) + pyLine(1, u"cache_ok = True"_s) + u'\n'
           + pyLine(1, u"def get_col_spec(self, **keywords):"_s) + pyReturn(2, pyString(words));
}

QString byDialectClass(const QString &base)
{
    return pyClass(0, byDialect, {pyName(base)})
           + pyDocstring(1, u"SQL text that some kinds of databases have in other words."_s) + u'\n'
           + pyLine(1, u"inherit_cache = False"_s) + u'\n'
           + pyLine(1, u"def __init__(self, sql, **others):"_s)
           + pyLine(2, u"super().__init__(sql)"_s)
           + pyLine(2,
                    u"self.others = {name: %1(text) for name, text in others.items()}"_s.arg(base));
}

QString byDialectCompiler()
{
    return pyLine(0, u"@compiles(%1)"_s.arg(byDialect))
           + pyLine(0, u"def words_of_dialect(element, compiler, **keywords):"_s)
           + pyLine(1, u"name = compiler.dialect.name.replace(\"mariadb\", \"mysql\")"_s)
           + pyLine(1,
                    u"return compiler.visit_textclause("
                    "element.others.get(name, element), **keywords)"_s);
}

} // namespace

QString saEscaped(const QString &sql)
{
    static const QRegularExpression parameter(u"(?<![:\\w\\\\]):(\\w+)(?!:)"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
    return QString(sql).replace(parameter, u"\\:\\1"_s);
}

PyExpression SaNames::name(const QString &name)
{
    switch (m_options.spelling) {
    case SaSpelling::Script:
        return pyName(u"sa."_s + name);
    case SaSpelling::Flask:
        return pyName(u"db."_s + name);
    case SaSpelling::Bare:
        return imported(u"sqlalchemy"_s, name);
    }
    Q_UNREACHABLE();
}

PyExpression SaNames::imported(const QString &module, const QString &name)
{
    m_imports[module].insert(name);
    return pyName(name);
}

PyExpression SaNames::dialectName(const QString &dialect, const QString &name)
{
    m_imports[u"sqlalchemy.dialects"_s].insert(dialect);
    return pyName(dialect + u'.' + name);
}

PyExpression SaNames::ownType(const QString &words)
{
    if (!m_types.contains(words)) {
        m_types.insert(words, freeName(classNameOf(words)));
        m_imports[u"sqlalchemy.types"_s].insert(u"UserDefinedType"_s);
    }
    return pyCall(m_types.value(words));
}

PyExpression SaNames::words(const QString &sql, const QMap<DialectKind, QString> &others)
{
    const PyExpression result = this->sql(sql, others);
    const bool isString = result.tokens.first().kind == PyTokenKind::String;
    return isString ? pyCall(name(u"text"_s), {result}) : result;
}

PyExpression SaNames::sql(const QString &sql, const QMap<DialectKind, QString> &others)
{
    const QSet<QString> words(others.cbegin(), others.cend());
    if (others.size() == m_options.targets.size() && words.size() == 1)
        return pyString(saEscaped(others.first()));
    PyArguments arguments{pyString(saEscaped(sql))};
    for (auto other = others.cbegin(); other != others.cend(); ++other) {
        if (other.value() != sql)
            arguments.append({dialectWord(other.key()), pyString(saEscaped(other.value()))});
    }
    if (arguments.size() == 1)
        return arguments.first().value;
    m_hasByDialect = true;
    m_imports[u"sqlalchemy.ext.compiler"_s].insert(u"compiles"_s);
    m_imports[u"sqlalchemy.sql.elements"_s].insert(u"TextClause"_s);
    return pyCall(byDialect, arguments);
}

QStringList SaNames::imports() const
{
    QStringList lines;
    for (auto entry = m_imports.cbegin(); entry != m_imports.cend(); ++entry) {
        QStringList names(entry.value().cbegin(), entry.value().cend());
        // As isort has them: constants, classes, then all else.
        const auto rank = [](const QString &name) {
            return name.size() > 1 && name.toUpper() == name ? 0 : name.front().isUpper() ? 1 : 2;
        };
        std::sort(names.begin(), names.end(), [&rank](const QString &a, const QString &b) {
            return std::pair(rank(a), a) < std::pair(rank(b), b);
        });
        lines.append(pyImportFrom(entry.key(), names));
    }
    return lines;
}

QStringList SaNames::definitions() const
{
    QStringList texts;
    if (m_hasByDialect)
        texts << byDialectClass(u"TextClause"_s) << byDialectCompiler();
    for (auto type = m_types.cbegin(); type != m_types.cend(); ++type)
        texts << typeClass(type.value(), type.key(), u"UserDefinedType"_s);
    return texts;
}

QSet<QString> SaNames::reserved() const
{
    QSet<QString> names = m_reserved;
    for (const QSet<QString> &imported : m_imports)
        names.unite(imported);
    for (const QString &type : m_types)
        names.insert(type);
    if (m_hasByDialect)
        names.insert(byDialect);
    return names;
}

QString SaNames::freeName(const QString &wish) const
{
    const QSet<QString> taken = reserved();
    QString name = wish;
    for (int number = 2; taken.contains(name); ++number)
        name = wish + QString::number(number);
    return name;
}

} // namespace core
