// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the Today page that says in lines above the board what is wrong with it. A line that comes or goes moves the cards, so it waits, as cards do,
// while somebody is about to click one.
#include "boardmodel.h"
#include "boardview.h"
#include "carriedstrip.h"
#include "headline.h"
#include "strip.h"
#include "textformat.h"
#include "theme.h"
#include "todaycontroller.h"
#include "todaypage.h"
#include "ui_todaypage.h"

namespace fb {

namespace {
constexpr milliseconds kLongest{3000}; ///< a line waits
constexpr milliseconds kLook{250}; ///< how often it is asked whether the board is still in use
} // namespace

bool TodayPage::showsLine(const Strip *strip, bool wanted)
{
    const bool shown = !strip->isHidden();
    const bool isOtherDay = m_board.date() != m_linesFor; // whose cards are others anyway
    if (wanted == shown || isOtherDay || std::ranges::none_of(kWorkStatuses, [this](WorkStatus lane) { return m_lanes->isInUse(lane); }))
        return wanted;
    if (!m_linesWaitSince)
        m_linesWaitSince = m_controller.now();
    if (m_controller.now() - *m_linesWaitSince >= kLongest)
        return wanted;
    m_linesLater.start(kLook);
    return shown;
}

void TodayPage::refreshStrips()
{
    std::optional<Error> error = m_controller.pollError();
    if (!error)
        error = m_controller.state() == BoardState::Ready ? m_controller.error() : std::nullopt;
    m_linesLater.stop();
    if (const bool shown = showsLine(m_errorStrip, error.has_value()); shown && error) {
        const std::optional<Instant> from = m_controller.updatedAt();
        const QString age = from ? tr("Bookings are from %1.").arg(TextFormat::moment(*from, m_controller.now(), m_board.zone())) : QString();
        const bool away = error->kind == ErrorKind::Network || error->kind == ErrorKind::Storage || error->kind == ErrorKind::Timeout;
        m_errorStrip->show(away ? QStringLiteral("offline") : QStringLiteral("error"), ErrorWriter::sentence(*error),
                           QStringLiteral("%1 %2").arg(age, ErrorWriter::nextAction(*error)).simplified(), tr("Retry"));
    } else if (!shown) {
        m_errorStrip->hide();
    }
    const bool partly = m_controller.state() == BoardState::Ready && !m_controller.isSynced() && m_board.rowCount() > 0;
    // Nothing is missing while it is on its way, and a line that comes and goes would move the cards under the pointer.
    const bool missing = partly && (!m_controller.isComing() || !m_syncStrip->isHidden());
    const bool saysMissing = showsLine(m_syncStrip, missing);
    if (saysMissing && missing)
        m_syncStrip->show(QStringLiteral("info"), tr("Not synced for this day."), tr("There may be more bookings in Square."),
                          m_controller.isFetching() ? QString() : tr("Fetch this day"));
    else if (!saysMissing)
        m_syncStrip->hide();
    if (!m_linesLater.isActive())
        m_linesWaitSince.reset();
    m_linesFor = m_board.date();
    const bool any = !m_errorStrip->isHidden() || !m_syncStrip->isHidden() || !m_saveStrip->isHidden() || !m_carried->isHidden();
    const int ring = m_theme.board("card-focus-outset");
    m_ui->strips->setContentsMargins(ring, any ? m_theme.space(2) : 0, ring, any ? m_theme.space(4) : 0);
}

} // namespace fb
