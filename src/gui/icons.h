// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace fb {

/// The drawings of resources/icons, tinted: "currentColor" becomes the colour asked for. Rendered once per name, colour, size and device pixel ratio.
/// GUI thread.
class Icons {
public:
    /// Icons that point along the direction of writing and are mirrored from right to left.
    void setMirrored(const QStringList &names) { m_mirrored = names; }

    /// @param pixels edge length in logical pixels
    QPixmap pixmap(const QString &name, const QColor &color, int pixels, qreal ratio) const;
    /// With pixmaps for ratio 1 and 2, and the disabled ones in @p disabled.
    /// @param gap room left free behind it, in the direction of writing
    QIcon icon(const QString &name, const QColor &color, const QColor &disabled, int pixels, int gap = 0) const;

    /// Forgets what was rendered: the colours or the direction of writing changed.
    void clear() { m_cache.clear(); }

private:
    QStringList m_mirrored;
    mutable QHash<QString, QPixmap> m_cache;
};

} // namespace fb
