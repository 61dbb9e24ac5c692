// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlprocess.h"
#include "engineshop.h"

#include <QCryptographicHash>
#include <QUuid>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace fb;

namespace {

const Actor kSam{.name = QStringLiteral("Sam"), .desk = QStringLiteral("front")};
const QString kPlate = QStringLiteral("QLT4R9X7");

/// A photo that no other one is like.
Picture picture()
{
    Picture picture;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    picture.bytes = "the car " + id.toLatin1();
    picture.preview = "preview of " + picture.bytes;
    picture.photo = {.photoId = id, .category = PhotoCategory::Before, .fileName = QStringLiteral("front.jpg"), .contentType = QStringLiteral("image/jpeg")};
    picture.photo.sizeBytes = picture.bytes.size();
    picture.photo.hash = QString::fromLatin1(QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256).toHex());
    picture.photo.width = 10;
    picture.photo.height = 10;
    return picture;
}

} // namespace

/// Erasing a customer in a process that is killed at any statement: afterwards everything is there, or nothing is, once somebody opens the store.
class TestErasing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyStatement_data() { addBackendRows(); }
    void killedAtAnyStatement();
    void theNextProgramGoesOn_data() { addBackendRows(); }
    void theNextProgramGoesOn();
    void whatCannotBeRemovedIsTriedAgain();

private:
    /// A customer's job with a photo and a text. @return the photo, as the job has it
    static Photo fill(Store &store, const QString &job)
    {
        const QList<Photo> there = store.detail(job, kSampleNow).value()->photos;
        if (!there.isEmpty())
            return there.first();
        const Picture added = picture();
        const Result<void> put = store.putPhoto(added, kSampleNow);
        const Result<JobDetail> done = store.edit(job, PhotoEdit{added.photo}, 0, kSam, kSampleNow);
        const Result<JobDetail> typed = store.edit(job, FieldsEdit{{FieldEdit{QStringLiteral("plate"), kPlate, std::nullopt}}}, 0, kSam, kSampleNow);
        if (!put || !done || !typed)
            qWarning("the job can't be filled");
        return added.photo;
    }

    /// Erases in a process of its own, which kills itself when @p isLast says so of the statement that would be next. @return whether it was killed
    static bool erasedUntil(const TestStore &place, const QString &job, const std::function<bool(const QString &sql)> &isLast)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto killer = [&isLast](const QString &sql) { return isLast(sql) && ::kill(::getpid(), SIGKILL) == 0; };
            Result<std::unique_ptr<Store>> store = Store::open(place.address(), {.fault = killer});
            const bool done = store && (*store)->eraseCustomer(job, kSam, kSampleNow);
            store->reset();
            ::_exit(done ? 0 : 1);
        }
        int status = 0;
        if (child < 0 || ::waitpid(child, &status, 0) != child || (WIFEXITED(status) && WEXITSTATUS(status) != 0))
            qWarning("the erasing process ended with %d", status);
        return WIFSIGNALED(status);
    }

    /// The statement after the first commit that follows on the rows' deletion.
    static std::function<bool(const QString &)> afterTheRows()
    {
        return [deleted = false, committed = false](const QString &sql) mutable {
            const bool isNext = committed;
            deleted = deleted || sql.startsWith(u"DELETE FROM photo ");
            committed = committed || (deleted && sql == u"COMMIT");
            return isNext;
        };
    }

    /// Whether the bytes lie in the store, whatever its rows say.
    static bool isThere(const TestStore &place, const Photo &photo)
    {
        if (place.isPostgres())
            return place.shell(QStringLiteral("SELECT COUNT(*) FROM photo_content WHERE content_hash = '%1'").arg(photo.hash)).trimmed() != u"0";
        const QDir folder(place.address().path + QStringLiteral(".photos/") + photo.hash.left(2));
        return !folder.entryList({photo.hash + QStringLiteral("*")}, QDir::Files | QDir::Hidden).isEmpty();
    }
    /// SQLite: whether a text lies anywhere in the database's files.
    static bool isInFiles(const TestStore &place, const QString &text)
    {
        for (const char *suffix : {"", "-wal"}) {
            QFile file(place.address().path + QLatin1String(suffix));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
                return true;
        }
        return false;
    }
    static QString jobOf(EngineShop &shop)
    {
        shop.square.add(sampleBooking(QStringLiteral("b1")));
        shop.run();
        return shop.job(QStringLiteral("b1")).job.jobId;
    }

    TestCluster m_cluster;
};

void TestErasing::killedAtAnyStatement()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    const QString job = jobOf(shop);
    bool killed = true;
    int afterwards = 0; // how often it was killed between the rows and the end
    for (int n = 1; killed; ++n) {
        QVERIFY2(n < 500, "erasing has no end");
        const Photo photo = fill(*shop.store, job);
        shop.store.reset();
        int left = n;
        killed = erasedUntil(testStore, job, [&left](const QString &) { return --left == 0; });
        afterwards += killed && testStore.shell(QStringLiteral("SELECT COUNT(*) FROM setting WHERE name = 'customer.erasing'")).trimmed() == u"1" ? 1 : 0;

        shop.store = testStore.open();
        QVERIFY(shop.store);
        const JobDetail now = shop.store->detail(job, kSampleNow).value().value();
        if (now.photos.isEmpty()) {
            QVERIFY2(!isThere(testStore, photo), qPrintable(QStringLiteral("the photo is still there after statement %1").arg(n)));
            QVERIFY(now.card.job.vehiclePlate.isEmpty());
            if (!testStore.isPostgres())
                QVERIFY2(!isInFiles(testStore, kPlate), qPrintable(QStringLiteral("the plate is still there after statement %1").arg(n)));
        } else {
            QVERIFY(killed);
            VERIFY_OK(shop.store->photoBytes(photo));
            QCOMPARE(now.card.job.vehiclePlate, kPlate);
        }
        QCOMPARE(shop.store->setting(QStringLiteral("customer.erasing")).value(), std::nullopt);
    }
    QVERIFY2(afterwards >= 3, "this test has hardly killed anything where it matters");
}

void TestErasing::theNextProgramGoesOn()
{
    FB_TEST_STORE(m_cluster);
    EngineShop shop(testStore);
    const QString job = jobOf(shop);
    const Photo photo = fill(*shop.store, job);
    shop.store.reset();
    QVERIFY(erasedUntil(testStore, job, afterTheRows()));
    QVERIFY(isThere(testStore, photo));

    CtlHome home;
    home.connect(testStore.address().text(), QStringLiteral("http://127.0.0.1:1"));
    COMPARE_EXIT(home.run("people"), 0);
    QVERIFY(!isThere(testStore, photo));
    if (!testStore.isPostgres())
        QVERIFY(!isInFiles(testStore, kPlate));
}

void TestErasing::whatCannotBeRemovedIsTriedAgain()
{
    if (::geteuid() == 0)
        QSKIP("root may remove anything");
    const TestStore testStore(m_cluster, false);
    EngineShop shop(testStore);
    const QString job = jobOf(shop);
    const Photo photo = fill(*shop.store, job);
    const QString folder = testStore.address().path + QStringLiteral(".photos/") + photo.hash.left(2);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    VERIFY_OK(shop.store->eraseCustomer(job, kSam, kSampleNow)); // the rows are gone all the same
    QVERIFY(isThere(testStore, photo));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    shop.store = testStore.open();
    QVERIFY(!isThere(testStore, photo));
}

QTEST_GUILESS_MAIN(TestErasing)
#include "tst_erasing.moc"
