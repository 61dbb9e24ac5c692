// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace fb {

/// What the settings file of this computer holds (Configuration::settingsFile()). There is no secret among it, by construction.
struct SettingsFile {
    QString store; ///< as StoreAddress reads it; empty: the embedded default
    QString squareUrl; ///< empty: production
    QString locationId;
    int pollSeconds = 20;
    int reconcileMinutes = 10;
    int daysBack = 1;
    int daysAhead = 7;
    bool setUp = false;
    QString theme = QStringLiteral("system"); ///< "system", "light", "dark"
    QString clock; ///< "24", "12"; empty: as the system has it
    int lockMinutes = 10; ///< without a touch, until this desk signs its person out; 0: never
    QString language; ///< "en", "es", "ar"; empty: the system's

    bool operator==(const SettingsFile &) const = default;

    /// Values that are missing or out of range come back as the defaults.
    static SettingsFile load(const QString &path);
    /// Writes the known keys and leaves others (the window's geometry) alone.
    /// @return Setup, naming the file, when it can't be written
    Result<void> save(const QString &path) const;
};

/// Bounds of the numbers that people may set.
struct SettingBounds {
    int least;
    int most;
};
inline constexpr SettingBounds kPollSeconds{5, 300};
inline constexpr SettingBounds kReconcileMinutes{1, 120};
inline constexpr SettingBounds kDaysBack{0, 30};
inline constexpr SettingBounds kDaysAhead{1, 60};
inline constexpr SettingBounds kLockMinutes{0, 240};

/// Checks an address for Square: https, or http on this computer only, because the token travels with every request. A trailing slash is dropped.
/// @return Invalid with a translated sentence
Result<QString> checkSquareUrl(const QString &text);

/// Checks what can be known about a PostgreSQL address without asking the server: its form, and that it holds no password.
/// @return Invalid with a translated sentence
Result<QString> checkServerAddress(const QString &text);

} // namespace fb
