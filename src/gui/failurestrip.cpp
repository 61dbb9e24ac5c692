// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurestrip.h"

#include "theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace fb {

FailureStrip::FailureStrip(const Theme &theme, QWidget *parent)
    : Strip(theme, parent)
    , m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("failureStrip"));
    m_dismiss->setObjectName(QStringLiteral("stripDismiss"));
    m_dismiss->setFocusPolicy(Qt::TabFocus);
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss"));
    row().addWidget(m_dismiss);
    connect(m_dismiss, &QToolButton::clicked, this, &FailureStrip::dismissFirst);
    connect(&theme, &Theme::changed, this, &FailureStrip::dress);
    dress();
    hide();
    connect(this, &Strip::clicked, this, [this] {
        if (m_failures.isEmpty())
            return;
        const QString jobId = m_failures.first().jobId;
        settle(jobId);
        Q_EMIT openWanted(jobId);
    });
}

void FailureStrip::dress()
{
    const int edge = theme().size("control-small");
    m_dismiss->setFixedSize(edge, edge);
    m_dismiss->setIcon(theme().icon(QStringLiteral("x"), "text"));
}

void FailureStrip::dismissFirst()
{
    if (m_failures.isEmpty())
        return;
    m_failures.removeFirst(); // of the same job there may be more to read
    refresh();
}

void FailureStrip::add(const QString &jobId, const QString &what, const QString &sentence, const QString &why)
{
    m_failures.removeIf([&](const Failure &failure) { return failure.jobId == jobId && failure.what == what; });
    m_failures.push_back({jobId, what, sentence, why});
    refresh();
}

void FailureStrip::settle(const QString &jobId, const QString &what)
{
    if (m_failures.removeIf([&](const Failure &failure) { return failure.jobId == jobId && (what.isEmpty() || failure.what == what); }) > 0)
        refresh();
}

void FailureStrip::refresh()
{
    if (m_failures.isEmpty()) {
        hide();
        return;
    }
    const int others = static_cast<int>(m_failures.size()) - 1;
    const QString why =
        others > 0 ? QStringLiteral("%1 %2").arg(m_failures.first().why, tr("%n more", "edits that could not be saved", others)) : m_failures.first().why;
    show(QStringLiteral("error"), m_failures.first().sentence, why, tr("Open job"));
    m_dismiss->setAccessibleDescription(accessibleName());
}

} // namespace fb
