// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace fb {

class Theme;

/// Fusion with what a style sheet can't draw from tokens: check boxes, radio buttons, drop-down arrows and rings with a gap; and texts on the side and in the
/// direction of the window, whatever script they begin with.
class FloorStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit FloorStyle(const Theme &theme);

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled, const QString &text,
                      QPalette::ColorRole role) const override;
    /// Paints the ring of filled buttons over them: a style sheet knows no ring with a gap.
    bool eventFilter(QObject *watched, QEvent *event) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;

private:
    void drawCheck(const QStyleOption *option, QPainter *painter) const;
    void drawRadio(const QStyleOption *option, QPainter *painter) const;

    const Theme &m_theme;
};

} // namespace fb
