// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startpage.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int columnWidth = 640;
constexpr int doorHeight = 88;
constexpr int recentHeight = 56;
constexpr QSize thumbnail{70, 40};

// One door: icon, title and a line about what is behind it.
class Door : public QAbstractButton
{
public:
    Door(QAction *action,
         const QString &iconName,
         const QString &title,
         const QString &note,
         QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(iconName)
        , m_note(note)
    {
        setText(title);
        setToolTip(action->toolTip());
        setAccessibleName(title);
        setAccessibleDescription(note);
        setFixedHeight(doorHeight);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }

    QSize sizeHint() const override { return {columnWidth / 2, doorHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = coloursOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool active = underMouse() || hasFocus();
        painter.setPen(QPen(active ? c.accent : c.border, hasFocus() ? 2 : 1));
        painter.setBrush(isDown() ? c.accentSoft : underMouse() ? c.rowHover : c.box);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1),
                                metrics::radius,
                                metrics::radius);
        const QRect disc(16, (height() - 40) / 2, 40, 40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accentSoft);
        painter.drawEllipse(disc);
        const QRect iconPlace = disc.adjusted(10, 10, -10, -10);
        ui::icon(m_icon, c.accent).paint(&painter, iconPlace);
        QFont bold = font();
        bold.setPixelSize(15);
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(c.text);
        const QRect texts(disc.right() + 16, 0, width() - disc.right() - 32, height());
        painter.drawText(texts.adjusted(0, 20, 0, 0), Qt::AlignLeft | Qt::AlignTop, text());
        painter.setFont(font());
        painter.setPen(c.mutedText);
        painter.drawText(texts.adjusted(0, 44, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_note);
    }

private:
    QString m_icon;
    QString m_note;
};

class RecentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {columnWidth / 2, recentHeight};
    }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &c = coloursOf(option.palette);
        const QFileInfo file(index.data(Qt::UserRole).toString());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? c.accentSoft : c.rowHover);
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6);
        }
        const QRect inner = option.rect.adjusted(8, 8, -16, -8);
        const QRect picture(inner.topLeft(), thumbnail);
        paintThumbnail(*painter, picture, index.data(Qt::DecorationRole).value<QPixmap>(), c);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(c.text);
        const QRect texts = inner.adjusted(thumbnail.width() + 16, 2, 0, -2);
        painter->drawText(texts, Qt::AlignLeft | Qt::AlignTop, file.completeBaseName());
        painter->setFont(option.font);
        painter->setPen(c.mutedText);
        const QString date = QLocale().toString(file.lastModified(), QLocale::ShortFormat);
        painter->drawText(texts, Qt::AlignRight | Qt::AlignVCenter, date);
        const int room = texts.width() - QFontMetrics(option.font).horizontalAdvance(date) - 24;
        QString folder = file.absolutePath();
        if (folder.startsWith(QDir::homePath()))
            folder.replace(0, QDir::homePath().size(), u"~"_s);
        painter->drawText(texts,
                          Qt::AlignLeft | Qt::AlignBottom,
                          QFontMetrics(option.font).elidedText(folder, Qt::ElideMiddle, room));
        painter->restore();
    }

private:
    static void paintThumbnail(QPainter &painter,
                               const QRect &place,
                               const QPixmap &picture,
                               const Colours &c)
    {
        painter.setPen(c.border);
        painter.setBrush(c.canvas);
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        if (picture.isNull())
            return icon(u"document"_s)
                .paint(&painter, QRect(place.center() - QPoint(7, 7), QSize(16, 16)));
        const QRect room = place.adjusted(3, 3, -3, -3);
        const QSize size = picture.size().scaled(room.size(), Qt::KeepAspectRatio);
        QRect target({}, size);
        target.moveCenter(room.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(target, picture);
    }
};

