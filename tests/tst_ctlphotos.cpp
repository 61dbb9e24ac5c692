// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlprocess.h"
#include "samplepictures.h"
#include "teststore.h"

using namespace fb;

/// floorboardctl job ID photo …, with a car that nobody booked.
class TestCtlPhotos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addedListedSavedAndSorted_data() { addBackendRows(); }
    void addedListedSavedAndSorted();
    void whatIsNoPictureIsNamed();
    void aFullDiskLeavesNothingHalf();
    void usage_data();
    void usage();

private:
    static QString newJob(const CtlHome &home)
    {
        const CtlAnswer made = home.run("job new --name Naomi --location L1 --json");
        return QString::fromUtf8(word(made.data().value("job", Json()), "jobId"));
    }
    /// "BEFORE,RECEIPT": the categories of a job's photos.
    static QByteArray categories(const CtlHome &home, const QString &job)
    {
        QByteArrayList all;
        const CtlAnswer list = home.run({QStringLiteral("job"), job, QStringLiteral("photo"), QStringLiteral("list"), QStringLiteral("--json")});
        const Json photos = list.data().value("photos", Json::array());
        for (const Json &photo : photos)
            all.push_back(word(photo, "category"));
        return all.join(',');
    }
    TestCluster m_cluster;
};

void TestCtlPhotos::addedListedSavedAndSorted()
{
    FB_TEST_STORE(m_cluster);
    CtlHome home;
    home.connect(testStore.address().text(), QStringLiteral("http://127.0.0.1:9"));
    const QString job = newJob(home);
    QVERIFY(!job.isEmpty());
    const QByteArray car = encoded(samplePicture({320, 200}, 1));
    QVERIFY(home.write(QStringLiteral("car.jpg"), car));
    QVERIFY(home.write(QStringLiteral("till.jpg"), encoded(samplePicture({320, 200}, 2))));
    const auto photo = [&](const char *rest) {
        return home.run(QStringList{QStringLiteral("job"), job, QStringLiteral("photo")} + QString::fromUtf8(rest).split(u' ')
                        + QStringList{QStringLiteral("--json")});
    };
    const CtlAnswer added = photo("add car.jpg");
    COMPARE_EXIT(added, 0);
    const QByteArray id = word(added.data().at("added").at(0), "photoId");
    COMPARE_EXIT(photo("add till.jpg --category RECEIPT"), 0);
    QCOMPARE(categories(home, job), QByteArray("BEFORE,RECEIPT"));
    const CtlAnswer again = photo("add car.jpg");
    QCOMPARE(again.data().at("known").size(), std::size_t(1));

    // It comes out as it went in, and never over something that is there.
    COMPARE_EXIT(photo("save " + id + " out.jpg"), 0);
    QFile out(home.path(QStringLiteral("out.jpg")));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QVERIFY(out.readAll() == car);
    QVERIFY(home.write(QStringLiteral("precious.txt"), "all we have"));
    const CtlAnswer over = photo("save " + id + " precious.txt");
    COMPARE_EXIT(over, 3);
    COMPARE_TEXT(word(over.error(), "message"), "precious.txt is there already; nothing was written over");
    QFile precious(home.path(QStringLiteral("precious.txt")));
    QVERIFY(precious.open(QIODevice::ReadOnly));
    QCOMPARE(precious.readAll(), QByteArray("all we have"));
    COMPARE_EXIT(photo("save " + id + " nowhere/out.jpg"), 3);
    COMPARE_EXIT(photo("save nothing new.jpg"), 1);
    QVERIFY(!QFile::exists(home.path(QStringLiteral("new.jpg"))));

    COMPARE_EXIT(photo("set " + id + " DAMAGE"), 0);
    QCOMPARE(categories(home, job), QByteArray("DAMAGE,RECEIPT"));
    COMPARE_EXIT(photo("set nothing DAMAGE"), 1);
}

