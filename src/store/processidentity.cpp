// SPDX-License-Identifier: GPL-3.0-or-later
#include "processidentity.h"

#include <QFile>

#include <optional>
#include <unistd.h>

namespace fb {

namespace {
QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine(4096)).trimmed() : QString();
}

/// When a process started, or nothing when it doesn't run (a zombie doesn't).
std::optional<std::int64_t> startOf(std::int64_t pid)
{
    const QString line = firstLine(QStringLiteral("/proc/%1/stat").arg(pid));
    // The second field is the program's name in parentheses, with anything in it.
    const QStringList fields = line.mid(line.lastIndexOf(u')') + 2).split(u' ');
    constexpr int kState = 0;
    constexpr int kStart = 22 - 3;
    if (fields.size() <= kStart || fields.at(kState) == u"Z" || fields.at(kState) == u"X")
        return std::nullopt;
    return fields.at(kStart).toLongLong();
}
} // namespace

ProcessIdentity ProcessIdentity::current()
{
    ProcessIdentity identity;
    identity.machine = firstLine(QStringLiteral("/etc/machine-id")) + u' ' + QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).section(u'/', -1);
    identity.bootId = firstLine(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    identity.pid = ::getpid();
    identity.start = startOf(identity.pid).value_or(0);
    return identity;
}

bool ProcessIdentity::isGone() const
{
    const ProcessIdentity ours = current();
    if (bootId.isEmpty() || ours.bootId != bootId || ours.machine != machine || pid <= 0)
        return false;
    return startOf(pid) != start;
}

} // namespace fb
