// SPDX-License-Identifier: GPL-3.0-or-later
#include "carddelegate.h"

#include "badge.h"
#include "boardmodel.h"
#include "cardmotion.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace fb {

namespace {

constexpr int kLeastWords = 16; ///< width below which not even a letter and its dots fit

QColor mixed(const QColor &from, const QColor &to, qreal part)
{
    const auto channel = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

} // namespace

CardDelegate::CardDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_drawn(8)
{
    connect(&theme, &Theme::changed, this, [this] { m_drawn.clear(); });
}

void CardDelegate::setViewHeight(int height)
{
    constexpr int kMost = 24; // beyond it memory is worth more
    const int row = m_theme.board("card-height") + m_theme.board("card-gap");
    m_drawn.setMaxCost(qBound(1, height / row + 2, kMost));
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_theme.board("card-height") + m_theme.board("card-gap")};
}

QRect CardDelegate::cardRect(const QRect &item) const
{
    const int ring = m_theme.board("card-focus-outset");
    return {item.left() + ring, item.top() + ring, item.width() - 2 * ring, m_theme.board("card-height")};
}

int CardDelegate::buttonWidth(const QString &text, bool withIcon) const
{
    return QFontMetrics(m_theme.font("meta-strong")).horizontalAdvance(text) + 2 * m_theme.px(11) + (withIcon ? m_theme.iconSize("small") + m_theme.px(4) : 0);
}

QRect CardDelegate::partRect(const QRect &item, Qt::LayoutDirection direction, const CardFace &face, Part part) const
{
    const QRect card = cardRect(item);
    const int height = m_theme.size("control-small");
    const int right = card.right() - m_theme.board("card-padding-x");
    const int top = card.bottom() - m_theme.board("card-padding-bottom") - height + 1;
    const bool failed = !face.failure.isEmpty();
    int width = 0;
    int end = right;
    switch (part) {
    case Part::None: return {};
    case Part::Action:
        if (failed || face.action.isEmpty())
            return {};
        width = buttonWidth(face.action, false);
        break;
    case Part::Retry:
        if (!failed)
            return {};
        width = buttonWidth(tr("Retry"), true);
        break;
    case Part::Dismiss:
        if (!failed)
            return {};
        end -= buttonWidth(tr("Retry"), true) + m_theme.px(4);
        width = buttonWidth(tr("Dismiss"), false);
        break;
    }
    return QStyle::visualRect(direction, card, QRect(end - width + 1, top, width, height));
}

