// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlprocess.h"
#include "patience.h"
#include "photoservice.h"
#include "samplepictures.h"
#include "storerows.h"
#include "teststore.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace fb;
using namespace fb::rows;

/// Many photos at once: through the window's service, and through a program that is killed in the middle. On both backends.
class TestPhotoImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyFilesComeInOneByOne_data() { addBackendRows(); }
    void manyFilesComeInOneByOne();
    void cancellingKeepsWhatWasAdded_data() { addBackendRows(); }
    void cancellingKeepsWhatWasAdded();
    void whatWasInWorkAtCancelCountsForNoOtherImport_data() { addBackendRows(); }
    void whatWasInWorkAtCancelCountsForNoOtherImport();
    void aKilledImportLeavesNothingHalf_data() { addBackendRows(); }
    void aKilledImportLeavesNothingHalf();
    void aFolderTellsWhatIsNew();

private:
    static QString addJob(const TestStore &testStore)
    {
        const auto store = testStore.open();
        const Result<JobDetail> job = store->addWalkIn({.jobId = QStringLiteral("job-1"), .name = QStringLiteral("Naomi"), .locationId = kLocation},
                                                       {.name = QStringLiteral("Sam")}, kNow);
        return job ? job->card.job.jobId : QString();
    }
    /// Photos as a phone makes them, each held another way.
    static QStringList writePhotos(const QTemporaryDir &directory, int count, int first = 0)
    {
        QStringList paths;
        for (int n = first; n < first + count; ++n) {
            QFile file(directory.filePath(QStringLiteral("IMG_%1.jpg").arg(n, 3, 10, QLatin1Char('0'))));
            if (!file.open(QIODevice::WriteOnly) || file.write(heldJpeg(samplePicture({400, 300}, n), 1 + n % 8)) < 0)
                return {};
            paths.push_back(file.fileName());
        }
        return paths;
    }

    SystemClock m_clock;
    TestCluster m_cluster;
};

void TestPhotoImport::manyFilesComeInOneByOne()
{
    FB_TEST_STORE(m_cluster);
    const QString jobId = addJob(testStore);
    const QTemporaryDir directory;
    QStringList paths = writePhotos(directory, 24);
    QVERIFY(!jobId.isEmpty() && paths.size() == 24);
    QFile text(directory.filePath(QStringLiteral("notes.jpg")));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no picture") > 0);
    text.close();
    paths.insert(7, text.fileName());
    paths.push_back(paths.first()); // once more
    paths.push_back(directory.filePath(QStringLiteral("gone.jpg")));
    QList<PhotoSource> sources;
    for (const QString &path : std::as_const(paths))
        sources.push_back({.path = path});

    ShopService shop({.store = testStore.address().text(), .desk = QStringLiteral("Bay tablet 2")}, m_clock);
    PhotoService &photos = shop.photos();
    QList<int> told;
    connect(&photos, &PhotoService::progressed, this, [&](const PhotoProgress &progress) { told.push_back(progress.done); });
    photos.add(jobId, PhotoCategory::Before, sources);
    QTRY_VERIFY(!photos.progress(jobId)->isRunning());
    const PhotoProgress end = *photos.progress(jobId);
    QCOMPARE(end.total, 27);
    QCOMPARE(end.added, 24);
    QCOMPARE(end.known, 1);
    QCOMPARE(end.failures.size(), 2);
    QCOMPARE(end.failures.at(0).name, QStringLiteral("notes.jpg"));
    QCOMPARE(end.failures.at(1).name, QStringLiteral("gone.jpg"));
    QCOMPARE(told.size(), 28); // one by one, from 0 of 27 on
    for (int n = 0; n < told.size(); ++n)
        QCOMPARE(told.at(n), n);

    const auto store = testStore.open();
    const QList<Photo> kept = store->detail(jobId, kNow).value()->photos;
    QCOMPARE(kept.size(), 24);
    for (const Photo &photo : kept) {
        const Result<QByteArray> bytes = store->photoBytes(photo);
        VERIFY_OK(bytes);
        QVERIFY2(isUpright(QImage::fromData(*bytes)), qPrintable(photo.fileName));
        QCOMPARE(photo.takenBy, QStringLiteral("Bay tablet 2"));
    }
    std::optional<QImage> preview;
    photos.preview(kept.first(), {160, 100}, this, [&](const Result<QImage> &image) { preview = image.value_or(QImage()); });
    QTRY_VERIFY(preview);
    QCOMPARE(preview->size(), QSize(160, 100));
    photos.forget(jobId);
    QVERIFY(!photos.progress(jobId));
}

