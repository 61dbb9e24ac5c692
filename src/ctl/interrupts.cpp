// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupts.h"

#include <csignal>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace fb {

namespace {
sigset_t interruptSet()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}
} // namespace

Interrupts::Interrupts(std::function<void()> interrupted)
{
    const sigset_t set = interruptSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_signals = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_signals, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, interrupted = std::move(interrupted)] {
        signalfd_siginfo info{};
        if (::read(m_signals, &info, sizeof info) != sizeof info)
            return;
        m_notifier->setEnabled(false);
        const sigset_t unblocked = interruptSet();
        pthread_sigmask(SIG_UNBLOCK, &unblocked, nullptr);
        interrupted();
    });
}

Interrupts::~Interrupts()
{
    m_notifier.reset();
    if (m_signals >= 0)
        ::close(m_signals);
    const sigset_t set = interruptSet();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace fb
