// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobcontroller.h"
#include "jobpage.h"
#include "patience.h"
#include "stepclock.h"
#include "store.h"
#include "theme.h"
#include "ticker.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace fb {

/// The job page on a real store, as a desk has it, with another desk's connection beside it. Blocking, for tests.
class JobPageRig {
public:
    JobPageRig()
    {
        theme.apply(Theme::Mode::Light);
        other = open();
    }

    QString file() const { return directory.filePath(QStringLiteral("shop.db")); }
    QString keptFile() const { return directory.filePath(QStringLiteral("unsaved.json")); }
    StoreAddress address() const
    {
        StoreAddress address;
        address.path = file();
        return address;
    }
    std::unique_ptr<Store> open() const
    {
        Result<std::unique_ptr<Store>> store = Store::open(address());
        if (!store)
            qFatal("%s", qUtf8Printable(store.error().detail));
        return std::move(*store);
    }
    /// A walk-in of the other desk. @return its job
    QString walkIn(const QString &name, const QString &service = QStringLiteral("Full detail"), const QString &phone = {})
    {
        const QString id = QStringLiteral("job-%1").arg(name.toLower().remove(u' '));
        must(other->addWalkIn(
            {.jobId = id, .name = name, .phone = phone, .service = service, .locationId = QStringLiteral("L1"), .at = clock.now(), .durationMin = 90},
            otherDesk, clock.now()));
        return id;
    }
    /// An edit of the other desk.
    void elsewhere(const QString &jobId, const JobEdit &edit) { must(other->edit(jobId, edit, 0, otherDesk, clock.now())); }
    void moveTo(const QString &jobId, WorkStatus status)
    {
        for (const WorkStatus step : kWorkStatuses) {
            if (step > must(other->detail(jobId, clock.now())).value().card.job.workStatus && step <= status)
                elsewhere(jobId, MoveEdit{step, {}});
        }
    }
    void list(Checklist list, const QList<TemplateItem> &items)
    {
        must(other->saveChecklistTemplate({.service = {}, .list = list, .items = items, .changedBy = {}}, otherDesk, clock.now()));
    }
    Job stored(const QString &jobId) { return detail(jobId).card.job; }
    JobDetail detail(const QString &jobId) { return must(other->detail(jobId, clock.now())).value(); }

    /// Opens the page as a desk of its own, and shows a job.
    void show(const QString &jobId)
    {
        shop = std::make_unique<ShopService>(ShopService::Settings{.store = QStringLiteral("sqlite:%1").arg(file()),
                                                                   .desk = QStringLiteral("Front desk"),
                                                                   .pollInterval = milliseconds(50),
                                                                   .keptFile = keptFile()},
                                             clock);
        controller = std::make_unique<JobController>(*shop, clock);
        page = std::make_unique<JobPage>(theme, *controller, ticker);
        page->resize(1188, 880);
        page->show();
        page->open(jobId, QStringLiteral("Today"), QTimeZone::utc());
        page->activateWindow(); // there may be no window manager that would
        if (!QTest::qWaitForWindowActive(page.get(), kPatienceMs))
            qFatal("the page is not active");
        if (!QTest::qWaitFor([this] { return controller->detail() && shop->knowsPeople(); }, kPatienceMs))
            qFatal("the job was not read");
    }
    /// Ends the program, as it were, and begins it anew.
    void restart(const QString &jobId)
    {
        page.reset();
        controller.reset();
        shop.reset();
        show(jobId);
    }
    /// Signs somebody of a role in; makes them first, and before them an admin.
    void signIn(Role role)
    {
        const Actor admin{.name = QStringLiteral("Ada"), .desk = QStringLiteral("desk"), .personId = QStringLiteral("id-ada"), .role = Role::Admin};
        const Secret pin(QByteArrayLiteral("482915"));
        if (must(other->people()).isEmpty())
            must(other->addPerson({.personId = admin.personId, .name = admin.name, .role = Role::Admin}, pin, admin, clock.now()));
        const QString name = QStringLiteral("The %1").arg(roleName(role));
        must(other->addPerson({.personId = roleName(role), .name = name, .role = role}, pin, admin, clock.now()));
        otherDesk = admin;
        bool in = false;
        shop->signIn(roleName(role), Secret(QByteArrayLiteral("482915")), shop.get(), [&](const Result<Actor> &answer) {
            if (!answer)
                qFatal("%s", qUtf8Printable(answer.error().detail));
            in = true;
        });
        if (!QTest::qWaitFor([&] { return in && controller->actor().role == role; }, kPatienceMs))
            qFatal("nobody signed in");
    }

    template<class W = QWidget>
    W *find(const char *name) const
    {
        auto *found = page->findChild<W *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    /// Types into a field as a person does, without leaving it.
    void type(const char *field, const QString &text)
    {
        QWidget *widget = find(field);
        widget->setFocus();
        if (auto *edit = qobject_cast<QPlainTextEdit *>(widget)) {
            edit->selectAll();
            QTest::keyClicks(edit, text);
            return;
        }
        auto *line = qobject_cast<QLineEdit *>(widget);
        if (auto *combo = qobject_cast<QComboBox *>(widget))
            line = combo->lineEdit();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void click(const char *button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    /// The dialog that is open.
    template<class W>
    W *inDialog(const char *dialog, const char *name) const
    {
        auto *box = page->findChild<QWidget *>(QLatin1String(dialog));
        return box ? box->findChild<W *>(QLatin1String(name)) : nullptr;
    }

    template<class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().detail));
        return std::move(*result);
    }

    QTemporaryDir directory;
    StepClock clock;
    Theme theme;
    Ticker ticker{clock};
    Actor otherDesk{.name = QStringLiteral("Priya"), .desk = QStringLiteral("Bay tablet 2")};
    std::unique_ptr<Store> other;
    std::unique_ptr<ShopService> shop;
    std::unique_ptr<JobController> controller;
    std::unique_ptr<JobPage> page;
};

} // namespace fb
