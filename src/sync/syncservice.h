// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "location.h"
#include "run.h"
#include "secret.h"
#include "shopservice.h"

#include <QObject>

#include <memory>

namespace fb {

/// What Test connection found out.
struct ConnectionReport {
    QString merchantId;
    QList<Location> locations;
    QStringList missingScopes; ///< scopes Floorboard needs and the token lacks
    milliseconds took{};
};

/// The window's side of the reconcile worker (DESIGN.md §4, §6, §7): asks for runs, shows how they go, and knows the status that can't lie.
/// Lives in the GUI thread; the engine works in its own thread.
class SyncService : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QString store;
        Secret storePassword; ///< see ShopService::Settings; readStorePassword() finds it
        QString squareUrl; ///< base URL
        QString locationId; ///< empty: the stored or the only one
        QString desk;
        bool tokenFromEnvironment = false; ///< FLOORBOARD_SQUARE_TOKEN instead of the keychain
        milliseconds reconcileInterval{600'000};
        int daysBack = 1;
        int daysAhead = 7;
    };

    SyncService(Settings settings, const Clock &clock, QObject *parent = nullptr);
    ~SyncService() override;

    /// The status as of now: ages are computed from the clock at each call.
    SourceStatus status() const;
    const Settings &settings() const;
    /// A run is going on, here or elsewhere: at once, where the status waits a moment before it says so.
    bool isRunning() const;

    /// Who asks for runs, pauses and resumes from now on: ShopService::actor(). The store looks again at what they may.
    void setActor(const Actor &actor);

    /// Starts the schedule: the first run at once, when the last success is older than an interval.
    void start();
    void requestRun(RunRequest request);
    /// Stops after the current change; applied changes stay.
    void cancelRun();
    /// Stops and starts the schedule for every desk.
    void pause();
    void resume();
    void setSchedule(milliseconds interval, int daysBack, int daysAhead);

    void testConnection(const QString &squareUrl, const Secret &token, QObject *context, Answer<ConnectionReport> answer);
    /// The keychain's password of a store; empty when it needs none or there is none. When it is this service's own store, it is used from now on, so ask
    /// before start().
    void readStorePassword(const QString &store, QObject *context, Answer<Secret> answer);
    /// Puts the token into the keychain and uses it from now on.
    void storeToken(const Secret &token, QObject *context, Answer<bool> answer);
    /// Uses another location or Square address from now on.
    void setLocation(const QString &locationId);
    void setSquareUrl(const QString &squareUrl);

    /// What the poll saw in the store: runs of other desks and of the command line count too.
    void noteStates(const QList<SyncState> &states, bool runActive);
    /// The store stopped or started answering.
    void noteStoreError(const std::optional<Error> &error);

Q_SIGNALS:
    /// Something other than the clock changed the status.
    void statusChanged();
    /// The one who asked may not do that; says so in English, see RefusalText.
    void refused(const fb::Error &error);
    void runProgress(qint64 done, qint64 total);
    void runFinished(const fb::RunRecord &run);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fb
