// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/typesuggestions.h"

#include "ui/canvas/columnentry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::TypeSuggestions)
};

constexpr qsizetype offered = 8;
constexpr int farthestTypo = 2; // letters

// How well a name answers what was typed; smaller is better.
enum Rank { Exact, Begins, AliasBegins, HumpBegins, ClassBegins, Contains, Alike, None };

struct Ranked
{
    int rank = None;
    Suggestion suggestion;
};

// "num10,2?" → "num", "10,2", "?"
struct Typed
{
    QString word;
    QString arguments; // with parentheses
    QString suffix;
};

Typed typedFrom(const QString &text)
{
    static const QRegularExpression
        pattern(u"^([^0-9(?]*)\\s*(?:\\(?\\s*([0-9][0-9\\s,]*)\\)?)?\\s*(\\?|not null|null)?$"_s,
                QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return {text.trimmed(), {}, {}};
    QString numbers = match.captured(2).trimmed();
    while (numbers.endsWith(u','))
        numbers = numbers.chopped(1).trimmed();
    return {match.captured(1).trimmed(),
            numbers.isEmpty() ? QString() : u'(' + numbers + u')',
            match.captured(3).startsWith(u'?') ? u"?"_s : QString()};
}

int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (qsizetype k = 0; k < row.size(); ++k)
        row[k] = int(k);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int corner = row[0]++;
        for (qsizetype k = 0; k < b.size(); ++k) {
            const int change = corner + (a.at(i) == b.at(k) ? 0 : 1);
            corner = row[k + 1];
            row[k + 1] = qMin(change, 1 + qMin(row[k], row[k + 1]));
        }
    }
    return row.constLast();
}

// The beginnings of the later words of "OrderStatus" and "order_status".
bool humpBegins(const QString &name, const QString &word)
{
    for (qsizetype i = 1; i < name.size(); ++i) {
        const bool hump = (name.at(i).isUpper() && !name.at(i - 1).isUpper())
                          || name.at(i - 1) == u'_' || name.at(i - 1) == u' ';
        if (hump && name.mid(i).startsWith(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

int rankOf(const QString &name, const QString &word)
{
    if (name.compare(word, Qt::CaseInsensitive) == 0)
        return Exact;
    if (name.startsWith(word, Qt::CaseInsensitive))
        return Begins;
    if (humpBegins(name, word))
        return HumpBegins;
    if (word.size() > 2 && name.contains(word, Qt::CaseInsensitive))
        return Contains;
    const bool alike = word.size() > 2
                       && distance(name.toLower(), word.toLower())
                              <= (word.size() > 4 ? farthestTypo : 1);
    return alike ? Alike : None;
}

class Offers
{
public:
    void add(int rank, const QString &text, const QString &note)
    {
        if (rank == None)
            return;
        for (Ranked &there : m_ranked) {
            if (there.suggestion.text == text) {
                if (rank < there.rank)
                    there.rank = rank;
                return;
            }
        }
        m_ranked.append({rank, {text, note, false}});
    }

    QList<Suggestion> best()
    {
        std::stable_sort(m_ranked.begin(), m_ranked.end(), [](const Ranked &a, const Ranked &b) {
            return a.rank < b.rank;
        });
        QList<Suggestion> found;
        const bool onlyAlike = !m_ranked.isEmpty() && m_ranked.constFirst().rank >= Alike;
        for (Ranked &ranked : m_ranked) {
            if (found.size() == offered || (ranked.rank >= Alike && !onlyAlike))
                break;
            ranked.suggestion.isGuess = ranked.rank >= Alike;
            found.append(ranked.suggestion);
        }
        return found;
    }

private:
    QList<Ranked> m_ranked;
};

QString keyNote(const core::Model &model, const core::Class &value)
{
    if (!value.primaryKey || value.primaryKey->columns.isEmpty())
        return {};
    QStringList names;
    const QList<core::Column> columns = effectiveColumns(model, value);
    for (const core::ColumnId id : value.primaryKey->columns) {
        if (const core::Column *key = core::findColumn(columns, id))
            names << key->name;
    }
    return Words::tr("refers to %1").arg(names.join(u", "_s));
}

void addClasses(Offers &offers, const core::Model &model, const QString &word, bool asked)
{
    for (const core::Class &value : model.classes) {
        if (value.isAbstract || !value.primaryKey)
            continue;
        int rank = word.isEmpty() ? int(Begins) : rankOf(value.name, word);
        if (!asked && rank > Begins)
            continue; // who types a type is offered classes only by their beginning
        if (!asked)
            rank = ClassBegins;
        offers.add(rank, u"fk "_s + value.name, keyNote(model, value));
    }
}

void addTypes(Offers &offers, const core::Model &model, const Typed &typed)
{
    for (const core::Enum &enumeration : model.enums)
        offers.add(rankOf(enumeration.name, typed.word),
                   enumeration.name + typed.suffix,
                   Words::tr("enum"));
    for (const QString &name : core::knownTypeNames()) {
        auto type = core::parseTypeName(name + typed.arguments);
        if (!type && typed.arguments.isEmpty())
            continue;
        if (!type)
            type = core::parseTypeName(name); // numbers that mean nothing for it
        const QString text = core::typeName(*type);
        const bool own = text.startsWith(name, Qt::CaseInsensitive);
        int rank = rankOf(name, typed.word);
        if (!own && rank == Begins)
            rank = AliasBegins;
        offers.add(rank, text + typed.suffix, own ? QString() : name);
    }
}

QList<Suggestion> usual(const core::Model &model, const QString &columnName)
{
    Offers offers;
    int rank = 0;
    if (columnName.endsWith(u"_id", Qt::CaseInsensitive)) {
        if (const core::Class *target = classCalled(model, columnName.chopped(3)))
            offers.add(rank++, u"fk "_s + target->name, keyNote(model, *target));
    }
    if (!columnName.isEmpty())
        offers.add(rank++, core::typeName(guessedType(columnName)), Words::tr("by its name"));
    for (const core::Enum &enumeration : model.enums) {
        if (enumeration.name.endsWith(columnName, Qt::CaseInsensitive) && !columnName.isEmpty())
            offers.add(rank++, enumeration.name, Words::tr("enum"));
    }
    for (const QString &name : {u"Integer"_s,
                                u"String(80)"_s,
                                u"Text"_s,
                                u"Boolean"_s,
                                u"DateTime"_s,
                                u"Date"_s,
                                u"Numeric(10, 2)"_s})
        offers.add(rank++, name, {});
    return offers.best();
}

} // namespace

QList<Suggestion> typeSuggestions(const core::Model &model,
                                  const QString &columnName,
                                  const QString &typed)
{
    static const QRegularExpression foreign(u"^(?:fk\\s|->)\\s*(.*?)(\\?)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (typed.trimmed().isEmpty() && !typed.startsWith(u"fk"_s))
        return usual(model, columnName);
    Offers offers;
    const QString begun = typed.trimmed() == u"fk"_s ? u"fk "_s : typed;
    if (const auto match = foreign.match(begun); match.hasMatch()) {
        addClasses(offers, model, match.captured(1).trimmed(), true);
        return offers.best();
    }
    const Typed parts = typedFrom(typed);
    if (parts.word.isEmpty())
        return {};
    addTypes(offers, model, parts);
    addClasses(offers, model, parts.word, false);
    return offers.best();
}

QString likelyType(const core::Model &model, const QString &typed)
{
    const QList<Suggestion> found = typeSuggestions(model, {}, typed);
    return typed.trimmed().isEmpty() || found.isEmpty() ? QString() : found.constFirst().text;
}

} // namespace ui
