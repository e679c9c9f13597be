// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/header.h"

#include "core/interop/python/printer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// In a literal of three quotes; the last line never ends in one.
QString inDocstring(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u"\"\"\""_s, u"\\\"\\\"\\\""_s);
    QString result;
    for (const QChar c : std::as_const(text)) {
        const bool isPlain = c == u'\n' || c == u'\t'
                             || (c.unicode() >= 0x20 && c.unicode() != 0x7f);
        result += isPlain ? QString(c) : u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0'));
    }
    return result;
}

PyExpression names(const QStringList &ids)
{
    if (ids.isEmpty())
        return pyNone();
    return ids.size() == 1 ? pyString(ids.first()) : pyTuple(pyStrings(ids));
}

// One of the template's words; printf's flags for numbers, of which people use ".2d".
QString value(const Revision &revision, const QString &word, const QString &format)
{
    const QDateTime created = revision.created.toUTC();
    if (word == "rev"_L1)
        return revision.id;
    if (word == "slug"_L1)
        return revisionSlug(revision.message);
    const QHash<QString, qint64> numbers{{u"epoch"_s, created.toSecsSinceEpoch()},
                                         {u"year"_s, created.date().year()},
                                         {u"month"_s, created.date().month()},
                                         {u"day"_s, created.date().day()},
                                         {u"hour"_s, created.time().hour()},
                                         {u"minute"_s, created.time().minute()},
                                         {u"second"_s, created.time().second()}};
    static const QRegularExpression digits(u"(\\d+)"_s);
    const int width = digits.match(format).captured(1).toInt();
    return numbers.contains(word) ? u"%1"_s.arg(numbers.value(word), width, 10, QChar(u'0'))
                                  : QString();
}

} // namespace

QString alembicHeader(const Revision &revision, const QStringList &imports)
{
    const QString message = revision.message.trimmed();
    const QDateTime created = revision.created.toUTC();
    QString text = u"\"\"\""_s + inDocstring(message.isEmpty() ? u"empty message"_s : message)
                   + u"\n\nRevision ID: "_s + inDocstring(revision.id) + u"\nRevises: "_s
                   + inDocstring(revision.parents.join(u", "_s)) + u"\nCreate Date: "_s
                   + created.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s) + u"000\n\n\"\"\"\n"_s;
    // Black takes blanks from the ends of no line inside.
    text.replace(u"Revises: \n"_s, u"Revises:\n"_s);
    text += u"from alembic import op\nimport sqlalchemy as sa\n"_s;
    for (const QString &line : imports)
        text += line + u'\n';
    text += u"\n# revision identifiers, used by Alembic.\n"_s;
    text += pyAssignment(0, u"revision"_s, pyString(revision.id));
    text += pyAssignment(0, u"down_revision"_s, names(revision.parents));
    text += pyAssignment(0,
                         u"branch_labels"_s,
                         revision.labels.isEmpty() ? pyNone() : pyTuple(pyStrings(revision.labels)));
    text += pyAssignment(0, u"depends_on"_s, names(revision.dependsOn));
    return text;
}

QString alembicFileName(const Revision &revision, const QString &fileTemplate)
{
    static const QRegularExpression field(u"%(?:%|\\((\\w+)\\)([-+ #0-9.]*[a-z]))"_s);
    const QString pattern = fileTemplate.isEmpty() ? u"%(rev)s_%(slug)s"_s : fileTemplate;
    QString name;
    qsizetype end = 0;
    for (auto it = field.globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        name += pattern.mid(end, match.capturedStart() - end);
        name += match.captured(1).isEmpty() ? u"%"_s
                                            : value(revision, match.captured(1), match.captured(2));
        end = match.capturedEnd();
    }
    return name + pattern.mid(end) + u".py"_s;
}

} // namespace core
