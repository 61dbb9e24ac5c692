// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer.h"

#include <cstdio>
#include <unistd.h>

namespace fb {

namespace {

constexpr qsizetype kWidest = 120; ///< of a column that others follow; what a job is called in Square can be any length

void put(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString shortened(QString text)
{
    if (text.size() <= kWidest)
        return text;
    text.truncate(kWidest - 1);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

} // namespace

Printer::Printer(bool json)
    : m_json(json)
{
}

void Printer::done(Json data, const QString &text) const
{
    put(stdout, m_json ? QString::fromUtf8(toJsonText(successEnvelope(std::move(data)), 2)) + u'\n' : text);
}

int Printer::failed(const Error &error, Json data) const
{
    if (m_json)
        put(stdout, QString::fromUtf8(toJsonText(failureEnvelope(error, std::move(data)), 2)) + u'\n');
    const bool colour = isatty(STDERR_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR");
    const QString label = colour ? QStringLiteral("\x1b[31merror:\x1b[0m ") : QStringLiteral("error: ");
    put(stderr, label + printable(error.detail) + u'\n');
    if (!error.action.isEmpty())
        put(stderr, printable(error.action) + u'\n');
    return exitCode(error.kind);
}

int Printer::closed(int code) const
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return code;
    put(stderr, QStringLiteral("error: The result could not be written to standard output\nFree some space where it goes, and ask again.\n"));
    return code == 0 ? exitCode(ErrorKind::Setup) : code;
}

void Printer::note(const QString &text) const { put(stderr, printable(text) + u'\n'); }

void Printer::report(const QString &text) const { put(stderr, text); }

QString table(QList<QStringList> rows)
{
    QList<qsizetype> widths;
    for (QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool last = column + 1 == row.size();
            row[column] = last ? printable(row[column]) : shortened(printable(row[column]));
            if (column >= widths.size())
                widths.push_back(0);
            if (!last)
                widths[column] = std::max(widths[column], row[column].size());
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += row[column].leftJustified(widths[column] + 2);
        text += line.trimmed() + u'\n';
    }
    return text;
}

QString printable(QString text)
{
    for (QChar &c : text) {
        const bool breaks = c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        const bool bidi = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (breaks)
            c = u' ';
        else if (c.category() == QChar::Other_Control || bidi)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace fb
