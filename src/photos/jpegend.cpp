// SPDX-License-Identifier: GPL-3.0-or-later
#include "jpegend.h"

namespace fb {

namespace {

constexpr int kMostScans = 64; ///< progressive files of cameras and programs have 10
constexpr qsizetype kShortestSegment = 2; ///< its length counts itself

enum Marker : unsigned char { Stuffed = 0x00, Temporary = 0x01, FirstRestart = 0xd0, StartOfImage = 0xd8, EndOfImage = 0xd9, StartOfScan = 0xda, Fill = 0xff };

unsigned char byteAt(const QByteArray &bytes, qsizetype at) { return static_cast<unsigned char>(bytes.at(at)); }

bool isRestart(unsigned char code) { return code >= FirstRestart && code < StartOfImage; }

/// The position of the next marker's 0xff at or after @p at, or the end. Within coded data 0xff 0x00 stands for 0xff, and restart markers belong to it.
qsizetype nextMarker(const QByteArray &bytes, qsizetype at)
{
    for (;; at += 2) {
        at = bytes.indexOf('\xff', at);
        if (at < 0 || at + 1 >= bytes.size())
            return bytes.size();
        const unsigned char code = byteAt(bytes, at + 1);
        if (code == Fill)
            --at; // fill bytes: the second one may begin the marker
        else if (code != Stuffed && !isRestart(code))
            return at;
    }
}

} // namespace

bool isWholeJpeg(const QByteArray &bytes)
{
    if (bytes.size() < 4 || byteAt(bytes, 0) != Fill || byteAt(bytes, 1) != StartOfImage)
        return false;
    int scans = 0;
    for (qsizetype at = nextMarker(bytes, 2); at + 1 < bytes.size(); at = nextMarker(bytes, at)) {
        const unsigned char code = byteAt(bytes, at + 1);
        if (code == EndOfImage)
            return scans > 0;
        at += 2;
        if (code == Temporary || code == StartOfImage)
            continue;
        if (at + kShortestSegment > bytes.size())
            return false;
        if (code == StartOfScan && ++scans > kMostScans)
            return false;
        at += qsizetype{byteAt(bytes, at)} * 256 + byteAt(bytes, at + 1); // over the segment: what is in it may look like a marker
    }
    return false;
}

} // namespace fb
