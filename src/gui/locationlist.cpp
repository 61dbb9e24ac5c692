// SPDX-License-Identifier: GPL-3.0-or-later
#include "locationlist.h"

#include "badge.h"
#include "textformat.h"
#include "theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace fb {

namespace {

constexpr int kMostShown = 200;
enum Role { IdRole = Qt::UserRole, NameRole, AddressRole, ZoneRole };

class LocationDelegate : public QStyledItemDelegate {
public:
    LocationDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {m_theme.px(300), m_theme.px(60)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool active = index.flags().testFlag(Qt::ItemIsEnabled);
        const bool hovered = active && option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, m_theme.color(selected ? "accent-tint" : hovered ? "surface-hover" : "surface"));
        if (index.row() > 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), m_theme.color("hairline"));
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen(m_theme.color("focus"), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), m_theme.radius("control"), m_theme.radius("control"));
        }
        paintWords(painter, option, index, selected, active);
        painter->restore();
    }

private:
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool selected, bool active) const
    {
        const Qt::LayoutDirection direction = option.direction;
        const QRect inner = option.rect.adjusted(m_theme.px(14), 0, -m_theme.px(20), 0);
        const int mark = m_theme.px(18);
        QStyleOption radio;
        radio.state = (selected ? QStyle::State_On : QStyle::State_Off) | (active ? QStyle::State_Enabled : QStyle::State_None);
        radio.rect = QStyle::visualRect(direction, inner, QRect(inner.left(), inner.center().y() - mark / 2, mark, mark));
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter, option.widget);

        const int state = m_theme.px(82);
        const int edge = m_theme.iconSize("small");
        const int zone = m_theme.px(190);
        const QRect words = inner.adjusted(mark + m_theme.px(12), 0, 0, 0);
        const int nameWidth = words.width() - state - zone - m_theme.px(20);
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, inner, rect); };
        const QColor ink = m_theme.color(active ? "text" : "text-muted");
        paint::text(*painter, place({words.left(), words.top() + m_theme.px(12), nameWidth, m_theme.px(18)}), m_theme.font(active ? "body-strong" : "body"),
                    ink, Qt::AlignLeft, index.data(NameRole).toString(), direction);
        paint::text(*painter, place({words.left(), words.top() + m_theme.px(31), nameWidth, m_theme.px(18)}), m_theme.font("meta"), m_theme.color("text-muted"),
                    Qt::AlignLeft, index.data(AddressRole).toString(), direction);
        const int right = words.right() - state;
        paint::text(*painter, place({right - zone, words.top(), zone - m_theme.px(12), words.height()}), m_theme.font("meta"), m_theme.color("text-muted"),
                    Qt::AlignRight, index.data(ZoneRole).toString(), direction);
        const QColor tint = active ? m_theme.status("ok").fg : m_theme.color("text-muted");
        painter->drawPixmap(
            place({right, words.center().y() - edge / 2, edge, edge}).topLeft(),
            m_theme.pixmap(active ? QStringLiteral("check-circle") : QStringLiteral("pause-circle"), tint, edge, painter->device()->devicePixelRatioF()));
        paint::text(*painter, place({right + edge + m_theme.px(5), words.top(), state - edge, words.height()}), m_theme.font("small"), tint, Qt::AlignLeft,
                    active ? LocationList::tr("Active") : LocationList::tr("Inactive"), direction);
    }

    const Theme &m_theme;
};

} // namespace

LocationList::LocationList(QWidget *parent)
    : QListWidget(parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(this, &QListWidget::itemSelectionChanged, this, &LocationList::chosenChanged);
}

void LocationList::dress(const Theme &theme)
{
    setItemDelegate(new LocationDelegate(theme, this));
    setMinimumHeight(theme.px(60));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void LocationList::setLocations(const QList<Location> &locations, const QString &locationId)
{
    clear();
    const bool onlyOne = std::ranges::count_if(locations, &Location::active) == 1;
    for (const Location &location : locations) {
        if (count() == kMostShown)
            break;
        auto *item = new QListWidgetItem(this);
        const QString name = TextFormat::oneLine(location.name.isEmpty() ? location.locationId : location.name, 80);
        const QString address = location.address.isEmpty() ? tr("No street address") : TextFormat::oneLine(location.address, 120);
        const QString city = QString(location.timeZone).section(QLatin1Char('/'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
        item->setData(IdRole, location.locationId);
        item->setData(NameRole, name);
        item->setData(AddressRole, address);
        item->setData(ZoneRole, tr("%1 time · %2", "city of the time zone, currency").arg(city, location.currency));
        const QString state = location.active ? tr("Active") : tr("Inactive");
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2, %3, %4").arg(name, address, item->data(ZoneRole).toString(), state));
        if (!location.active)
            item->setFlags(Qt::NoItemFlags);
        else if (location.locationId == locationId || (locationId.isEmpty() && onlyOne))
            setCurrentItem(item);
    }
    updateGeometry();
}

QString LocationList::chosen() const
{
    const QList<QListWidgetItem *> items = selectedItems();
    return items.isEmpty() ? QString() : items.first()->data(IdRole).toString();
}

QString LocationList::chosenName() const
{
    const QList<QListWidgetItem *> items = selectedItems();
    return items.isEmpty() ? QString() : items.first()->data(NameRole).toString();
}

QSize LocationList::sizeHint() const { return {400, qMin(7, qMax(1, count())) * qMax(1, sizeHintForRow(0))}; }

} // namespace fb
