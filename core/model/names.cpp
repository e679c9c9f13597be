// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

namespace core {

using namespace Qt::StringLiterals;

namespace {

// Without PatternOptions: [A-Z] and [a-z] are ASCII, as in Python's expression.
const QRegularExpression &wordBoundary()
{
    static const QRegularExpression expression(u"((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))"_s);
    return expression;
}

const QHash<QString, QString> &irregularPlurals()
{
    static const QHash<QString, QString> plurals = {{u"person"_s, u"people"_s},
                                                    {u"child"_s, u"children"_s},
                                                    {u"man"_s, u"men"_s},
                                                    {u"woman"_s, u"women"_s},
                                                    {u"mouse"_s, u"mice"_s},
                                                    {u"goose"_s, u"geese"_s},
                                                    {u"foot"_s, u"feet"_s},
                                                    {u"tooth"_s, u"teeth"_s},
                                                    {u"leaf"_s, u"leaves"_s},
                                                    {u"life"_s, u"lives"_s},
                                                    {u"knife"_s, u"knives"_s},
                                                    {u"half"_s, u"halves"_s},
                                                    {u"shelf"_s, u"shelves"_s},
                                                    {u"wolf"_s, u"wolves"_s},
                                                    {u"hero"_s, u"heroes"_s},
                                                    {u"potato"_s, u"potatoes"_s},
                                                    {u"tomato"_s, u"tomatoes"_s},
                                                    {u"echo"_s, u"echoes"_s},
                                                    {u"analysis"_s, u"analyses"_s},
                                                    {u"basis"_s, u"bases"_s},
                                                    {u"crisis"_s, u"crises"_s},
                                                    {u"axis"_s, u"axes"_s},
                                                    {u"index"_s, u"indexes"_s},
                                                    {u"matrix"_s, u"matrices"_s},
                                                    {u"status"_s, u"statuses"_s},
                                                    {u"quiz"_s, u"quizzes"_s},
                                                    {u"criterion"_s, u"criteria"_s},
                                                    {u"data"_s, u"data"_s},
                                                    {u"metadata"_s, u"metadata"_s},
                                                    {u"media"_s, u"media"_s},
                                                    {u"news"_s, u"news"_s},
                                                    {u"series"_s, u"series"_s},
                                                    {u"species"_s, u"species"_s},
                                                    {u"information"_s, u"information"_s},
                                                    {u"equipment"_s, u"equipment"_s},
                                                    {u"people"_s, u"people"_s},
                                                    {u"children"_s, u"children"_s}};
    return plurals;
}

QString pluralWord(const QString &word)
{
    if (const auto found = irregularPlurals().constFind(word); found != irregularPlurals().cend())
        return *found;
    static const std::array<QString, 5> sibilants = {u"s"_s, u"x"_s, u"z"_s, u"ch"_s, u"sh"_s};
    for (const QString &ending : sibilants) {
        if (word.endsWith(ending))
            return word + u"es"_s;
    }
    if (word.size() > 1 && word.endsWith(u'y') && !u"aeiou"_s.contains(word.at(word.size() - 2)))
        return word.chopped(1) + u"ies"_s;
    return word + u's';
}

} // namespace

QString snakeCaseName(const QString &className)
{
    QString name = className;
    name.replace(wordBoundary(), u"_\\1"_s);
    name = name.toLower();
    const auto first = std::find_if(name.cbegin(), name.cend(), [](QChar c) { return c != u'_'; });
    return name.mid(first - name.cbegin());
}

QString pluralName(const QString &name)
{
    if (name.isEmpty())
        return name;
    const qsizetype start = name.lastIndexOf(u'_') + 1;
    const QString word = name.mid(start);
    return word.isEmpty() ? name : name.left(start) + pluralWord(word);
}

QString madeUpTableName(const QString &className, TableNaming naming)
{
    switch (naming) {
    case TableNaming::FlaskSqlAlchemy:
        return snakeCaseName(className);
    case TableNaming::Plural:
        return pluralName(snakeCaseName(className));
    case TableNaming::AsIs:
        return className;
    }
    Q_UNREACHABLE();
}

QString freeName(const QSet<QString> &takenInLowerCase, const QString &wish)
{
    QString name = wish;
    for (int number = 2; takenInLowerCase.contains(name.toLower()); ++number)
        name = wish + QString::number(number);
    return name;
}

bool isUsableName(const QString &name)
{
    return std::any_of(name.cbegin(), name.cend(), [](QChar c) { return !c.isSpace(); });
}

} // namespace core