void TestCtlPhotos::whatIsNoPictureIsNamed()
{
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), QStringLiteral("http://127.0.0.1:9"));
    const QString job = newJob(home);
    QVERIFY(home.write(QStringLiteral("car.jpg"), encoded(samplePicture({320, 200}))));
    QVERIFY(home.write(QStringLiteral("letter.jpg"), "Dear customer"));
    const CtlAnswer answer = home.run({QStringLiteral("job"), job, QStringLiteral("photo"), QStringLiteral("add"), QStringLiteral("letter.jpg"),
                                       QStringLiteral("car.jpg"), QStringLiteral("--json")});
    COMPARE_EXIT(answer, 2);
    QVERIFY2(word(answer.error(), "message").startsWith("letter.jpg: "), answer.said().constData());
    QCOMPARE(answer.data().at("added").size(), std::size_t(1)); // one that fails stops none of the others
    COMPARE_TEXT(word(answer.data().at("failed").at(0), "file"), "letter.jpg");
    QCOMPARE(categories(home, job), QByteArray("BEFORE"));
}

void TestCtlPhotos::aFullDiskLeavesNothingHalf()
{
    CtlHome home;
    const QString shop = home.path(QStringLiteral("shop.db"));
    home.connect(QStringLiteral("sqlite:") + shop, QStringLiteral("http://127.0.0.1:9"));
    const QString job = newJob(home);
    constexpr int kBlocks = 100; // of 512 bytes: what a file may have, where the disk is full
    QByteArray car = encoded(samplePicture({320, 200}));
    car.insert(2, QByteArray("\xff\xfe\xff\xff", 4) + QByteArray(65'533, 'c')); // a comment makes it larger than that
    QVERIFY(home.write(QStringLiteral("car.jpg"), car));
    const auto crowded = [&](const QStringList &arguments) {
        return CtlHome::finished(*home.startBy(
            QStringLiteral("/bin/sh"),
            QStringList{QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$@\"").arg(kBlocks), QStringLiteral("sh"), CtlHome::program()}
                + arguments));
    };
    const QStringList photo{QStringLiteral("job"), job, QStringLiteral("photo")};
    COMPARE_EXIT(crowded(photo + QStringList{QStringLiteral("add"), QStringLiteral("car.jpg")}), 3);
    QCOMPARE(categories(home, job), QByteArray());
    for (const auto &[name, bytes] : home.files())
        QVERIFY2(!name.contains(QStringLiteral(".photos")) || name.endsWith(QStringLiteral(".preview")), qPrintable(name));

    const CtlAnswer added = home.run(photo + QStringList{QStringLiteral("add"), QStringLiteral("car.jpg"), QStringLiteral("--json")});
    COMPARE_EXIT(added, 0);
    const QString id = QString::fromUtf8(word(added.data().at("added").at(0), "photoId"));
    for (const QStringList &command :
         {photo + QStringList{QStringLiteral("save"), id, QStringLiteral("out.jpg")},
          QStringList{QStringLiteral("customer"), QStringLiteral("export"), job, QStringLiteral("--to"), QStringLiteral("given")}}) {
        const CtlAnswer full = crowded(command);
        COMPARE_EXIT(full, 3);
        QVERIFY2(full.err.contains("disk full") && full.err.contains("has room"), full.said());
        QVERIFY(full.out.isEmpty());
    }
    QVERIFY(!QFile::exists(home.path(QStringLiteral("out.jpg"))));
    QVERIFY(!QFile::exists(home.path(QStringLiteral("given"))));
}

void TestCtlPhotos::usage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("no file") << QStringLiteral("job j1 photo add");
    QTest::newRow("unknown category") << QStringLiteral("job j1 photo add car.jpg --category FRONT");
    QTest::newRow("set to an unknown one") << QStringLiteral("job j1 photo set p1 FRONT");
    QTest::newRow("set without one") << QStringLiteral("job j1 photo set p1");
    QTest::newRow("save to nowhere") << QStringLiteral("job j1 photo save p1");
    QTest::newRow("another verb") << QStringLiteral("job j1 photo hide p1");
}

void TestCtlPhotos::usage()
{
    QFETCH(QString, arguments);
    CtlHome home;
    home.connect(QStringLiteral("sqlite:") + home.path(QStringLiteral("shop.db")), QStringLiteral("http://127.0.0.1:9"));
    const CtlAnswer answer = home.run(arguments.split(u' '));
    COMPARE_EXIT(answer, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(!QFile::exists(home.path(QStringLiteral("shop.db"))));
}

QTEST_MAIN(TestCtlPhotos)
#include "tst_ctlphotos.moc"
