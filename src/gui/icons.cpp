// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include "logging.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>

namespace fb {

namespace {
constexpr int kMaxCached = 600; ///< far more than the window shows; a bound for a colour that is computed
}

QPixmap Icons::pixmap(const QString &name, const QColor &color, int pixels, qreal ratio) const
{
    const QString key = QStringLiteral("%1|%2|%3|%4").arg(name).arg(color.rgba(), 0, 16).arg(pixels).arg(ratio);
    if (const auto it = m_cache.constFind(key); it != m_cache.constEnd())
        return *it;

    const int edge = qRound(pixels * ratio);
    QPixmap pixmap(edge, edge);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(drawing);
        QPainter painter(&pixmap);
        if (QGuiApplication::isRightToLeft() && m_mirrored.contains(name)) {
            painter.translate(pixels, 0);
            painter.scale(-1, 1);
        }
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    } else {
        qCWarning(lcGui, "there is no icon %s", qPrintable(name));
    }
    if (m_cache.size() >= kMaxCached)
        m_cache.clear();
    m_cache.insert(key, pixmap);
    return pixmap;
}

QIcon Icons::icon(const QString &name, const QColor &color, const QColor &disabled, int pixels, int gap) const
{
    const auto spaced = [gap](const QPixmap &drawing) {
        if (gap == 0)
            return drawing;
        const qreal ratio = drawing.devicePixelRatio();
        QPixmap wide(drawing.width() + qRound(gap * ratio), drawing.height());
        wide.setDevicePixelRatio(ratio);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(QPointF(QGuiApplication::isRightToLeft() ? gap : 0, 0), drawing);
        return wide;
    };
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        const QPixmap plain = spaced(pixmap(name, color, pixels, ratio));
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Active, QIcon::Selected})
            icon.addPixmap(plain, mode);
        icon.addPixmap(spaced(pixmap(name, disabled, pixels, ratio)), QIcon::Disabled);
    }
    return icon;
}

} // namespace fb
