// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/modelsdialog.h"

#include "ui/dialogs/sourcedialog.h"
#include "ui/theme.h"
#include "ui/workbench/operationlist.h"

#include "core/text/findings.h"
#include "core/text/sentences.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int findingsHeight = 96;
constexpr int conflictsHeight = 190;

QString sentences(const QList<core::Operation> &operations)
{
    QStringList lines;
    for (const core::Operation &operation : operations)
        lines.append(core::sentence(operation));
    return lines.join(u"; "_s);
}

QString textOf(const core::ModelChange &change, const ModelsLine &line)
{
    if (!line.theirs.isEmpty())
        return sentences(line.theirs);
    switch (change.kind) {
    case core::ModelChange::Kind::Added:
        return ModelsDialog::tr("%1: new").arg(line.element);
    case core::ModelChange::Kind::Changed:
        return line.element.isEmpty() ? ModelsDialog::tr("Rules for names change")
                                      : ModelsDialog::tr("%1: changed").arg(line.element);
    case core::ModelChange::Kind::Removed:
        return ModelsDialog::tr("%1: removed").arg(line.element);
    }
    Q_UNREACHABLE();
}

ChangeKind kindOf(core::ModelChange::Kind kind)
{
    switch (kind) {
    case core::ModelChange::Kind::Added:
        return ChangeKind::Added;
    case core::ModelChange::Kind::Changed:
        return ChangeKind::Changed;
    case core::ModelChange::Kind::Removed:
        return ChangeKind::Removed;
    }
    Q_UNREACHABLE();
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("section", true);
    return label;
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ModelsDialog::ModelsDialog(Document &document, const ModelsChange &change, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_change(change)
{
    setWindowTitle(tr("Take over from %1").arg(QFileInfo(change.source).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 560);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(buildIntroduction());
    addConflicts(*layout);
    addOffers(*layout);
    addFindings(*layout);
    layout->addWidget(buildButtons());
    showState();
    if (m_decisions.isEmpty())
        m_list->setFocus();
    else
        m_decisions.first().keep->setFocus();
}

QWidget *ModelsDialog::buildIntroduction()
{
    const QString name = QFileInfo(m_change.source).fileName();
    QString text = tr("%1 says %n thing(s) otherwise than the model. Taking them over is one step of "
                      "undo; the file stays as it is.",
                      nullptr,
                      int(m_change.lines.size()))
                       .arg(name);
    const auto own = int(m_change.news.merge.ownChanges);
    if (own > 0)
        text += u' ' + tr("The model's own %n change(s) stay, whatever is taken.", nullptr, own);
    return wrapped(text, this);
}

void ModelsDialog::addOffers(QLayout &layout)
{
    const core::ModelMerge &merge = m_change.news.merge;
    const QSet<qsizetype> ticked = core::unasked(merge);
    QList<ChangeLine> lines;
    for (qsizetype i = 0; i < merge.changes.size(); ++i) {
        if (merge.changes.at(i).isConflict)
            continue;
        m_offers.append(i);
        lines.append({kindOf(merge.changes.at(i).kind),
                      textOf(merge.changes.at(i), m_change.lines.at(i)),
                      ticked.contains(i)});
    }
    m_list = new OperationList(this);
    m_list->setAccessibleName(tr("Changes"));
    m_list->show(lines);
    m_list->setVisible(!lines.isEmpty());
    layout.addWidget(m_list);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        follow(m_list->row(item));
    });
}

void ModelsDialog::addConflicts(QLayout &layout)
{
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::grid);
    const core::ModelMerge &merge = m_change.news.merge;
    for (qsizetype i = 0; i < merge.changes.size(); ++i) {
        if (merge.changes.at(i).isConflict)
            rows->addWidget(buildConflict(i));
    }
    rows->addStretch();
    if (m_decisions.isEmpty()) {
        delete content;
        return;
    }
    layout.addWidget(sectionLabel(tr("Both sides changed these: which one is right?"), this));
    auto *area = new QScrollArea(this);
    area->setObjectName(u"conflicts"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    // As high as they are, up to a limit; then it scrolls.
    area->setFixedHeight(qMin(conflictsHeight, content->sizeHint().height() + 2));
    layout.addWidget(area);
}

QWidget *ModelsDialog::buildConflict(qsizetype change)
{
    const ModelsLine &line = m_change.lines.at(change);
    auto *box = new QFrame(this);
    box->setProperty("card", true);
    Decision decision{change, new QRadioButton(tr("Keep the model's"), box), nullptr};
    decision.take = new QRadioButton(tr("Take the file's"), box);
    decision.keep->setObjectName(u"conflictKeep%1"_s.arg(change));
    decision.take->setObjectName(u"conflictTake%1"_s.arg(change));
    for (QRadioButton *button : {decision.keep, decision.take}) {
        button->setAccessibleName(u"%1: %2"_s.arg(line.element, button->text()));
        connect(button, &QRadioButton::toggled, this, &ModelsDialog::showState);
    }
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    grid->setHorizontalSpacing(2 * metrics::grid);
    grid->setVerticalSpacing(metrics::grid / 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *title = new QLabel(line.element, box);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("section", true);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(decision.keep, 1, 0);
    grid->addWidget(decision.take, 1, 1);
    const QString own = line.ours.isEmpty() ? tr("As the model has it now") : sentences(line.ours);
    grid->addWidget(wrapped(own, box), 2, 0, Qt::AlignTop);
    grid->addWidget(wrapped(textOf(m_change.news.merge.changes.at(change), line), box),
                    2,
                    1,
                    Qt::AlignTop);
    m_decisions.append(decision);
    return box;
}

void ModelsDialog::addFindings(QLayout &layout)
{
    if (m_change.findings.isEmpty())
        return;
    auto *list = new QListWidget(this);
    list->setObjectName(u"findings"_s);
    list->setAccessibleName(tr("What was not understood"));
    list->setToolTip(tr("Enter or a double-click shows the line."));
    list->setFixedHeight(findingsHeight);
    list->setWordWrap(true);
    for (const core::Finding &finding : std::as_const(m_change.findings))
        list->addItem(u"%1: %2"_s.arg(core::placeOf(finding), core::sentence(finding)));
    auto *label = sectionLabel(tr("What was not &understood"), this);
    label->setBuddy(list);
    layout.addWidget(label);
    layout.addWidget(list);
    connect(list, &QListWidget::itemActivated, this, [this, list](const QListWidgetItem *item) {
        const core::Finding &finding = m_change.findings.at(list->row(item));
        showSource({finding.file, finding.line, core::sentence(finding)}, this);
    });
}

QWidget *ModelsDialog::buildButtons()
{
    auto *bar = new QWidget(this);
    m_state = new QLabel(bar);
    m_state->setObjectName(u"modelsState"_s);
    m_state->setProperty("muted", true);
    auto *buttons = new QDialogButtonBox(bar);
    m_take = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"takeOver"_s);
    m_take->setProperty("primary", true);
    m_take->setDefault(true);
    QPushButton *later = buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
    later->setObjectName(u"notNow"_s);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ModelsDialog::takeOver);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return bar;
}

