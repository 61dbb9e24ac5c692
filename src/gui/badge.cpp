// SPDX-License-Identifier: GPL-3.0-or-later
#include "badge.h"

#include "theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cstdint>

namespace fb {

namespace paint {

namespace {

QFont badgeFont(const Theme &theme)
{
    QFont font = theme.font("small");
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

int badgeWidth(const Theme &theme, const QString &text, bool withIcon)
{
    const QFontMetrics metrics(badgeFont(theme));
    return metrics.horizontalAdvance(text) + 2 * theme.px(6) + (withIcon ? theme.px(14) + theme.px(5) : 0);
}

void badge(QPainter &painter, const Theme &theme, const QRect &rect, const QString &token, const QString &icon, const QString &label,
           Qt::LayoutDirection direction)
{
    const StatusColors colors = theme.status(token.toStdString());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.bg);
    painter.drawRoundedRect(rect, theme.radius("chip"), theme.radius("chip"));
    QRect line = rect.adjusted(theme.px(6), 0, -theme.px(6), 0);
    const int edge = theme.px(14);
    if (icon != u"-") {
        const QRect spot = QStyle::visualRect(direction, line, QRect(line.left(), rect.top() + (rect.height() - edge) / 2, edge, edge));
        painter.drawPixmap(spot.topLeft(), theme.pixmap(icon.isEmpty() ? colors.icon : icon, colors.fg, edge, painter.device()->devicePixelRatioF()));
        line = QStyle::visualRect(direction, line, line.adjusted(edge + theme.px(5), 0, 0, 0));
    }
    painter.setFont(badgeFont(theme));
    painter.setPen(colors.fg);
    painter.drawText(line.adjusted(-1, -4, 1, 4), static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine,
                     direction == Qt::RightToLeft ? QChar(0x2068) + label + QChar(0x2069) : label);
    painter.restore();
}

int quietBadgeWidth(const Theme &theme, const QString &text)
{
    return QFontMetrics(theme.font("small")).horizontalAdvance(text) + theme.px(14) + theme.px(5) + 1;
}

void quietBadge(QPainter &painter, const Theme &theme, const QRect &rect, const QString &token, const QString &icon, const QString &label,
                Qt::LayoutDirection direction)
{
    const QColor ink = token == u"idle" ? theme.color("text-muted") : theme.status(token.toStdString()).fg;
    const int edge = theme.px(14);
    const QRect spot = QStyle::visualRect(direction, rect, QRect(rect.left(), rect.top() + (rect.height() - edge) / 2, edge, edge));
    painter.drawPixmap(spot.topLeft(), theme.pixmap(icon, ink, edge, painter.device()->devicePixelRatioF()));
    text(painter, QStyle::visualRect(direction, rect, rect.adjusted(edge + theme.px(5), 0, 2, 0)), theme.font("small"), ink, Qt::AlignLeft, label, direction);
}

int plateWidth(const Theme &theme, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(badgeFont(theme)).horizontalAdvance(text) + 2 * theme.px(6);
}

void plate(QPainter &painter, const Theme &theme, const QRect &rect, const QColor &ink, const QString &text)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("chip"), theme.radius("chip"));
    painter.setFont(badgeFont(theme));
    const QString shown = QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, rect.width() - 2 * theme.px(6) + 1);
    painter.drawText(rect.adjusted(-2, -4, 2, 4), Qt::AlignCenter | Qt::TextSingleLine, QChar(0x2066) + shown + QChar(0x2069));
    painter.restore();
}

