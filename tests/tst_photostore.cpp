// SPDX-License-Identifier: GPL-3.0-or-later
#include "storerows.h"
#include "teststore.h"

#include <QCryptographicHash>
#include <QDirIterator>

#include <thread>

using namespace fb;
using namespace fb::rows;

/// The bytes of photos in the store: there before the photo is, once, and gone only when nothing needs them. On both backends.
class TestPhotoStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPhotoNeedsItsBytesFirst_data() { addBackendRows(); }
    void aPhotoNeedsItsBytesFirst();
    void bytesAreKeptOnceForAllJobs_data() { addBackendRows(); }
    void bytesAreKeptOnceForAllJobs();
    void whatBelongsToNoPhotoIsSweptAfterAnHour_data() { addBackendRows(); }
    void whatBelongsToNoPhotoIsSweptAfterAnHour();
    void whatIsBeingAddedIsNeverTaken_data() { addBackendRows(); }
    void whatIsBeingAddedIsNeverTaken();
    void whatCameInDuringARemovalStays();
    void aLostPreviewComesBack();
    void aHashIsNoPath_data() { addBackendRows(); }
    void aHashIsNoPath();
    void filesAreTheOwnersOnlyAndWhole();

private:
    static Picture picture(const QByteArray &bytes, const QString &id = QStringLiteral("p1"))
    {
        Picture picture;
        picture.bytes = bytes;
        picture.preview = "small " + bytes;
        picture.photo.photoId = id;
        picture.photo.category = PhotoCategory::Before;
        picture.photo.fileName = QStringLiteral("a.jpg");
        picture.photo.contentType = QStringLiteral("image/jpeg");
        picture.photo.sizeBytes = bytes.size();
        picture.photo.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        return picture;
    }
    static QStringList jobs(Store &store, int count)
    {
        const auto fence = store.acquireLease(run(QStringLiteral("run-1")));
        if (!fence || !*fence || !store.apply(**fence, QStringLiteral("run-1"), creates(count), kNow, kReconcile))
            return {};
        QStringList ids;
        const Result<QList<JobCard>> cards = store.board(kLocation, {kNow, kNow + std::chrono::hours(count)});
        if (!cards)
            return {};
        for (const JobCard &card : *cards)
            ids.push_back(card.job.jobId);
        return ids;
    }
    static QStringList files(const TestStore &store)
    {
        QStringList names;
        QDirIterator entries(store.address().path + QStringLiteral(".photos"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext())
            names.push_back(entries.next());
        return names;
    }
    static Instant later() { return SystemClock().now() + std::chrono::hours(2); }

    const Actor m_anybody{.name = QStringLiteral("Rosa Medina"), .desk = QStringLiteral("Bay tablet 2")};
    TestCluster m_cluster;
};

void TestPhotoStore::aPhotoNeedsItsBytesFirst()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const QString job = jobs(*store, 1).value(0);
    QVERIFY(!job.isEmpty());
    const Picture photo = picture("some bytes");
    const Result<JobDetail> early = store->edit(job, PhotoEdit{photo.photo}, 0, m_anybody, kNow);
    QVERIFY(!early);
    QCOMPARE(early.error().kind, ErrorKind::Conflict);
    QCOMPARE(store->photoBytes(photo.photo).error().kind, ErrorKind::NotFound);
    QVERIFY(store->detail(job, kNow).value()->photos.isEmpty());

    VERIFY_OK(store->putPhoto(photo, kNow));
    const Result<JobDetail> added = store->edit(job, PhotoEdit{photo.photo}, 0, m_anybody, kNow);
    VERIFY_OK(added);
    QCOMPARE(added->photos.size(), 1);
    QCOMPARE(added->photos.first().takenBy, m_anybody.name);
    QCOMPARE(added->card.photos, 1);
    const auto other = testStore.open(); // every desk sees it
    QCOMPARE(other->photoBytes(added->photos.first()).value_or(QByteArray()), QByteArray("some bytes"));
    QCOMPARE(other->photoPreview(added->photos.first()).value_or(QByteArray()), QByteArray("small some bytes"));
    // Another category needs no bytes.
    VERIFY_OK(other->edit(job, PhotoCategoryEdit{QStringLiteral("p1"), PhotoCategory::Damage}, 0, m_anybody, kNow));
}

void TestPhotoStore::bytesAreKeptOnceForAllJobs()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const QStringList ids = jobs(*store, 2);
    for (int n = 0; n < 4; ++n) {
        const Picture photo = picture("the same", QStringLiteral("p%1").arg(n));
        VERIFY_OK(store->putPhoto(photo, kNow));
        VERIFY_OK(store->edit(ids.at(n % 2), PhotoEdit{photo.photo}, 0, m_anybody, kNow));
    }
    QCOMPARE(store->detail(ids.at(0), kNow).value()->photos.size(), 1); // a second time in the same category it is there already
    QCOMPARE(store->detail(ids.at(1), kNow).value()->photos.size(), 1);
    if (postgres)
        QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM photo_content")).trimmed(), QStringLiteral("1"));
    else
        QCOMPARE(files(testStore).size(), 2);
}

