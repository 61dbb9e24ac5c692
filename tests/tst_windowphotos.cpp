// SPDX-License-Identifier: GPL-3.0-or-later
#include "configuration.h"
#include "heicpictures.h"
#include "patience.h"
#include "photofolder.h"
#include "photorig.h"

#include <QClipboard>
#include <QProgressBar>
#include <QSettings>

#include <atomic>

using namespace fb;

/// Photos come to a job: by dialog, drop, paste and a watched folder; what is refused, and how an import is told.
class TestWindowPhotos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<PhotoRig>(); }
    void cleanup() { m_rig.reset(); }
    void filesAreChosenInTheDialog();
    void severalFilesAreDropped();
    void aPictureWithoutAFileIsDropped();
    void aPageDropsItsPictureNotItsAddress();
    void aPictureIsPastedWhereverTheFocusIs();
    void copiedFilesArePasted();
    void aTextOnTheClipboardIsNoPicture();
    void aWatchedFolderOffersWhatCameIn();
    void whatIsStillWrittenIsOfferedLater();
    void aPhonesHeicComesIn();
    void whatCantBeAPhotoIsRefusedAndTheRestComesIn();
    void aDuplicateIsKeptOnceAndSaidSo();
    void anImportShowsHowFarItIs();
    void anImportIsCancelled();

private:
    std::unique_ptr<PhotoRig> m_rig;
};

void TestWindowPhotos::filesAreChosenInTheDialog()
{
    const auto isSeen = [this] { // wherever the page's layout puts it
        m_rig->grid()->scrollTo(m_rig->placeToAdd());
        return m_rig->grid()->viewport()->rect().contains(m_rig->grid()->visualRect(m_rig->placeToAdd()).center());
    };
    QTRY_VERIFY(isSeen());
    QTest::mouseClick(m_rig->grid()->viewport(), Qt::LeftButton, {}, m_rig->grid()->visualRect(m_rig->placeToAdd()).center());
    auto *dialog = m_rig->filesDialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Add photos"));
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
    for (const char *name : {"*.jpg", "*.JPG", "*.png", "*.webp", "*.heic", "*.HEIC"})
        QVERIFY2(dialog->nameFilters().first().contains(QLatin1String(name)), name);
    Q_EMIT dialog->filesSelected(m_rig->photos(1, 2)); // what the dialog of the desktop says
    dialog->reject();
    QCOMPARE(m_rig->pick("photoCategories", QStringLiteral("After")), QStringLiteral("Before")); // what a car that just came gets
    QTRY_COMPARE(m_rig->kept().size(), 2);
    for (const Photo &photo : m_rig->kept()) {
        QCOMPARE(photo.category, PhotoCategory::After);
        QVERIFY(isUpright(QImage::fromData(m_rig->other->photoBytes(photo).value_or(QByteArray()))));
    }
    QTRY_COMPARE(m_rig->shown(), 2);
    QCOMPARE(m_rig->shownText("photoProblem"), QString());
}

void TestWindowPhotos::severalFilesAreDropped()
{
    m_rig->moveTo(m_rig->job, WorkStatus::QcReady);
    QTRY_COMPARE(m_rig->controller->detail()->card.job.workStatus, WorkStatus::QcReady);
    QVERIFY(m_rig->drop(m_rig->urlsOf(m_rig->photos(0, 8)))); // held in all eight ways
    QCOMPARE(m_rig->pick("photoCategories", QStringLiteral("Damage")), QStringLiteral("After")); // a car that is ready
    QTRY_COMPARE(m_rig->kept().size(), 8);
    for (const Photo &photo : m_rig->kept()) {
        QCOMPARE(photo.category, PhotoCategory::Damage);
        QCOMPARE(photo.takenBy, QStringLiteral("Front desk"));
        QVERIFY2(isUpright(QImage::fromData(m_rig->other->photoPreview(photo).value_or(QByteArray()))), qPrintable(photo.fileName));
        QVERIFY(QFile::exists(m_rig->files.filePath(photo.fileName)));
    }
    // Where a category is chosen nobody is asked.
    m_rig->choose(PhotoCategory::Receipt);
    QVERIFY(m_rig->drop(m_rig->urlsOf({m_rig->photo(20)})));
    QTRY_COMPARE(m_rig->kept().size(), 9);
    QVERIFY(!m_rig->menu("photoCategories"));
    QCOMPARE(m_rig->kept().last().category, PhotoCategory::Receipt);
    auto *text = new QMimeData;
    text->setText(QStringLiteral("no picture"));
    QVERIFY(!m_rig->drop(text));
}

