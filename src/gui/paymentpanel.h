// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobcontroller.h"
#include "panel.h"

#include <QTimeZone>

class QPushButton;

namespace fb {

class Badge;

/// What was agreed, what was paid and given back, what is still due.
class PaymentPanel : public Panel {
    Q_OBJECT

public:
    PaymentPanel(const Theme &theme, JobController &controller, QWidget *parent = nullptr);

    void refresh(const QTimeZone &zone);

Q_SIGNALS:
    /// The hint was followed: the photo of a receipt is to be added.
    void receiptWanted();

private:
    QPushButton *makeButton(const char *name, const QString &text, const char *kind);
    void refreshEntries(const QList<Payment> &payments, const QTimeZone &zone);
    void refreshStatus(const JobDetail &detail);
    void refreshPermission();
    void takePayment();
    void giveBack();
    void agreeTotal();
    void takeSuggestion();
    QString currency() const;
    /// What Square's catalog asks for, while no total is agreed.
    std::optional<Money> suggestion() const;

    JobController &m_controller;
    Badge *m_badge;
    QLabel *m_status;
    QLabel *m_dueName;
    QLabel *m_due;
    QLabel *m_total;
    QPushButton *m_take;
    QPushButton *m_agree;
    QLabel *m_suggestion;
    QPushButton *m_takeSuggestion;
    QPushButton *m_back;
    QPushButton *m_receipt;
    QVBoxLayout *m_entries;
    QFrame *m_rule;
    QLabel *m_hint;
    QStringList m_shown; ///< what the entries were made from
};

} // namespace fb
