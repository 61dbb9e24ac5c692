// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopeople.h"

#include "logging.h"

namespace fb {

namespace {
constexpr auto kManager = u"demo-manager";

Secret demoPin() { return Secret(DemoPeople::pin().toLatin1()); }

Person somebody(const char16_t *id, const char *name, Role role) { return {.personId = QString::fromUtf16(id), .name = QLatin1String(name), .role = role}; }
} // namespace

DemoPeople::DemoPeople(ShopService &shop, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_people{somebody(u"demo-admin", "Avery Stone", Role::Admin), somebody(kManager, "Dana Lowell", Role::Manager),
               somebody(u"demo-front-desk", "Sam Ortiz", Role::FrontDesk), somebody(u"demo-technician", "Rosa Medina", Role::Technician),
               somebody(u"demo-qc", "Lena Park", Role::Qc)}
{
}

QString DemoPeople::pin() { return QStringLiteral("1234"); }

void DemoPeople::start()
{
    m_shop.people(this, [this](const Result<QList<Person>> &known) {
        if (!known || !known->isEmpty())
            return finish(); // another window of this demo has been here
        m_shop.addPerson(m_people.first(), demoPin(), this, [this](const Result<Person> &added) {
            if (!added) {
                qCWarning(lcGui).noquote() << "the demo has no people:" << added.error().detail;
                return finish();
            }
            // Only an admin adds the others.
            m_shop.signIn(m_people.first().personId, demoPin(), this, [this](const Result<Actor> &) { add(1); });
        });
    });
}

void DemoPeople::add(qsizetype next)
{
    if (next < m_people.size()) {
        m_shop.addPerson(m_people.at(next), demoPin(), this, [this, next](const Result<Person> &) { add(next + 1); });
        return;
    }
    m_shop.signIn(QString::fromUtf16(kManager), demoPin(), this, [this](const Result<Actor> &) { finish(); });
}

void DemoPeople::finish()
{
    m_ready = true;
    if (m_then)
        std::exchange(m_then, {})();
}

void DemoPeople::whenReady(std::function<void()> ready)
{
    if (m_ready)
        ready();
    else
        m_then = std::move(ready);
}

} // namespace fb
