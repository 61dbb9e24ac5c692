// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "laneview.h"
#include "mainwindow.h"
#include "patience.h"
#include "sandboxprocess.h"
#include "shopservice.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace fb {

/// The desktop program as main() puts it together, on a store, settings and a Square of its own. One per test program at a time; blocking, for tests.
class WindowRig {
public:
    /// @param poll interval of the board's poll @param set what the settings file says before the start, key by key
    explicit WindowRig(milliseconds poll = milliseconds(100), const QMap<QString, QVariant> &set = {})
    {
        for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(variable, m_directory.path().toUtf8());
        qputenv("FLOORBOARD_SQUARE_TOKEN", "test-token");
        qputenv("FLOORBOARD_POLL_INTERVAL_MS", QByteArray::number(static_cast<qint64>(poll.count())));
        QSettings settings(Configuration::settingsFile(), QSettings::IniFormat);
        for (auto it = set.cbegin(); it != set.cend(); ++it)
            settings.setValue(it.key(), it.value());
    }

    bool startSquare(const QStringList &arguments) { return square.start(arguments); }

    /// Makes the program's window on the Square of startSquare() and, unless told otherwise, waits until the first sync is on the board.
    bool open(bool untilLanded = true, const QString &locationId = {})
    {
        StartOptions options;
        options.configuration = {store(), square.urlText(), locationId};
        const Result<Configuration> configuration = Configuration::resolve(options.configuration);
        if (!configuration)
            return false;
        m_application = std::make_unique<Application>(options, *configuration);
        m_application->start();
        if (!QTest::qWaitFor([] { return window() != nullptr; }, kPatienceMs))
            return false;
        window()->activateWindow(); // there may be no window manager that would
        if (!QTest::qWaitForWindowActive(window(), kPatienceMs))
            return false;
        const auto landed = [] { // the first cards come before the run has ended
            return window()->board().rowCount() > 0 && text("syncHeadline") == u"Up to date" && window()->hasLanded();
        };
        return !untilLanded || QTest::qWaitFor(landed, kPatienceMs);
    }
    void close() { m_application.reset(); }

    /// The one on screen now; another one after the location was changed.
    static MainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget); window && window->isVisible())
                return window;
        }
        return nullptr;
    }
    template<class W = QWidget>
    static W *find(const char *name)
    {
        return window()->findChild<W *>(QLatin1String(name));
    }
    /// A widget of the page that is shown; names repeat from page to page.
    template<class W = QWidget>
    static W *onPage(const char *page, const char *name)
    {
        auto *shown = find(page);
        return shown ? shown->findChild<W *>(QLatin1String(name)) : nullptr;
    }
    static QString text(const char *label)
    {
        const auto *found = find<QLabel>(label);
        return found ? found->text() : QString();
    }
    static BoardModel &board() { return window()->board(); }
    static LaneView *lane(WorkStatus status) { return window()->findChild<LaneView *>(QStringLiteral("cards_%1").arg(workStatusName(status))); }
    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        window()->activateWindow(); // after a dialog there may be no window manager that would
        QVERIFY(QTest::qWaitForWindowActive(window(), kPatienceMs));
        QTest::keyClick(window(), static_cast<Qt::Key>(key), modifiers);
    }

    QString store() const { return QStringLiteral("sqlite:%1").arg(storeFile()); }
    QString storeFile() const { return m_directory.filePath(QStringLiteral("shop.db")); }
    const QTemporaryDir &directory() const { return m_directory; }

    /// The first active card of a lane, or nothing.
    static const JobCard *firstActive(WorkStatus status)
    {
        for (int row = 0; row < board().rowCount(); ++row) {
            if (const JobCard &card = board().cardAt(row); card.job.workStatus == status && isActive(card.booking))
                return &card;
        }
        return nullptr;
    }
    static const JobCard *cardOf(const QString &bookingId)
    {
        for (int row = 0; row < board().rowCount(); ++row) {
            if (board().cardAt(row).booking.bookingId == bookingId)
                return &board().cardAt(row);
        }
        return nullptr;
    }
    /// Books a car for today, @p minutesAfterMidnight in the shop's zone. @return the booking's id; a sync brings it
    QString book(int minutesAfterMidnight = 12 * 60, const Json &fields = Json::object(), const QString &customerId = {})
    {
        const Location &shop = board().location();
        const Instant start = startOfDay(board().date(), shop.zone()) + minutes(minutesAfterMidnight);
        Json wanted{{"op", "add"}, {"start_at", toRfc3339(start).toStdString()}, {"location_id", shop.locationId.toStdString()}, {"fields", fields}};
        if (!customerId.isEmpty())
            wanted["customer_id"] = customerId.toStdString();
        return QString::fromStdString(square.booking(wanted).value("id", std::string()));
    }
    /// Clicks the action of a card as a person does.
    static bool clickAction(LaneView *lane, const QString &jobId)
    {
        lane->setCurrentJob(jobId);
        const QModelIndex index = lane->currentIndex();
        lane->scrollTo(index);
        const auto face = index.data(BoardModel::FaceRole).value<CardFacePtr>();
        if (!face || face->jobId != jobId)
            return false;
        const QRect action = lane->cardDelegate().partRect(lane->visualRect(index), lane->layoutDirection(), *face, CardDelegate::Part::Action);
        QTest::mouseClick(lane->viewport(), Qt::LeftButton, {}, action.center());
        return !action.isEmpty();
    }

    SandboxProcess square;

private:
    QTemporaryDir m_directory;
    std::unique_ptr<Application> m_application;
};

} // namespace fb
