// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo.h"

#include "enumnames.h"

#include <algorithm>

namespace fb {

namespace {
constexpr std::array kNames{u"BEFORE", u"AFTER", u"DAMAGE", u"OTHER", u"RECEIPT"};
}

QString photoCategoryName(PhotoCategory category) { return nameOf(kNames, category); }

std::optional<PhotoCategory> photoCategoryFromName(QStringView name) { return valueOf<PhotoCategory>(kNames, name, Qt::CaseInsensitive); }

bool isPhotoHash(QStringView text)
{
    constexpr qsizetype kLength = 64;
    return text.size() == kLength && std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QStringList photoNamePatterns()
{
    return {QStringLiteral("*.jpg"),  QStringLiteral("*.jpeg"), QStringLiteral("*.png"),
            QStringLiteral("*.webp"), QStringLiteral("*.heic"), QStringLiteral("*.heif")};
}

QString photoFileSuffix(QStringView contentType)
{
    if (contentType == u"image/jpeg")
        return QStringLiteral("jpg");
    if (contentType == u"image/png" || contentType == u"image/webp" || contentType == u"image/heic")
        return contentType.mid(6).toString();
    return QStringLiteral("bin");
}

} // namespace fb
