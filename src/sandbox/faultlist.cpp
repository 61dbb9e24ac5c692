// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultlist.h"

#include <array>

namespace fb::sandbox {

namespace {

struct KindName {
    const char *name;
    FaultKind kind;
};

constexpr std::array kKinds{
    KindName{"status", FaultKind::Status},
    KindName{"hang", FaultKind::Hang},
    KindName{"drip", FaultKind::Drip},
    KindName{"cut", FaultKind::Cut},
    KindName{"drop", FaultKind::Drop},
    KindName{"html", FaultKind::Html},
    KindName{"broken_json", FaultKind::BrokenJson},
    KindName{"repeat_cursor", FaultKind::RepeatCursor},
    KindName{"duplicate", FaultKind::Duplicate},
    KindName{"shuffle", FaultKind::Shuffle},
    KindName{"null_cursor", FaultKind::NullCursor},
    KindName{"oversize", FaultKind::Oversize},
};

} // namespace

std::expected<Fault, QString> Fault::fromJson(const Json &document)
{
    try {
        Fault fault;
        fault.path = QString::fromStdString(document.value("path", std::string()));
        fault.method = QByteArray::fromStdString(document.value("method", std::string())).toUpper();
        fault.after = document.value("after", 0);
        fault.times = document.value("times", 1);
        fault.status = document.value("status", 0);
        fault.intervalMs = document.value("interval_ms", 1000);
        const std::string name = document.value("kind", std::string("status"));
        const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&name](const KindName &known) { return name == known.name; });
        if (kind == kKinds.end())
            return std::unexpected(QStringLiteral("There is no fault of the kind \"%1\".").arg(QString::fromStdString(name)));
        fault.kind = kind->kind;
        if (fault.kind == FaultKind::Status && (fault.status < 100 || fault.status > 599))
            return std::unexpected(QStringLiteral("A fault of the kind \"status\" needs a status from 100 to 599."));
        if (const auto headers = document.find("headers"); headers != document.end()) {
            for (const auto &[key, value] : headers->items())
                fault.headers.append({QByteArray::fromStdString(key), QByteArray::fromStdString(value.is_string() ? value.get<std::string>() : value.dump())});
        }
        if (const auto body = document.find("body"); body != document.end() && !body->is_null())
            fault.body = body->is_string() ? QByteArray::fromStdString(body->get<std::string>()) : toJsonText(*body);
        return fault;
    } catch (const Json::exception &problem) {
        return std::unexpected(QStringLiteral("The fault can't be read: %1").arg(QString::fromUtf8(problem.what())));
    }
}

Twist twistOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::RepeatCursor: return Twist::RepeatCursor;
    case FaultKind::Duplicate: return Twist::Duplicate;
    case FaultKind::Shuffle: return Twist::Shuffle;
    case FaultKind::NullCursor: return Twist::NullCursor;
    default: return Twist::None;
    }
}

std::optional<Fault> FaultList::meet(const QByteArray &method, const QString &path)
{
    std::optional<Fault> met;
    for (Fault &fault : m_faults) {
        if (!path.startsWith(fault.path) || (!fault.method.isEmpty() && fault.method != method) || fault.times == 0)
            continue;
        if (fault.after > 0) {
            --fault.after;
        } else if (!met) {
            met = fault;
            if (fault.times > 0)
                --fault.times;
        }
    }
    return met;
}

} // namespace fb::sandbox
