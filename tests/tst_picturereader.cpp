// SPDX-License-Identifier: GPL-3.0-or-later
#include "heicpictures.h"
#include "jpegend.h"
#include "picturereader.h"
#include "samplepictures.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace fb;

/// What becomes a photo, and what is refused with which sentence.
class TestPictureReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOrientationComesOutUpright_data();
    void everyOrientationComesOutUpright();
    void anUprightFileIsKeptToTheByte();
    void aPngStaysOne();
    void aPictureFromTheClipboardBecomesAPng();
    void aWebpStaysOne();
    void aHeicBecomesAnUprightJpeg_data() { everyOrientationComesOutUpright_data(); }
    void aHeicBecomesAnUprightJpeg();
    void aHeicKeepsItsColours();
    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();
    void whatIsCutOffIsRefused_data();
    void whatIsCutOffIsRefused();
    void whatIsTooLargeIsRefused();
    void onlyFilesAreRead();
    void endlessScansAreRefused();
    void changedBytesNeverDoHarm_data();
    void changedBytesNeverDoHarm();

private:
    static QString refusal(const QByteArray &bytes)
    {
        const Result<Picture> picture = readPicture(bytes, QStringLiteral("x.jpg"));
        return picture ? QString() : picture.error().kind == ErrorKind::Invalid ? picture.error().detail : QStringLiteral("another kind of error");
    }
};

void TestPictureReader::everyOrientationComesOutUpright_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("orientation %d", orientation) << orientation;
}

void TestPictureReader::everyOrientationComesOutUpright()
{
    QFETCH(int, orientation);
    const QSize size(900, 600);
    const Result<Picture> picture = readPicture(heldJpeg(samplePicture(size), orientation), QStringLiteral("/camera/IMG_0001.JPG"));
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(QSize(static_cast<int>(picture->photo.width), static_cast<int>(picture->photo.height)), size);
    QCOMPARE(picture->photo.fileName, QStringLiteral("IMG_0001.JPG"));
    QCOMPARE(picture->photo.contentType, QStringLiteral("image/jpeg"));
    QCOMPARE(picture->photo.sizeBytes, picture->bytes.size());
    QCOMPARE(picture->photo.hash.toLatin1(), QCryptographicHash::hash(picture->bytes, QCryptographicHash::Sha256).toHex());
    // Every program shows it upright, also one that knows nothing of EXIF.
    const QImage kept = QImage::fromData(picture->bytes, "jpeg");
    QCOMPARE(kept.size(), size);
    QVERIFY(isUpright(kept));
    const QImage preview = QImage::fromData(picture->preview, "jpeg");
    QCOMPARE(preview.width(), kPreviewEdge);
    QVERIFY(isUpright(preview));
    const Result<QImage> shown = decodePicture(picture->bytes, {300, 300});
    QVERIFY(shown && isUpright(*shown));
    QCOMPARE(shown->size(), QSize(300, 200));
}

void TestPictureReader::anUprightFileIsKeptToTheByte()
{
    for (const QByteArray &file :
         {encoded(samplePicture({640, 480})), heldJpeg(samplePicture({640, 480}), 1), encoded(samplePicture({64, 48})) + "trailer of a phone"}) {
        const Result<Picture> picture = readPicture(file, QStringLiteral("a.jpg"));
        QVERIFY(picture);
        QCOMPARE(picture->bytes, file);
    }
}

void TestPictureReader::aPngStaysOne()
{
    QImage image = samplePicture({800, 400}).convertToFormat(QImage::Format_ARGB32);
    image.setPixelColor(400, 200, Qt::transparent);
    const QByteArray file = encoded(image, "png", -1);
    const Result<Picture> picture = readPicture(file, QStringLiteral("shot.png"));
    QVERIFY(picture);
    QCOMPARE(picture->bytes, file);
    QCOMPARE(picture->photo.contentType, QStringLiteral("image/png"));
    QVERIFY(isUpright(QImage::fromData(picture->preview, "jpeg")));
}

void TestPictureReader::aPictureFromTheClipboardBecomesAPng()
{
    const Result<Picture> picture = readPicture(samplePicture({800, 400}), QStringLiteral("clipboard.png"));
    QVERIFY(picture);
    QCOMPARE(picture->photo.contentType, QStringLiteral("image/png"));
    QCOMPARE(QImage::fromData(picture->bytes, "png"), samplePicture({800, 400}));
    QVERIFY(!readPicture(QImage(), QStringLiteral("clipboard.png")));
}