void TestPhotoImport::cancellingKeepsWhatWasAdded()
{
    FB_TEST_STORE(m_cluster);
    const QString jobId = addJob(testStore);
    const QTemporaryDir directory;
    QList<PhotoSource> sources;
    const QStringList paths = writePhotos(directory, 20);
    for (const QString &path : paths)
        sources.push_back({.path = path});
    ShopService shop({.store = testStore.address().text(), .desk = QStringLiteral("desk")}, m_clock);
    PhotoService &photos = shop.photos();
    connect(&photos, &PhotoService::progressed, this, [&](const PhotoProgress &progress) {
        if (progress.done == 3)
            photos.cancel(jobId);
    });
    photos.add(jobId, PhotoCategory::After, sources);
    QTRY_VERIFY(photos.progress(jobId)->cancelled);
    QVERIFY(!photos.progress(jobId)->isRunning());
    const int added = photos.progress(jobId)->added;
    QCOMPARE(added, 3);
    // What comes later comes after it, and nothing of the cancelled ones.
    photos.add(jobId, PhotoCategory::After, {sources.last()});
    QTRY_VERIFY(!photos.progress(jobId)->isRunning());
    QCOMPARE(testStore.open()->detail(jobId, kNow).value()->photos.size(), 4);
}

void TestPhotoImport::whatWasInWorkAtCancelCountsForNoOtherImport()
{
    FB_TEST_STORE(m_cluster);
    const QString jobId = addJob(testStore);
    const QTemporaryDir directory;
    const QStringList paths = writePhotos(directory, 3);
    ShopService shop({.store = testStore.address().text(), .desk = QStringLiteral("desk")}, m_clock);
    PhotoService &photos = shop.photos();
    photos.add(jobId, PhotoCategory::After, {{.path = paths.at(0)}, {.path = paths.at(1)}});
    photos.cancel(jobId); // the first is in work
    photos.add(jobId, PhotoCategory::After, {{.path = paths.at(2)}});
    QTRY_VERIFY(!photos.progress(jobId)->isRunning());
    QCOMPARE(photos.progress(jobId)->added, 1);
    QCOMPARE(photos.progress(jobId)->photos.size(), 2);

    // Dismissed as well, it is told as a photo of its job, and is no import.
    QList<PhotoProgress> told;
    connect(&photos, &PhotoService::progressed, this, [&told](const PhotoProgress &progress) { told.push_back(progress); });
    photos.add(jobId, PhotoCategory::After, {{.path = paths.at(1)}});
    photos.cancel(jobId);
    photos.forget(jobId);
    QVERIFY(!photos.progress(jobId));
    QTRY_VERIFY(told.last().photos.size() == 3);
    QCOMPARE(told.last().jobId, jobId);
    QVERIFY(!photos.progress(jobId));
}

