// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTransform>

namespace fb {

/// A picture that shows which way up it is: red in its top left corner, green top right, blue bottom left, black bottom right. @p number makes it another one.
inline QImage samplePicture(QSize size, int number = 0)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv((number * 37) % 360, 60 + number % 100, 200));
    QPainter painter(&image);
    const QSize corner = size / 4;
    painter.fillRect(QRect(QPoint(0, 0), corner), Qt::red);
    painter.fillRect(QRect(QPoint(size.width() - corner.width(), 0), corner), Qt::green);
    painter.fillRect(QRect(QPoint(0, size.height() - corner.height()), corner), Qt::blue);
    painter.fillRect(QRect(QPoint(size.width() - corner.width(), size.height() - corner.height()), corner), Qt::black);
    for (int line = 0; line < 40; ++line) // something to encode, as in a photograph
        painter.drawLine(size.width() * line / 40, size.height() / 3, size.width() * ((line * 7 + number) % 40) / 40, size.height() * 2 / 3);
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format = "jpeg", int quality = 90)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// The pixels as the sensor of a camera saw them that was held another way: @p orientation (1 to 8, EXIF's) tells how to turn them.
inline QImage held(const QImage &upright, int orientation)
{
    QImage stored = upright;
    switch (orientation) {
    case 2: stored = upright.mirrored(true, false); break;
    case 3: stored = upright.mirrored(true, true); break;
    case 4: stored = upright.mirrored(false, true); break;
    case 5: stored = upright.transformed(QTransform().rotate(90)).mirrored(true, false); break;
    case 6: stored = upright.transformed(QTransform().rotate(270)); break;
    case 7: stored = upright.transformed(QTransform().rotate(90)).mirrored(false, true); break;
    case 8: stored = upright.transformed(QTransform().rotate(90)); break;
    default: break;
    }
    return stored;
}

/// A JPEG as a camera writes it that was held another way.
inline QByteArray heldJpeg(const QImage &upright, int orientation)
{
    QByteArray exif("\xff\xe1\x00\x22"
                    "Exif\0\0"
                    "MM\x00\x2a\x00\x00\x00\x08"
                    "\x00\x01"
                    "\x01\x12\x00\x03\x00\x00\x00\x01",
                    28);
    exif.append('\0').append(static_cast<char>(orientation)).append(6, '\0');
    exif[3] = static_cast<char>(exif.size() - 2);
    return encoded(held(upright, orientation)).insert(2, exif);
}

/// Whether the corners have the colours of samplePicture(), the coding's losses allowed.
inline bool isUpright(const QImage &image)
{
    const auto near = [&](int x, int y, QColor wanted) {
        const QColor is = image.pixelColor(x, y);
        return qAbs(is.red() - wanted.red()) < 60 && qAbs(is.green() - wanted.green()) < 60 && qAbs(is.blue() - wanted.blue()) < 60;
    };
    const int x = image.width() / 10;
    const int y = image.height() / 10;
    const int right = image.width() - 1 - x;
    const int bottom = image.height() - 1 - y;
    return !image.isNull() && near(x, y, Qt::red) && near(right, y, Qt::green) && near(x, bottom, Qt::blue) && near(right, bottom, Qt::black);
}

} // namespace fb
