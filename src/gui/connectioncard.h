// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QGridLayout;
class QLabel;

namespace fb {

class Badge;
class Theme;

/// One connection on the Sync page: what it is, how it stands, and three facts about it.
class ConnectionCard : public QFrame {
    Q_OBJECT

public:
    struct Fact {
        QString label;
        QString value;
        QString toolTip = {}; ///< plain text

        bool operator==(const Fact &) const = default;
    };

    ConnectionCard(const Theme &theme, const QString &icon, const QString &title, const QString &subtitle, QWidget *parent = nullptr);

    void setState(const QString &token, const QString &icon, const QString &text);
    /// Only labels whose text changed are touched, so a tick repaints one word.
    void setFacts(const QList<Fact> &facts);

private:
    void paintIcon();

    const Theme &m_theme;
    QString m_icon;
    QString m_title;
    QLabel *m_iconLabel;
    Badge *m_badge;
    QGridLayout *m_grid;
    QList<QLabel *> m_labels;
    QList<QLabel *> m_values;
    QList<Fact> m_facts;
};

} // namespace fb