void TestWindowPhotos::aPictureWithoutAFileIsDropped()
{
    m_rig->choose(PhotoCategory::Before);
    auto *bytes = new QMimeData;
    bytes->setData(QStringLiteral("image/jpeg"), heldJpeg(samplePicture({300, 200}, 3), 6));
    QVERIFY(m_rig->drop(bytes));
    QTRY_COMPARE(m_rig->kept().size(), 1);
    QCOMPARE(m_rig->kept().first().contentType, QStringLiteral("image/jpeg"));
    QVERIFY(isUpright(QImage::fromData(m_rig->other->photoBytes(m_rig->kept().first()).value_or(QByteArray()))));
    auto *image = new QMimeData;
    image->setImageData(samplePicture({320, 200}, 4));
    QVERIFY(m_rig->drop(image));
    QTRY_COMPARE(m_rig->kept().size(), 2);
    QCOMPARE(m_rig->kept().at(0).width + m_rig->kept().at(1).width, 300 + 320);
}

void TestWindowPhotos::aPageDropsItsPictureNotItsAddress()
{
    m_rig->choose(PhotoCategory::Before);
    auto *data = new QMimeData;
    data->setUrls({QUrl(QStringLiteral("https://example.com/car.jpg"))});
    data->setImageData(samplePicture({320, 200}, 4));
    QVERIFY(m_rig->drop(data));
    QTRY_COMPARE(m_rig->kept().size(), 1);
    auto *address = new QMimeData;
    address->setUrls({QUrl(QStringLiteral("https://example.com/car.jpg"))});
    QVERIFY(m_rig->drop(address));
    QTRY_VERIFY(m_rig->shownText("photoProblem").contains(QStringLiteral("car.jpg: The file is not there any more.")));
}

void TestWindowPhotos::aPictureIsPastedWhereverTheFocusIs()
{
    m_rig->choose(PhotoCategory::Damage);
    QGuiApplication::clipboard()->setImage(samplePicture({320, 200}, 5));
    m_rig->find<QPushButton>("next")->setFocus();
    m_rig->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_rig->kept().size(), 1);
    QCOMPARE(m_rig->kept().first().category, PhotoCategory::Damage);
    QVERIFY(isUpright(QImage::fromData(m_rig->other->photoBytes(m_rig->kept().first()).value_or(QByteArray()))));
    // A field that is being typed in keeps the key for itself.
    auto *data = new QMimeData;
    data->setText(QStringLiteral("hook 17"));
    data->setImageData(samplePicture({320, 200}, 6));
    QGuiApplication::clipboard()->setMimeData(data);
    auto *notes = m_rig->find<QPlainTextEdit>("shopNotes");
    notes->setFocus();
    m_rig->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(notes->toPlainText(), QStringLiteral("hook 17"));
    QCOMPARE(m_rig->shop->photos().progress(m_rig->job)->total, 1);
}

void TestWindowPhotos::copiedFilesArePasted()
{
    QGuiApplication::clipboard()->setMimeData(m_rig->urlsOf(m_rig->photos(0, 3)));
    m_rig->grid()->setFocus();
    m_rig->press(Qt::Key_V, Qt::ControlModifier);
    m_rig->pick("photoCategories", QStringLiteral("Other"));
    QTRY_COMPARE(m_rig->kept().size(), 3);
    QCOMPARE(m_rig->kept().first().fileName, QStringLiteral("IMG_0000.jpg"));
    QCOMPARE(m_rig->kept().first().category, PhotoCategory::Other);
}

void TestWindowPhotos::aTextOnTheClipboardIsNoPicture()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("no picture"));
    m_rig->grid()->setFocus();
    m_rig->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_rig->shownText("photoProblem"), QStringLiteral("There is no picture on the clipboard."));
    m_rig->click("photoDismiss");
    QCOMPARE(m_rig->shownText("photoProblem"), QString());
}

