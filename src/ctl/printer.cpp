// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer.h"

#include <cstdio>
#include <unistd.h>

namespace fb {

namespace {
void put(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
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

void Printer::note(const QString &text) const { put(stderr, printable(text) + u'\n'); }

QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column >= widths.size())
                widths.push_back(0);
            widths[column] = std::max(widths[column], row[column].size());
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += printable(row[column]).leftJustified(widths[column] + 2);
        text += line.trimmed() + u'\n';
    }
    return text;
}

QString printable(QString text)
{
    for (QChar &c : text) {
        const bool bidi = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if ((c.category() == QChar::Other_Control && c != u'\n') || bidi)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace fb