void TestPhotoStore::whatBelongsToNoPhotoIsSweptAfterAnHour()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const QString job = jobs(*store, 1).value(0);
    const Instant now = SystemClock().now();
    const Picture used = picture("used");
    const Picture orphan = picture("orphan", QStringLiteral("p2"));
    VERIFY_OK(store->putPhoto(used, now));
    VERIFY_OK(store->edit(job, PhotoEdit{used.photo}, 0, m_anybody, now));
    VERIFY_OK(store->putPhoto(orphan, now));
    if (!postgres) { // what a writer leaves that dies before it renames
        QFile half(testStore.address().path + QStringLiteral(".photos/%1/.new-abc123").arg(used.photo.hash.left(2)));
        QVERIFY(half.open(QIODevice::WriteOnly));
    }
    QCOMPARE(store->sweepPhotos(now).value_or(-1), 0); // its desk may be just about to add it
    QCOMPARE(store->photoBytes(orphan.photo).value_or(QByteArray()), orphan.bytes);
    QCOMPARE(store->sweepPhotos(later()).value_or(-1), 1);
    QCOMPARE(store->photoBytes(orphan.photo).error().kind, ErrorKind::NotFound);
    QCOMPARE(store->photoBytes(used.photo).value_or(QByteArray()), used.bytes);
    QCOMPARE(store->sweepPhotos(later()).value_or(-1), 0);
    if (!postgres)
        QCOMPARE(files(testStore).size(), 2);
    // Nothing that a photo uses can be thrown away.
    QCOMPARE(store->discardPhotos({used.photo.hash}).value_or(-1), 0);
    QCOMPARE(store->photoBytes(used.photo).value_or(QByteArray()), used.bytes);
}

void TestPhotoStore::whatIsBeingAddedIsNeverTaken()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const QString job = jobs(*store, 1).value(0);
    constexpr int kPhotos = 60;
    // Bytes that lie there without a photo, so that adding one finds them and somebody wants to remove them at the same moment.
    for (int n = 0; n < kPhotos; ++n)
        VERIFY_OK(store->putPhoto(picture("content " + QByteArray::number(n)), kNow));
    std::atomic<bool> adding = true;
    std::atomic<bool> removing = false;
    std::atomic<int> attempts = 0;
    QString problem;
    std::thread adder([&] {
        const auto desk = testStore.open();
        while (!removing)
            std::this_thread::yield();
        for (int n = 0; desk && n < kPhotos; ++n) {
            const Picture photo = picture("content " + QByteArray::number(n), QStringLiteral("p%1").arg(n));
            for (int tried = 0; tried < 50; ++tried) {
                ++attempts;
                const Result<void> put = desk->putPhoto(photo, kNow);
                const Result<JobDetail> added = put ? desk->edit(job, PhotoEdit{photo.photo}, 0, m_anybody, kNow) : std::unexpected(put.error());
                if (added)
                    break;
                if (added.error().kind != ErrorKind::Conflict || tried == 49)
                    problem = added.error().detail;
            }
        }
        adding = false;
    });
    int removed = 0;
    QString notRemoved;
    for (int pass = 0; adding; ++pass) { // as eager as an erasure can be, at every second content in turn
        const int seen = attempts;
        QStringList hashes;
        for (int n = pass % 2; n < kPhotos; n += 2)
            hashes.push_back(picture("content " + QByteArray::number(n)).photo.hash);
        const Result<int> gone = store->discardPhotos(hashes);
        removed += gone.value_or(0);
        notRemoved += gone ? QString() : gone.error().detail;
        removing = true;
        while (adding && attempts == seen)
            std::this_thread::yield();
    }
    adder.join();
    QCOMPARE(problem, QString());
    QCOMPARE(notRemoved, QString());
    const QList<Photo> photos = store->detail(job, kNow).value()->photos;
    QCOMPARE(photos.size(), kPhotos);
    for (const Photo &photo : photos)
        QVERIFY2(store->photoBytes(photo) && store->photoPreview(photo), qPrintable(photo.photoId));
    QVERIFY(removed > 0);
}

