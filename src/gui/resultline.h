// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace fb {

class Theme;

/// What a check found: an icon, a bold word or two, a plain sentence. Hidden while there is nothing to say; announced to screen readers when it changes.
class ResultLine : public QWidget {
    Q_OBJECT

public:
    explicit ResultLine(QWidget *parent = nullptr);

    /// Call once, before it is shown.
    void dress(const Theme &theme);
    /// @param token a status token: "ok", "error", "warning", "syncing"
    void show(const QString &token, const QString &title, const QString &sentence = {});
    void clear();

    QString token() const { return m_token; }
    QString text() const;

private:
    void paintIcon();

    const Theme *m_theme = nullptr;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QString m_token;
};

} // namespace fb
