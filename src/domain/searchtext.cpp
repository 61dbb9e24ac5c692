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

bool isDash(QChar c) { return c.category() == QChar::Punctuation_Dash; }

/// One word, already folded, as texts and queries both have it: "555-0142" and "(615)" are written in many ways, their digits are not; "qlt-4r9" is one
/// plate or id whether it has its dashes or not, and "anne-marie" is two words.
QStringList plainWords(const QString &word)
{
    const bool digits = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    if (digits && std::all_of(word.begin(), word.end(), isPhonePart))
        return {digitsOf(word)};
    if (std::none_of(word.begin(), word.end(), isDash))
        return {word};
    QString apart = word;
    if (digits)
        return {apart.removeIf(isDash)};
    for (QChar &c : apart) {
        if (isDash(c))
            c = u' ';
    }
    const QStringList words = apart.split(u' ', Qt::SkipEmptyParts);
    return words.isEmpty() ? QStringList{word} : words;
}

QStringList plainWordsOf(const QString &foldedText)
{
    QStringList words;
    for (const QString &word : foldedText.split(u' ', Qt::SkipEmptyParts))
        words += plainWords(word);
    words.removeDuplicates();
    return words;
}

QString needleOf(const QString &word)
{
    constexpr qsizetype kIndexed = 3;
    const qsizetype length = word.toUcs4().size();
    return length >= kIndexed ? word : QString(kIndexed - length, u' ') + word;
}

/// A whole number as far as it is the same wherever one calls from. Empty: the text is something else.
QString numberOf(const QString &text)
{
    constexpr qsizetype kAbroad = 11; ///< digits: with the code of a country
    constexpr qsizetype kLocal = 8;
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c == u' ' || isPhonePart(c); }))
        return {};
    QString number = phoneDigits(text);
    const bool abroad = text.startsWith(u'+') || number.startsWith(QStringLiteral("00")) || number.size() >= kAbroad;
    while (number.startsWith(u'0') && number.size() > kShortestNumber) // a trunk zero or two are not part of it everywhere
        number.remove(0, 1);
    if (number.size() < kShortestNumber)
        return {};
    return abroad && number.size() >= kAbroad - 1 ? number.right(kLocal) : number;
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

QString phoneDigits(const QString &text)
{
    QString number = text;
    return digitsOf(number.remove(QStringLiteral("(0)")));
}

QString searchText(const JobCard &card)
{
    const Booking &b = card.booking;
    const Job &job = card.job;
    QStringList parts{b.customerName,
                      b.customerEmail,
                      b.customerPhone,
                      phoneDigits(b.customerPhone),
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
                      phoneDigits(job.walkInPhone),
                      b.customerNote.left(kNoteLength),
                      b.sellerNote.left(kNoteLength),
                      job.notes.left(kNoteLength)};
    for (const QString &tag : {job.vehiclePlate, job.keyTag}) { // however it is spaced: its letters as one word, and each group of them
        const QString letters = QString(tag).removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        if (letters == tag)
            continue;
        parts.push_back(letters);
        QString groups = tag;
        for (QChar &c : groups) {
            if (!c.isLetterOrNumber())
                c = u' ';
        }
        parts.push_back(groups);
    }
    const QStringList words = plainWordsOf(folded(parts.join(u' ')));
    return words.isEmpty() ? QString() : kGap + words.join(kGap);
}

QStringList searchNeedles(const QString &query)
{
    const QString text = folded(query);
    if (const QString number = numberOf(text); !number.isEmpty())
        return {number};
    QStringList needles;
    for (const QString &word : plainWordsOf(text))
        needles.push_back(needleOf(word));
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
