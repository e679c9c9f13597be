// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Export in every format: formats on the left, their choices above a preview of what will be written.
// Writes to a file or the clipboard; the choices are remembered. All of it is made in tasks, with a bar
// that says how far it is; closing the dialog meanwhile stops it and stays.

#include "ui/dialogs/exportchoice.h"
#include "ui/document.h"
#include "ui/selection.h"
#include "ui/settings.h"
#include "ui/task.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace ui {

class DiagramView;
class PythonView;
class SqlView;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    struct Context
    {
        Document &document;
        Selection &selection;
        DiagramView &view;
        Settings &settings;
    };
    ExportDialog(const Context &context, QWidget *parent);
    ~ExportDialog() override;

    const ExportChoice &choice() const { return m_choice; }
    bool isBusy() const { return m_task.isRunning() || m_previewTask.isRunning(); }
    // Without asking for a name.
    void exportTo(const QString &file);
    void copy();
    void reject() override;

Q_SIGNALS:
    void exported(const QString &file);
    void failed(const core::Error &error);

private:
    void buildChoices();
    QLayout *buildLayout();
    QWidget *buildButtons();
    void fillChoices();
    void readChoices();
    void showKind();
    void preview();
    void showText(const QString &text);
    void chooseFile();
    DiagramPicture picture() const;
    struct TextWork
    {
        core::Project project;
        core::TextExport choice;
        std::optional<DiagramPicture> diagram;   // to put on the page
        std::optional<core::ModelsStyle> models; // Python, in the place of `choice`

        core::Result<QString> text(core::Monitor &monitor) const;
    };
    TextWork textWork() const;
    void previewPicture();
    void showFacts(const QRectF &bounds, const QSize &pages);
    void begin();
    void end();
    template<typename Work, typename Done>
    void run(Work work, Done done);
    QSet<QUuid> selected() const;

    Context m_context;
    ExportChoice m_choice;
    Task m_task;        // writes and copies
    Task m_previewTask; // shows
    QTimer m_previewDelay;
    QString m_text;
    bool m_isFilling = false;
    QListWidget *m_kinds;
    QFormLayout *m_form = nullptr;
    QLabel *m_explanation;
    QComboBox *m_extent;
    QComboBox *m_theme;
    QCheckBox *m_ground;
    QDoubleSpinBox *m_scale;
    QComboBox *m_fit;
    QComboBox *m_pageSize;
    QComboBox *m_orientation;
    QComboBox *m_dialect;
    QComboBox *m_style;
    QCheckBox *m_withDiagram;
    QStackedWidget *m_preview;
    QLabel *m_image;
    SqlView *m_code;
    PythonView *m_python;
    QLabel *m_facts;
    QProgressBar *m_progress;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
};

// What the clipboard gets of a picture.
struct CopiedPicture
{
    QByteArray svg;
    std::optional<QImage> image; // none: it would be too large
};
core::Result<CopiedPicture> copiedPicture(const DiagramPicture &picture, core::Monitor &monitor);
void putOnClipboard(const CopiedPicture &picture);
// The diagram as image and SVG on the clipboard, in the theme of the screen.
void copyPicture(const ExportDialog::Context &context, const QSet<QUuid> &only);
// The print preview, from which it is printed. Both are painted in a worker.
void showPrintPreview(const ExportDialog::Context &context, QWidget *parent);
// Classes, notes and areas among what is selected.
QSet<QUuid> selectedIds(const Selection &selection);

} // namespace ui
