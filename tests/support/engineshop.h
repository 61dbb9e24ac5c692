// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "fakesquare.h"
#include "settled.h"
#include "stepclock.h"
#include "store.h"
#include "teststore.h"

namespace fb {

/// A store, Square, a clock and an engine over them.
struct EngineShop {
    const TestStore &place;
    StepClock clock{kSampleNow};
    FakeSquare square;
    std::unique_ptr<Store> store;
    EngineSettings settings;

    explicit EngineShop(const TestStore &testStore)
        : place(testStore)
        , store(place.open())
    {
    }

    RunRecord run(RunRequest request = {})
    {
        Engine engine(*store, square, clock, settings);
        return settled(engine.run(std::move(request))).run;
    }
    JobCard job(const QString &bookingId) { return store->job(bookingId).value().value_or(JobCard()); }
    StoreCounts counts() { return store->counts().value(); }
    /// Everything in the store, as text.
    QString dump() const
    {
        QStringList tables;
        for (const char *table : {"booking", "job", "status_event", "journal", "run", "run_item", "sync_state", "lease", "change", "catalog_name",
                                  "team_member", "location", "setting"})
            tables.push_back(place.shell(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QString::fromLatin1(table))));
        return tables.join(QStringLiteral("\n--\n"));
    }
    SyncState state() { return store->syncState(QStringLiteral("square"), kSampleLocation).value(); }
};

inline QString outcomeOf(const RunRecord &run) { return run.outcome ? outcomeName(*run.outcome) : QStringLiteral("none"); }

} // namespace fb