QLabel *heading(const QString &text, int size, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPixelSize(size);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

StartPage::StartPage(Actions &actions, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    setObjectName(u"startPage"_s);
    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    column->setMinimumWidth(480);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    auto *logo = new QLabel(column);
    logo->setPixmap(icon(u"schemawright"_s).pixmap(QSize(56, 56), devicePixelRatioF()));
    auto *title = new QHBoxLayout;
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(heading(tr("Schemawright"), 26, column));
    auto *subtitle = new QLabel(tr("Draw classes. See the migration. Upgrade the database."),
                                column);
    subtitle->setObjectName(u"muted"_s);
    titles->addWidget(subtitle);
    title->addWidget(logo);
    title->addSpacing(metrics::grid);
    title->addLayout(titles);
    title->addStretch();
    layout->addLayout(title);
    layout->addSpacing(metrics::grid * 3);
    layout->addWidget(buildDoors(actions));
    layout->addSpacing(metrics::grid * 3);
    layout->addWidget(buildRecent());

    auto *outer = new QGridLayout(this);
    outer->setRowStretch(0, 1);
    outer->addWidget(column, 1, 1);
    outer->setRowStretch(2, 2);
    outer->setColumnStretch(0, 1);
    outer->setColumnStretch(1, 1000);
    outer->setColumnStretch(2, 1);
    outer->setAlignment(column, Qt::AlignHCenter);
    column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&settings, &Settings::recentProjectsChanged, this, &StartPage::showRecent);
    showRecent();
}

QWidget *StartPage::buildDoors(Actions &actions)
{
    auto *doors = new QWidget(this);
    auto *grid = new QGridLayout(doors);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::grid * 2);
    const auto add = [&](Door *door) {
        const int count = grid->count();
        door->setObjectName(u"door%1"_s.arg(count));
        grid->addWidget(door, count / 2, count % 2);
    };
    add(new Door(actions.openSample,
                 u"sample"_s,
                 tr("Open the sample"),
                 tr("A small shop with its history"),
                 doors));
    add(new Door(actions.newProject,
                 u"new"_s,
                 tr("New project"),
                 tr("Begin with an empty diagram"),
                 doors));
    add(new Door(actions.openDatabase,
                 u"database"_s,
                 tr("Open database"),
                 tr("Draw what a file or a server holds"),
                 doors));
    add(new Door(actions.importFile,
                 u"class"_s,
                 tr("Open models.py or SQL"),
                 tr("Or DBML; it is read, never run"),
                 doors));
    add(new Door(actions.openProject,
                 u"open"_s,
                 tr("Open project"),
                 tr("A folder with a .schemawright file"),
                 doors));
    add(new Door(actions.openMigrations,
                 u"history"_s,
                 tr("Open Flask-Migrate project"),
                 tr("An Alembic folder with its revisions"),
                 doors));
    return doors;
}

QWidget *StartPage::buildRecent()
{
    m_recentBox = new QWidget(this);
    auto *layout = new QVBoxLayout(m_recentBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(heading(tr("Recent projects"), 15, m_recentBox));
    m_recent = new QListWidget(m_recentBox);
    m_recent->setObjectName(u"recentProjects"_s);
    m_recent->setAccessibleName(tr("Recent projects"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recent->setMouseTracking(true);
    m_recent->viewport()->setAutoFillBackground(false);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setMinimumHeight(recentHeight * 4);
    layout->addWidget(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        Q_EMIT projectChosen(item->data(Qt::UserRole).toString());
    });
    connect(m_recent, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        Q_EMIT projectChosen(item->data(Qt::UserRole).toString());
    });
    return m_recentBox;
}

void StartPage::showRecent()
{
    m_recent->clear();
    const QStringList files = m_settings.recentProjects();
    for (const QString &file : files) {
        auto *item = new QListWidgetItem(QFileInfo(file).completeBaseName(), m_recent);
        item->setData(Qt::UserRole, file);
        item->setData(Qt::DecorationRole, QPixmap(m_settings.thumbnailFile(file)));
        item->setToolTip(file);
    }
    m_recentBox->setVisible(!files.isEmpty());
}

} // namespace ui