void TestPictureReader::aWebpStaysOne()
{
    const QByteArray file = encoded(samplePicture({800, 400}), "webp");
    QVERIFY2(!file.isEmpty(), "qt6-image-formats-plugins is not installed");
    const Result<Picture> picture = readPicture(file, QStringLiteral("IMG-20261121-WA0004.webp"));
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(picture->bytes, file);
    QCOMPARE(picture->photo.contentType, QStringLiteral("image/webp"));
    QVERIFY(isUpright(QImage::fromData(picture->preview, "jpeg")));
    const Result<QImage> shown = decodePicture(picture->bytes, {200, 200});
    QVERIFY(shown && isUpright(*shown));
}

void TestPictureReader::aHeicBecomesAnUprightJpeg()
{
    QFETCH(int, orientation);
    const QSize size(600, 400);
    const QByteArray file = heic(held(samplePicture(size), orientation), orientation);
    if (file.isEmpty())
        QSKIP("libheif has no HEVC encoder on this computer");
    const Result<Picture> picture = readPicture(file, QStringLiteral("IMG_0001.HEIC"));
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(picture->photo.contentType, QStringLiteral("image/jpeg"));
    QCOMPARE(picture->photo.fileName, QStringLiteral("IMG_0001.HEIC"));
    QCOMPARE(QSize(static_cast<int>(picture->photo.width), static_cast<int>(picture->photo.height)), size);
    const QImage kept = QImage::fromData(picture->bytes, "jpeg");
    QCOMPARE(kept.size(), size);
    QVERIFY(isUpright(kept));
    QVERIFY(isUpright(QImage::fromData(picture->preview, "jpeg")));
    // The same file is the same photo.
    QCOMPARE(readPicture(file, QStringLiteral("again.heic"))->photo.hash, picture->photo.hash);
}

void TestPictureReader::aHeicKeepsItsColours()
{
    QImage wide(64, 64, QImage::Format_RGB32);
    wide.fill(QColor(200, 60, 60)); // less red than it is to whoever takes it for sRGB
    wide.setColorSpace(QColorSpace::DisplayP3);
    const QByteArray file = heic(wide);
    if (file.isEmpty())
        QSKIP("libheif has no HEVC encoder on this computer");
    const Result<Picture> picture = readPicture(file, QStringLiteral("x.heic"));
    QVERIFY(picture);
    const QColor kept = QImage::fromData(picture->bytes, "jpeg").pixelColor(32, 32);
    const QColor meant = wide.convertedToColorSpace(QColorSpace::SRgb).pixelColor(32, 32);
    QVERIFY2(qAbs(kept.red() - meant.red()) < 8 && qAbs(kept.green() - meant.green()) < 8, qPrintable(kept.name() + meant.name()));
}

void TestPictureReader::whatIsNoPictureIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear customer,\n");
    QTest::newRow("a page") << QByteArray("<!doctype html><title>sign in</title>");
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n1 0 obj\n");
    QTest::newRow("a drawing, which may name other files") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    QTest::newRow("a GIF, which isn't among those taken") << QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
}

void TestPictureReader::whatIsNoPictureIsRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(refusal(bytes), QStringLiteral("This is no picture: JPEG, PNG, WebP and HEIC can be added."));
}

void TestPictureReader::whatIsCutOffIsRefused_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("JPEG") << encoded(samplePicture({200, 150}));
    QTest::newRow("JPEG that must be turned") << heldJpeg(samplePicture({200, 150}), 6);
    QTest::newRow("PNG") << encoded(samplePicture({200, 150}), "png", -1);
    QTest::newRow("WebP") << encoded(samplePicture({200, 150}), "webp");
    QTest::newRow("HEIC") << heic(samplePicture({200, 150}));
}

void TestPictureReader::whatIsCutOffIsRefused()
{
    QFETCH(QByteArray, whole);
    if (whole.isEmpty())
        QSKIP("this computer has no encoder for this kind");
    QCOMPARE(refusal(whole), QString());
    // A PNG that lacks nothing but its end mark (12 bytes) and checksum still is the whole picture.
    const qsizetype last = whole.startsWith("\x89PNG") ? whole.size() - 16 : whole.size() - 1;
    for (qsizetype length = 12; length <= last; length += length < last - 40 ? 37 : 1)
        QVERIFY2(!refusal(whole.left(length)).isEmpty(), QByteArray::number(length) + " of " + QByteArray::number(whole.size()));
    QCOMPARE(refusal(whole.left(whole.size() / 2)), QStringLiteral("The picture is damaged or cut off."));
}

