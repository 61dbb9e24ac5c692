// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace fb {

/// A QR code as its modules: true is dark.
struct QrCode {
    int size = 0; ///< modules per side, without the quiet zone
    QBitArray modules; ///< row by row

    bool isDark(int column, int row) const { return modules.testBit(row * size + column); }
};

/// The code of a text, with a quarter of it to spare for dirt and folds. Nothing when the text is too long for one.
std::optional<QrCode> qrCode(const QString &text);

/// Draws the modules in black, with the quiet zone of four modules around them inside of @p area.
void paintQrCode(QPainter &painter, const QRectF &area, const QrCode &code);

} // namespace fb
