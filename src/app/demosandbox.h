// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QProcess>

namespace fb {

/// The make-believe Square of the demo: floorboard-sandbox as a child process, from beside this program or else from PATH.
/// It ends with this object, and by itself when this program dies.
class DemoSandbox : public QObject {
    Q_OBJECT

public:
    explicit DemoSandbox(QObject *parent = nullptr);
    ~DemoSandbox() override;

    void start();

Q_SIGNALS:
    /// It listens at this address.
    void ready(const QString &url);
    void failed(const fb::Error &error);

private:
    void readFirstLine();
    void fail(const QString &what);

    QProcess m_process;
    QByteArray m_output;
    bool m_ready = false;
};

} // namespace fb