CardDelegate::Part CardDelegate::partAt(const QRect &item, Qt::LayoutDirection direction, const CardFace &face, QPoint position) const
{
    for (const Part part : {Part::Action, Part::Dismiss, Part::Retry}) {
        if (partRect(item, direction, face, part).contains(position))
            return part;
    }
    return Part::None;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
    if (!face)
        return;
    if (!m_dragged.isEmpty() && face->jobId == m_dragged) {
        const QRect slot = cardRect(option.rect);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QPen pen(m_theme.color("control-border"), 1, Qt::DashLine);
        pen.setDashPattern({4, 3});
        painter->setPen(pen);
        painter->setBrush(m_theme.color("surface-alt"));
        painter->drawRoundedRect(QRectF(slot).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radius("card"), m_theme.radius("card"));
        painter->restore();
        return;
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool moves = face->saving || (m_motion && m_motion->tint(face->jobId) > 0);
    if (moves || ratio != std::floor(ratio)) { // at broken scales a picture would fall between two pixels
        ++m_drawings;
        paintCard(*painter, option, index, *face);
        return;
    }
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const int ring = focused ? m_theme.board("card-focus-outset") : 0;
    const QRect place = cardRect(option.rect).adjusted(-ring, -ring, ring, ring);
    const Look look{.face = face,
                    .size = place.size(),
                    .ratio = ratio,
                    .direction = option.direction,
                    .focused = focused,
                    .hovered = option.state.testFlag(QStyle::State_MouseOver),
                    .hover = m_hover.index == index ? m_hover.part : Part::None,
                    .pressed = m_pressed.index == index ? m_pressed.part : Part::None};
    const Drawn *drawn = m_drawn.object(face->jobId);
    painter->drawPixmap(place.topLeft(), drawn && drawn->look == look ? drawn->picture : picture(option, index, look, place.topLeft()));
}

QPixmap CardDelegate::picture(const QStyleOptionViewItem &option, const QModelIndex &index, const Look &look, QPoint topLeft) const
{
    QPixmap picture(look.size * look.ratio);
    picture.setDevicePixelRatio(look.ratio);
    picture.fill(m_theme.color("window")); // what lies behind a lane: on an opaque ground letters look as they do elsewhere
    QStyleOptionViewItem here = option;
    here.rect.translate(-topLeft);
    QPainter painter(&picture);
    paintCard(painter, here, index, *look.face);
    painter.end();
    ++m_drawings;
    m_drawn.insert(look.face->jobId, new Drawn{look, picture});
    return picture;
}

QPixmap CardDelegate::ghost(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint *grip) const
{
    const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
    const QRect card = cardRect(option.rect);
    const int depth = m_theme.px(8);
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    QPixmap picture(QSize(card.width() + 2 * depth, card.height() + 2 * depth) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = m_theme.radius("card");
    painter.setPen(Qt::NoPen);
    for (int i = depth; i > 0; i -= 2) {
        painter.setBrush(QColor(0, 0, 0, 10));
        painter.drawRoundedRect(QRectF(depth, depth, card.width(), card.height()).adjusted(-i, -i / 2.0, i, i), radius + i, radius + i);
    }
    QStyleOptionViewItem here = option;
    here.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    here.rect.translate(QPoint(depth, depth) - card.topLeft());
    if (face)
        paintCard(painter, here, index, *face);
    painter.setPen(QPen(m_theme.color("accent"), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(depth, depth, card.width(), card.height()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    *grip = QPoint(depth, depth);
    return picture;
}

void CardDelegate::paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const CardFace &face) const
{
    const QRect card = cardRect(option.rect);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, card, face, focused, hovered);
    const int side = m_theme.board("card-padding-x") + 1;
    paintLines(painter, option, card.adjusted(side, m_theme.board("card-padding-top") + 1, -side, 0), face);

    paintFooter(painter, option, index, face);
    painter.restore();
}

void CardDelegate::paintFooter(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const CardFace &face) const
{
    const QRect card = cardRect(option.rect);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const auto spot = [&](Part part) { return Spot{index, part}; };
    if (!face.failure.isEmpty()) {
        paintButton(painter, partRect(option.rect, option.direction, face, Part::Dismiss), tr("Dismiss"), {}, false, true, true, spot(Part::Dismiss));
        paintButton(painter, partRect(option.rect, option.direction, face, Part::Retry), tr("Retry"), QStringLiteral("sync"), false, false, true,
                    spot(Part::Retry));
        return;
    }
    const bool enabled = !face.saving && face.refusal.isEmpty();
    if (const QRect rect = partRect(option.rect, option.direction, face, Part::Action); !rect.isEmpty())
        paintButton(painter, rect, face.action, {}, focused && enabled, false, enabled, spot(Part::Action));

    const int side = m_theme.board("card-padding-x") + 1;
    const int height = m_theme.size("control-small");
    const QRect line(card.left() + side, card.bottom() - m_theme.board("card-padding-bottom") - height + 1, card.width() - 2 * side, height);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, line, rect); };
    int x = line.left();
    if (face.progress.total > 0) {
        const int edge = m_theme.px(16);
        const QRect circle = mirrored(QRect(x, line.top() + (height - edge) / 2, edge, edge));
        if (face.status == WorkStatus::WorkCompleted && face.progress.done == face.progress.total)
            painter.drawPixmap(circle.topLeft(),
                               m_theme.pixmap(QStringLiteral("check-circle"), m_theme.status("ok").fg, edge, painter.device()->devicePixelRatioF()));
        else
            paint::ring(painter, m_theme, circle, static_cast<double>(face.progress.done) / static_cast<double>(face.progress.total));
        x += edge + m_theme.px(6);
        const QString count = QStringLiteral("%1/%2").arg(face.progress.done).arg(face.progress.total);
        const QFont meta = m_theme.font("meta");
        const int width = QFontMetrics(meta).horizontalAdvance(QString(count.size() - 1, u'0')) + QFontMetrics(meta).horizontalAdvance(u'/') + 2;
        paint::tabular(painter, mirrored(QRect(x, line.top(), width, height)), meta, m_theme.color(face.muted ? "text-muted" : "text"), Qt::AlignLeft, count,
                       option.direction);
        x += width + m_theme.px(8);
    }
    if (face.action.isEmpty() && face.initials.isEmpty())
        return;
    const int edge = m_theme.size("avatar");
    const QRect circle = mirrored(QRect(x, line.top() + (height - edge) / 2, edge, edge));
    // A long action in a narrow lane goes before the initials; the tool tip and the page of the job have the name.
    if (!circle.adjusted(-2, 0, 2, 0).intersects(partRect(option.rect, option.direction, face, Part::Action)))
        paint::avatar(painter, m_theme, circle, face.initials);
}

void CardDelegate::paintFrame(QPainter &painter, const QRect &card, const CardFace &face, bool focused, bool hovered) const
{
    QColor edge = m_theme.color(hovered ? "hairline-strong" : "hairline");
    if (face.edge == CardEdge::Warning)
        edge = m_theme.status("warning").border;
    else if (face.edge == CardEdge::Error)
        edge = m_theme.status("error").border;
    else if (face.edge == CardEdge::Dashed)
        edge = m_theme.color("hairline-strong");
    QPen pen(edge, 1, face.edge == CardEdge::Dashed ? Qt::DashLine : Qt::SolidLine);
    if (face.edge == CardEdge::Dashed)
        pen.setDashPattern({3, 3});
    const int radius = m_theme.radius("card");
    QColor fill = m_theme.color(face.muted ? "surface-alt" : hovered ? "surface-hover" : "surface");
    if (const qreal tint = m_motion ? m_motion->tint(face.jobId) : 0; tint > 0) {
        fill = mixed(fill, m_theme.color("accent-tint"), tint);
        pen.setColor(mixed(edge, m_theme.color("accent-border"), tint));
    }
    painter.setBrush(fill);
    if (focused) {
        painter.setPen(QPen(m_theme.color("focus"), 2));
        painter.drawRoundedRect(QRectF(card).adjusted(-1, -1, 1, 1), radius + 1, radius + 1);
        return;
    }
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void CardDelegate::paintSpinner(QPainter &painter, const QRect &rect) const
{
    const QPixmap still = m_theme.pixmap(QStringLiteral("spinner"), m_theme.color("accent"), rect.width(), painter.device()->devicePixelRatioF());
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(rect).center());
    painter.rotate(m_motion ? m_motion->spinnerAngle() : 0);
    painter.drawPixmap(QPointF(-rect.width() / 2.0, -rect.height() / 2.0), still);
    painter.restore();
}

void CardDelegate::paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QRect &inner, const CardFace &face) const
{
    const Qt::LayoutDirection direction = option.direction;
    const QColor strong = m_theme.color(face.muted ? "text-muted" : "text");
    const QColor muted = m_theme.color("text-muted");
    const QFont meta = m_theme.font("meta");
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(direction, inner, rect); };
    int y = inner.top();
    const auto line = [&](std::string_view row, int gap) {
        const QRect rect(inner.left(), y, inner.width(), m_theme.cardRow(row));
        y = rect.bottom() + 1 + (gap < 5 ? m_theme.cardGap(gap) : 0);
        return rect;
    };

    const QRect timeLine = line("time", 0);
    // 1:30 PM is wider than 13:30, and the note gives way to it.
    const int timeWidth = qMax(m_theme.px(60), QFontMetrics(m_theme.font("card-time")).horizontalAdvance(face.time) + m_theme.px(10));
    paint::tabular(painter, mirrored(timeLine.adjusted(0, 0, timeWidth - timeLine.width(), 0)), m_theme.font("card-time"), strong, Qt::AlignLeft, face.time,
                   direction);
    QRect note = timeLine.adjusted(timeWidth, m_theme.px(2), 0, m_theme.px(1));
    if (face.saving) {
        const int edge = m_theme.px(14);
        const int width = QFontMetrics(meta).horizontalAdvance(face.note);
        const QRect icon = mirrored(QRect(note.right() - width - edge - m_theme.px(6), note.top() + (note.height() - edge) / 2, edge, edge));
        paintSpinner(painter, icon);
    }
    const bool isNews = !face.saving && !face.news.isEmpty() && m_motion && m_motion->tint(face.jobId) > 0;
    paint::text(painter, mirrored(note), meta, muted, Qt::AlignRight, isNews ? face.news : face.note, direction);
    paint::text(painter, mirrored(line("name", 1)), m_theme.font("card-name"), strong, Qt::AlignLeft, face.name, direction);
    const QRect vehicle = line("vehicle", 2);
    const int plateWidth = qMin(paint::plateWidth(m_theme, face.plate), vehicle.width()); // the vehicle gives way to it
    if (plateWidth > 0) {
        const int height = m_theme.size("plate-chip");
        const QRect chip(vehicle.right() + 1 - plateWidth, vehicle.top() + (vehicle.height() - height) / 2, plateWidth, height);
        paint::plate(painter, m_theme, mirrored(chip), strong, face.plate);
    }
    const QRect beside = vehicle.adjusted(0, 0, plateWidth > 0 ? -plateWidth - m_theme.px(8) : 0, 0);
    if (beside.width() >= m_theme.px(kLeastWords))
        paint::text(painter, mirrored(beside), meta, strong, Qt::AlignLeft, face.vehicle, direction);
    const QRect service = line("service", 3);
    const int durationWidth = QFontMetrics(meta).horizontalAdvance(face.duration) + (face.duration.isEmpty() ? 0 : m_theme.px(8));
    paint::text(painter, mirrored(service.adjusted(0, 0, -durationWidth, 0)), meta, muted, Qt::AlignLeft, face.service, direction);
    paint::text(painter, mirrored(service.adjusted(service.width() - durationWidth, 0, 0, 0)), meta, muted, Qt::AlignRight, face.duration, direction);
    paintBadges(painter, line("badges", 4), face, direction);
}

