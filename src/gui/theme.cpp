// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "floorstyle.h"
#include "jsontext.h"
#include "logging.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QStyle>
#include <QWidget>

// The room is a static library, whose resources nobody registers by themselves; the macro must stand outside any namespace.
static void registerResources() { Q_INIT_RESOURCE(floorboard); }

namespace fb {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The path of a member of the token at @p path.
std::string below(std::string path, std::string_view name) { return path.empty() ? std::string(name) : path.append("/").append(name); }

QPalette::ColorRole paletteRole(std::string_view name)
{
    static const std::map<std::string_view, QPalette::ColorRole> roles{
        {"Window", QPalette::Window},
        {"WindowText", QPalette::WindowText},
        {"Base", QPalette::Base},
        {"AlternateBase", QPalette::AlternateBase},
        {"Text", QPalette::Text},
        {"PlaceholderText", QPalette::PlaceholderText},
        {"Button", QPalette::Button},
        {"ButtonText", QPalette::ButtonText},
        {"BrightText", QPalette::BrightText},
        {"Highlight", QPalette::Highlight},
        {"HighlightedText", QPalette::HighlightedText},
        {"Link", QPalette::Link},
        {"LinkVisited", QPalette::LinkVisited},
        {"ToolTipBase", QPalette::ToolTipBase},
        {"ToolTipText", QPalette::ToolTipText},
        {"Light", QPalette::Light},
        {"Midlight", QPalette::Midlight},
        {"Mid", QPalette::Mid},
        {"Dark", QPalette::Dark},
        {"Shadow", QPalette::Shadow},
    };
    const auto it = roles.find(name);
    return it == roles.end() ? QPalette::NoRole : it->second;
}

/// The palette of the platform's theme: what is left when the application sets none.
QPalette platformPalette()
{
    const QPalette own = QApplication::palette();
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    QApplication::setPalette(own);
    return system;
}

// Qt 6.4 has no way to ask the desktop for its colour scheme, so the lightness of the palette it gave us tells.
bool isDarkPalette(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

} // namespace

Theme::Theme(QObject *parent, SystemPalette system)
    : QObject(parent)
    , m_system(system ? std::move(system) : platformPalette)
    , m_systemDark(isDarkPalette(m_system()))
{
    load();
    qApp->installEventFilter(this);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Windows are told of a new desktop theme, the application of a new palette, one we have set ourselves included.
    if (!m_applying && (event->type() == QEvent::ThemeChange || (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)))
        followSystem();
    return QObject::eventFilter(watched, event);
}

void Theme::followSystem()
{
    m_applying = true; // asking swaps palettes
    const bool dark = isDarkPalette(m_system());
    m_applying = false;
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    if (m_mode == Mode::System)
        apply(m_mode, m_scale);
}

void Theme::load()
{
    registerResources();
    const Result<Json> tokens = parseJson(resource(QStringLiteral(":/tokens.json")), QStringLiteral("tokens.json"));
    if (!tokens) {
        qCCritical(lcGui, "%s", qPrintable(tokens.error().detail));
        return;
    }
    const std::function<void(const Json &, const std::string &)> walk = [&](const Json &node, const std::string &path) {
        if (node.is_number()) {
            m_numbers[path] = node.get<double>();
        } else if (node.is_string()) {
            const QString text = QString::fromStdString(node.get<std::string>());
            if (text.startsWith(u'#'))
                m_colors[path] = QColor(text);
            else
                m_words[path] = text;
        } else if (node.is_object()) {
            for (const auto &[key, value] : node.items())
                walk(value, below(path, key));
        } else if (node.is_array()) {
            for (std::size_t i = 0; i < node.size(); ++i)
                walk(node.at(i), below(path, std::to_string(i)));
        }
    };
    walk(*tokens, {});
    const auto list = [this](const std::string &path) {
        QStringList words;
        for (int i = 0; m_words.contains(below(path, std::to_string(i))); ++i)
            words.push_back(m_words.at(below(path, std::to_string(i))));
        return words;
    };
    m_families = list("type/family") + list("type/family-arabic");
    m_families.removeDuplicates();
    m_icons.setMirrored(list("mirrorInRtl"));
}

void Theme::apply(Mode mode, double scale)
{
    m_mode = mode;
    m_dark = mode == Mode::Dark || (mode == Mode::System && m_systemDark);
    m_scale = qBound(0.8, scale, 2.0);
    m_icons.clear();
    m_fonts.clear();

    QPalette palette;
    for (const auto &[path, token] : m_words) {
        constexpr std::string_view prefix = "qpalette/";
        if (!path.starts_with(prefix))
            continue;
        std::string_view name = std::string_view(path).substr(prefix.size());
        QPalette::ColorGroup group = QPalette::All;
        if (name.starts_with("Disabled/")) {
            group = QPalette::Disabled;
            name.remove_prefix(9);
        } else if (name.starts_with("Inactive/")) {
            group = QPalette::Inactive;
            name.remove_prefix(9);
        } else {
            continue; // plain roles are set below, before the groups that refine them
        }
        palette.setColor(group, paletteRole(name), color(token.toStdString()));
    }
    for (const auto &[path, token] : m_words) {
        constexpr std::string_view prefix = "qpalette/";
        const std::string_view name = path.starts_with(prefix) ? std::string_view(path).substr(prefix.size()) : std::string_view();
        if (name.empty() || name.find('/') != std::string_view::npos)
            continue;
        const QPalette::ColorRole role = paletteRole(name);
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            std::string refined(prefix); // appended step by step: GCC 12 sees an overflow in the sum that isn't there
            refined.append(group == QPalette::Disabled ? "Disabled/" : "Inactive/");
            refined.append(name);
            if (group == QPalette::Active || !m_words.contains(refined))
                palette.setColor(group, role, color(token.toStdString()));
        }
    }
    m_applying = true;
    QApplication::setStyle(new FloorStyle(*this));
    QApplication::setPalette(palette);
    QApplication::setFont(font("body"));
    qApp->setStyleSheet(styleSheet());
    m_applying = false;
    Q_EMIT changed();
}

