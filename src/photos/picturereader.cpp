// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturereader.h"

#include "heicreader.h"
#include "jpegend.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <array>
#include <optional>

namespace fb {

namespace {

constexpr int kKeptQuality = 92; ///< of a JPEG that had to be turned
constexpr int kPreviewQuality = 80;
constexpr int kAllocationLimitMb = 512; ///< 100 megapixels of four bytes, and some
constexpr qsizetype kLongestName = 255;

std::unexpected<Error> refused(const char *sentence) { return failure(ErrorKind::Invalid, QString::fromUtf8(sentence), QStringLiteral("Floorboard")); }
std::unexpected<Error> noPicture() { return refused(QT_TRANSLATE_NOOP("Refusal", "This is no picture: JPEG, PNG, WebP and HEIC can be added.")); }
std::unexpected<Error> damaged() { return refused(QT_TRANSLATE_NOOP("Refusal", "The picture is damaged or cut off.")); }
std::unexpected<Error> tooManyPixels() { return refused(QT_TRANSLATE_NOOP("Refusal", "The picture is larger than 100 megapixels.")); }
std::unexpected<Error> unreadable() { return refused(QT_TRANSLATE_NOOP("Refusal", "This computer can't read pictures of this kind. Save it as JPEG first.")); }
std::unexpected<Error> heicUnreadable()
{
    return refused(
        QT_TRANSLATE_NOOP("Refusal", "This computer can't read HEIC. Set the phone's camera to \"Most Compatible\", or save the picture as JPEG first."));
}
std::unexpected<Error> tooManyBytes() { return refused(QT_TRANSLATE_NOOP("Refusal", "The file is larger than 25 MB.")); }

struct Kind {
    const char *format; ///< Qt's name; null for HEIC, which Qt can't read
    const char16_t *contentType;
};
constexpr Kind kJpeg{"jpeg", u"image/jpeg"};
constexpr Kind kPng{"png", u"image/png"};
constexpr Kind kWebp{"webp", u"image/webp"};
constexpr Kind kHeic{nullptr, u"image/heic"};

/// By what the file begins with, so that no other decoder ever sees it.
std::optional<Kind> kindOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return kJpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return kPng;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return kWebp;
    static const std::array<QByteArray, 5> brands{"heic", "heix", "heim", "heis", "mif1"};
    if (bytes.mid(4, 4) == "ftyp" && std::find(brands.begin(), brands.end(), bytes.mid(8, 4)) != brands.end())
        return kHeic;
    return std::nullopt;
}

/// One reading of bytes of a known kind.
class Reading {
public:
    Reading(const QByteArray &bytes, const Kind &kind)
        : m_reader(&m_buffer, kind.format)
    {
        static const bool limited = [] {
            QImageReader::setAllocationLimit(kAllocationLimitMb);
            return true;
        }();
        Q_UNUSED(limited)
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setAutoDetectImageFormat(false);
        m_reader.setAutoTransform(true);
    }

    QSize size() { return m_reader.size(); } ///< as stored, not turned
    bool isUpright() { return m_reader.transformation() == QImageIOHandler::TransformationNone; }
    bool isTurned() { return m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90); }
    /// Upright, within @p box where that is valid and smaller.
    QImage read(QSize box)
    {
        const QSize stored = size();
        if (isTurned())
            box.transpose();
        if (box.isValid() && (stored.width() > box.width() || stored.height() > box.height()))
            m_reader.setScaledSize(stored.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
        return m_reader.read();
    }

private:
    QBuffer m_buffer;
    QImageReader m_reader;
};

QSize previewBox() { return {kPreviewEdge, kPreviewEdge}; }

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, quality))
        bytes.clear();
    return bytes;
}

