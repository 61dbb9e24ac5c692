// SPDX-License-Identifier: GPL-3.0-or-later
#include "photoviewer.h"

#include "headline.h"
#include "jobtext.h"
#include "photomodel.h"
#include "photoservice.h"
#include "textformat.h"
#include "theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <functional>

namespace fb {

namespace {
constexpr int kCaption = 44;
constexpr QSize kLargest{6000, 6000}; ///< what a zoomed picture is decoded to: bounds its memory
constexpr std::array kZooms{0.0, 0.5, 1.0, 2.0};
} // namespace

PhotoViewer::PhotoViewer(const Theme &theme, PhotoService &photos, const QList<Photo> &shown, int at, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_photos(photos)
    , m_shown(shown)
    , m_at(at)
    , m_zone(zone)
{
    setObjectName(QStringLiteral("photoViewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Photo"));
    setModal(true);
    setFocusPolicy(Qt::StrongFocus);
    if (parent)
        resize(parent->window()->size() - QSize(theme.px(48), theme.px(48)));
    addButtons();
    load();
}

void PhotoViewer::addButtons()
{
    struct Entry {
        const char *name;
        const char *icon;
        QString says;
        std::function<void()> act;
    };
    for (const Entry &entry :
         {Entry{"viewerClose", "x", tr("Close"), [this] { close(); }}, Entry{"viewerNext", "chev-right", tr("Next photo"), [this] { go(1); }},
          Entry{"viewerPrevious", "chev-left", tr("Previous photo"), [this] { go(-1); }},
          Entry{"viewerLarger", "plus-circle", tr("Larger"), [this] { step(true); }},
          Entry{"viewerSmaller", "minus-circle", tr("Smaller"), [this] { step(false); }}}) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1String(entry.name));
        button->setIcon(m_theme.pixmap(QLatin1String(entry.icon), Qt::white, m_theme.iconSize("base"), devicePixelRatioF()));
        button->setProperty("kind", QStringLiteral("onBlack"));
        button->setToolTip(entry.says);
        button->setAccessibleName(entry.says);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, entry.act);
        m_buttons.push_back(button);
    }
    placeButtons();
}

void PhotoViewer::placeButtons()
{
    const int edge = m_theme.px(kCaption) - m_theme.space(2);
    QRect place(width() - m_theme.space(2) - edge, height() - m_theme.px(kCaption) + m_theme.space(1), edge, edge);
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        place.translate(-edge, 0);
    }
}

QRect PhotoViewer::stage() const { return rect().adjusted(0, 0, 0, -m_theme.px(kCaption)); }

void PhotoViewer::load()
{
    const Photo &photo = this->photo();
    const QString words = tr("%1, %2, added by %3. %4 of %5.", "of a photo: category, time, person, number, count")
                              .arg(JobText::photoCategory(photo.category), TextFormat::full(photo.takenAt, m_zone), photo.takenBy)
                              .arg(m_at + 1)
                              .arg(m_shown.size());
    setAccessibleName(words);
    const QSize box = m_zoom > 0 ? kLargest : (QSizeF(stage().size()) * devicePixelRatioF()).toSize();
    m_photos.picture(photo, box, this, [this, asked = ++m_asked](const Result<QImage> &image) {
        if (asked != m_asked)
            return;
        m_problem = image ? QString() : ErrorWriter::sentence(image.error());
        if (image)
            m_picture = *image;
        update();
    });
    update();
}

void PhotoViewer::go(int step)
{
    const int to = m_at + step;
    if (to < 0 || to >= m_shown.size())
        return;
    m_at = to;
    m_picture = QImage();
    m_problem.clear();
    m_zoom = 0;
    load();
}

void PhotoViewer::setZoom(double zoom)
{
    if (zoom == m_zoom)
        return;
    const bool reread = (zoom > 0) != (m_zoom > 0);
    if (m_zoom == 0)
        m_center = QPointF(static_cast<double>(photo().width), static_cast<double>(photo().height)) / 2;
    m_zoom = zoom;
    if (reread)
        load();
    update();
}

