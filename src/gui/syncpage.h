// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SyncPage;
}

namespace fb {

class Badge;
class ConnectionCard;
class RunItemModel;
class Theme;
class TotalsBar;

/// The Sync page: how the connections stand, what runs now, what the last run did or would have done. It shows what it is told and says what was
/// clicked; SyncController knows the services.
class SyncPage : public QWidget {
    Q_OBJECT

public:
    explicit SyncPage(const Theme &theme, QWidget *parent = nullptr);
    ~SyncPage() override;

    /// How the job store stands.
    struct StoreState {
        StoreFacts facts;
        std::optional<Instant> lastPollAt;
        std::optional<Error> error;
        milliseconds pollInterval{20'000};
    };

    /// Why nobody here may start, pause or cancel; empty: they may.
    void setRefusal(const QString &why);
    /// Where and how often: "Franklin · every 10 min".
    void setPlace(const Location &location, milliseconds interval);
    /// Everything that ages; call it on each tick. @p lastRun: nothing before the first one
    void showStatus(const SourceStatus &status, const std::optional<RunRecord> &lastRun, Instant now);
    void showStore(const StoreState &store, Instant now);
    /// The last finished run with its ledger.
    void showRun(const RunDetail &detail, Instant now);
    /// No run was recorded yet.
    void showNoRun();

Q_SIGNALS:
    void syncRequested();
    void cancelRequested();
    void pauseRequested();
    void resumeRequested();
    /// Store or Square: try again.
    void retryRequested();
    void applyAnywayRequested(const QString &reason);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintIcons();
    void showError(const std::optional<Error> &error, const SourceStatus &status, Instant now);
    void showProgress(const SourceStatus &status);
    void showBrake(const RunRecord &run);
    void showEmptyIcon(bool failed);
    void applyAnyway();

    const Theme &m_theme;
    std::unique_ptr<Ui::SyncPage> m_ui;
    RunItemModel *m_model;
    ConnectionCard *m_square;
    ConnectionCard *m_store;
    Badge *m_badge;
    TotalsBar *m_totals;
    QTimeZone m_zone = QTimeZone::utc();
    QString m_shownBrake; ///< and its place: what the reason is about
    std::optional<Error> m_storeError;
    Headline m_headline = Headline::NeverSynced;
    bool m_paused = false;
    bool m_emptyFailed = false;
    QString m_refusal;
};

} // namespace fb
