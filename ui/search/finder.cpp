// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/finder.h"

#include "core/base/overloaded.h"

namespace ui {

namespace {

constexpr int rememberedCount = 24;

} // namespace

Finder::Finder(const Context &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_palette(new Palette(window))
{
    connect(m_palette, &Palette::chosen, this, &Finder::go);
    connect(&context.document, &Document::changed, this, [this](const Delta &delta) {
        m_isStale = m_isStale || delta.modelChanged();
    });
}

const QList<SearchEntry> &Finder::elements()
{
    if (m_isStale)
        m_elements = modelEntries(m_context.document.model());
    m_isStale = false;
    return m_elements;
}

void Finder::showEverything()
{
    m_chooser = {};
    const core::Project &project = m_context.document.project();
    m_palette->open({project,
                     actionEntries(m_context.actions.all()) + elements() + placeEntries(project),
                     m_context.settings.recentChoices(),
                     tr("Type some letters of a command, a class, a column, a revision …")});
}

void Finder::showModel()
{
    m_chooser = {};
    m_palette->open({m_context.document.project(),
                     elements() + placeEntries(m_context.document.project()),
                     m_context.settings.recentChoices(),
                     tr("Find a class, a column, a key or a comment …")});
}

void Finder::chooseClass(const QString &question, const std::function<void(core::ClassId)> &then)
{
    QList<SearchEntry> classes = elements();
    classes.removeIf([](const SearchEntry &entry) {
        const auto *id = std::get_if<core::ElementId>(&entry.target);
        return !id || !std::holds_alternative<core::ClassId>(*id);
    });
    m_palette->open(
        {m_context.document.project(), classes, m_context.settings.recentChoices(), question});
    m_chooser = then;
}

void Finder::go(const SearchTarget &target)
{
    const auto *element = std::get_if<core::ElementId>(&target);
    const auto *chosen = element ? std::get_if<core::ClassId>(element) : nullptr;
    if (m_chooser && chosen)
        return std::exchange(m_chooser, {})(*chosen);
    QStringList recent = m_context.settings.recentChoices();
    const QString key = keyOf(target);
    recent.removeAll(key);
    recent.prepend(key);
    m_context.settings.setRecentChoices(recent.mid(0, rememberedCount));
    std::visit(core::Overloaded{
                   [this](const core::ElementId &id) {
                       m_context.selection.set(id);
                       Q_EMIT m_context.selection.revealRequested(id);
                   },
                   [this](core::DiagramId id) { Q_EMIT diagramChosen(id); },
                   [this](const RevisionTarget &revision) { Q_EMIT revisionChosen(revision.id); },
                   [](const QPointer<QAction> &action) {
                       if (action)
                           action->trigger();
                   },
               },
               target);
}

} // namespace ui