void PhotoViewer::step(bool larger)
{
    const auto at = std::find(kZooms.begin(), kZooms.end(), m_zoom);
    if (larger && at + 1 != kZooms.end())
        setZoom(*(at + 1));
    else if (!larger && at != kZooms.begin())
        setZoom(*(at - 1));
}

void PhotoViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    const QRect room = stage();
    if (m_picture.isNull()) {
        painter.setPen(Qt::white);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_problem.isEmpty() ? tr("Loading") : m_problem);
    } else if (m_zoom == 0) {
        const QSize size = (QSizeF(m_picture.size()) / devicePixelRatioF()).toSize().boundedTo(QSize(1 << 14, 1 << 14));
        const QSize fitted = size.width() > room.width() || size.height() > room.height() ? size.scaled(room.size(), Qt::KeepAspectRatio) : size;
        painter.drawImage(QRect(room.center() - QPoint(fitted.width(), fitted.height()) / 2, fitted), m_picture);
    } else {
        painter.setClipRect(room);
        // The picture may have been decoded smaller than it is; only what can be seen of it is drawn.
        const double decoded = static_cast<double>(m_picture.width()) / static_cast<double>(std::max<std::int64_t>(1, photo().width));
        const QSizeF seen = QSizeF(room.size()) / m_zoom * decoded;
        const QPointF middle = m_center * decoded;
        painter.drawImage(QRectF(room), m_picture, QRectF(middle - QPointF(seen.width(), seen.height()) / 2, seen));
        painter.setClipping(false);
    }
    painter.setPen(Qt::white);
    painter.setFont(m_theme.font("meta"));
    const QRect line(rect().left(), room.bottom() + 1, width(), m_theme.px(kCaption));
    const QString caption = QStringLiteral("%1 · %2 · %3 · %4")
                                .arg(JobText::photoCategory(photo().category), TextFormat::full(photo().takenAt, m_zone), photo().takenBy, photo().fileName);
    const QString count = tr("%1 of %2").arg(m_at + 1).arg(m_shown.size());
    const int buttons = static_cast<int>(m_buttons.size()) * (m_theme.px(kCaption) - m_theme.space(2));
    const QRect words = QStyle::visualRect(layoutDirection(), line, line.adjusted(m_theme.space(6), 0, -m_theme.space(6) - buttons, 0));
    const int countWidth = painter.fontMetrics().horizontalAdvance(count) + m_theme.space(6);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, painter.fontMetrics().elidedText(caption, Qt::ElideMiddle, words.width() - countWidth));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignTrailing, count);
}

void PhotoViewer::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (event->key()) {
    case Qt::Key_Right: go(forward); return;
    case Qt::Key_Left: go(-forward); return;
    case Qt::Key_Space:
    case Qt::Key_PageDown: go(1); return;
    case Qt::Key_PageUp: go(-1); return;
    case Qt::Key_Home: go(-m_at); return;
    case Qt::Key_End: go(static_cast<int>(m_shown.size()) - 1 - m_at); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: step(true); return;
    case Qt::Key_Minus: step(false); return;
    case Qt::Key_0: setZoom(0); return;
    default: QDialog::keyPressEvent(event);
    }
}

void PhotoViewer::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0)
        step(event->angleDelta().y() > 0);
}

void PhotoViewer::mousePressEvent(QMouseEvent *event) { m_dragged = event->pos(); }

void PhotoViewer::mouseMoveEvent(QMouseEvent *event)
{
    if (m_zoom == 0)
        return;
    const QPointF moved = m_center - QPointF(event->pos() - m_dragged) / m_zoom;
    m_center = {std::clamp(moved.x(), 0.0, static_cast<double>(photo().width)), std::clamp(moved.y(), 0.0, static_cast<double>(photo().height))};
    m_dragged = event->pos();
    update();
}

void PhotoViewer::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    placeButtons();
    if (m_zoom == 0 && m_asked > 0)
        load();
}

} // namespace fb
