// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace fb {

class Theme;

/// A person in a list to pick from: initials, name, and at the end of the line what they are.
class PersonDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { NameRole = Qt::UserRole + 1, DetailRole };

    explicit PersonDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace fb
