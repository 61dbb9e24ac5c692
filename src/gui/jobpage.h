// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historymodel.h"
#include "shopservice.h"

#include <QWidget>

#include <array>
#include <memory>

class QLabel;

namespace Ui {
class JobPage;
}

namespace fb {

class Badge;
class JobController;
class Stepper;
class Strip;
class Theme;
class Ticker;

/// One job: what Square says, read-only, beside the shop's status and what happened to it.
class JobPage : public QWidget {
    Q_OBJECT

public:
    JobPage(const Theme &theme, JobController &controller, Ticker &ticker, QWidget *parent = nullptr);
    ~JobPage() override;

    /// Opens a job; the day page behind it is called @p backTo, the shop's zone is @p zone.
    void open(const QString &jobId, const QString &backTo, const QTimeZone &zone);

Q_SIGNALS:
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Fact { Customer, Phone, Email, BookedFor, MovedFrom, Service, With, Note, SellerNote, BookingId, FactCount };

    void dress();
    void refresh();
    void refreshHeader();
    void refreshFacts();
    void refreshSteps();
    void refreshAges();
    void fitFacts();
    void setFact(Fact fact, const QString &text);

    std::unique_ptr<Ui::JobPage> m_ui;
    const Theme &m_theme;
    JobController &m_controller;
    HistoryModel m_history;
    QTimeZone m_zone = QTimeZone::utc();
    Stepper *m_stepper;
    Strip *m_strip;
    QList<Badge *> m_badges;
    std::array<QLabel *, FactCount> m_names{};
    std::array<QLabel *, FactCount> m_values{};
};

} // namespace fb