void TestPictureReader::whatIsTooLargeIsRefused()
{
    QByteArray bomb = encoded(QImage(8, 8, QImage::Format_Mono), "png", -1);
    for (int at = 16; at < 24; at += 4) // 65,536 by 65,536 pixels, says its header
        bomb.replace(at, 4, QByteArray::fromHex("00010000"));
    QByteArray header = bomb.mid(12, 17);
    quint32 crc = 0xffffffff;
    for (const char c : header) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    crc = ~crc;
    bomb.replace(29, 4, QByteArray::fromHex(QByteArray::number(crc, 16).rightJustified(8, '0')));
    QCOMPARE(refusal(bomb), QStringLiteral("The picture is larger than 100 megapixels."));

    if (QByteArray vast = heic(samplePicture({64, 64})); !vast.isEmpty()) {
        vast.replace(vast.indexOf("ispe") + 8, 8, QByteArray::fromHex("00004e2000004e20")); // 20,000 by 20,000, claims the file
        QCOMPARE(refusal(vast), QStringLiteral("The picture is larger than 100 megapixels."));
    }

    QByteArray heavy = encoded(samplePicture({64, 64}));
    heavy.append(kMaxPhotoBytes - heavy.size(), 'x');
    QCOMPARE(refusal(heavy), QString());
    QCOMPARE(refusal(heavy + 'x'), QStringLiteral("The file is larger than 25 MB."));
}

void TestPictureReader::onlyFilesAreRead()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    QCOMPARE(readPictureFile(path).value_or(QByteArray()), QByteArray("abc"));
    QCOMPARE(readPictureFile(directory.path()).error().detail, QStringLiteral("This is a folder. Add the files in it."));
    QCOMPARE(readPictureFile(directory.filePath(QStringLiteral("b.jpg"))).error().detail, QStringLiteral("The file is not there any more."));
    QVERIFY(!readPictureFile(QStringLiteral("/dev/zero")));
    QVERIFY(file.resize(kMaxPhotoBytes + 1));
    QCOMPARE(readPictureFile(path).error().detail, QStringLiteral("The file is larger than 25 MB."));
}

void TestPictureReader::endlessScansAreRefused()
{
    const QByteArray start("\xff\xd8", 2);
    const QByteArray scan("\xff\xda\x00\x02 data \xff\x00 and \xff\xd0 more", 24);
    const QByteArray end("\xff\xd9", 2);
    QVERIFY(isWholeJpeg(start + scan.repeated(10) + end));
    QVERIFY(!isWholeJpeg(start + scan.repeated(10)));
    QVERIFY(!isWholeJpeg(start + scan.repeated(1000) + end));
    QVERIFY(!isWholeJpeg(start + end));
    // A preview within the file ends nothing.
    QVERIFY(!isWholeJpeg(start + QByteArray("\xff\xe1\x00\x06\xff\xd9\xff\xd9", 8) + scan));
}

void TestPictureReader::changedBytesNeverDoHarm_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("JPEG") << heldJpeg(samplePicture({48, 32}), 6);
    QTest::newRow("PNG") << encoded(samplePicture({48, 32}), "png", -1);
    QTest::newRow("WebP") << encoded(samplePicture({48, 32}), "webp");
    QTest::newRow("HEIC") << heic(samplePicture({48, 32}));
}

void TestPictureReader::changedBytesNeverDoHarm()
{
    QFETCH(QByteArray, whole);
    if (whole.isEmpty())
        QSKIP("this computer has no encoder for this kind");
    QRandomGenerator dice(20261121);
    int kept = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = whole;
        for (int change = dice.bounded(1, 6); change > 0; --change)
            bytes[dice.bounded(bytes.size())] = static_cast<char>(dice.bounded(256));
        const Result<Picture> picture = readPicture(bytes, QStringLiteral("x"));
        if (!picture) {
            QCOMPARE(picture.error().kind, ErrorKind::Invalid);
            continue;
        }
        ++kept;
        QVERIFY(!QImage::fromData(picture->preview, "jpeg").isNull());
        QVERIFY(picture->photo.width > 0 && picture->photo.height > 0);
    }
    QVERIFY(kept < 3000);
}

QTEST_GUILESS_MAIN(TestPictureReader)
#include "tst_picturereader.moc"
