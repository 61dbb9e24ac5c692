// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardfilter.h"
#include "jobedit.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QFrame;

namespace Ui {
class TodayPage;
}

namespace fb {

class BoardList;
class BoardView;
class CarriedStrip;
class FactButton;
class Notice;
class Strip;
class Theme;
class WalkInDialog;
class Ticker;
class TodayController;

/// The board of a day: header with day navigation and search, facts that filter, five lanes or a list.
class TodayPage : public QWidget {
    Q_OBJECT

public:
    TodayPage(const Theme &theme, BoardModel &board, TodayController &controller, Ticker &ticker, QWidget *parent = nullptr);
    ~TodayPage() override;

    /// Where this desk keeps how the page looks; empty: nowhere.
    void setSettingsFile(const QString &file);
    void focusSearch();
    /// Asks for a walk-in: name, service, Enter.
    void newWalkIn();
    /// Takes back one's own last move.
    void undo();
    /// The cards, or the table when the list is shown.
    void focusContent();
    /// Back from the job page: the card that was opened.
    void focusJob(const QString &jobId);
    void toggleList();
    /// Name of the page's day for "back" buttons: "Today", "Fri, Nov 21".
    QString dayName() const;

Q_SIGNALS:
    void opened(const QString &jobId);
    void syncWanted();
    /// What keeps the day from being read is put right there.
    void settingsWanted();
    /// The day is to be printed.
    void printWanted();
    /// Words that fit nothing of this day are to be looked for in all days.
    void searchAllWanted(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void wireHeader();
    void wireBoard();
    void wireEdits();
    void wireTechnicians();
    void refreshActor();
    void refreshTechnicians();
    void setTechnician(const QString &name);
    void askWalkIn(const WalkIn &typed, const QString &problem);
    /// Puts an open walk-in away with its words when the desk was locked meanwhile, and brings it back when somebody may add it.
    void holdWalkIn();
    void act(const QString &jobId);
    void showMenu(const QString &jobId, QPoint place);
    void dress();
    void fitHeader();
    void refresh();
    void refreshFacts();
    void refreshAges();
    void refreshStrips();
    /// Whether a line stands above the board now: as wanted, or as it does while somebody uses the board, for three seconds at most.
    bool showsLine(const Strip *strip, bool wanted);
    void refreshContent();
    void setFact(BoardFilter::Fact fact);
    void setQuery(const QString &words);
    void clearFilters();
    /// clearFilters() from a card, which keeps the focus.
    void leaveFilters(const QString &jobId);
    void pickDay();

    std::unique_ptr<Ui::TodayPage> m_ui;
    const Theme &m_theme;
    BoardModel &m_board;
    TodayController &m_controller;
    Ticker &m_ticker;
    BoardView *m_lanes;
    BoardList *m_list;
    QFrame *m_listPanel;
    Notice *m_notice;
    Strip *m_errorStrip;
    Strip *m_syncStrip;
    Strip *m_saveStrip;
    FactButton *m_bookings;
    FactButton *m_waiting;
    FactButton *m_late;
    FactButton *m_toCollect;
    FactButton *m_openIssues;
    CarriedStrip *m_carried;
    QPointer<QFrame> m_calendar;
    BoardFilter::Fact m_fact = BoardFilter::Fact::All;
    QString m_query;
    QString m_technician; ///< whose work alone is shown; empty: everybody's
    QString m_settingsFile;
    QPointer<WalkInDialog> m_walkIn;
    std::optional<WalkIn> m_unsent; ///< words of a walk-in that the one who acts may not add
    QStringList m_services; ///< for walk-ins, once they were asked for
    bool m_asList = false;
    enum class Offer { Clear, Fetch, Settings, SearchAll };
    Offer m_offer = Offer::Clear; ///< what the notice's button does
    bool m_factsDue = false;
    QTimer m_linesLater; ///< runs while a line waits to come or go
    std::optional<Instant> m_linesWaitSince;
    QDate m_linesFor; ///< the day of which the lines spoke last
    QString m_headerFor; ///< what the header was last fitted to: its width and the texts that vary
};

} // namespace fb