void TestPhotoImport::aKilledImportLeavesNothingHalf()
{
    FB_TEST_STORE(m_cluster);
    const QString jobId = addJob(testStore);
    const QTemporaryDir directory;
    CtlHome home;
    home.connect(testStore.address().text(), QStringLiteral("http://127.0.0.1:9"));
    constexpr int kEach = 40; // photos that no earlier import had
    constexpr int kInterrupted = 10; // imports killed while they had more to do
    QRandomGenerator dice(7);
    const auto store = testStore.open();
    QStringList last;
    QList<Photo> photos;
    int interrupted = 0;
    const QDeadlineTimer deadline(minutes(6));
    for (int round = 0; interrupted < kInterrupted && !deadline.hasExpired(); ++round) {
        // Those of the import before as well: some of their contents lie there without a photo, and some are photos already.
        const QStringList fresh = writePhotos(directory, kEach, round * kEach);
        const auto process = home.start(QStringList{QStringLiteral("job"), jobId, QStringLiteral("photo"), QStringLiteral("add")} + last + fresh);
        // As soon as some more photos are in, at any moment after that.
        const qsizetype before = photos.size();
        while (process->state() != QProcess::NotRunning && !deadline.hasExpired() && store->detail(jobId, kNow).value()->photos.size() < before + 2)
            process->waitForFinished(1);
        process->waitForFinished(dice.bounded(1, 12));
        process->kill();
        process->waitForFinished();
        photos = store->detail(jobId, kNow).value()->photos;
        QVERIFY(photos.size() > before);
        bool complete = false;
        for (const Photo &photo : std::as_const(photos)) {
            complete = complete || photo.fileName == QFileInfo(fresh.last()).fileName();
            QVERIFY2(store->photoBytes(photo) && store->photoPreview(photo), qPrintable(photo.fileName));
        }
        interrupted += complete ? 0 : 1;
        last = fresh;
    }
    QCOMPARE(interrupted, kInterrupted);
    VERIFY_OK(store->sweepPhotos(m_clock.now() + std::chrono::hours(2)));
    QSet<QString> used;
    const QList<Photo> kept = store->detail(jobId, kNow).value()->photos;
    for (const Photo &photo : kept) {
        VERIFY_OK(store->photoBytes(photo));
        used.insert(photo.hash);
    }
    if (postgres) {
        QCOMPARE(testStore.shell(QStringLiteral("SELECT COUNT(*) FROM photo_content")).trimmed().toInt(), used.size());
        return;
    }
    int files = 0;
    QDirIterator entries(testStore.address().path + QStringLiteral(".photos"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        QVERIFY2(used.contains(entries.fileName().section(u'.', 0, 0)), qPrintable(entries.fileName()));
        ++files;
    }
    QCOMPARE(files, 2 * used.size()); // each with its preview
}

void TestPhotoImport::aFolderTellsWhatIsNew()
{
    const TestStore testStore(m_cluster, false);
    const QTemporaryDir directory;
    const QStringList paths = writePhotos(directory, 2);
    class Shifted final : public Clock {
    public:
        Instant now() const override { return SystemClock().now() + minutes(by); }
        std::atomic<int> by = -1; // the files were touched a moment ago
    };
    Shifted clock;
    ShopService shop({.store = testStore.address().text()}, clock);
    std::optional<FolderNews> news;
    const auto ask = [&](Instant since) {
        news.reset();
        shop.photos().newIn(directory.path(), since, this, [&](const Result<FolderNews> &answer) { news = answer.value_or(FolderNews()); });
    };
    QFile wrong(paths.first());
    QVERIFY(wrong.open(QIODevice::ReadWrite));
    QVERIFY(wrong.setFileTime(QDateTime::currentDateTime().addYears(3), QFileDevice::FileModificationTime)); // a camera whose clock is wrong
    wrong.close();
    ask(Instant{});
    QTRY_VERIFY(news);
    QVERIFY(news->files.isEmpty());
    QVERIFY(news->isMoreComing);
    clock.by = 1; // they have been left alone for long enough
    ask(Instant{});
    QTRY_VERIFY(news);
    QVERIFY(!news->isMoreComing);
    QCOMPARE(QSet<QString>(news->files.begin(), news->files.end()), QSet<QString>(paths.begin(), paths.end()));
    ask(news->newest);
    QTRY_VERIFY(news);
    QVERIFY(news->files.isEmpty());
}

QTEST_GUILESS_MAIN(TestPhotoImport)
#include "tst_photoimport.moc"
