// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "patience.h"
#include "peoplepage.h"
#include "signindialog.h"
#include "stepclock.h"
#include "store.h"
#include "syncservice.h"
#include "theme.h"

#include <QLabel>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

namespace fb {

inline const QByteArray kPin = QByteArrayLiteral("482915");

inline Location place(const char *id, const char *name)
{
    return {.locationId = QLatin1String(id), .name = QLatin1String(name), .address = {}, .timeZone = QStringLiteral("UTC"), .currency = {}};
}

/// A window on an SQLite store, without a Square, under a clock that the test steps.
class PeopleDesk {
public:
    explicit PeopleDesk(bool withPeople, const std::function<void(Store &)> &prepare = {})
        : PeopleDesk()
    {
        fill(withPeople, prepare);
        open();
    }
    /// Nothing is there yet: fill() a store, then open() the window, or the other way around.
    PeopleDesk()
    {
        QApplication::setKeyboardInputInterval(kPatienceMs); // letters of a name are one word, however slowly they are typed
    }

    void fill(bool withPeople, const std::function<void(Store &)> &prepare = {})
    {
        const Result<StoreAddress> address = StoreAddress::parse(storeText());
        const auto store = Store::open(*address);
        if (withPeople) {
            add(**store, "Ada", Role::Admin, {});
            add(**store, "Mara", Role::Manager, {.name = QStringLiteral("Ada")});
            add(**store, "Tess", Role::Technician, {.name = QStringLiteral("Ada")});
        }
        if (prepare)
            prepare(**store);
    }

    void open()
    {
        shop = std::make_unique<ShopService>(ShopService::Settings{.store = storeText(), .desk = QStringLiteral("desk-1"), .pollInterval = milliseconds(50)},
                                             clock);
        sync = std::make_unique<SyncService>(SyncService::Settings{.store = storeText(), .desk = QStringLiteral("desk-1")}, clock);
        window = std::make_unique<MainWindow>(MainWindow::Parts{theme, *shop, *sync, clock, QString(), QString(), QString()});
        for (const char *page : {"history", "people"}) {
            window->addPage(QLatin1String(page), QStringLiteral("user"), QLatin1String(page), false, [this, page](QWidget *parent) -> QWidget * {
                if (QLatin1String(page) == u"people")
                    return new PeoplePage(theme, *shop, clock, parent);
                auto *plain = new QLabel(QStringLiteral("runs"), parent);
                plain->setObjectName(QStringLiteral("plainHistory"));
                return plain;
            });
        }
        window->guardPage(QStringLiteral("history"), Permission::History, true);
        window->guardPage(QStringLiteral("people"), Permission::People, false);
        window->show();
        window->start();
        window->activateWindow();
    }

    bool ready()
    {
        return QTest::qWaitForWindowActive(window.get(), kPatienceMs) && QTest::qWaitFor([this] { return shop->knowsPeople(); }, kPatienceMs);
    }
    QString storeText() const { return QStringLiteral("sqlite:%1").arg(directory.filePath(QStringLiteral("shop.db"))); }
    template<class W = QWidget>
    W *find(const char *name) const
    {
        return window->findChild<W *>(QLatin1String(name));
    }
    /// A key in the window, which a dialog that closed may have left inactive where no window manager cares.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), kPatienceMs))
            qWarning("the window is not active");
        QTest::keyClick(window.get(), key, modifiers);
    }
    /// As a person at the keyboard: Ctrl+L, letters of the name, the PIN, Enter.
    bool signIn(const char *name, const QByteArray &pin = kPin)
    {
        press(Qt::Key_L, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return find<SignInDialog>("signInDialog") && find<QListWidget>("signInPeople")->count() == 3; }, kPatienceMs))
            return false;
        auto *list = find<QListWidget>("signInPeople");
        list->setFocus();
        QTest::keyClicks(list, QLatin1String(name));
        QTest::keyClick(list, pin.front());
        if (!QTest::qWaitFor([this] { return find("signInPin")->hasFocus(); }, kPatienceMs))
            return false;
        QTest::keyClicks(find("signInPin"), QString::fromLatin1(pin.mid(1)));
        QTest::keyClick(find("signInPin"), Qt::Key_Return);
        return true;
    }
    bool actorIs(const char *name) const
    {
        return QTest::qWaitFor([&] { return shop->actor().name == QLatin1String(name) && !shop->actor().nobody && !find<SignInDialog>("signInDialog"); },
                               kPatienceMs);
    }

    StepClock clock;
    QTemporaryDir directory;
    Theme theme;
    std::unique_ptr<ShopService> shop;
    std::unique_ptr<SyncService> sync;
    std::unique_ptr<MainWindow> window;

private:
    void add(Store &store, const char *name, Role role, const Actor &actor)
    {
        const auto added = store.addPerson({.personId = QStringLiteral("id-%1").arg(QLatin1String(name)), .name = QLatin1String(name), .role = role},
                                           Secret(kPin), actor, clock.now());
        if (!added)
            qWarning("no person: %s", qUtf8Printable(added.error().detail));
    }
};

} // namespace fb
