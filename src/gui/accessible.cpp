// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible.h"

#include "stepper.h"
#include "syncindicator.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>
#include <QTextDocumentFragment>

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

/// Tool tips are written as HTML; whoever has them read aloud gets their words alone.
class PlainDescriptions : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ToolTipChange) {
            if (auto *widget = qobject_cast<QWidget *>(watched))
                describe(*widget);
        }
        return false;
    }

private:
    static void describe(QWidget &widget)
    {
        const char *const property = "toolTipWords";
        const QString before = widget.property(property).toString();
        if (widget.accessibleDescription() != before)
            return; // it has a description of its own
        const QString words = Qt::mightBeRichText(widget.toolTip()) ? QTextDocumentFragment::fromHtml(widget.toolTip()).toPlainText() : QString();
        if (words == before)
            return;
        widget.setProperty(property, words);
        widget.setAccessibleDescription(words);
    }
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

void installAccessibility()
{
    QAccessible::installFactory(make);
    const QString name = QStringLiteral("plainDescriptions");
    if (qApp->findChild<QObject *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *descriptions = new PlainDescriptions(qApp);
    descriptions->setObjectName(name);
    qApp->installEventFilter(descriptions);
}

} // namespace fb
