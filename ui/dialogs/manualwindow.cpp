// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/manualwindow.h"

#include "ui/theme.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

bool containsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

// Markdown says nothing of distances, and Qt's own are close.
void setDistances(QTextDocument &document, const Colours &colours)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool isInList = block.textList() != nullptr;
        const bool endsList = isInList && !block.next().textList();
        const bool isInTable = QTextCursor(block).currentTable() != nullptr;
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence);
        format.setLineHeight(isCode ? 110 : 135, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(level == 1 ? 0 : level > 1 ? 24 : 0);
        format.setBottomMargin(level > 0               ? 8
                               : isInList && !endsList ? 4
                               : isInTable || isCode   ? 0
                                                       : 12);
        if (isCode)
            format.setBackground(colours.alternateBase);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        QTextTable *table = QTextCursor(block).currentTable();
        if (!table)
            continue;
        QTextTableFormat frame = table->format();
        frame.setBorder(0);
        frame.setCellPadding(4);
        frame.setCellSpacing(0);
        frame.setBottomMargin(12);
        table->setFormat(frame);
    }
}

} // namespace

ManualWindow::ManualWindow(const Actions &actions, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_pages(manualPages(QLocale(), keyGroups(actions)))
{
    setWindowTitle(tr("Manual"));
    setObjectName(u"manual"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 720);
    build();
    search({});
}

void ManualWindow::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"manualSearch"_s);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"manualPages"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_count = new QLabel(this);
    m_count->setWordWrap(true);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(u"manualText"_s);
    m_text->setAccessibleName(tr("Page"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(24);

    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_count);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(side);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 700});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &ManualWindow::showCurrent);
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    m_search->setFocus();
}

void ManualWindow::search(const QString &words)
{
    const QStringList wanted = wordsOf(words);
    const QListWidgetItem *current = m_list->currentItem();
    const int before = current ? current->data(Qt::UserRole).toInt() : 0;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int row = 0;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (!containsAll(m_pages.at(i).text, wanted))
            continue;
        auto *item = new QListWidgetItem(m_pages.at(i).title, m_list);
        item->setData(Qt::UserRole, int(i));
        if (i == before)
            row = m_list->count() - 1;
    }
    m_count->setText(m_list->count() == 0 ? tr("No page has all these words.") : QString());
    m_count->setVisible(m_list->count() == 0);
    m_list->setCurrentRow(m_list->count() == 0 ? -1 : row);
    showCurrent();
}

void ManualWindow::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    m_text->setMarkdown(m_pages.at(item->data(Qt::UserRole).toInt()).text);
    setDistances(*m_text->document(), coloursOf(palette()));
    mark(m_search->text());
}

void ManualWindow::mark(const QString &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : wordsOf(words)) {
        QTextCursor found(m_text->document());
        while (!(found = m_text->document()->find(word, found)).isNull()) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = found;
            selection.format.setBackground(coloursOf(palette()).accentSoft);
            selection.format.setForeground(coloursOf(palette()).text);
            marks.append(selection);
        }
    }
    m_text->setExtraSelections(marks);
    const auto first = std::min_element(marks.begin(),
                                        marks.end(),
                                        [](const auto &a, const auto &b) {
                                            return a.cursor.position() < b.cursor.position();
                                        });
    QTextCursor top = first == marks.end() ? QTextCursor(m_text->document()) : first->cursor;
    top.clearSelection();
    m_text->setTextCursor(top);
    m_text->ensureCursorVisible();
}

void ManualWindow::showPage(const QString &name, const QString &heading)
{
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_pages.at(m_list->item(row)->data(Qt::UserRole).toInt()).name == name)
            m_list->setCurrentRow(row);
    }
    if (heading.isEmpty())
        return;
    const QTextDocument *document = m_text->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || block.text() != heading)
            continue;
        m_text->moveCursor(QTextCursor::End); // so that the heading comes to the top
        m_text->setTextCursor(QTextCursor(block));
    }
}

void ManualWindow::follow(const QUrl &link)
{
    if (link.isRelative())
        showPage(link.path().section(u'.', 0, 0), link.fragment(QUrl::FullyDecoded));
    else
        QDesktopServices::openUrl(link);
}

void ManualWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
}

void ManualWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_search->text().isEmpty())
            close();
        else
            m_search->clear();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
