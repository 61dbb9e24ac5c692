// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QFrame>

#include <memory>

namespace fb {

class Theme;

/// Photos and receipts of one job: thumbnails by category, adding by button, drop, paste or from a watched folder, the viewer. GUI thread; files and pictures
/// are read by the photo thread.
class PhotoPanel : public QFrame {
    Q_OBJECT

public:
    PhotoPanel(const Theme &theme, ShopService &shop, QWidget *parent = nullptr);
    ~PhotoPanel() override;

    using QFrame::show;
    /// Another job, or the same one read anew: then scroll, selection and an import under way stay.
    void show(const JobDetail &detail);
    /// Shows the receipts and asks for the file of one: the payment panel's button.
    void addReceipt();

Q_SIGNALS:
    /// The job was changed from here: read it again.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fb