void TestPhotoStore::whatCameInDuringARemovalStays()
{
    const bool postgres = true; // SQLite has one writer at a time
    if (PrivateCluster::programs().isEmpty())
        QSKIP("PostgreSQL 15 or newer is not installed");
    QVERIFY2(m_cluster.cluster().isReady(), qPrintable(m_cluster.cluster().problem()));
    const TestStore testStore(m_cluster, postgres);
    const auto store = testStore.open();
    const QString job = jobs(*store, 1).value(0);
    const Picture early = picture("early", QStringLiteral("p1"));
    const Picture late = picture("late", QStringLiteral("p2"));
    VERIFY_OK(store->putPhoto(early, kNow));

    // Once the removal holds what it found, the late one comes in, and its photo is written but not committed while the removal goes on.
    std::atomic<bool> written = false;
    std::atomic<bool> removed = false;
    const auto waitsForALock = [&] {
        return testStore
                   .shell(QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE FROM photo_content%'"))
                   .trimmed()
            != QStringLiteral("0");
    };
    Result<JobDetail> added = failure(ErrorKind::Storage, QStringLiteral("never asked"), {});
    const auto add = [&] {
        bool photoWritten = false;
        const auto desk = testStore.open({.fault = [&](const QString &sql) {
            photoWritten = photoWritten || sql.startsWith(QStringLiteral("INSERT INTO photo ("));
            if (photoWritten && sql == QStringLiteral("COMMIT")) {
                written = true;
                while (!removed && !waitsForALock())
                    std::this_thread::yield();
            }
            return false;
        }});
        if (const Result<void> put = desk->putPhoto(late, kNow); put)
            added = desk->edit(job, PhotoEdit{late.photo}, 0, m_anybody, kNow);
        written = true; // also when it failed
    };
    std::thread adder;
    bool locked = false;
    const auto eraser = testStore.open({.fault = [&](const QString &sql) {
        if (locked && !adder.joinable()) {
            adder = std::thread(add);
            while (!written)
                std::this_thread::yield();
        }
        locked = locked || sql.contains(QStringLiteral("FROM photo_content WHERE"));
        return false;
    }});
    const Result<int> gone = eraser->discardPhotos({early.photo.hash, late.photo.hash});
    removed = true;
    QVERIFY(adder.joinable());
    adder.join();
    VERIFY_OK(added);
    QCOMPARE(gone.value_or(-1), 1);
    QCOMPARE(store->photoBytes(early.photo).error().kind, ErrorKind::NotFound);
    QCOMPARE(store->photoBytes(late.photo).value_or(QByteArray()), late.bytes);
}

void TestPhotoStore::aLostPreviewComesBack()
{
    const TestStore testStore(m_cluster, false);
    const auto store = testStore.open();
    const QString job = jobs(*store, 1).value(0);
    const Picture photo = picture("with a preview");
    VERIFY_OK(store->putPhoto(photo, kNow));
    QVERIFY(QFile::remove(QStringLiteral("%1.photos/%2/%3.preview").arg(testStore.address().path, photo.photo.hash.left(2), photo.photo.hash)));
    // Somebody who removed the content as it was put: nothing is added that isn't whole.
    QCOMPARE(store->edit(job, PhotoEdit{photo.photo}, 0, m_anybody, kNow).error().kind, ErrorKind::Conflict);
    VERIFY_OK(store->putPhoto(photo, kNow));
    VERIFY_OK(store->edit(job, PhotoEdit{photo.photo}, 0, m_anybody, kNow));
    QCOMPARE(store->photoPreview(photo.photo).value_or(QByteArray()), photo.preview);
}

void TestPhotoStore::aHashIsNoPath()
{
    FB_TEST_STORE(m_cluster);
    const auto store = testStore.open();
    const QString job = jobs(*store, 1).value(0);
    Picture photo = picture("x");
    photo.photo.hash = QStringLiteral("../../../../etc/passwd").leftJustified(64, u'x');
    QCOMPARE(store->putPhoto(photo, kNow).error().kind, ErrorKind::Invalid);
    QCOMPARE(store->photoBytes(photo.photo).error().kind, ErrorKind::Invalid);
    QVERIFY(!store->edit(job, PhotoEdit{photo.photo}, 0, m_anybody, kNow));
}

void TestPhotoStore::filesAreTheOwnersOnlyAndWhole()
{
    const bool postgres = false;
    const TestStore testStore(m_cluster, postgres);
    const auto store = testStore.open();
    const Picture photo = picture("private");
    VERIFY_OK(store->putPhoto(photo, kNow));
    const QString directory = testStore.address().path + QStringLiteral(".photos");
    const QString file = QStringLiteral("%1/%2/%3.jpg").arg(directory, photo.photo.hash.left(2), photo.photo.hash);
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {directory, QFileInfo(file).path(), file})
        QVERIFY2(QFileInfo::exists(path) && !(QFileInfo(path).permissions() & kOthers), qPrintable(path));
    // A disk that lost the end of it is noticed, and adding the photo again mends it.
    QVERIFY(QFile::resize(file, 3));
    QCOMPARE(store->photoBytes(photo.photo).error().kind, ErrorKind::Setup);
    VERIFY_OK(store->putPhoto(photo, kNow));
    QCOMPARE(store->photoBytes(photo.photo).value_or(QByteArray()), photo.bytes);
}

QTEST_GUILESS_MAIN(TestPhotoStore)
#include "tst_photostore.moc"
