// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

namespace fb {

/// The people of the demo: one of each role, all with the same PIN. Signs the manager in, so that a newcomer may do nearly everything at once.
class DemoPeople : public QObject {
    Q_OBJECT

public:
    explicit DemoPeople(ShopService &shop, QObject *parent = nullptr);

    static QString pin();

    /// Adds whoever is missing and signs the manager in.
    void start();
    /// Calls back once that is done, well or not.
    void whenReady(std::function<void()> ready);

private:
    void add(qsizetype next);
    void finish();

    ShopService &m_shop;
    QList<Person> m_people;
    std::function<void()> m_then;
    bool m_ready = false;
};

} // namespace fb
