// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkwatch.h"

#include "logging.h"

#include <QNetworkInformation>

namespace fb {

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
}

void NetworkWatch::start()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        qCInfo(lcNet) << "the system does not tell when the network comes and goes";
        return;
    }
    const auto *information = QNetworkInformation::instance();
    m_online = information->reachability() == QNetworkInformation::Reachability::Online;
    connect(information, &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability reachability) {
        const bool online = reachability == QNetworkInformation::Reachability::Online;
        if (online && !m_online)
            Q_EMIT cameOnline();
        m_online = online;
    });
}

} // namespace fb
