// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncindicator.h"

#include "spinner.h"
#include "textformat.h"
#include "theme.h"

#include <QAccessible>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>

namespace fb {

namespace {

bool isTrouble(Headline headline) { return headline == Headline::NeedsAttention || headline == Headline::Offline || headline == Headline::SyncFailed; }

} // namespace

SyncIndicator::SyncIndicator(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new Spinner(this))
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("syncIndicator"));
    setProperty("panel", QStringLiteral("true"));
    setCursor(Qt::PointingHandCursor);
    m_title->setObjectName(QStringLiteral("syncHeadline"));
    m_title->setProperty("type", QStringLiteral("body-strong"));
    m_detail->setObjectName(QStringLiteral("syncDetail"));
    m_detail->setProperty("type", QStringLiteral("meta"));
    m_detail->setProperty("tone", QStringLiteral("muted"));
    for (QLabel *label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_detail->setWordWrap(true); // "Square · stopped by a brake" is wider than the rail
    m_progress->setObjectName(QStringLiteral("syncProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Sync progress"));
    m_button->setObjectName(QStringLiteral("syncButton"));
    m_button->setProperty("scale", QStringLiteral("small"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setCursor(Qt::ArrowCursor);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme.px(10), theme.px(9), theme.px(10), theme.px(10));
    grid->setHorizontalSpacing(theme.px(8));
    grid->setVerticalSpacing(0);
    grid->addWidget(m_icon, 0, 0, Qt::AlignCenter);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_detail, 1, 1);
    grid->setRowMinimumHeight(2, theme.px(14));
    grid->addWidget(m_progress, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_button, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);

    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(m_action); });
    connect(&theme, &Theme::changed, this, [this] {
        paintIcon();
        refresh();
    });
    refresh();
}

void SyncIndicator::show(const SourceStatus &status, Instant now, const QTimeZone &zone)
{
    const HeadlineText text = HeadlineWriter::write(status, now, zone);
    const Headline before = m_headline;
    const bool changed = !m_known || before != status.headline;
    if (m_known && text == m_text && !changed)
        return;
    m_text = text;
    m_headline = status.headline;
    refresh();
    if (changed && m_known)
        announce(before, status.headline);
    m_known = true;
}

void SyncIndicator::refresh()
{
    m_title->setText(m_text.title);
    m_detail->setText(m_text.detail);
    const bool syncing = m_headline == Headline::Syncing;
    m_progress->setVisible(syncing && !m_compact && m_text.progress >= 0);
    if (m_text.progress >= 0)
        m_progress->setValue(qRound(m_text.progress * 1000));
    QString label = tr("Sync now");
    QString icon = QStringLiteral("sync");
    m_action = Action::SyncNow;
    switch (m_headline) {
    case Headline::Syncing:
        label = tr("Cancel");
        icon = QStringLiteral("x");
        m_action = Action::Cancel;
        break;
    case Headline::SyncFailed:
    case Headline::NeedsAttention:
        label = tr("Retry");
        m_action = Action::Retry;
        break;
    case Headline::Offline:
        label = tr("Try again");
        m_action = Action::TryAgain;
        break;
    case Headline::Paused:
        label = tr("Resume");
        icon = QStringLiteral("play");
        m_action = Action::Resume;
        break;
    case Headline::RateLimited:
    case Headline::NeverSynced:
    case Headline::Stale:
    case Headline::Late:
    case Headline::UpToDate: break;
    }
    if (m_button->text() != label || m_button->icon().isNull() || sender() == &m_theme) {
        m_button->setText(label);
        m_button->setAccessibleName(label);
        m_theme.setButtonIcon(m_button, icon);
    }
    m_button->setEnabled(m_headline != Headline::RateLimited && m_refusal.isEmpty());
    m_button->setToolTip(TextFormat::plainToolTip(m_refusal));
    m_button->setAccessibleDescription(m_refusal);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_detail), static_cast<QWidget *>(m_button)})
        part->setVisible(!m_compact);
    setAccessibleName(tr("Sync status: %1").arg(m_text.spoken));
    setAccessibleDescription(tr("Opens the Sync page")); // else the tool tip would be read, with its markup
    setToolTip(TextFormat::plainToolTip(QStringLiteral("%1\n%2").arg(m_text.title, m_text.detail)));
    m_icon->setTurning(syncing);
    paintIcon();
}

void SyncIndicator::paintIcon()
{
    if (!m_text.icon.isEmpty())
        m_icon->setIcon(m_theme, m_text.icon, m_theme.status(m_text.token.toStdString()).fg, m_theme.iconSize("base"));
}

void SyncIndicator::setRefusal(const QString &why)
{
    if (why == m_refusal)
        return;
    m_refusal = why;
    refresh();
}

void SyncIndicator::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    layout()->setContentsMargins(m_theme.px(compact ? 4 : 10), m_theme.px(9), m_theme.px(compact ? 4 : 10), m_theme.px(10));
    static_cast<QGridLayout *>(layout())->setRowMinimumHeight(2, compact ? 0 : m_theme.px(14));
    static_cast<QGridLayout *>(layout())->setHorizontalSpacing(compact ? 0 : m_theme.px(8));
    static_cast<QGridLayout *>(layout())->setColumnStretch(1, compact ? 0 : 1);
    static_cast<QGridLayout *>(layout())->setColumnStretch(0, compact ? 1 : 0);
    refresh();
}

void SyncIndicator::announce(Headline before, Headline after)
{
    if (!isTrouble(after) && !isTrouble(before))
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SyncIndicator::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
    QFrame::mouseReleaseEvent(event);
}

void SyncIndicator::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    refresh();
}

} // namespace fb
