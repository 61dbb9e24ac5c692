// SPDX-License-Identifier: GPL-3.0-or-later
#include "photosources.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace fb {

namespace {
/// Taken as bytes, so that nobody decodes them in this thread.
constexpr std::array kFormats{"image/jpeg", "image/png"};
} // namespace

bool mayHoldPhotos(const QMimeData &data)
{
    return data.hasUrls() || data.hasImage()
        || std::any_of(kFormats.begin(), kFormats.end(), [&](const char *format) { return data.hasFormat(QLatin1String(format)); });
}

QList<PhotoSource> photoSourcesOf(const QMimeData &data)
{
    QList<PhotoSource> sources;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            sources.push_back({.path = url.toLocalFile()});
    }
    if (!sources.isEmpty())
        return sources; // else a picture from a web page, say: what came along is taken
    for (const char *format : kFormats) {
        if (const QByteArray bytes = data.data(QLatin1String(format)); !bytes.isEmpty())
            return {{.bytes = bytes}};
    }
    if (data.hasImage())
        return {{.image = data.imageData().value<QImage>()}};
    for (const QUrl &url : data.urls()) // to say of each that it isn't there
        sources.push_back({.path = url.fileName()});
    return sources;
}

} // namespace fb
