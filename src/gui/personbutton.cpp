// SPDX-License-Identifier: GPL-3.0-or-later
#include "personbutton.h"

#include "badge.h"
#include "cardface.h"
#include "refusaltext.h"
#include "textformat.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace fb {

PersonButton::PersonButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PersonButton::show(const Actor &actor, bool hasPeople, bool elsewhere)
{
    m_initials.clear();
    if (!hasPeople) {
        m_title = tr("Open to all");
        m_detail = tr("No PIN needed");
    } else if (actor.nobody || !actor.role) {
        m_title = tr("Nobody signed in");
        m_detail = tr("Sign in (Ctrl+L)");
    } else {
        m_title = TextFormat::oneLine(actor.name, 80);
        m_detail = elsewhere ? tr("%1, elsewhere", "role of somebody who works at another location").arg(RefusalText::role(*actor.role))
                             : RefusalText::role(*actor.role);
        m_initials = CardWriter::initials(actor.name);
    }
    setText(m_title);
    setAccessibleName(m_initials.isEmpty() ? m_title : tr("Signed in: %1").arg(m_title));
    setAccessibleDescription(m_detail);
    setToolTip(TextFormat::plainToolTip(QStringLiteral("%1\n%2").arg(m_title, m_initials.isEmpty() ? m_detail : tr("%1 · switch: Ctrl+L").arg(m_detail))));
    update();
    QAbstractButton::show();
}

void PersonButton::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QSize PersonButton::sizeHint() const { return {m_theme.px(40), m_theme.px(48)}; }

void PersonButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_theme.color("focus"), 2) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.color(underMouse() ? "nav-hover" : "sidebar"));
        const qreal inset = hasFocus() ? 1 : 0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.radius("control"), m_theme.radius("control"));
    }
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int edge = m_theme.px(30);
    const int left = m_compact ? (width() - edge) / 2 : m_theme.px(6);
    paint::avatar(painter, m_theme, mirrored(QRect(left, (height() - edge) / 2, edge, edge)), m_initials);
    if (m_compact)
        return;
    const int icon = m_theme.px(18);
    const int start = left + edge + m_theme.px(10);
    const int end = width() - m_theme.px(8) - icon;
    painter.drawPixmap(mirrored(QRect(end, (height() - icon) / 2, icon, icon)).topLeft(),
                       m_theme.pixmap(QStringLiteral("chev-updown"), m_theme.color("text-muted"), icon, devicePixelRatioF()));
    QFont name = m_theme.font("control");
    name.setWeight(QFont::DemiBold);
    const int middle = height() / 2;
    const int line = m_theme.px(18);
    paint::text(painter, mirrored(QRect(start, middle - line, end - start - m_theme.px(4), line)), name, m_theme.color("text"), Qt::AlignLeft, m_title,
                layoutDirection());
    paint::text(painter, mirrored(QRect(start, middle, end - start - m_theme.px(4), line)), m_theme.font("meta"), m_theme.color("text-muted"), Qt::AlignLeft,
                m_detail, layoutDirection());
}

void PersonButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PersonButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PersonButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace fb
