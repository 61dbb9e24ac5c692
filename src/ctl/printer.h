// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

#include <QStringList>

namespace fb {

/// Where results go: one JSON document on stdout, or text for people. Complaints go to stderr, in JSON mode as an envelope on stdout too.
class Printer {
public:
    explicit Printer(bool json);

    bool json() const { return m_json; }
    /// A finished command. @p text is what people read.
    void done(Json data, const QString &text) const;
    /// A command that failed. @return its exit code
    int failed(const Error &error, Json data = Json::object()) const;
    /// The exit code after all: an answer that could not be written whole is none.
    int closed(int code) const;
    /// A remark of one line on stderr.
    void note(const QString &text) const;
    /// Lines on stderr whose parts are printable() already.
    void report(const QString &text) const;

private:
    bool m_json;
};

/// Columns lined up by the width of their widest cell; the first row is the header. Cells are made printable, overlong ones cut, but not the last of a row.
QString table(QList<QStringList> rows);

/// Text from outside made safe for a terminal: one line, without control characters.
QString printable(QString text);

} // namespace fb
