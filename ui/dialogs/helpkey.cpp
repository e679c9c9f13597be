// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpkey.h"

#include <QApplication>
#include <QDialog>
#include <QHash>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString pageAbout(const QDialog &dialog)
{
    static const QHash<QString, QString> pages{{u"ui::DatabaseDialog"_s, u"06-databases"_s},
                                               {u"ui::ExportDialog"_s, u"08-exchange"_s},
                                               {u"ui::ImportDialog"_s, u"08-exchange"_s},
                                               {u"ui::ModelsDialog"_s, u"09-python"_s},
                                               {u"ui::PasswordDialog"_s, u"06-databases"_s},
                                               {u"ui::PasteDialog"_s, u"04-diagrams"_s},
                                               {u"ui::PreferencesDialog"_s, u"10-preferences"_s},
                                               {u"ui::RevisionDialog"_s, u"05-migrations"_s},
                                               {u"ui::ShortcutsDialog"_s, u"12-keys"_s},
                                               {u"ui::UpgradeDialog"_s, u"05-migrations"_s}};
    return pages.value(QString::fromLatin1(dialog.metaObject()->className()), u"01-start"_s);
}

} // namespace

HelpKey::HelpKey(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool HelpKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_F1)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    const auto *dialog = widget ? qobject_cast<const QDialog *>(widget->window()) : nullptr;
    if (!dialog || dialog->parentWidget() != m_window)
        return false;
    Q_EMIT asked(pageAbout(*dialog));
    return true;
}

} // namespace ui