void TestWindowPhotos::aWatchedFolderOffersWhatCameIn()
{
    const QString folder = m_rig->files.filePath(QStringLiteral("camera"));
    QVERIFY(QDir().mkpath(folder));
    m_rig->write(QStringLiteral("camera/old.jpg"), heldJpeg(samplePicture({400, 300}, 30), 1));
    const Instant before = SystemClock().now();
    QTRY_VERIFY(SystemClock().now() > before + milliseconds(50)); // file times are as coarse as the kernel's tick
    m_rig->find<QToolButton>("photoMore")->click();
    m_rig->pick("photoActions", QStringLiteral("Watch a folder…"));
    auto *dialog = m_rig->page->findChild<QFileDialog *>(QStringLiteral("photoFolder"));
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(folder);
    dialog->reject();
    // Kept where the window was told to, which is another place in the demo.
    QCOMPARE(QSettings(m_rig->settingsFile(), QSettings::IniFormat).value(QStringLiteral("photoFolder")).toString(), folder);
    QVERIFY(!QFile::exists(Configuration::settingsFile()));
    const Instant watched = SystemClock().now();
    QTRY_VERIFY(SystemClock().now() > watched + milliseconds(50));
    m_rig->write(QStringLiteral("camera/new.jpg"), heldJpeg(samplePicture({400, 300}, 31), 6));
    m_rig->write(QStringLiteral("camera/readme.txt"), "no picture");
    QTRY_COMPARE(m_rig->shownText("photoNews"), QStringLiteral("1 new photo(s) in camera")); // not the old one
    QVERIFY(m_rig->kept().isEmpty()); // nobody but a person knows which car it shows
    m_rig->choose(PhotoCategory::Before);
    m_rig->click("photoTake");
    QTRY_COMPARE(m_rig->kept().size(), 1);
    QCOMPARE(m_rig->kept().first().fileName, QStringLiteral("new.jpg"));
    QCOMPARE(m_rig->shownText("photoNews"), QString());
    // What isn't this job's is not offered again, here or at the next one.
    m_rig->write(QStringLiteral("camera/other.jpg"), heldJpeg(samplePicture({400, 300}, 32), 1));
    QTRY_COMPARE(m_rig->shownText("photoNews"), QStringLiteral("1 new photo(s) in camera"));
    m_rig->click("photoLeave");
    QCOMPARE(m_rig->shownText("photoNews"), QString());
    m_rig->page->hide();
    m_rig->page->show();
    m_rig->write(QStringLiteral("camera/third.jpg"), heldJpeg(samplePicture({400, 300}, 33), 1));
    QTRY_COMPARE(m_rig->shownText("photoNews"), QStringLiteral("1 new photo(s) in camera"));
    QCOMPARE(m_rig->kept().size(), 1);
}

void TestWindowPhotos::whatIsStillWrittenIsOfferedLater()
{
    class Shifted final : public Clock {
    public:
        Instant now() const override { return SystemClock().now() + minutes(by); }
        std::atomic<int> by = -1; // files were touched a moment ago
    };
    Shifted clock;
    ShopService shop({.store = QStringLiteral("sqlite:") + m_rig->file()}, clock);
    const QString folder = m_rig->files.filePath(QStringLiteral("camera"));
    QVERIFY(QDir().mkpath(folder));
    {
        QSettings settings(m_rig->settingsFile(), QSettings::IniFormat);
        settings.setValue(QStringLiteral("photoFolder"), folder);
    }
    m_rig->write(QStringLiteral("camera/large.jpg"), heldJpeg(samplePicture({400, 300}, 31), 6));
    PhotoFolder watch(shop.photos());
    watch.setSettingsFile(m_rig->settingsFile());
    QList<QStringList> told;
    connect(&watch, &PhotoFolder::found, this, [&](const QStringList &files) { told.push_back(files); });
    watch.setWatching(true);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.last().isEmpty());
    clock.by = 1; // complete, and nothing tells of it
    QTRY_COMPARE(told.last(), QStringList{folder + QStringLiteral("/large.jpg")});
}

void TestWindowPhotos::aPhonesHeicComesIn()
{
    const QByteArray bytes = heic(held(samplePicture({400, 300}), 6), 6);
    if (bytes.isEmpty())
        QSKIP("libheif has no HEVC encoder on this computer");
    m_rig->choose(PhotoCategory::Before);
    QVERIFY(m_rig->drop(m_rig->urlsOf({m_rig->write(QStringLiteral("IMG_0007.HEIC"), bytes)})));
    QTRY_COMPARE(m_rig->kept().size(), 1);
    QCOMPARE(m_rig->kept().first().contentType, QStringLiteral("image/jpeg"));
    QVERIFY(isUpright(QImage::fromData(m_rig->other->photoBytes(m_rig->kept().first()).value_or(QByteArray()))));
}

