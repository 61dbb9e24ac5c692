// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

#include <QWidget>

namespace fb {

class Theme;

/// The totals of a run in one line: "2 create  3 update  2 cancel  4 skip  1 error", each with its icon.
class TotalsBar : public QWidget {
    Q_OBJECT

public:
    explicit TotalsBar(const Theme &theme, QWidget *parent = nullptr);
    void setTotals(const RunTotals &totals);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part {
        StepAction action;
        QString number;
        QString word;
    };
    int widthOf(const Part &part) const;

    const Theme &m_theme;
    QList<Part> m_parts;
};

} // namespace fb
