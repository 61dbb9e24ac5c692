// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fb {

class Theme;

/// Somebody at the counter without a booking: name, Tab, service, Enter. A phone number if they like. It starts now.
class WalkInDialog : public QDialog {
    Q_OBJECT

public:
    explicit WalkInDialog(const Theme &theme, QWidget *parent = nullptr);

    /// What is offered for the service.
    void setServices(const QStringList &services);
    /// Starts with what was typed before, and why that didn't work; both may be empty.
    void fill(const QString &name, const QString &phone, const QString &service, const QString &problem);

    QString name() const;
    QString phone() const;
    /// As typed, or as Square writes it where that is plain.
    QString service() const;

private:
    void check();
    void enter();

    QLineEdit *m_name;
    QLineEdit *m_service;
    QLineEdit *m_phone;
    QLabel *m_problem;
    QPushButton *m_accept;
    QCompleter *m_completer = nullptr;
    QStringList m_services;
};

} // namespace fb
