// SPDX-License-Identifier: GPL-3.0-or-later
#include "photogrid.h"

#include "badge.h"
#include "photomodel.h"
#include "photoservice.h"
#include "theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QStyle>
#include <QStyledItemDelegate>

namespace fb {

namespace {

constexpr int kCacheKb = 64 * 1024;
constexpr int kCaption = 24;
constexpr int kNarrowest = 140;
constexpr int kGap = 8;
constexpr double kShape = 1.56; ///< width to height of a thumbnail

QString keyOf(const Photo &photo, QSize pixels) { return QStringLiteral("%1 %2x%3").arg(photo.hash).arg(pixels.width()).arg(pixels.height()); }

QString iconOf(PhotoCategory category)
{
    switch (category) {
    case PhotoCategory::After: return QStringLiteral("check-circle");
    case PhotoCategory::Damage: return QStringLiteral("damage");
    case PhotoCategory::Receipt: return QStringLiteral("receipt");
    case PhotoCategory::Before:
    case PhotoCategory::Other: break;
    }
    return QStringLiteral("image");
}

QColor colorOf(const Theme &theme, PhotoCategory category)
{
    if (category == PhotoCategory::After)
        return theme.status("ok").fg;
    if (category == PhotoCategory::Damage)
        return theme.status("warning").fg;
    return theme.color("text-muted");
}

/// A thumbnail over its caption, and the place to add more.
class PhotoDelegate : public QStyledItemDelegate {
public:
    PhotoDelegate(const Theme &theme, PhotoModel &photos, Thumbnails &thumbnails, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_photos(photos)
        , m_thumbnails(thumbnails)
    {
    }

    /// The whole of its place in the grid.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const auto *grid = qobject_cast<const QListView *>(option.widget);
        return grid ? grid->gridSize() : QSize();
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int half = m_theme.px(kGap) / 2;
        const QRect cell = option.rect.adjusted(half, half, -half, -half);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        if (const Photo *photo = m_photos.photoAt(index.row()))
            paintPhoto(*painter, option, cell, index, *photo);
        else
            paintPlaceToAdd(*painter, option, cell, index);
        const bool dashed = m_photos.isPlaceToAdd(index);
        const bool selected = option.state.testFlag(QStyle::State_Selected) && !dashed;
        const QColor edge = m_theme.color(focused ? "focus" : selected ? "accent-border" : dashed ? "control-border" : "hairline-strong");
        QPen pen(edge, focused ? 2 : 1);
        if (dashed && !focused)
            pen.setDashPattern({4, 3});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        const double inset = focused ? 1 : 0.5;
        painter->drawRoundedRect(QRectF(cell).adjusted(inset, inset, -inset, -inset), m_theme.radius("control"), m_theme.radius("control"));
        painter->restore();
    }

private:
    void paintPhoto(QPainter &painter, const QStyleOptionViewItem &option, const QRect &cell, const QModelIndex &index, const Photo &photo) const
    {
        QPainterPath outline;
        outline.addRoundedRect(cell, m_theme.radius("control"), m_theme.radius("control"));
        painter.setClipPath(outline);
        const int caption = m_theme.px(kCaption);
        const QRect picture = cell.adjusted(0, 0, 0, -caption);
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.fillRect(cell, m_theme.color("surface-alt"));
        const QPixmap pixmap = m_thumbnails.find(photo, (QSizeF(picture.size()) * ratio).toSize());
        if (!pixmap.isNull()) {
            painter.drawPixmap(picture, pixmap);
        } else {
            const int edge = m_theme.iconSize("large");
            const QString icon = m_thumbnails.hasFailed(photo) ? QStringLiteral("x-circle") : QStringLiteral("image");
            painter.drawPixmap(picture.center() - QPoint(edge / 2, edge / 2), m_theme.pixmap(icon, m_theme.color("text-disabled"), edge, ratio));
        }
        const QRect line = QRect(cell.left(), picture.bottom() + 1, cell.width(), caption).adjusted(m_theme.px(8), 0, -m_theme.px(8), 0);
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, line, rect); };
        const int edge = m_theme.px(14);
        painter.drawPixmap(place(QRect(line.left(), line.top() + (caption - edge) / 2, edge, edge)).topLeft(),
                           m_theme.pixmap(iconOf(photo.category), colorOf(m_theme, photo.category), edge, ratio));
        const QString time = index.data(PhotoModel::TimeRole).toString();
        const int timeWidth = QFontMetrics(m_theme.font("small")).horizontalAdvance(time) + m_theme.px(4);
        const int left = line.left() + edge + m_theme.px(6);
        paint::text(painter, place(QRect(left, line.top(), line.right() - left - timeWidth, caption)), m_theme.font("small"), m_theme.color("text"),
                    Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(), option.direction);
        paint::tabular(painter, place(QRect(line.right() - timeWidth, line.top(), timeWidth, caption)), m_theme.font("small"), m_theme.color("text-muted"),
                       Qt::AlignRight | Qt::AlignVCenter, time, option.direction);
        painter.setClipping(false);
    }

