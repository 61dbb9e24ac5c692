// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo.h"

namespace fb {

namespace {
constexpr std::array kNames{u"BEFORE", u"AFTER", u"DAMAGE", u"OTHER", u"RECEIPT"};
}

QString photoCategoryName(PhotoCategory category) { return QString::fromUtf16(kNames.at(static_cast<std::size_t>(category))); }

std::optional<PhotoCategory> photoCategoryFromName(QStringView name)
{
    for (const PhotoCategory category : kPhotoCategories) {
        if (name == QStringView(kNames.at(static_cast<std::size_t>(category))))
            return category;
    }
    return std::nullopt;
}

} // namespace fb
