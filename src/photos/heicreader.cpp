// SPDX-License-Identifier: GPL-3.0-or-later
#include "heicreader.h"

#include <QColorSpace>

#include <libheif/heif.h>

#include <memory>
#include <new>

namespace fb {

namespace {

/// Calls the library's function that frees something.
template<auto release>
struct Released {
    template<class T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Context = std::unique_ptr<heif_context, Released<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Released<heif_image_handle_release>>;
using Decoded = std::unique_ptr<heif_image, Released<heif_image_release>>;
using Options = std::unique_ptr<heif_decoding_options, Released<heif_decoding_options_free>>;

bool isFine(const heif_error &error) { return error.code == heif_error_Ok; }

/// Phones take pictures in more colours than most programs show.
void toSrgb(QImage &image, const heif_image_handle *handle)
{
    QByteArray profile(static_cast<qsizetype>(heif_image_handle_get_raw_color_profile_size(handle)), Qt::Uninitialized);
    if (profile.isEmpty() || !isFine(heif_image_handle_get_raw_color_profile(handle, profile.data())))
        return;
    if (const QColorSpace space = QColorSpace::fromIccProfile(profile); space.isValid()) {
        image.setColorSpace(space);
        image.convertToColorSpace(QColorSpace::SRgb);
    }
}

/// The library turns the picture as the file says. Not what EXIF says: in HEIC that is a copy for others.
QImage decoded(const heif_image_handle *handle)
{
    const Options options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    options->strict_decoding = 1;
    heif_image *made = nullptr;
    const heif_error error = heif_decode_image(handle, &made, heif_colorspace_RGB, heif_chroma_interleaved_RGB, options.get());
    const Decoded kept(made);
    int stride = 0;
    const uint8_t *pixels = isFine(error) ? heif_image_get_plane_readonly(made, heif_channel_interleaved, &stride) : nullptr;
    if (!pixels)
        return {};
    const QSize size(heif_image_get_width(made, heif_channel_interleaved), heif_image_get_height(made, heif_channel_interleaved));
    QImage image = QImage(pixels, size.width(), size.height(), stride, QImage::Format_RGB888).convertToFormat(QImage::Format_RGB32);
    toSrgb(image, handle);
    return image;
}

} // namespace

bool canReadHeic() { return heif_have_decoder_for_format(heif_compression_HEVC) != 0; }

HeicPicture readHeic(const QByteArray &bytes, qint64 mostPixels)
{
    try {
        const Context context(heif_context_alloc());
        heif_context_set_max_decoding_threads(context.get(), 0); // in this thread
        heif_image_handle *primary = nullptr;
        if (!isFine(heif_context_read_from_memory_without_copy(context.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()), nullptr))
            || !isFine(heif_context_get_primary_image_handle(context.get(), &primary)))
            return {};
        const Handle handle(primary);
        const QSize size(heif_image_handle_get_width(primary), heif_image_handle_get_height(primary));
        if (size.isEmpty() || qint64{size.width()} * size.height() > mostPixels)
            return {size, {}};
        return {size, decoded(primary)};
    } catch (const std::bad_alloc &) { // the library asks for as much as a damaged file says
        return {};
    }
}

} // namespace fb
