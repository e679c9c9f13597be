// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "Ctrl+K, three letters, Enter": finds every command, element, diagram and revision, and goes there;
// "Find anything" is the same for what the model holds. Remembers what was chosen. GUI thread only.

#include "ui/actions.h"
#include "ui/search/palette.h"
#include "ui/selection.h"
#include "ui/settings.h"

#include <functional>

namespace ui {

class Finder : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        Document &document;
        Selection &selection;
        Settings &settings;
        Actions &actions;
    };
    Finder(const Context &context, QWidget *window);

    void showEverything();
    void showModel();
    // One class, for somebody who asks for one.
    void chooseClass(const QString &question, const std::function<void(core::ClassId)> &then);
    Palette *palette() const { return m_palette; }

Q_SIGNALS:
    void diagramChosen(core::DiagramId id);
    void revisionChosen(const QString &id);

private:
    const QList<SearchEntry> &elements();
    void go(const SearchTarget &target);

    Context m_context;
    Palette *m_palette;
    QList<SearchEntry> m_elements; // of the model as it was when they were asked for
    bool m_isStale = true;
    std::function<void(core::ClassId)> m_chooser; // who asked; none: go there
};

} // namespace ui
