// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "location.h"

#include <QListWidget>

namespace fb {

class Theme;

/// The locations of a Square account to choose one from. Inactive ones are shown, but can't be chosen.
class LocationList : public QListWidget {
    Q_OBJECT

public:
    explicit LocationList(QWidget *parent = nullptr);

    /// Call once, before it is shown.
    void dress(const Theme &theme);
    /// At most 200 are shown. Chooses @p locationId, or the only active one.
    void setLocations(const QList<Location> &locations, const QString &locationId);
    /// Empty when nothing is chosen.
    QString chosen() const;
    QString chosenName() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosenChanged();
};

} // namespace fb
