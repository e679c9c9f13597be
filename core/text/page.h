// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document of headings, paragraphs, tables and lists, written as HTML or Markdown. Whatever text
// comes in is escaped: no name and no comment can break out of its place.

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace core {

struct Cell
{
    QString text;
    QString anchor; // of what it links to; empty: no link
    bool isCode = false;
};

using Row = QList<Cell>;

class Page
{
public:
    virtual ~Page() = default;
    virtual void heading(int level, const QString &text, const QString &anchor) = 0;
    virtual void paragraph(const QString &text) = 0;
    virtual void table(const QStringList &heads, const QList<Row> &rows) = 0;
    virtual void list(const QList<Row> &items) = 0; // cells follow each other
    virtual void picture(const QString &svg) = 0;
    virtual QString text() const = 0;
};

std::unique_ptr<Page> htmlPage(const QString &title);
std::unique_ptr<Page> markdownPage();

} // namespace core
