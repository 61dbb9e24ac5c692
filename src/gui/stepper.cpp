// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper.h"

#include "badge.h"
#include "cardface.h"
#include "textformat.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace fb {

Stepper::Stepper(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("stepper"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Stepper::show(WorkStatus status, const QList<StatusEvent> &history, const QTimeZone &zone, QDate day)
{
    m_status = status;
    m_notes = {};
    for (const StatusEvent &event : history) {
        if (!event.isMove() || event.to > status)
            continue;
        const QDate then = dayOf(event.changedAt, zone);
        m_notes.at(static_cast<std::size_t>(event.to)) = then == day ? TextFormat::clock(event.changedAt, zone) : TextFormat::shortDay(then);
    }
    if (const std::optional<WorkStatus> next = nextStatus(status))
        m_notes.at(static_cast<std::size_t>(*next)) = tr("next");
    QStringList times;
    for (int step = 0; step <= static_cast<int>(status); ++step) {
        if (const QString &note = m_notes.at(static_cast<std::size_t>(step)); !note.isEmpty())
            times.push_back(tr("%1 %2", "step, time").arg(CardWriter::statusTitle(static_cast<WorkStatus>(step)), note));
    }
    setAccessibleDescription(times.join(QStringLiteral(", ")));
    setAccessibleName(tr("Step %1 of %2: %3").arg(static_cast<int>(status) + 1).arg(kWorkStatuses.size()).arg(CardWriter::statusTitle(status)));
    updateGeometry();
    update();
}

int Stepper::stepWidth(WorkStatus step) const
{
    return m_theme.px(10 + 18 + 8 + 10) + QFontMetrics(m_theme.font("body-strong")).horizontalAdvance(CardWriter::statusTitle(step));
}

QSize Stepper::sizeHint() const
{
    int width = 0;
    for (const WorkStatus step : kWorkStatuses)
        width += stepWidth(step) + m_theme.px(step == WorkStatus::Scheduled ? 0 : 34);
    return {width, m_theme.size("stepper")};
}

QSize Stepper::minimumSizeHint() const
{
    int width = 0;
    for (const WorkStatus step : kWorkStatuses)
        width += step == m_status ? stepWidth(step) : m_theme.px(38);
    return {width, m_theme.size("stepper")};
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Where the words don't fit, only the current step keeps them.
    const bool wide = width() >= sizeHint().width();
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    int x = 0;
    for (const WorkStatus step : kWorkStatuses) {
        const bool current = step == m_status;
        const bool words = wide || current;
        if (step != WorkStatus::Scheduled) {
            const int dash = m_theme.px(wide ? 18 : 8);
            painter.fillRect(mirrored(QRect(x + m_theme.px(wide ? 8 : 2), height() / 2 - 1, dash, m_theme.px(2))),
                             m_theme.color(step <= m_status ? "text-muted" : "hairline-strong"));
            x += m_theme.px(wide ? 34 : 12);
        }
        const QRect box(x, m_theme.px(8), words ? stepWidth(step) : m_theme.px(26), height() - m_theme.px(16));
        const StatusColors colors = m_theme.status(CardWriter::statusToken(step).toStdString());
        if (current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.bg);
            painter.drawRoundedRect(mirrored(box), m_theme.radius("control"), m_theme.radius("control"));
        }
        const int edge = m_theme.px(18);
        const QString icon = current       ? colors.icon
            : step < m_status              ? QStringLiteral("check-circle")
            : nextStatus(m_status) == step ? colors.icon
                                           : QStringLiteral("circle");
        const QRect spot(box.left() + (words ? m_theme.px(10) : (box.width() - edge) / 2), box.center().y() - edge / 2 + 1, edge, edge);
        painter.drawPixmap(mirrored(spot).topLeft(), m_theme.pixmap(icon, current ? colors.fg : m_theme.color("text-muted"), edge, devicePixelRatioF()));
        if (words) {
            const QString &note = m_notes.at(static_cast<std::size_t>(step));
            const QRect text(spot.right() + m_theme.px(9), 0, box.right() - spot.right() - m_theme.px(9) + 1, 0);
            const QColor ink = current ? colors.fg : m_theme.color(step < m_status ? "text" : "text-muted");
            const int line = m_theme.line("meta");
            const int top = note.isEmpty() ? (height() - line) / 2 : height() / 2 - line + m_theme.px(1);
            paint::text(painter, mirrored(QRect(text.left(), top, text.width() + 4, line)), m_theme.font(current ? "body-strong" : "control"), ink,
                        Qt::AlignLeft, CardWriter::statusTitle(step), layoutDirection());
            if (!note.isEmpty())
                paint::tabular(painter, mirrored(QRect(text.left(), height() / 2 + m_theme.px(1), text.width(), m_theme.line("small"))), m_theme.font("small"),
                               m_theme.color("text-muted"), Qt::AlignLeft, note, layoutDirection());
        }
        x = box.right() + 1;
    }
}

} // namespace fb