QColor Theme::color(std::string_view name) const
{
    const auto it = m_colors.find(std::string("color/") + (m_dark ? "dark/" : "light/") + std::string(name));
    if (it != m_colors.end())
        return it->second;
    qCWarning(lcGui, "there is no colour %s", std::string(name).c_str());
    return Qt::magenta;
}

QColor Theme::chart(std::string_view name) const
{
    const auto it = m_colors.find(std::string("chart/") + (m_dark ? "dark/" : "light/") + std::string(name));
    return it != m_colors.end() ? it->second : QColor(Qt::magenta);
}

StatusColors Theme::status(std::string_view name) const
{
    const std::string base = std::string("status/") + (m_dark ? "dark/" : "light/") + std::string(name) + '/';
    const auto fg = m_colors.find(base + "fg");
    if (fg == m_colors.end()) {
        qCWarning(lcGui, "there is no status %s", std::string(name).c_str());
        return {Qt::magenta, Qt::black, Qt::magenta, QStringLiteral("error")};
    }
    return {fg->second, m_colors.at(base + "bg"), m_colors.at(base + "border"), m_words.at(base + "icon")};
}

double Theme::number(std::string_view group, std::string_view name) const
{
    std::string key(group);
    std::replace(key.begin(), key.end(), '.', '/');
    key += '/';
    key += name;
    if (const auto it = m_numbers.find(key); it != m_numbers.end())
        return it->second;
    qCWarning(lcGui, "there is no size %s", key.c_str());
    return 0;
}

