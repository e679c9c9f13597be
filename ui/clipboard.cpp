// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard.h"

#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/canvas/placement.h"
#include "ui/dialogs/pastedialog.h"

#include "core/dialect/dialect.h"
#include "core/mapping/mapping.h"
#include "core/project/diagramedit.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QPointF besideOriginal(32, 32);

QRectF boundsOf(const core::Clip &clip)
{
    QRectF all;
    for (const QPointF &position : clip.diagram.positions)
        all |= QRectF(position, QSizeF(200, 120)); // about a class
    for (const core::Note &note : clip.diagram.notes)
        all |= note.rectangle;
    for (const core::Area &area : clip.diagram.areas)
        all |= area.rectangle;
    return all;
}

QString sqlOf(const core::Clip &clip)
{
    core::Model chosen = clip.fragment.model;
    chosen.classes.removeIf(
        [&](const core::Class &value) { return !clip.fragment.chosen.contains(value.id.uuid); });
    QStringList texts;
    const auto &dialect = core::dialectFor(core::DialectKind::Sqlite);
    for (const QString &statement : dialect.createScript(core::mapModel(chosen)))
        texts.append(statement.endsWith(u';') ? statement : statement + u';');
    for (const core::Note &note : clip.diagram.notes)
        texts.append(note.text);
    return texts.join(u"\n\n"_s);
}

} // namespace

Clipboard::Clipboard(Document &document, Selection &selection, DiagramView &view)
    : QObject(&view)
    , m_document(document)
    , m_selection(selection)
    , m_view(view)
{}

QString Clipboard::mimeType()
{
    return u"application/x-schemawright+json"_s;
}

bool Clipboard::canPaste() const
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    return data && data->hasFormat(mimeType());
}

void Clipboard::copy()
{
    const core::Clip clip = m_view.selectedClip();
    if (clip.isEmpty())
        return;
    auto *data = new QMimeData; // the clipboard owns it
    data->setData(mimeType(), core::toBytes(clip));
    data->setText(sqlOf(clip));
    QApplication::clipboard()->setMimeData(data);
}

void Clipboard::cut()
{
    if (m_view.selectedClip().isEmpty())
        return;
    copy();
    const int count = int(m_selection.elements().size());
    m_document.edit(tr("Cut %n element(s)", nullptr, count),
                    core::removeElements(m_document.project(), m_selection.elements()));
}

void Clipboard::duplicate()
{
    m_view.duplicateSelected(besideOriginal);
}

// Beside the original while that is in view; each further time a step on; else in the middle.
QPointF Clipboard::offsetFor(const core::Clip &clip)
{
    const QRectF bounds = boundsOf(clip);
    const QByteArray bytes = QApplication::clipboard()->mimeData()->data(mimeType());
    QPointF place = bytes == m_last ? m_lastPlace + besideOriginal
                                    : bounds.topLeft() + besideOriginal;
    if (!m_view.visibleSceneRect().contains(QRectF(place, bounds.size())))
        place = m_view.visibleSceneRect().center() - QPointF(bounds.width(), bounds.height()) / 2;
    m_last = bytes;
    m_lastPlace = place;
    return onGrid(place - bounds.topLeft());
}

void Clipboard::paste()
{
    if (!canPaste())
        return;
    const auto clip = core::clipFromBytes(QApplication::clipboard()->mimeData()->data(mimeType()));
    if (!clip) {
        Q_EMIT m_document.refused(clip.error());
        return;
    }
    const QString words = tr("Paste");
    const auto needed = core::dependencies(m_document.model(), clip->fragment);
    const bool asks = std::any_of(needed.cbegin(), needed.cend(), [](const core::Dependency &d) {
        return !d.isSame;
    });
    if (!asks)
        return m_view.insertClip(*clip, words, offsetFor(*clip));
    auto *dialog = new PasteDialog(m_document.model(), clip->fragment, m_view.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, words, clip = *clip] {
        m_view.insertClip(clip, words, offsetFor(clip), dialog->choices());
    });
    dialog->open();
}

} // namespace ui
