// SPDX-License-Identifier: GPL-3.0-or-later
#include "photopanel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace fb {

class PhotoPanel::Private {
public:
    QLabel *count = nullptr;
};

PhotoPanel::PhotoPanel(const Theme &, ShopService &, QWidget *parent)
    : QFrame(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("photoPanel"));
    setProperty("panel", QStringLiteral("true"));
    auto *row = new QHBoxLayout(this);
    auto *title = new QLabel(tr("Photos"), this);
    title->setProperty("type", QStringLiteral("heading"));
    d->count = new QLabel(this);
    d->count->setTextFormat(Qt::PlainText);
    row->addWidget(title);
    row->addWidget(d->count, 1);
}

PhotoPanel::~PhotoPanel() = default;

void PhotoPanel::show(const JobDetail &detail) { d->count->setText(QString::number(detail.photos.size())); }

void PhotoPanel::addReceipt() { }

} // namespace fb
