// SPDX-License-Identifier: GPL-3.0-or-later
#include "totalsbar.h"

#include "actiondelegate.h"
#include "badge.h"
#include "runtext.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace fb {

TotalsBar::TotalsBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TotalsBar::setTotals(const RunTotals &totals)
{
    m_parts = {{StepAction::Create, RunText::count(totals.created), tr("created")},
               {StepAction::Update, RunText::count(totals.updated), tr("updated")},
               {StepAction::Cancel, RunText::count(totals.cancelled), tr("cancelled")},
               {StepAction::Skip, RunText::count(totals.skipped), tr("skipped")},
               {StepAction::Error, RunText::count(totals.errors), totals.errors == 1 ? tr("error") : tr("errors")}};
    QStringList spoken;
    for (const Part &part : std::as_const(m_parts))
        spoken.append(QStringLiteral("%1 %2").arg(part.number, part.word));
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int TotalsBar::widthOf(const Part &part) const
{
    return m_theme.iconSize("small") + m_theme.px(7) + QFontMetrics(m_theme.font("meta-strong")).horizontalAdvance(part.number) + m_theme.px(4)
        + QFontMetrics(m_theme.font("meta")).horizontalAdvance(part.word) + m_theme.px(20);
}

QSize TotalsBar::sizeHint() const
{
    int width = 0;
    for (const Part &part : m_parts)
        width += widthOf(part);
    return {width, m_theme.px(28)};
}

void TotalsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    const int edge = m_theme.iconSize("small");
    for (const Part &part : std::as_const(m_parts)) {
        int at = x;
        const auto place = [&](int width) {
            const QRect spot = QStyle::visualRect(layoutDirection(), rect(), QRect(at, 0, width, height()));
            at += width;
            return spot;
        };
        const bool quiet = part.number == RunText::count(0);
        const QColor tint = quiet ? m_theme.color("text-disabled") : ActionDelegate::colorOf(m_theme, part.action);
        const QRect icon = place(edge);
        painter.drawPixmap(icon.left(), (height() - edge) / 2, m_theme.pixmap(ActionDelegate::iconOf(part.action), tint, edge, devicePixelRatioF()));
        at += m_theme.px(7);
        const int number = QFontMetrics(m_theme.font("meta-strong")).horizontalAdvance(part.number) + 1;
        paint::text(painter, place(number), m_theme.font("meta-strong"), m_theme.color(quiet ? "text-muted" : "text"), Qt::AlignLeft, part.number,
                    layoutDirection());
        at += m_theme.px(3);
        const int word = QFontMetrics(m_theme.font("meta")).horizontalAdvance(part.word) + 2;
        paint::text(painter, place(word), m_theme.font("meta"), m_theme.color(quiet ? "text-muted" : "text"), Qt::AlignLeft, part.word, layoutDirection());
        x += widthOf(part);
    }
}

} // namespace fb
