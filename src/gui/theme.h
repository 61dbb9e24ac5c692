// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <functional>
#include <map>
#include <string>
#include <string_view>

class QAbstractButton;
class QWidget;

namespace fb {

/// The three colours and the icon of a status token.
struct StatusColors {
    QColor fg;
    QColor bg;
    QColor border;
    QString icon;
};

/// The design tokens of resources/tokens.json, looked up by their names there, in the theme that is on. Sizes come back multiplied by the scale.
/// GUI thread. A name that isn't there is a mistake of ours: it is logged and answered with something glaring.
///
/// Widgets are styled by dynamic properties that floorboard.qss knows: `type` ("title", "heading", "meta", …: a type token), `tone` ("muted", "disabled",
/// "accent", or a status token), `kind` ("primary", "quiet", "danger", "link") and `scale` ("small", "large") of buttons, `panel` ("true", "alt") and `strip`
/// (a status token) of frames, `segment` ("first", "middle", "last") of tool buttons. Set them in the .ui file, or with setLook() later.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    /// The palette of the desktop, whatever the application has put over it.
    using SystemPalette = std::function<QPalette()>;

    /// @param system how the desktop's palette is asked for; nothing: Qt's
    explicit Theme(QObject *parent = nullptr, SystemPalette system = {});

    /// Puts palette, font and style sheet on the application. @p scale: 1.0 desk, 1.15 comfortable, 1.3 counter; limited to 0.8 … 2.0.
    void apply(Mode mode, double scale = 1.0);
    /// Reduced motion: nothing turns, fades or slides.
    void setReducedMotion(bool reduced) { m_still = reduced; }
    Mode mode() const { return m_mode; }
    double scale() const { return m_scale; }
    bool isDark() const { return m_dark; }

    QColor color(std::string_view name) const;
    QColor chart(std::string_view name) const;
    StatusColors status(std::string_view name) const;
    QFont font(std::string_view type) const;
    int line(std::string_view type) const;

    int size(std::string_view name) const { return px(number("size", name)); }
    int space(int step) const { return px(number("space", std::to_string(step))); }
    int radius(std::string_view name) const { return px(number("radius", name)); }
    int iconSize(std::string_view name) const { return px(number("icon", name)); }
    int board(std::string_view name) const { return px(number("board", name)); }
    int cardRow(std::string_view name) const { return px(number("board.card-rows", name)); }
    int cardGap(int index) const { return px(number("board.card-row-gaps", std::to_string(index))); }
    /// Milliseconds; 0 when motion is switched off.
    int motion(std::string_view name) const;
    int px(double designPixels) const { return qRound(designPixels * m_scale); }

    QPixmap pixmap(const QString &icon, const QColor &color, int pixels, qreal ratio) const { return m_icons.pixmap(icon, color, pixels, ratio); }
    /// An icon in one colour, in the disabled text colour when disabled. @p pixels: 0 means the small size.
    QIcon icon(const QString &name, const char *colorName = "text", int pixels = 0) const;
    QIcon icon(const QString &name, const QColor &color, int pixels = 0) const;

    /// Puts an icon before the text of a button, with the design's gap between them, which Fusion fixes at half of it.
    void setButtonIcon(QAbstractButton *button, const QString &name, const char *colorName = "text") const;

    /// Sets a dynamic property that the style sheet reads, and restyles the widget when it changed.
    static void setLook(QWidget *widget, const char *property, const QString &value);

Q_SIGNALS:
    /// Colours or sizes changed; palette and style sheet are already on. Take icons anew, repaint what you painted.
    void changed();

protected:
    /// The desktop has changed its colours: the mode System goes with it.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSystem();
    double number(std::string_view group, std::string_view name) const;
    QString styleSheet() const;
    QString resolveToken(const QString &token) const;
    void load();

    std::map<std::string, QColor, std::less<>> m_colors; ///< "color/light/text", "status/dark/ok/fg"
    std::map<std::string, QString, std::less<>> m_words; ///< "status/light/ok/icon", "qpalette/Window"
    std::map<std::string, double, std::less<>> m_numbers; ///< "size/nav-row", "type/title/px"
    mutable std::map<std::string, QFont, std::less<>> m_fonts; ///< by type; a font that is kept keeps its glyphs
    QStringList m_families;
    Icons m_icons;
    Mode m_mode = Mode::System;
    SystemPalette m_system;
    bool m_systemDark = false;
    bool m_applying = false; ///< palettes that change now change by us
    bool m_dark = false;
    double m_scale = 1.0;
    bool m_still = false;
};

} // namespace fb