QFont Theme::font(std::string_view type) const
{
    if (const auto it = m_fonts.find(type); it != m_fonts.end())
        return it->second;
    const std::string group = "type." + std::string(type);
    QFont font(m_families);
    font.setPixelSize(px(number(group, "px")));
    font.setWeight(QFont::Weight(static_cast<int>(number(group, "weight"))));
    font.setHintingPreference(QFont::PreferNoHinting);
    return m_fonts.emplace(type, font).first->second;
}

int Theme::line(std::string_view type) const { return px(number("type." + std::string(type), "line")); }

int Theme::motion(std::string_view name) const { return m_still ? 0 : static_cast<int>(number("motion", name)); }

QIcon Theme::icon(const QString &name, const char *colorName, int pixels) const { return icon(name, color(colorName), pixels); }

QIcon Theme::icon(const QString &name, const QColor &tint, int pixels) const
{
    return m_icons.icon(name, tint, color("text-disabled"), pixels > 0 ? pixels : iconSize("small"));
}

void Theme::setButtonIcon(QAbstractButton *button, const QString &name, const char *colorName) const
{
    constexpr int kFusionGap = 4;
    const int edge = iconSize("small");
    const int gap = qMax(0, space(4) - kFusionGap);
    button->setIconSize(QSize(edge + gap, edge));
    button->setIcon(m_icons.icon(name, color(colorName), color("text-disabled"), edge, gap));
}

void Theme::setLook(QWidget *widget, const char *property, const QString &value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QString Theme::resolveToken(const QString &token) const
{
    // "12" a size in design pixels, "ok.bg" a status colour, else a colour.
    bool isNumber = false;
    const double pixels = token.toDouble(&isNumber);
    if (isNumber)
        return QString::number(px(pixels));
    const qsizetype dot = token.indexOf(u'.');
    if (dot < 0)
        return color(token.toStdString()).name();
    const StatusColors status = this->status(token.left(dot).toStdString());
    const QStringView part = QStringView(token).mid(dot + 1);
    return (part == u"fg" ? status.fg : part == u"bg" ? status.bg : status.border).name();
}

QString Theme::styleSheet() const
{
    const QString sheet = QString::fromUtf8(resource(QStringLiteral(":/floorboard.qss")));
    QString result;
    result.reserve(sheet.size());
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        if (sheet.at(i) != u'@') {
            result += sheet.at(i);
            continue;
        }
        qsizetype end = i + 1;
        const bool isNumber = end < sheet.size() && sheet.at(end).isDigit(); // "@12px": the unit is not part of it
        while (end < sheet.size() && isNumber && sheet.at(end).isDigit())
            ++end;
        while (end < sheet.size() && !isNumber
               && (sheet.at(end).isLetterOrNumber() || sheet.at(end) == u'-' || sheet.at(end) == u'_'
                   || (sheet.at(end) == u'.' && end + 1 < sheet.size() && sheet.at(end + 1).isLetterOrNumber())))
            ++end;
        result += resolveToken(sheet.mid(i + 1, end - i - 1));
        i = end - 1;
    }
    for (const auto &[path, pixels] : m_numbers) {
        if (!path.starts_with("type/") || !path.ends_with("/px"))
            continue;
        const std::string type = path.substr(5, path.size() - 8);
        result += QStringLiteral("*[type=\"%1\"] { font-size: %2px; font-weight: %3; }\n")
                      .arg(QString::fromStdString(type))
                      .arg(px(pixels))
                      .arg(static_cast<int>(number("type." + type, "weight")));
    }
    for (const char *name : {"ok", "warning", "error", "info", "rate-limited", "offline", "syncing", "idle", "paused"}) {
        const StatusColors status = this->status(name);
        const QString token = QLatin1String(name);
        result += QStringLiteral("QLabel[tone=\"%1\"] { color: %2; }\n").arg(token, status.fg.name());
        result += QStringLiteral("QFrame[strip=\"%1\"] { background: %2; border: 1px solid %3; border-radius: %4px; }\n")
                      .arg(token, status.bg.name(), status.border.name())
                      .arg(radius("panel"));
    }
    return result;
}

} // namespace fb