void ring(QPainter &painter, const Theme &theme, const QRect &rect, double done)
{
    constexpr int kTurn = 360 * 16; // QPainter's sixteenths of a degree, from three o'clock against the clock
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const qreal width = theme.px(25) / 10.0;
    const QRectF circle = QRectF(rect).adjusted(width / 2 + 0.5, width / 2 + 0.5, -width / 2 - 0.5, -width / 2 - 0.5);
    painter.setPen(QPen(theme.color("track"), width));
    painter.drawEllipse(circle);
    if (done > 0) {
        painter.setPen(QPen(theme.color("text"), width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, kTurn / 4, -qRound(kTurn * qMin(done, 1.0)));
    }
    painter.restore();
}

void avatar(QPainter &painter, const Theme &theme, const QRect &rect, const QString &letters)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (letters.isEmpty()) {
        painter.setPen(QPen(theme.color("control-border"), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        const int edge = theme.px(14);
        painter.drawPixmap(rect.center() - QPoint(edge / 2 - 1, edge / 2 - 1),
                           theme.pixmap(QStringLiteral("user"), theme.color("text-muted"), edge, painter.device()->devicePixelRatioF()));
    } else {
        painter.setPen(QPen(theme.color("hairline-strong"), 1));
        painter.setBrush(theme.color("avatar"));
        painter.drawEllipse(circle);
        QFont font = badgeFont(theme);
        font.setPixelSize(theme.px(11));
        painter.setFont(font);
        painter.setPen(theme.color("text"));
        painter.drawText(rect, Qt::AlignCenter, letters);
    }
    painter.restore();
}

void text(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color, Qt::Alignment alignment, const QString &line,
          Qt::LayoutDirection direction)
{
    painter.setFont(font);
    painter.setPen(color);
    // Inter and Noto need more than the line the design gives them; the rect grows so that no descender is cut.
    QString shown = QFontMetrics(font).elidedText(line, Qt::ElideRight, rect.width());
    if (direction == Qt::RightToLeft) // isolated, so that a foreign name keeps its own order, and a sentence that begins with one the page's
        shown = QChar(hasRightToLeft(shown) ? 0x2067 : 0x2068) + shown + QChar(0x2069);
    painter.drawText(rect.adjusted(0, -6, 0, 6), static_cast<int>(QStyle::visualAlignment(direction, alignment) | Qt::AlignVCenter) | Qt::TextSingleLine,
                     shown);
}

namespace {

bool isRightToLeft(QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN; }

/// The line cut into words that run from right to left, spaces, and what else there is: digits, punctuation, foreign words.
QStringList runsOf(const QString &line)
{
    enum class Kind : std::uint8_t { None, Space, RightToLeft, Other };
    QStringList runs;
    Kind last = Kind::None;
    for (const QChar c : line) {
        const Kind kind = c.direction() == QChar::DirNSM ? last : c.isSpace() ? Kind::Space : isRightToLeft(c) ? Kind::RightToLeft : Kind::Other;
        if (runs.isEmpty() || kind != last)
            runs.push_back(QString());
        runs.back() += c;
        last = kind;
    }
    return runs;
}

/// A piece of a line without letters of a right-to-left script, its digits in cells of @p digit width. Returns how wide it is.
qreal paintCells(QPainter *painter, QPointF at, const QFontMetricsF &metrics, qreal digit, const QString &line)
{
    qreal x = at.x();
    for (const QChar c : line) {
        const qreal width = metrics.horizontalAdvance(c);
        const qreal room = c.isDigit() ? digit : width;
        if (painter)
            painter->drawText(QPointF(x + (room - width) / 2, at.y()), QString(c));
        x += room;
    }
    return x - at.x();
}

} // namespace

bool hasRightToLeft(QStringView text) { return std::any_of(text.begin(), text.end(), isRightToLeft); }

void tabular(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color, Qt::Alignment alignment, const QString &line,
             Qt::LayoutDirection direction)
{
    const QFontMetricsF metrics(font);
    qreal digit = 0;
    for (const QChar c : QStringLiteral("0123456789"))
        digit = std::max(digit, metrics.horizontalAdvance(c));
    // Letters that join are drawn as words, which follow each other from the right; only then does what surrounds them stand in cells.
    const QStringList runs = hasRightToLeft(line) ? runsOf(line) : QStringList(line);
    const auto widthOf = [&](const QString &run) {
        return hasRightToLeft(run) ? metrics.horizontalAdvance(run) : paintCells(nullptr, {}, metrics, digit, run);
    };
    qreal width = 0;
    for (const QString &run : runs)
        width += widthOf(run);
    const bool right = QStyle::visualAlignment(direction, alignment).testFlag(Qt::AlignRight);
    qreal x = right ? rect.right() + 1 - width : rect.left();
    const qreal y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter.setFont(font);
    painter.setPen(color);
    if (runs.size() > 1)
        x += width;
    for (const QString &run : runs) {
        const qreal room = widthOf(run);
        if (runs.size() > 1)
            x -= room;
        if (hasRightToLeft(run))
            painter.drawText(QPointF(x, y), run);
        else
            paintCells(&painter, QPointF(x, y), metrics, digit, run);
    }
}

} // namespace paint

Badge::Badge(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Badge::set(const QString &token, const QString &text, const QString &icon)
{
    if (m_token == token && m_text == text && m_icon == icon)
        return;
    m_token = token;
    m_text = text;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return m_token.isEmpty() ? QSize(0, m_theme.size("badge")) : QSize(paint::badgeWidth(m_theme, m_text, m_icon != u"-"), m_theme.size("badge"));
}

void Badge::paintEvent(QPaintEvent *)
{
    if (m_token.isEmpty())
        return;
    QPainter painter(this);
    paint::badge(painter, m_theme, rect(), m_token, m_icon, m_text, layoutDirection());
}

} // namespace fb
