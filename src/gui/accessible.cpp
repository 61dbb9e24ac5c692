// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible.h"

#include "stepper.h"
#include "syncindicator.h"

#include <QAccessibleWidget>

namespace fb {

namespace {

class AccessibleStepper : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleStepper(Stepper *stepper)
        : QAccessibleWidget(stepper, QAccessible::ProgressBar)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this) : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return static_cast<int>(qobject_cast<const Stepper *>(object())->status()) + 1; }
    void setCurrentValue(const QVariant &) override { } // the button beside it moves the job
    QVariant maximumValue() const override { return static_cast<int>(kWorkStatuses.size()); }
    QVariant minimumValue() const override { return 1; }
    QVariant minimumStepSize() const override { return 1; }
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className == u"fb::Stepper")
        return new AccessibleStepper(qobject_cast<Stepper *>(object));
    if (className == u"fb::SyncIndicator")
        return new QAccessibleWidget(qobject_cast<SyncIndicator *>(object), QAccessible::StatusBar);
    return nullptr;
}

} // namespace

void installAccessibility() { QAccessible::installFactory(make); }

} // namespace fb
