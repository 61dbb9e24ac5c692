// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColorSpace>
#include <QImage>

#include <libheif/heif.h>

namespace fb {

/// A HEIC file as a phone writes it; empty where the library has no encoder. @p orientation 1 to 8 as in EXIF: how the stored pixels are to be turned to be
/// upright. Tests that include this link PkgConfig::heif.
inline QByteArray heic(const QImage &stored, int orientation = 1)
{
    if (!heif_have_encoder_for_format(heif_compression_HEVC))
        return {};
    heif_context *context = heif_context_alloc();
    heif_encoder *encoder = nullptr;
    heif_image *image = nullptr;
    heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder);
    heif_encoder_set_lossy_quality(encoder, 90);
    heif_image_create(stored.width(), stored.height(), heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
    heif_image_add_plane(image, heif_channel_interleaved, stored.width(), stored.height(), 8);
    int stride = 0;
    uint8_t *plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    const QImage pixels = stored.convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < pixels.height(); ++y)
        std::copy_n(pixels.constScanLine(y), pixels.width() * 3, plane + static_cast<std::ptrdiff_t>(y) * stride);
    if (const QByteArray profile = stored.colorSpace().iccProfile(); !profile.isEmpty())
        heif_image_set_raw_color_profile(image, "prof", profile.constData(), static_cast<std::size_t>(profile.size()));
    heif_encoding_options *options = heif_encoding_options_alloc();
    options->image_orientation = static_cast<heif_orientation>(orientation);
    heif_context_encode_image(context, image, encoder, options, nullptr);
    QByteArray bytes;
    heif_writer writer{1, [](heif_context *, const void *data, std::size_t size, void *to) {
                           static_cast<QByteArray *>(to)->append(static_cast<const char *>(data), static_cast<qsizetype>(size));
                           return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
                       }};
    heif_context_write(context, &writer, &bytes);
    heif_encoding_options_free(options);
    heif_image_release(image);
    heif_encoder_release(encoder);
    heif_context_free(context);
    return bytes;
}

} // namespace fb
