// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "badge.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace fb {

/// A line of plain text that shows by dots that it doesn't fit, instead of being cut off. It takes the room it is given.
class ElidedLabel : public QLabel {
public:
    explicit ElidedLabel(QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

    /// At the end unless said otherwise; in the middle for a path, whose end tells the most.
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QString shown = fontMetrics().elidedText(text(), m_mode, width());
        if (isRightToLeft()) // as paint::text does it: a foreign name keeps its own order
            shown = QChar(paint::hasRightToLeft(shown) ? 0x2067 : 0x2068) + shown + QChar(0x2069);
        QPainter painter(this);
        painter.setFont(font());
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    }

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace fb
