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
    /// A remark on stderr.
    void note(const QString &text) const;

private:
    bool m_json;
};

/// Columns lined up by the width of their widest cell; the first row is the header.
QString table(const QList<QStringList> &rows);

/// Text from outside made safe for a terminal: control characters become U+FFFD.
QString printable(QString text);

} // namespace fb
