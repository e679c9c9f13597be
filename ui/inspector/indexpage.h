// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of one index: its keys as text, one a line ("email", "created_at DESC", "lower(email)"),
// whether it is unique, and which rows it covers.

#include "ui/inspector/page.h"

class QCheckBox;

namespace ui {

class TextArea;
class TextField;

class IndexPage : public InspectorPage
{
    Q_OBJECT

public:
    IndexPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    void connectFields();
    const core::Index *value() const;
    void commit(const QString &text, const core::Index &index, QWidget *field, const QString &what);

    TextField *m_name;
    TextArea *m_keys;
    QCheckBox *m_unique;
    TextArea *m_predicate;
    TextArea *m_comment;
};

// A line is a column of the class, or else an expression; with DESC behind it, it sorts downwards.
QString keysToText(const core::Model &model, const core::Class &owner, const core::Index &index);
QList<core::IndexKey> keysFromText(const core::Model &model,
                                   const core::Class &owner,
                                   const QString &text);

} // namespace ui