void TestWindowPhotos::whatCantBeAPhotoIsRefusedAndTheRestComesIn()
{
    m_rig->choose(PhotoCategory::Before);
    const QString text = m_rig->write(QStringLiteral("letter.jpg"), "Dear customer");
    QFile large(m_rig->photo(1));
    QVERIFY(large.open(QIODevice::ReadWrite) && large.resize(kMaxPhotoBytes + 1));
    large.close();
    QVERIFY(m_rig->drop(m_rig->urlsOf({text, large.fileName(), m_rig->files.filePath(QStringLiteral("gone.jpg")), m_rig->photo(2)})));
    QTRY_COMPARE(m_rig->kept().size(), 1);
    QTRY_COMPARE(m_rig->shownText("photoProblem"),
                 QStringLiteral("3 photo(s) could not be added:\n"
                                "letter.jpg: This is no picture: JPEG, PNG, WebP and HEIC can be added.\n"
                                "IMG_0001.jpg: The file is larger than 25 MB.\n"
                                "gone.jpg: The file is not there any more."));
    QCOMPARE(m_rig->kept().first().fileName, QStringLiteral("IMG_0002.jpg"));
    QTRY_VERIFY(m_rig->find("photoDismiss")->isVisible()); // once it is over
    m_rig->click("photoDismiss");
    QCOMPARE(m_rig->shownText("photoProblem"), QString());
}

void TestWindowPhotos::aDuplicateIsKeptOnceAndSaidSo()
{
    m_rig->choose(PhotoCategory::Before);
    const QString first = m_rig->photo(1);
    const QString again = m_rig->files.filePath(QStringLiteral("copy of it.jpg"));
    QVERIFY(QFile::copy(first, again));
    QVERIFY(m_rig->drop(m_rig->urlsOf({first, again, first})));
    QTRY_COMPARE(m_rig->shownText("photoKnown"), QStringLiteral("2 photo(s) were here already."));
    QCOMPARE(m_rig->kept().size(), 1);
    QCOMPARE(m_rig->shown(), 1);
    QCOMPARE(m_rig->shownText("photoProblem"), QString());
    m_rig->click("photoDismiss");
    QCOMPARE(m_rig->shownText("photoKnown"), QString());
    // In another category it is another photo of the same bytes.
    m_rig->choose(PhotoCategory::After);
    QVERIFY(m_rig->drop(m_rig->urlsOf({first})));
    QTRY_COMPARE(m_rig->kept().size(), 2);
    QCOMPARE(m_rig->kept().first().hash, m_rig->kept().last().hash);
    QCOMPARE(m_rig->shownText("photoKnown"), QString());
}

void TestWindowPhotos::anImportShowsHowFarItIs()
{
    QStringList seen;
    connect(&m_rig->shop->photos(), &PhotoService::progressed, this, [&](const PhotoProgress &progress) {
        const auto *bar = m_rig->panel()->findChild<QProgressBar *>();
        seen.push_back(QStringLiteral("%1 %2/%3 %4").arg(m_rig->shownText("photoProgress")).arg(bar->value()).arg(bar->maximum()).arg(bar->isVisible()));
        QVERIFY(progress.isRunning() == bar->isVisible());
    });
    m_rig->choose(PhotoCategory::Before);
    QVERIFY(m_rig->drop(m_rig->urlsOf(m_rig->photos(0, 3))));
    QTRY_COMPARE(seen.size(), 4);
    QCOMPARE(seen.mid(0, 3), QStringList({QStringLiteral("0 of 3 0/3 1"), QStringLiteral("1 of 3 1/3 1"), QStringLiteral("2 of 3 2/3 1")}));
    QCOMPARE(m_rig->shownText("photoProgress"), QString());
    QCOMPARE(m_rig->shown(), 3); // one by one, without reading the job anew
}

void TestWindowPhotos::anImportIsCancelled()
{
    connect(&m_rig->shop->photos(), &PhotoService::progressed, this, [&](const PhotoProgress &progress) {
        if (progress.done == 2 && !progress.cancelled)
            m_rig->click("photoCancel");
    });
    m_rig->choose(PhotoCategory::Before);
    QVERIFY(m_rig->drop(m_rig->urlsOf(m_rig->photos(0, 12))));
    QTRY_VERIFY(m_rig->shop->photos().progress(m_rig->job) && m_rig->shop->photos().progress(m_rig->job)->cancelled);
    QTRY_COMPARE(m_rig->kept().size(), 2);
    QVERIFY(!m_rig->find("photoCancel")->isVisible());
    QCOMPARE(m_rig->shown(), 2);
}

QTEST_MAIN(TestWindowPhotos)
#include "tst_windowphotos.moc"