void CardDelegate::paintBadges(QPainter &painter, const QRect &line, const CardFace &face, Qt::LayoutDirection direction) const
{
    if (!face.failure.isEmpty()) {
        const StatusColors error = m_theme.status("error");
        const int edge = m_theme.px(14);
        const QRect icon = QStyle::visualRect(direction, line, QRect(line.left(), line.top() + (line.height() - edge) / 2, edge, edge));
        painter.drawPixmap(icon.topLeft(), m_theme.pixmap(QStringLiteral("error"), error.fg, edge, painter.device()->devicePixelRatioF()));
        QFont font = m_theme.font("small");
        font.setWeight(QFont::DemiBold);
        paint::text(painter, QStyle::visualRect(direction, line, line.adjusted(edge + m_theme.px(5), 0, 0, 0)), font, error.fg, Qt::AlignLeft, face.failure,
                    direction);
        return;
    }
    int x = line.left();
    int shown = 0;
    const int gap = m_theme.px(6);
    const auto moreText = [&](int hidden) { return QStringLiteral("+%1").arg(hidden); };
    // A quiet one gives way without a trace; the others are counted.
    int left = static_cast<int>(std::ranges::count_if(face.badges, [](const CardBadge &badge) { return !badge.isQuiet; }));
    for (const CardBadge &badge : face.badges) {
        const int hiddenAfter = badge.isQuiet ? left : left - 1;
        const int width = badge.isQuiet ? paint::quietBadgeWidth(m_theme, badge.text) : paint::badgeWidth(m_theme, badge.text);
        const int reserve = hiddenAfter > 0 ? gap + paint::badgeWidth(m_theme, moreText(hiddenAfter), false) : 0;
        if (shown == 2 || (shown > 0 && x + width + reserve > line.right() + 1)) {
            if (badge.isQuiet)
                continue;
            break;
        }
        const auto draw = badge.isQuiet ? paint::quietBadge : paint::badge;
        draw(painter, m_theme, QStyle::visualRect(direction, line, QRect(x, line.top(), width, line.height())), badge.token, badge.icon, badge.text, direction);
        x += width + gap;
        ++shown;
        left = hiddenAfter;
    }
    if (left > 0) {
        const QString text = moreText(left);
        const int width = paint::badgeWidth(m_theme, text, false);
        paint::badge(painter, m_theme, QStyle::visualRect(direction, line, QRect(x, line.top(), width, line.height())), QStringLiteral("idle"),
                     QStringLiteral("-"), text, direction);
    }
}

