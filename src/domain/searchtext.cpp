// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchtext.h"

#include <algorithm>

namespace fb {

namespace {
constexpr qsizetype kNoteLength = 500; ///< of a note; a novel in it would outweigh everything else
constexpr qsizetype kShortestNumber = 7; ///< digits that are a whole phone number
const QString kGap = QStringLiteral("  "); ///< before each word

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Letters that no decomposition makes plain.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case 0xf8: return QStringLiteral("o"); // ø
    case 0x111: return QStringLiteral("d"); // đ
    case 0x131: return QStringLiteral("i"); // dotless i
    case 0x142: return QStringLiteral("l"); // ł
    case 0xe6: return QStringLiteral("ae"); // æ
    case 0x153: return QStringLiteral("oe"); // œ
    case 0xdf: return QStringLiteral("ss"); // ß
    default: return QString(c);
    }
}

QString plainLetters(const QString &text)
{
    if (isPlain(text))
        return text.toLower();
    // Folded twice: what a decomposition brings to light may have a case of its own.
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark() && c.category() != QChar::Other_Format)
            plain += c.unicode() < 0x80 ? QString(c) : plainLetter(c);
    }
    return plain;
}

bool isPhonePart(QChar c) { return c.isDigit() || QStringLiteral("+-().\u2013/").contains(c); }

/// "555-0142" and "(615)" are written in many ways; their digits are not.
QString needleOf(const QString &word)
{
    constexpr qsizetype kIndexed = 3;
    QString sought = word;
    if (std::all_of(word.begin(), word.end(), isPhonePart)) {
        if (const QString digits = digitsOf(word); digits.size() >= kIndexed)
            sought = digits;
    }
    const qsizetype length = sought.toUcs4().size();
    return length >= kIndexed ? sought : QString(kIndexed - length, u' ') + sought;
}
} // namespace

QString folded(const QString &text)
{
    QString plain = plainLetters(text);
    for (QChar &c : plain) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return plain.simplified();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(static_cast<char16_t>(u'0' + c.digitValue()));
    }
    return digits;
}

QString searchText(const JobCard &card)
{
    const Booking &b = card.booking;
    const Job &job = card.job;
    QStringList parts{b.customerName,
                      b.customerEmail,
                      b.customerPhone,
                      digitsOf(b.customerPhone),
                      b.serviceType,
                      job.vehicle(),
                      job.vehicleColor,
                      job.vehiclePlate,
                      job.keyTag,
                      card.technician,
                      job.jobId,
                      job.bookingId,
                      job.walkInName,
                      job.walkInPhone,
                      digitsOf(job.walkInPhone),
                      b.customerNote.left(kNoteLength),
                      b.sellerNote.left(kNoteLength),
                      job.notes.left(kNoteLength)};
    if (job.vehiclePlate.contains(u' '))
        parts.push_back(QString(job.vehiclePlate).remove(u' '));
    QStringList words = folded(parts.join(u' ')).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words.isEmpty() ? QString() : kGap + words.join(kGap);
}

QStringList searchNeedles(const QString &query)
{
    const QString text = folded(query);
    QStringList needles;
    // A whole number, however it is grouped: a trunk zero or two are not part of it everywhere.
    if (QString number = digitsOf(text);
        number.size() >= kShortestNumber && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u' ' || isPhonePart(c); })) {
        while (number.startsWith(u'0') && number.size() > kShortestNumber)
            number.remove(0, 1);
        return {number};
    }
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString needle = needleOf(word); !needles.contains(needle))
            needles.push_back(needle);
    }
    return needles;
}

bool matches(const QString &searchText, const QStringList &needles)
{
    return std::all_of(needles.begin(), needles.end(), [&searchText](const QString &needle) { return searchText.contains(needle); });
}

bool matches(const JobCard &card, const QString &query)
{
    const QStringList needles = searchNeedles(query);
    return needles.isEmpty() || matches(searchText(card), needles);
}

} // namespace fb
