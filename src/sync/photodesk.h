// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photoservice.h"
#include "store.h"

namespace fb {

/// Reads pictures and keeps them. Lives in the photo thread with a store connection of its own, so that an import keeps nobody's edit waiting. Opens the
/// store when first asked and again after it was lost, and then sweeps what a desk that died left behind.
class PhotoDesk {
public:
    PhotoDesk(ShopService::Settings settings, const Clock &clock, std::shared_ptr<StoreInterrupt> interrupt);

    Result<ImportedPhoto> import(const QString &jobId, PhotoCategory category, const PhotoSource &source, const Actor &actor);
    /// Fills @p box, cut at the edges, ready to be painted.
    Result<QImage> preview(const Photo &photo, QSize box);
    Result<QImage> picture(const Photo &photo, QSize box);
    Result<void> saveAs(const Photo &photo, const QString &path);
    Result<FolderNews> newIn(const QString &folder, Instant since) const;

private:
    Result<Store *> store();

    ShopService::Settings m_settings;
    const Clock &m_clock;
    std::shared_ptr<StoreInterrupt> m_interrupt;
    std::unique_ptr<Store> m_store;
};

} // namespace fb
