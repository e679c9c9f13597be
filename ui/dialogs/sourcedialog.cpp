// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sourcedialog.h"

#include "ui/theme.h"
#include "ui/workbench/pythonview.h"

#include "core/base/error.h"
#include "core/migration/history.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 longestSource = 4 << 20; // bytes; core reads no longer ones either
constexpr int numberMargin = 0;
constexpr int lineMarker = 2;
constexpr int noteStyle = 62; // one that the lexer does not use
constexpr int linesAbove = 8;

int numberIn(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).captured(1).toInt();
}

// "line 12"; 0: there is none.
int lineIn(const QString &text)
{
    static const QRegularExpression pattern(u"\\bline (\\d+)"_s);
    return numberIn(text, pattern);
}

} // namespace

SourcePlace sourceOf(const core::Script &script, const QString &folder)
{
    return {QDir(folder).absoluteFilePath(script.path), lineIn(script.reason), script.reason};
}

std::optional<SourcePlace> sourcePlaceOf(const core::Error &error)
{
    static const QRegularExpression column(u"\\bcolumn (\\d+)"_s);
    const int line = lineIn(error.place);
    if (error.code != core::ErrorCode::ParseFailed || line == 0
        || !error.subject.endsWith(".py"_L1, Qt::CaseInsensitive))
        return {};
    return SourcePlace{error.subject,
                       line,
                       error.detail.section(u'\n', 0, 0), // below it, the line is quoted
                       numberIn(error.place, column)};
}

SourceDialog::SourceDialog(const SourcePlace &place, QWidget *parent)
    : QDialog(parent)
    , m_place(place)
    , m_view(new PythonView(this))
{
    setWindowTitle(QFileInfo(place.file).fileName());
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 560);
    m_view->setObjectName(u"sourceText"_s);
    m_view->markerDefine(QsciScintilla::Background, lineMarker);
    m_view->setMarginType(numberMargin, QsciScintilla::NumberMargin);
    auto *path = new QLabel(QDir::toNativeSeparators(place.file), this);
    path->setProperty("muted", true);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    path->setWordWrap(true);
    QFile file(place.file);
    if (file.open(QIODevice::ReadOnly))
        m_view->setCode(QString::fromUtf8(file.read(longestSource)));
    else
        path->setText(tr("%1 cannot be read: %2").arg(path->text(), file.errorString()));
    m_view->setMarginWidth(numberMargin, u" %1 "_s.arg(m_view->lines()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *open = buttons->addButton(tr("Open in the &editor"), QDialogButtonBox::ActionRole);
    open->setObjectName(u"sourceOpen"_s);
    open->setAutoDefault(false);
    open->setEnabled(file.isOpen());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(path);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_place.file));
    });
    mark();
    m_view->setFocus();
}

void SourceDialog::mark()
{
    restyle();
    const int line = m_place.line - 1;
    if (line < 0 || line >= m_view->lines())
        return;
    m_view->markerAdd(line, lineMarker);
    QString note = m_place.message;
    if (m_place.column > 0 && m_place.column <= m_view->text(line).size() + 1)
        note = QString(m_place.column - 1, u' ') + u"^ "_s + note;
    if (!note.isEmpty())
        m_view->annotate(line, note, noteStyle);
    m_view->setAnnotationDisplay(QsciScintilla::AnnotationStandard);
    m_view->setCursorPosition(line, qMax(0, m_place.column - 1));
    m_view->setFirstVisibleLine(qMax(0, line - linesAbove));
}

void SourceDialog::restyle()
{
    const Colours &c = coloursOf(palette());
    m_view->setMarkerBackgroundColor(c.errorSoft, lineMarker);
    m_view->setMarginsBackgroundColor(c.base);
    m_view->setMarginsForegroundColor(c.mutedText);
    m_view->styleAs(noteStyle, c.error, c.errorSoft);
}

void SourceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void showSource(const SourcePlace &place, QWidget *window)
{
    auto *dialog = new SourceDialog(place, window);
    dialog->open();
}

} // namespace ui
