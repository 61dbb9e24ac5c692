// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace fb {

/// The make-believe Square of the demo: floorboard-sandbox as a child process, from beside this program or else from PATH.
/// stop() ends it without holding anybody up; it ends by itself when this program dies.
class DemoSandbox : public QObject {
    Q_OBJECT

public:
    explicit DemoSandbox(QObject *parent = nullptr);
    ~DemoSandbox() override;

    void start();
    /// Asks it to end, and ends it when it doesn't within two seconds; stopped() follows, at once when it doesn't run.
    void stop();

Q_SIGNALS:
    /// It listens at this address.
    void ready(const QString &url);
    void failed(const fb::Error &error);
    void stopped();

private:
    void readFirstLine();
    void fail(const QString &what);

    QProcess m_process;
    QTimer m_patience;
    QByteArray m_output;
    bool m_ready = false;
};

} // namespace fb