// A tick brings what the change needs; what needs it goes with it.
void ModelsDialog::follow(int row)
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    const core::ModelMerge &merge = m_change.news.merge;
    const bool isTicked = m_list->item(row)->checkState() == Qt::Checked;
    const QSet<qsizetype> needed = core::withNeeds(merge, {m_offers.at(row)});
    for (int other = 0; other < m_offers.size(); ++other) {
        const qsizetype change = m_offers.at(other);
        if (isTicked && needed.contains(change))
            m_list->item(other)->setCheckState(Qt::Checked);
        if (!isTicked && core::withNeeds(merge, {change}).contains(m_offers.at(row)))
            m_list->item(other)->setCheckState(Qt::Unchecked);
    }
    m_isFollowing = false;
    showState();
}

QSet<qsizetype> ModelsDialog::chosen() const
{
    QSet<qsizetype> changes;
    for (int row = 0; row < m_offers.size(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            changes.insert(m_offers.at(row));
    }
    for (const Decision &decision : m_decisions) {
        if (decision.take->isChecked())
            changes.insert(decision.change);
    }
    return core::withNeeds(m_change.news.merge, changes);
}

bool ModelsDialog::isDecided() const
{
    return std::all_of(m_decisions.cbegin(), m_decisions.cend(), [](const Decision &decision) {
        return decision.keep->isChecked() || decision.take->isChecked();
    });
}

void ModelsDialog::showState()
{
    if (!m_take)
        return;
    const auto open = std::count_if(m_decisions.cbegin(),
                                    m_decisions.cend(),
                                    [](const Decision &decision) {
                                        return !decision.keep->isChecked()
                                               && !decision.take->isChecked();
                                    });
    const auto count = int(chosen().size());
    m_state->setText(open > 0 ? tr("%n to decide", nullptr, int(open)) : QString());
    m_take->setText(count > 0 ? tr("&Take over %n", nullptr, count) : tr("&Keep the model"));
    m_take->setEnabled(open == 0 && (count > 0 || !m_decisions.isEmpty()));
}

void ModelsDialog::takeOver()
{
    if (!isDecided())
        return;
    if (!(m_document.model() == m_change.before)) {
        Q_EMIT outdated();
        return accept();
    }
    QSet<qsizetype> decided = chosen();
    if (!m_document.edit(tr("Take over from %1").arg(QFileInfo(m_change.source).fileName()),
                         core::merged(m_change.news.merge, decided)))
        return reject(); // the window says why
    for (const Decision &decision : std::as_const(m_decisions))
        decided.insert(decision.change);
    Q_EMIT settled(m_change, decided);
    accept();
}

} // namespace ui