    void paintPlaceToAdd(QPainter &painter, const QStyleOptionViewItem &option, const QRect &cell, const QModelIndex &index) const
    {
        const bool mayAdd = m_photos.mayAdd();
        if (option.state.testFlag(QStyle::State_MouseOver) && mayAdd) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color("surface-hover"));
            painter.drawRoundedRect(cell, m_theme.radius("control"), m_theme.radius("control"));
        }
        const int edge = m_theme.iconSize("base");
        const int line = m_theme.line("meta") + m_theme.px(4);
        int top = cell.center().y() - (edge + 2 * line) / 2;
        painter.drawPixmap(
            cell.center().x() - edge / 2, top,
            m_theme.pixmap(QStringLiteral("camera"), m_theme.color(mayAdd ? "text" : "text-disabled"), edge, painter.device()->devicePixelRatioF()));
        top += edge + m_theme.px(2);
        const auto centered = [&](const QString &text, const char *font, const char *color) {
            painter.setFont(m_theme.font(font));
            painter.setPen(m_theme.color(color));
            painter.drawText(QRect(cell.left(), top, cell.width(), line), Qt::AlignCenter, text);
            top += line;
        };
        centered(index.data().toString(), "meta-strong", mayAdd ? "text" : "text-disabled");
        if (mayAdd)
            centered(PhotoGrid::tr("or drop files"), "small", "text-muted");
    }

    const Theme &m_theme;
    PhotoModel &m_photos;
    Thumbnails &m_thumbnails;
};

} // namespace

Thumbnails::Thumbnails(PhotoService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_kept(kCacheKb)
{
}

QPixmap Thumbnails::find(const Photo &photo, QSize pixels)
{
    const QString key = keyOf(photo, pixels);
    if (const QPixmap *kept = m_kept.object(key))
        return *kept;
    if (pixels.isEmpty() || m_asked.contains(key) || m_failed.contains(photo.hash))
        return {};
    m_asked.insert(key);
    m_service.preview(photo, pixels, this, [this, key, hash = photo.hash](const Result<QImage> &image) {
        m_asked.remove(key);
        if (image)
            m_kept.insert(key, new QPixmap(QPixmap::fromImage(*image)), std::max(1, static_cast<int>(image->sizeInBytes() / 1024)));
        else if (image.error().kind != ErrorKind::Storage) // a store that is away comes back
            m_failed.insert(hash);
        Q_EMIT arrived(hash);
    });
    return {};
}

PhotoGrid::PhotoGrid(const Theme &theme, PhotoModel &photos, PhotoService &service, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_photos(photos)
    , m_thumbnails(service)
{
    setObjectName(QStringLiteral("photoGrid"));
    setAccessibleName(tr("Photos"));
    setProperty("clear", true);
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its rows: the column it stands in scrolls
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setModel(&photos);
    setItemDelegate(new PhotoDelegate(theme, photos, m_thumbnails, this));
    connect(&m_thumbnails, &Thumbnails::arrived, this, [this](const QString &hash) {
        for (int row = 0; row < m_photos.shown().size(); ++row) {
            if (m_photos.shown().at(row).hash == hash)
                update(m_photos.index(row));
        }
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&photos, signal, this, &PhotoGrid::layOut);
    connect(&photos, &QAbstractItemModel::modelReset, this, &PhotoGrid::layOut);
    connect(&theme, &Theme::changed, this, &PhotoGrid::layOut);
    layOut();
}

int PhotoGrid::room() const { return std::max(maximumViewportSize().width(), m_theme.px(kNarrowest)); }

int PhotoGrid::columnsFor(int width) const { return std::max(1, width / (m_theme.px(kNarrowest) + m_theme.px(kGap))); }

int PhotoGrid::rowsIn(int columns) const { return (m_photos.rowCount() + columns - 1) / columns; }

int PhotoGrid::cellHeight(int cellWidth) const { return qRound((cellWidth - m_theme.px(kGap)) / kShape) + m_theme.px(kCaption) + m_theme.px(kGap); }

QSize PhotoGrid::sizeHint() const
{
    const int columns = columnsFor(room());
    return {m_theme.px(3 * kNarrowest), rowsIn(columns) * cellHeight((room() - 1) / columns) + 1};
}

void PhotoGrid::layOut()
{
    // The gap around the cells goes beyond the edges, so that thumbnails stand in line with what is above them.
    const int half = m_theme.px(kGap) / 2;
    setViewportMargins(-half, 0, -half, 0);
    const int cell = (room() - 1) / columnsFor(room());
    if (const QSize grid(cell, cellHeight(cell)); grid != gridSize() && cell > 0)
        setGridSize(grid);
    updateGeometry();
}

void PhotoGrid::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    layOut();
}

void PhotoGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QListView::scrollTo(index, hint);
    for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        auto *column = qobject_cast<QScrollArea *>(around);
        if (!column || !column->widget() || !isVisible())
            continue;
        const QRect cell = visualRect(index).translated(viewport()->mapTo(column->widget(), QPoint()));
        column->ensureVisible(cell.center().x(), cell.center().y(), 0, cell.height() / 2 + m_theme.px(kGap));
        return;
    }
}

void PhotoGrid::wheelEvent(QWheelEvent *event) { event->ignore(); }

void PhotoGrid::open(const QModelIndex &index)
{
    if (m_photos.isPlaceToAdd(index))
        Q_EMIT addWanted();
    else if (const Photo *photo = index.isValid() ? m_photos.photoAt(index.row()) : nullptr)
        Q_EMIT opened(photo->photoId);
}

void PhotoGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        open(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void PhotoGrid::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (const QModelIndex index = indexAt(event->pos()); event->button() == Qt::LeftButton && m_photos.isPlaceToAdd(index))
        Q_EMIT addWanted();
}

void PhotoGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QModelIndex index = indexAt(event->pos()); event->button() == Qt::LeftButton && index.isValid() && !m_photos.isPlaceToAdd(index))
        open(index);
}

void PhotoGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const Photo *photo = index.isValid() ? m_photos.photoAt(index.row()) : nullptr;
    if (photo)
        Q_EMIT menuWanted(photo->photoId, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace fb
