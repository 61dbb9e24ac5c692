// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>
#include <optional>

namespace fb {

class Notice;
class ShopService;
class SideRail;
class Theme;

/// The pages of the window and who may see which. A page is made when it is first shown. Whoever may not see it, or of whom the store has not told yet,
/// reads why in its place. Other widgets, a job's page for one, may be put in front of them. GUI thread.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    using Factory = std::function<QWidget *(QWidget *parent)>;

    /// @param settingsFile is named to whoever looks for the store's address; may be empty
    PageStack(const Theme &theme, const ShopService &shop, SideRail &rail, QString settingsFile);

    void add(const QString &name, const QString &icon, const QString &title, bool newGroup, Factory factory);
    /// Shows a page only to those who may. @p listed: the rail lists it for the others, too
    void guard(const QString &name, Permission needed, bool listed);
    bool has(const QString &name) const { return m_pages.contains(name); }
    /// Shows one of the pages, or why not.
    void showPage(const QString &name);
    /// The page that was shown last; a widget may stand in front of it.
    const QString &current() const { return m_current; }
    /// Somebody else acts now, or the store has said who does: what the rail lists and the page on screen follow.
    void followActor();
    /// The store has stopped saying who acts, or not begun yet: the page on screen that needs to know says so.
    void sayWhyWaiting();

Q_SIGNALS:
    /// From the notice in place of a page: another person, or another try of the store.
    void signInWanted();
    void retryWanted();

private:
    struct Page {
        Factory factory;
        QWidget *widget = nullptr;
        std::optional<Permission> needed = std::nullopt;
        bool listed = true; ///< in the rail, also for those who may not see it
    };

    QWidget *refusal(const QString &why);

    const Theme &m_theme;
    const ShopService &m_shop;
    SideRail &m_rail;
    const QString m_settingsFile;
    QHash<QString, Page> m_pages;
    QString m_current;
    Notice *m_refusal = nullptr; ///< made when somebody first isn't allowed
};

} // namespace fb
