// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fb {

/// Tells when this computer gets back onto the network, as far as the system says so (NetworkManager, GLib); silent where it doesn't. Lives in the GUI thread,
/// where Qt keeps what it watches.
class NetworkWatch : public QObject {
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr);

    /// Begins to watch. Loads a plugin, which takes a while: call it when the window is up.
    void start();

Q_SIGNALS:
    void cameOnline();

private:
    bool m_online = true;
};

} // namespace fb
