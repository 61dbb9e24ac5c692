// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiddenline.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace fb {

namespace {

constexpr int kLongest = 4096;

volatile std::sig_atomic_t interrupted = 0;

/// Signals end the reading instead of the program, which has a terminal to put in order first.
class ReadingSignals {
public:
    ReadingSignals()
    {
        interrupted = 0;
        struct sigaction action = {};
        action.sa_handler = [](int) { interrupted = 1; };
        ::sigaction(SIGINT, &action, &m_before[0]); // without SA_RESTART: read() returns
        ::sigaction(SIGTERM, &action, &m_before[1]);
    }
    ~ReadingSignals()
    {
        ::sigaction(SIGINT, &m_before[0], nullptr);
        ::sigaction(SIGTERM, &m_before[1], nullptr);
    }
    ReadingSignals(const ReadingSignals &) = delete;
    ReadingSignals &operator=(const ReadingSignals &) = delete;

private:
    std::array<struct sigaction, 2> m_before = {};
};

/// A terminal that doesn't show what is typed.
class Unseen {
public:
    Unseen()
    {
        m_terminal = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_terminal)
            return;
        termios unseen = m_before;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen()
    {
        if (!m_terminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;

private:
    bool m_terminal = false;
    termios m_before = {};
};

} // namespace

Result<Secret> readHiddenLine(const QString &question)
{
    const ReadingSignals signals;
    const Unseen unseen;
    if (::isatty(STDIN_FILENO))
        std::fputs(qUtf8Printable(question), stderr);
    QByteArray line;
    line.reserve(kLongest + 1); // so that it never moves and leaves a copy behind
    for (char c = 0;;) {
        const ssize_t got = ::read(STDIN_FILENO, &c, 1);
        if (interrupted)
            return failure(ErrorKind::Cancelled, QStringLiteral("interrupted before anything was done"));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || c == '\n')
            break;
        line.push_back(c);
        if (line.size() > kLongest)
            return failure(ErrorKind::Invalid, QStringLiteral("The line is longer than %1 bytes").arg(kLongest), QStringLiteral("floorboardctl"));
    }
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(ErrorKind::Invalid, QStringLiteral("Nothing was typed"), QStringLiteral("floorboardctl"));
    return Secret(std::move(line));
}

} // namespace fb
