// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/boardpage.h"

#include "ui/inspector/colourfield.h"
#include "ui/inspector/fields.h"
#include "ui/theme.h"

#include "core/project/diagramedit.h"

#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int largestSide = 20'000; // scene pixels

// No link is followed, and nothing loaded.
class Preview : public QTextBrowser
{
public:
    explicit Preview(QWidget *parent)
        : QTextBrowser(parent)
    {
        setOpenLinks(false);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        document()->setDocumentMargin(2);
    }

protected:
    QVariant loadResource(int, const QUrl &) override { return emptyResource(); }
    // As high as what it shows: the page scrolls, not a part of it.
    void resizeEvent(QResizeEvent *event) override
    {
        QTextBrowser::resizeEvent(event);
        fit();
    }

public:
    void fit()
    {
        const int height = qRound(document()->size().height()) + 2 * (frameWidth() + 6);
        if (height != this->height())
            setFixedHeight(height);
    }
};

core::Note noteOf(const Board &board)
{
    return {core::NoteId{board.id}, board.rect, board.text, board.colour};
}

core::Area areaOf(const Board &board)
{
    return {core::AreaId{board.id}, board.rect, board.text, board.colour};
}

} // namespace

BoardPage::BoardPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_noteBox(buildNote())
    , m_areaBox(new QWidget(this))
    , m_colour(new ColourField(this))
    , m_width(new NumberField(this))
    , m_height(new NumberField(this))
    , m_place(new QLabel(this))
{
    setObjectName(u"boardPage"_s);
    m_title = new TextField(m_areaBox);
    m_title->setObjectName(u"areaTitle"_s);
    FormLayout areaForm(m_areaBox);
    m_areaBox->layout()->setContentsMargins(0, 0, 0, 0);
    areaForm.addRow(tr("Title"), m_title);
    m_place->setProperty("muted", true);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_width->setObjectName(u"boardWidth"_s);
    m_height->setObjectName(u"boardHeight"_s);
    m_width->setRange(int(smallestBoard.width()), largestSide);
    m_height->setRange(int(smallestBoard.height()), largestSide);
    for (NumberField *field : {m_width, m_height})
        field->setSingleStep(metrics::grid);
    FormLayout form(this);
    form.addWidget(m_noteBox);
    form.addWidget(m_areaBox);
    form.addRow(tr("Colour"), m_colour);
    form.addPair(tr("Width"), m_width, tr("Height"), m_height);
    form.addWidget(m_place);
    form.addStretch();
    connectFields();
}

QWidget *BoardPage::buildNote()
{
    auto *box = new QWidget(this);
    m_text = new TextArea(TextArea::Kind::Prose, box);
    m_text->setObjectName(u"noteText"_s);
    m_text->setPlaceholderText(tr("Text, also **Markdown**"));
    m_preview = new Preview(box);
    m_preview->setObjectName(u"notePreview"_s);
    FormLayout form(box);
    box->layout()->setContentsMargins(0, 0, 0, 0);
    form.addRow(tr("Text (Markdown)"), m_text);
    form.addRow(tr("As it looks"), m_preview);
    return box;
}

void BoardPage::connectFields()
{
    connect(m_text, &TextArea::entered, this, [this](const QString &text) {
        Board changed = *value();
        changed.text = text;
        commit(tr("Edit note"), changed, u"text"_s + m_text->visit());
    });
    connect(m_title, &TextField::entered, this, [this](const QString &text) {
        Board changed = *value();
        changed.text = text;
        commit(tr("Rename area"), changed, u"text"_s + m_title->visit());
    });
    connect(m_colour, &ColourField::entered, this, [this](const QString &colour) {
        Board changed = *value();
        changed.colour = colour;
        commit(tr("Change colour"), changed);
    });
    const auto resize = [this](NumberField *field, const std::function<void(QRectF &, int)> &set) {
        connect(field, &NumberField::entered, this, [this, field, set](int side) {
            Board changed = *value();
            set(changed.rect, side);
            commit(tr("Change size"), changed, field->objectName() + field->visit());
        });
    };
    resize(m_width, [](QRectF &rect, int side) { rect.setWidth(side); });
    resize(m_height, [](QRectF &rect, int side) { rect.setHeight(side); });
}

const core::Diagram *BoardPage::diagram() const
{
    const QUuid id = boardIdOf(element());
    for (const core::Diagram &diagram : document().project().diagrams) {
        if (core::findNote(diagram, core::NoteId{id}) || core::findArea(diagram, core::AreaId{id}))
            return &diagram;
    }
    return nullptr;
}

std::optional<Board> BoardPage::value() const
{
    const core::Diagram *place = diagram();
    const QUuid id = boardIdOf(element());
    const core::Note *note = place ? core::findNote(*place, core::NoteId{id}) : nullptr;
    const core::Area *area = place ? core::findArea(*place, core::AreaId{id}) : nullptr;
    if (note)
        return boardOf(*note);
    return area ? std::optional(boardOf(*area)) : std::nullopt;
}

// A note grows with its text, as it does on the diagram, but never shrinks by itself.
void BoardPage::commit(const QString &text, const Board &changed, const QString &what)
{
    const bool isNote = changed.kind == BoardKind::Note;
    Board board = changed;
    if (isNote && board.text != value()->text)
        board.rect.setHeight(qMax(board.rect.height(), heightOnGrid(board)));
    const core::Project &project = document().project();
    const auto edited = isNote ? core::putNote(project, diagram()->id, noteOf(board))
                               : core::putArea(project, diagram()->id, areaOf(board));
    const QString key = what.isEmpty() ? QString() : boardIdOf(element()).toString() + what;
    document().edit(text, edited, key);
}

void BoardPage::showPreview(const QString &markdown)
{
    m_preview->document()->setMarkdown(markdown,
                                       QTextDocument::MarkdownFeatures(
                                           QTextDocument::MarkdownDialectGitHub)
                                           | QTextDocument::MarkdownNoHTML);
    static_cast<Preview *>(m_preview)->fit();
}

void BoardPage::refresh()
{
    const auto board = value();
    if (!board)
        return;
    const bool isNote = board->kind == BoardKind::Note;
    m_noteBox->setVisible(isNote);
    m_areaBox->setVisible(!isNote);
    if (isNote) {
        m_text->setValue(board->text);
        showPreview(board->text);
    } else {
        m_title->setValue(board->text);
    }
    m_colour->setValue(board->colour);
    m_width->setValue(qRound(board->rect.width()));
    m_height->setValue(qRound(board->rect.height()));
    m_place->setText(tr("On the diagram %1").arg(diagram()->name));
}

} // namespace ui
