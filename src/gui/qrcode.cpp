// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrcode.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace fb {

std::optional<QrCode> qrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> encoded(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_Q), &QRcode_free);
    if (!encoded)
        return std::nullopt;
    QrCode code;
    code.size = encoded->width;
    code.modules.resize(static_cast<qsizetype>(code.size) * code.size);
    for (qsizetype i = 0; i < code.modules.size(); ++i)
        code.modules.setBit(i, (encoded->data[i] & 1) != 0); // NOLINT(cppcoreguidelines-pro-bounds-pointer-arithmetic)
    return code;
}

void paintQrCode(QPainter &painter, const QRectF &area, const QrCode &code)
{
    constexpr int kQuiet = 4;
    const qreal module = std::min(area.width(), area.height()) / (code.size + 2 * kQuiet);
    for (int row = 0; row < code.size; ++row) {
        for (int column = 0; column < code.size;) {
            int end = column; // dark modules side by side are one rectangle: no hairlines between them
            while (end < code.size && code.isDark(end, row))
                ++end;
            if (end > column)
                painter.fillRect(QRectF(area.left() + (column + kQuiet) * module, area.top() + (row + kQuiet) * module, (end - column) * module, module),
                                 Qt::black);
            column = end + 1;
        }
    }
}

} // namespace fb
