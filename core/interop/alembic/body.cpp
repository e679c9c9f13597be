// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/body.h"

#include "core/interop/python/printer.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString statementText(int depth, const AlembicStatement &statement)
{
    QString text;
    switch (statement.kind) {
    case AlembicStatement::Kind::Call:
        return pyStatement(depth, statement.expression);
    case AlembicStatement::Kind::Comment:
        return pyComment(depth, statement.comment);
    case AlembicStatement::Kind::Batch:
        text = pyWith(depth, statement.expression, u"batch_op"_s);
        break;
    case AlembicStatement::Kind::Autocommit:
        text = pyLine(depth, u"with op.get_context().autocommit_block():"_s);
        break;
    }
    for (const PyExpression &inner : statement.body)
        text += pyStatement(depth + 1, inner);
    return text;
}

QString bodyText(int depth, const AlembicStatements &statements)
{
    QString text;
    for (const AlembicStatement &statement : statements)
        text += statementText(depth, statement);
    return text;
}

// Engines that do the same.
struct Group
{
    QList<DialectKind> dialects;
    AlembicStatements statements;
};

QList<Group> groupsOf(const AlembicStep &step, const QList<DialectKind> &dialects)
{
    QList<Group> groups;
    for (const DialectKind dialect : dialects) {
        const AlembicStatements &statements = step.at(dialect);
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.statements == statements;
        });
        if (same == groups.end())
            groups.append({{dialect}, statements});
        else
            same->dialects.append(dialect);
    }
    return groups;
}

QList<QList<DialectKind>> partition(const QList<Group> &groups)
{
    QList<QList<DialectKind>> result;
    for (const Group &group : groups)
        result.append(group.dialects);
    return result;
}

// A URL may begin with mysql:// or with mariadb://, and the dialect is called so.
QString condition(const QList<DialectKind> &dialects)
{
    QStringList names;
    for (const DialectKind dialect : dialects) {
        switch (dialect) {
        case DialectKind::Sqlite:
            names.append(u"\"sqlite\""_s);
            break;
        case DialectKind::PostgreSql:
            names.append(u"\"postgresql\""_s);
            break;
        case DialectKind::MariaDb:
            names.append({u"\"mysql\""_s, u"\"mariadb\""_s});
            break;
        }
    }
    return names.size() == 1 ? u"dialect == "_s + names.first()
                             : u"dialect in ("_s + names.join(u", "_s) + u')';
}

QString branchesText(QList<Group> groups, qsizetype dialects)
{
    // Those that do nothing need no branch; the largest group is what all others do.
    groups.removeIf([](const Group &group) { return group.statements.isEmpty(); });
    qsizetype covered = 0;
    for (const Group &group : std::as_const(groups))
        covered += group.dialects.size();
    const bool hasElse = groups.size() > 1 && covered == dialects;
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        return a.dialects.size() < b.dialects.size();
    });
    QString text;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const Group &group = groups.at(i);
        const QString head = i == 0                              ? u"if "_s
                             : hasElse && i == groups.size() - 1 ? u"else"_s
                                                                 : u"elif "_s;
        text += pyLine(1, head + (head == u"else"_s ? QString() : condition(group.dialects)) + u':');
        text += bodyText(2, group.statements);
    }
    return text;
}

// Neighbours with the same branches share them.
QList<AlembicStep> joined(const QList<AlembicStep> &steps, const QList<DialectKind> &dialects)
{
    QList<AlembicStep> result;
    for (const AlembicStep &step : steps) {
        if (step == AlembicStep())
            continue;
        const bool isSame = !result.isEmpty()
                            && partition(groupsOf(result.last(), dialects))
                                   == partition(groupsOf(step, dialects));
        if (!isSame) {
            result.append(step);
            continue;
        }
        for (const DialectKind dialect : alembicDialects)
            result.last().at(dialect) += step.at(dialect);
    }
    return result;
}

} // namespace

AlembicStatements &AlembicStep::at(DialectKind dialect)
{
    return const_cast<AlembicStatements &>(std::as_const(*this).at(dialect));
}

const AlembicStatements &AlembicStep::at(DialectKind dialect) const
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return sqlite;
    case DialectKind::PostgreSql:
        return postgres;
    case DialectKind::MariaDb:
        return mariaDb;
    }
    Q_UNREACHABLE();
}

AlembicStatement alembicCall(const PyExpression &expression)
{
    return {AlembicStatement::Kind::Call, expression, {}, {}};
}

AlembicStep alembicStep(const AlembicStatements &statements)
{
    return {statements, statements, statements};
}

AlembicStatement alembicComment(const QString &text)
{
    return {AlembicStatement::Kind::Comment, {}, {}, text};
}

AlembicStatement alembicExecute(const QString &sql)
{
    // What sqlalchemy.text() takes for a parameter, or takes a backslash from (sql/compiler.py,
    // BIND_PARAMS and BIND_PARAMS_ESC). sqlalchemy.DDL knows no parameters, but formats with %.
    static const QRegularExpression parameter(u"(?<![:\\w\\\\]):\\w|\\\\:"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
    if (!sql.contains(parameter))
        return alembicCall(pyCall(u"op.execute"_s, {pyString(sql)}));
    QString text = sql;
    text.replace(u'%', u"%%"_s);
    return alembicCall(pyCall(u"op.execute"_s, {pyCall(u"sa.DDL"_s, {pyString(text)})}));
}

QString alembicFunction(const AlembicFunction &function, const QList<DialectKind> &dialects)
{
    QString text;
    bool hasBranch = false;
    for (const AlembicStep &step : joined(function.steps, dialects)) {
        const QList<Group> groups = groupsOf(step, dialects);
        hasBranch = hasBranch || groups.size() > 1;
        text += groups.size() == 1 ? bodyText(1, groups.first().statements)
                                   : branchesText(groups, dialects.size());
    }
    if (hasBranch)
        text.prepend(pyLine(1, u"dialect = op.get_context().dialect.name"_s));
    if (text.isEmpty())
        text = pyLine(1, u"pass"_s);
    QString comments;
    for (const QString &comment : function.comments)
        comments += pyComment(1, comment);
    return u"def %1() -> None:\n"_s.arg(function.name) + comments + text;
}

} // namespace core
