// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "panel.h"

#include <QTimeZone>

#include <array>

namespace fb {

/// What Square says about a job, read-only, with its age. A walk-in shows what was typed for it.
class SquarePanel : public Panel {
    Q_OBJECT

public:
    explicit SquarePanel(const Theme &theme, QWidget *parent = nullptr);

    void refresh(const JobCard &card, const QTimeZone &zone);
    void refreshAge(const JobCard &card, Instant now, const QTimeZone &zone);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Fact { Customer, Phone, Email, BookedFor, MovedFrom, Service, With, Note, SellerNote, BookingId, FactCount };

    void fitEmail();
    void setFact(Fact fact, const QString &text, const QString &spoken = {});

    QString m_email;
    QLabel *m_refreshed;
    std::array<QLabel *, FactCount> m_names{};
    std::array<QLabel *, FactCount> m_values{};
};

} // namespace fb
