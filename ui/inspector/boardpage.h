// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A note with its Markdown as it is written and as it looks, or an area with its title; the colour and
// the size of both.

#include "ui/canvas/boarditem.h"
#include "ui/inspector/page.h"

class QLabel;
class QTextBrowser;

namespace ui {

class ColourField;
class NumberField;
class TextArea;
class TextField;

class BoardPage : public InspectorPage
{
    Q_OBJECT

public:
    BoardPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    QWidget *buildNote();
    void connectFields();
    const core::Diagram *diagram() const; // that it stands on
    std::optional<Board> value() const;
    void commit(const QString &text, const Board &changed, const QString &what = {});
    void showPreview(const QString &markdown);

    TextArea *m_text = nullptr;
    QTextBrowser *m_preview = nullptr;
    QWidget *m_noteBox; // holds the two above
    QWidget *m_areaBox;
    TextField *m_title = nullptr;
    ColourField *m_colour;
    NumberField *m_width, *m_height;
    QLabel *m_place;
};

} // namespace ui
