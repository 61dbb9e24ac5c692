// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "store.h"
#include "windowrig.h"

#include <QLoggingCategory>
#include <QPushButton>

using namespace fb;

namespace {

/// Counts how often a widget comes on screen.
class Appearances : public QObject {
public:
    explicit Appearances(QWidget *widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Show;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

/// What stands above the board during the very first sync, while its cards come one after the other.
class TestWindowFirstSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("floorboard.*.info=false")); }
    void init() { m_rig = std::make_unique<WindowRig>(milliseconds(50)); }
    void cleanup() { m_rig.reset(); }
    void nothingComesAndGoesWhileItRuns();
    void whatIsMissingIsSaidOnceItFailed();

private:
    /// Starts it with a Square that takes its time, and a car on the board that somebody brought meanwhile.
    void open();
    void hurry() { QVERIFY(!m_rig->square.control("settings", {{"latency_ms", 0}}).is_null()); }

    std::unique_ptr<WindowRig> m_rig;
};

void TestWindowFirstSync::open()
{
    QVERIFY(m_rig->startSquare({QStringLiteral("--locations"), QStringLiteral("1"), QStringLiteral("--bookings"), QStringLiteral("60"),
                                QStringLiteral("--latency-ms"), QStringLiteral("2000")}));
    const Json place = m_rig->square.get("/v2/locations").json()["locations"][0];
    const QString here = QString::fromStdString(place["id"].get<std::string>());
    {
        const SystemClock clock;
        auto store = Store::open(*StoreAddress::parse(m_rig->store()));
        QVERIFY(store);
        QVERIFY((*store)->saveLocations({{.locationId = here,
                                          .name = QString::fromStdString(place["name"].get<std::string>()),
                                          .timeZone = QString::fromStdString(place["timezone"].get<std::string>())}}));
        QVERIFY((*store)->setSetting(QStringLiteral("square.location"), here));
        const WalkIn car{.jobId = QStringLiteral("w1"), .name = QStringLiteral("Naomi"), .locationId = here, .at = clock.now()};
        QVERIFY((*store)->addWalkIn(car, Actor{.name = QStringLiteral("Sam"), .desk = QStringLiteral("Front desk")}, clock.now()));
    }
    QVERIFY(m_rig->open(false, here));
    QTRY_COMPARE(WindowRig::board().rowCount(), 1);
}

void TestWindowFirstSync::nothingComesAndGoesWhileItRuns()
{
    open();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(!WindowRig::window()->hasLanded());
    QVERIFY(WindowRig::find("unsyncedStrip")->isHidden());
    const Appearances strip(WindowRig::find("unsyncedStrip"));
    const auto top = [] { return WindowRig::lane(WorkStatus::Scheduled)->mapTo(WindowRig::window(), QPoint()).y(); };
    const int before = top();
    hurry();
    QTRY_VERIFY(WindowRig::window()->hasLanded());
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Up to date"));
    QCOMPARE(strip.count, 0);
    QCOMPARE(top(), before);
}

void TestWindowFirstSync::whatIsMissingIsSaidOnceItFailed()
{
    open();
    QVERIFY(!QTest::currentTestFailed());
    auto *strip = WindowRig::find("unsyncedStrip");
    QVERIFY(strip->isHidden());
    QVERIFY(m_rig->square.fault({{"path", "/v2"}, {"times", -1}, {"kind", "status"}, {"status", 401}}));
    hurry();
    QTRY_COMPARE(WindowRig::text("syncHeadline"), QStringLiteral("Needs attention"));
    QTRY_VERIFY(strip->isVisible());
    auto *fetch = strip->findChild<QPushButton *>(QStringLiteral("stripButton"));
    QTRY_COMPARE(fetch->text(), QStringLiteral("Fetch this day")); // once the run has come to its end
    // It stays where it is while the day is fetched, and goes once the day is whole.
    QVERIFY(m_rig->square.reset());
    const Appearances again(strip);
    QTest::mouseClick(fetch, Qt::LeftButton);
    QVERIFY(strip->isVisible());
    QTRY_VERIFY(!strip->isVisible());
    QVERIFY(WindowRig::window()->hasLanded());
    QCOMPARE(again.count, 0);
}

QTEST_MAIN(TestWindowFirstSync)
#include "tst_windowfirstsync.moc"
