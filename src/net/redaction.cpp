// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace fb {

namespace {
// Nothing here says who a customer is or lets anybody in.
constexpr std::array kShownQueries{u"limit", u"location_id", u"start_at_min", u"start_at_max", u"bookable_only"};
constexpr qsizetype kLongestShown = 64;
} // namespace

QString presentable(QByteArrayView text, qsizetype limit)
{
    // Four bytes make one character at most, so nothing beyond that can be shown.
    QString result = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), limit * 8)));
    for (QChar &c : result) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    result = result.simplified();
    if (result.size() <= limit)
        return result;
    result.truncate(limit - 1);
    if (result.back().isHighSurrogate())
        result.chop(1);
    return result + u'…';
}

QString loggable(const HttpRequest &request)
{
    QStringList parts;
    for (const auto &[name, value] : request.query) {
        const bool shown = std::ranges::any_of(kShownQueries, [asked = QStringView(name)](const char16_t *known) { return asked == QStringView(known); });
        parts.push_back(name + u'=' + (shown ? presentable(value.toUtf8(), kLongestShown) : QStringLiteral("…")));
    }
    const QString verb = request.method == HttpRequest::Method::Get ? QStringLiteral("GET ") : QStringLiteral("POST ");
    return verb + request.path + (parts.isEmpty() ? QString() : u'?' + parts.join(u'&'));
}

} // namespace fb
