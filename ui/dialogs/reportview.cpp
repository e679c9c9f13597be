// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reportview.h"

#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/sqlview.h"

#include "core/text/sentences.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int iconSize = 40;

QString titleOf(RunKind kind, const QString &database)
{
    switch (kind) {
    case RunKind::Upgrade:
        return ReportView::tr("%1 is upgraded").arg(database);
    case RunKind::Downgrade:
        return ReportView::tr("%1 is downgraded").arg(database);
    case RunKind::Stamp:
        return ReportView::tr("%1 is stamped").arg(database);
    case RunKind::Unwind:
        return ReportView::tr("%1 is as before the run").arg(database);
    }
    Q_UNREACHABLE();
    return {};
}

QString standingText(const core::RunReport &report)
{
    if (!report.isStateKnown)
        return ReportView::tr(
            "The connection was lost, and where the database stands could not be found "
            "out. Refresh it once the server answers.");
    return report.heads.isEmpty()
               ? ReportView::tr("The database is at the beginning: no revision is applied.")
               : ReportView::tr("The database is at %1.").arg(report.heads.join(u", "_s));
}

QString failureOf(RunKind kind, const QString &database)
{
    switch (kind) {
    case RunKind::Upgrade:
        return ReportView::tr("%1 was not upgraded in full").arg(database);
    case RunKind::Downgrade:
        return ReportView::tr("%1 was not downgraded in full").arg(database);
    case RunKind::Stamp:
        return ReportView::tr("%1 was not stamped").arg(database);
    case RunKind::Unwind:
        return ReportView::tr("%1 was not unwound in full").arg(database);
    }
    Q_UNREACHABLE();
    return {};
}

// What became of the revision that was being run.
QString fateOf(const core::RunReport &report)
{
    if (report.interruption)
        return ReportView::tr(
                   "Revision %1 stopped at statement %2 of %3: it can be resumed or unwound.")
            .arg(report.interruption->step.revision)
            .arg(report.interruption->done + 1)
            .arg(report.interruption->step.statements.size());
    if (report.failedRevision.isEmpty() || !report.isStateKnown)
        return {};
    return ReportView::tr("Revision %1 was taken back in full.").arg(report.failedRevision);
}

QStringList factsOf(const core::RunReport &report)
{
    QStringList facts;
    if (!report.applied.isEmpty())
        facts.append(ReportView::tr("Done: %1").arg(report.applied.join(u", "_s)));
    facts.append(standingText(report));
    if (!report.backupFile.isEmpty())
        facts.append(ReportView::tr("The backup from before is kept: %1").arg(report.backupFile));
    if (report.milliseconds > 0)
        facts.append(ReportView::tr("It took %1 s.")
                         .arg(QLocale().toString(double(report.milliseconds) / 1000, 'f', 2)));
    for (const QString &notice : report.notices)
        facts.append(ReportView::tr("The server said: %1").arg(notice));
    return facts;
}

QLabel *label(QWidget *parent)
{
    auto *text = new QLabel(parent);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return text;
}

} // namespace

ReportView::ReportView(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(label(this))
    , m_text(label(this))
    , m_detail(label(this))
    , m_statement(new SqlView(this))
{
    m_title->setObjectName(u"reportTitle"_s);
    m_text->setObjectName(u"reportText"_s);
    QFont large = font();
    large.setPixelSize(18);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_icon->setAlignment(Qt::AlignCenter);
    m_detail->setProperty("muted", true);
    m_statement->setMaximumHeight(160);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::padding);
    layout->addStretch(1);
    for (QWidget *widget : {static_cast<QWidget *>(m_icon),
                            static_cast<QWidget *>(m_title),
                            static_cast<QWidget *>(m_text),
                            static_cast<QWidget *>(m_detail)})
        layout->addWidget(widget);
    layout->addWidget(m_statement, 2);
    layout->addStretch(2);
}

void ReportView::showLook(const QString &iconName, const QColor &colour)
{
    m_icon->setPixmap(icon(iconName, colour).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

void ReportView::show(RunKind kind,
                      const QString &database,
                      core::DialectKind dialect,
                      const core::Result<core::RunReport> &report)
{
    m_statement->setDialect(dialect);
    const Colours &c = coloursOf(palette());
    const std::optional<core::Error> error = report ? report->error
                                                    : std::optional<core::Error>(report.error());
    m_statement->setVisible(error && !error->place.isEmpty());
    if (!error) {
        showLook(u"ok"_s, c.success);
        m_title->setText(titleOf(kind, database));
        m_text->setText(factsOf(*report).join(u'\n'));
        m_detail->clear();
        return;
    }
    const bool isCanceled = error->code == core::ErrorCode::Canceled;
    showLook(isCanceled ? u"info"_s : u"error"_s, isCanceled ? c.mutedText : c.error);
    m_title->setText(isCanceled ? tr("Cancelled") : failureOf(kind, database));
    // The statement stands below, where it can be read.
    core::Error shown = *error;
    shown.place.clear();
    QStringList texts{errorText(shown)};
    if (report) {
        if (const QString fate = fateOf(*report); !fate.isEmpty())
            texts.append(fate);
        texts += factsOf(*report);
    } else {
        texts.append(tr("Nothing was changed."));
    }
    m_text->setText(texts.join(u'\n'));
    m_detail->setText(core::remedy(*error));
    m_statement->setSql(error->place);
}

} // namespace ui
