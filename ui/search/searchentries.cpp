// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchentries.h"

#include "ui/actions.h"
#include "ui/elements.h"

#include "core/base/overloaded.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Among equals, what people look for most.
enum Weight {
    PartWeight = 0,
    ColumnWeight = 2,
    PlaceWeight = 4,
    ActionWeight = 6,
    ClassWeight = 8
};

constexpr int recentWorth = 12;
constexpr int ownerCost = 10;
constexpr int commentScore = 2;

class ModelEntries
{
public:
    void add(const core::ElementId &id,
             const QString &name,
             const QString &comment,
             int weight,
             const Haystack &owner = {})
    {
        if (!name.isEmpty())
            entries.append({id, Haystack(name), owner, comment, weight});
    }

    template<typename Holder>
    void addParts(const Holder &holder)
    {
        const Haystack owner(holder.name);
        for (const core::Column &column : holder.columns)
            add(column.id, column.name, column.comment, ColumnWeight, owner);
        const auto addNamed = [&](const auto &parts) {
            for (const auto &part : parts)
                add(part.id, part.name, part.comment, PartWeight, owner);
        };
        addNamed(holder.uniqueKeys);
        addNamed(holder.checks);
        addNamed(holder.foreignKeys);
        addNamed(holder.indexes);
    }

    QList<SearchEntry> entries;
};

struct Words
{
    explicit Words(const QString &typed)
    {
        const QStringList parts = typed.simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            patterns.append(FuzzyPattern(part));
    }

    QList<FuzzyPattern> patterns;
};

std::optional<SearchHit> hitOf(const SearchEntry &entry, const Words &words)
{
    SearchHit hit;
    hit.score = entry.weight;
    for (const FuzzyPattern &pattern : words.patterns) {
        if (const auto match = pattern.match(entry.name)) {
            hit.score += match->score;
            hit.places += match->places;
        } else if (const auto inOwner = pattern.match(entry.owner)) {
            hit.score += inOwner->score - ownerCost;
        } else if (entry.comment.contains(pattern.folded(), Qt::CaseInsensitive)) {
            hit.score += commentScore;
            hit.inComment = true;
        } else {
            return std::nullopt;
        }
    }
    // Found in the owner alone, it is the owner that was meant.
    if (!words.patterns.isEmpty() && hit.places.isEmpty() && !hit.inComment)
        return std::nullopt;
    return hit;
}

} // namespace

QString keyOf(const SearchTarget &target)
{
    return std::visit(core::Overloaded{
                          [](const core::ElementId &id) { return uuidOf(id).toString(); },
                          [](core::DiagramId id) { return id.uuid.toString(); },
                          [](const RevisionTarget &revision) { return revision.id; },
                          [](const QPointer<QAction> &action) {
                              return action ? plainText(action->text()) : QString();
                          },
                      },
                      target);
}

QList<SearchEntry> actionEntries(const QList<QAction *> &actions)
{
    QList<SearchEntry> entries;
    for (QAction *action : actions) {
        if (action->isEnabled() && !action->text().isEmpty())
            entries.append({QPointer<QAction>(action),
                            Haystack(plainText(action->text())),
                            {},
                            action->toolTip(),
                            ActionWeight});
    }
    return entries;
}

QList<SearchEntry> modelEntries(const core::Model &model)
{
    ModelEntries list;
    for (const core::Class &value : model.classes) {
        list.add(value.id, value.name, value.comment, ClassWeight);
        list.addParts(value);
    }
    for (const core::Mixin &value : model.mixins) {
        list.add(value.id, value.name, value.comment, ActionWeight);
        list.addParts(value);
    }
    for (const core::Association &value : model.associations)
        list.add(value.id, elementName(model, value.id), value.comment, ActionWeight);
    for (const core::Enum &value : model.enums) {
        list.add(value.id, value.name, value.comment, ActionWeight);
        const Haystack owner(value.name);
        for (const core::EnumValue &item : value.values)
            list.add(item.id, item.name, {}, PartWeight, owner);
    }
    return list.entries;
}

QList<SearchEntry> placeEntries(const core::Project &project)
{
    QList<SearchEntry> entries;
    for (const core::Diagram &diagram : project.diagrams) {
        entries.append({diagram.id, Haystack(diagram.name), {}, {}, PlaceWeight});
        for (const core::Area &area : diagram.areas)
            entries.append({core::ElementId(area.id), Haystack(area.title), {}, {}, PlaceWeight});
        for (const core::Note &note : diagram.notes)
            entries.append({core::ElementId(note.id),
                            Haystack(note.text.section(u'\n', 0, 0)),
                            {},
                            note.text,
                            PartWeight});
    }
    for (const core::Revision &revision : project.history.revisions) {
        const QString name = revision.message.isEmpty() ? revision.id : revision.message;
        entries.append({RevisionTarget{revision.id}, Haystack(name), {}, revision.id, PlaceWeight});
    }
    return entries;
}

QList<SearchHit> found(const QList<SearchEntry> &entries,
                       const QString &typed,
                       const QStringList &recent,
                       int limit)
{
    QHash<QString, int> worth;
    for (qsizetype i = 0; i < recent.size(); ++i)
        worth.insert(recent.at(i),
                     typed.isEmpty() ? 1000 - int(i) : std::max(recentWorth - int(i), 1));
    const Words words(typed);
    QList<SearchHit> hits;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto hit = hitOf(entries.at(i), words);
        if (!hit)
            continue;
        hit->entry = i;
        if (!worth.isEmpty())
            hit->score += worth.value(keyOf(entries.at(i).target), 0);
        hits.append(*hit);
    }
    const auto isBetter = [&](const SearchHit &a, const SearchHit &b) {
        if (a.score != b.score)
            return a.score > b.score;
        const qsizetype sizeA = entries.at(a.entry).name.text.size();
        const qsizetype sizeB = entries.at(b.entry).name.text.size();
        return sizeA != sizeB && !words.patterns.isEmpty() ? sizeA < sizeB : a.entry < b.entry;
    };
    const auto end = hits.begin() + std::min<qsizetype>(limit, hits.size());
    std::partial_sort(hits.begin(), end, hits.end(), isBetter);
    hits.erase(end, hits.end());
    return hits;
}

} // namespace ui