QByteArray previewOf(const QImage &image)
{
    QImage small = image;
    if (small.width() > kPreviewEdge || small.height() > kPreviewEdge)
        small = small.scaled(previewBox(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (small.hasAlphaChannel()) {
        QImage paper(small.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, small);
        small = paper;
    }
    return encoded(small, kJpeg.format, kPreviewQuality);
}

/// All that follows from the kept bytes. @p image: the picture, or a smaller one
Result<Picture> finished(QByteArray bytes, const Kind &kind, QSize size, const QImage &image, const QString &fileName)
{
    if (image.isNull() || bytes.isEmpty())
        return damaged();
    if (bytes.size() > kMaxPhotoBytes)
        return tooManyBytes();
    Picture picture;
    picture.photo.fileName = QFileInfo(fileName).fileName().left(kLongestName);
    picture.photo.contentType = QString::fromUtf16(kind.contentType);
    picture.photo.sizeBytes = bytes.size();
    picture.photo.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    picture.photo.width = size.width();
    picture.photo.height = size.height();
    picture.preview = previewOf(image);
    picture.bytes = std::move(bytes);
    return picture;
}

/// Becomes a JPEG, so that every desk and program can show it.
Result<Picture> readHeicPicture(const QByteArray &bytes, const QString &fileName)
{
    if (!canReadHeic())
        return heicUnreadable();
    const HeicPicture heic = readHeic(bytes, kMaxPhotoPixels);
    if (qint64{heic.size.width()} * heic.size.height() > kMaxPhotoPixels)
        return tooManyPixels();
    if (heic.image.isNull())
        return damaged();
    return finished(encoded(heic.image, kJpeg.format, kKeptQuality), kJpeg, heic.image.size(), heic.image, fileName);
}

bool isReadable(const Kind &kind) { return QImageReader::supportedImageFormats().contains(kind.format); }

} // namespace

Result<QByteArray> readPictureFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return refused(QT_TRANSLATE_NOOP("Refusal", "This is a folder. Add the files in it."));
    if (!info.isFile()) // no device and no pipe, which would never end
        return refused(QT_TRANSLATE_NOOP("Refusal", "The file is not there any more."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(QT_TRANSLATE_NOOP("Refusal", "The file can't be read."));
    if (file.size() > kMaxPhotoBytes)
        return tooManyBytes();
    QByteArray bytes = file.read(kMaxPhotoBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(QT_TRANSLATE_NOOP("Refusal", "The file can't be read."));
    return bytes;
}

Result<Picture> readPicture(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > kMaxPhotoBytes)
        return tooManyBytes();
    const std::optional<Kind> kind = kindOf(bytes);
    if (!kind)
        return noPicture();
    if (!kind->format)
        return readHeicPicture(bytes, fileName);
    if (!isReadable(*kind))
        return unreadable();
    Reading reading(bytes, *kind);
    const QSize size = reading.size();
    if (size.isEmpty())
        return damaged();
    if (qint64{size.width()} * size.height() > kMaxPhotoPixels)
        return tooManyPixels();
    if (kind->format == kJpeg.format && !isWholeJpeg(bytes))
        return damaged();
    if (reading.isUpright())
        return finished(bytes, *kind, size, reading.read(previewBox()), fileName);
    const QImage upright = reading.read({});
    if (upright.isNull())
        return damaged();
    const Kind kept = kind->format == kPng.format || upright.hasAlphaChannel() ? kPng : kJpeg;
    return finished(encoded(upright, kept.format, kept.format == kJpeg.format ? kKeptQuality : -1), kept, upright.size(), upright, fileName);
}

Result<Picture> readPicture(const QImage &image, const QString &fileName)
{
    if (image.isNull())
        return noPicture();
    if (qint64{image.width()} * image.height() > kMaxPhotoPixels)
        return tooManyPixels();
    return finished(encoded(image, kPng.format, -1), kPng, image.size(), image, fileName);
}

Result<QImage> decodePicture(const QByteArray &bytes, QSize box)
{
    const std::optional<Kind> kind = kindOf(bytes);
    if (!kind || !kind->format) // no HEIC is kept
        return noPicture();
    QImage image = Reading(bytes, *kind).read(box);
    if (image.isNull())
        return damaged();
    return image;
}

} // namespace fb
