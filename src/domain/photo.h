// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace fb {

/// What a photo shows. A receipt is a photo as well: it is what makes a job PAID.
enum class PhotoCategory { Before, After, Damage, Other, Receipt };

inline constexpr std::array kPhotoCategories{PhotoCategory::Before, PhotoCategory::After, PhotoCategory::Damage, PhotoCategory::Other, PhotoCategory::Receipt};

/// "BEFORE", "AFTER", "DAMAGE", "OTHER", "RECEIPT".
QString photoCategoryName(PhotoCategory category);
std::optional<PhotoCategory> photoCategoryFromName(QStringView name);

/// What is known about a picture; its bytes are kept once per content hash.
struct Photo {
    QString photoId; ///< UUID, made by whoever adds it: adding the same one twice adds it once
    PhotoCategory category = PhotoCategory::Other;
    QString fileName; ///< as it was called, plain text
    QString contentType; ///< "image/jpeg", …
    std::int64_t sizeBytes = 0;
    QString hash; ///< SHA-256 of the bytes that are kept, 64 lower-case hex digits
    std::int64_t width = 0; ///< pixels, upright
    std::int64_t height = 0;
    Instant takenAt{}; ///< when it was added
    QString takenBy;

    bool operator==(const Photo &) const = default;
};

/// A photo as it comes into the store's keeping: upright bytes, and a small picture for lists.
struct Picture {
    Photo photo; ///< all but id, category, when and by whom
    QByteArray bytes;
    QByteArray preview; ///< JPEG, kPreviewEdge pixels at most on its longer side
};

inline constexpr std::int64_t kMaxPhotoBytes = std::int64_t{25} * 1024 * 1024;
inline constexpr std::int64_t kMaxPhotoPixels = 100'000'000;
inline constexpr int kPreviewEdge = 512;

/// Whether a text is a hash as Photo::hash has it; file names are made of nothing else.
bool isPhotoHash(QStringView text);

/// Names of files that may become photos: for file dialogs and watched folders.
QStringList photoNamePatterns();

/// What files of a content type end in: "jpg", "png", "webp", "heic"; "bin" for any other.
QString photoFileSuffix(QStringView contentType);

} // namespace fb