void CardDelegate::paintButton(QPainter &painter, const QRect &rect, const QString &text, const QString &icon, bool filled, bool quiet, bool enabled,
                               const Spot &spot) const
{
    const bool hovered = enabled && m_hover.index == spot.index && m_hover.part == spot.part;
    const bool pressed = enabled && m_pressed.index == spot.index && m_pressed.part == spot.part;
    QColor fill = m_theme.color(pressed ? "surface-alt" : hovered ? "surface-hover" : "surface");
    QColor edge = m_theme.color(!enabled ? "hairline" : hovered || pressed ? "control-border" : "hairline-strong");
    QColor ink = m_theme.color(enabled ? "text" : "text-disabled");
    if (filled) {
        fill = m_theme.color(pressed ? "accent-fill-pressed" : hovered ? "accent-fill-hover" : "accent-fill");
        edge = fill;
        ink = m_theme.color("on-accent");
    } else if (quiet) {
        fill = hovered || pressed ? m_theme.color("nav-selected") : QColor(Qt::transparent);
        edge = Qt::transparent;
    }
    painter.setPen(QPen(edge, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radius("control"), m_theme.radius("control"));
    QFont font = m_theme.font("meta-strong");
    if (!filled)
        font.setWeight(QFont::Medium);
    QRect label = rect;
    if (!icon.isEmpty()) {
        const int edgeLength = m_theme.iconSize("small");
        painter.drawPixmap(QPoint(rect.left() + m_theme.px(10), rect.top() + (rect.height() - edgeLength) / 2),
                           m_theme.pixmap(icon, ink, edgeLength, painter.device()->devicePixelRatioF()));
        label.setLeft(rect.left() + m_theme.px(10) + edgeLength);
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(label.adjusted(0, -4, 0, 4), Qt::AlignCenter | Qt::TextSingleLine, text);
}

bool CardDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseMove && event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease
        && event->type() != QEvent::MouseButtonDblClick)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
    if (!face)
        return false;
    Part part = partAt(option.rect, option.direction, *face, mouse->position().toPoint());
    if (part == Part::Action && (face->saving || !face->refusal.isEmpty()))
        part = Part::None;
    const Spot before = m_hover;
    m_hover = {index, part};
    if (event->type() == QEvent::MouseMove)
        return before.index != m_hover.index || before.part != m_hover.part;
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (event->type() != QEvent::MouseButtonRelease) {
        m_pressed = {index, part};
        return part != Part::None; // a press on a button is no press on the card
    }
    const bool clicked = part != Part::None && m_pressed.index == index && m_pressed.part == part;
    m_pressed = {};
    if (clicked)
        Q_EMIT partClicked(face->jobId, part);
    return clicked;
}

void CardDelegate::clearHover()
{
    m_hover = {};
    m_pressed = {};
}

} // namespace fb
