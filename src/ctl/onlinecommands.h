// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "commands.h"
#include "keychainsecretstore.h"
#include "squaresession.h"

#include <functional>

namespace fb {

/// The commands that talk to Square. They run in the event loop and call @p finished with the exit code, once.
class OnlineCommands {
public:
    OnlineCommands(const CommandContext &context, std::function<void(int)> finished);
    ~OnlineCommands();

    void reconcile();
    void doctor();
    /// Keeps the password of the store in the keychain, unless the server refuses it.
    void savePassword(const Secret &password);
    /// What savePassword() is to keep, from the terminal or a pipe. Blocks, so it is asked before the event loop runs.
    static Result<Secret> typedPassword(const CommandContext &context);
    /// Ctrl+C: what was applied stays, the run is recorded as cancelled.
    void interrupt();

private:
    struct Check {
        QString name;
        bool ok = true;
        QString message;
        QString remedy;
        int code = 0; ///< exit code it stands for when not ok
    };

    QCoro::Task<> runReconcile();
    QCoro::Task<> runDoctor();
    QCoro::Task<> runSavePassword(Secret password);
    Result<TimeWindow> typedWindow(Store &store) const;
    void report(const RunRecord &run, const Plan &plan);
    Check checkStore(std::unique_ptr<Store> &store) const;
    Check checkLocation(const Result<Account> &account, const QString &stored) const;
    Check checkClock(const std::optional<Instant> &serverTime, bool connected) const;

    CommandContext m_context;
    std::function<void(int)> m_finished;
    KeychainSecretStore m_keychain;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SquareSession> m_session;
    std::unique_ptr<class Engine> m_engine;
    bool m_interrupted = false;
    bool m_done = false; ///< the outcome is printed and the exit code told
};

} // namespace fb
