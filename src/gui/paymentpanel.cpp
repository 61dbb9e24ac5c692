// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentpanel.h"

#include "askdialog.h"
#include "badge.h"
#include "headline.h"
#include "jobtext.h"
#include "moneytext.h"
#include "textformat.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QUuid>

namespace fb {

namespace {

QList<Question::Choice> methods()
{
    QList<Question::Choice> choices;
    for (const PaymentMethod method : {PaymentMethod::Card, PaymentMethod::Cash, PaymentMethod::Transfer, PaymentMethod::Other})
        choices.push_back({JobText::paymentMethod(method), static_cast<int>(method)});
    return choices;
}

} // namespace

PaymentPanel::PaymentPanel(const Theme &theme, JobController &controller, QWidget *parent)
    : Panel(theme, QStringLiteral("card"), tr("Payment"), parent)
    , m_controller(controller)
    , m_badge(new Badge(theme, this))
    , m_status(makeLabel("paymentStatus", "meta", "muted"))
    , m_dueName(makeLabel("balanceName", "small", "muted"))
    , m_due(makeLabel("balance", "title"))
    , m_total(makeLabel("agreedTotal", "meta", "muted", true))
    , m_take(makeButton("takePayment", tr("Take payment"), ""))
    , m_agree(makeButton("agreeTotal", tr("Change"), "link"))
    , m_suggestion(makeLabel("suggestedTotal", "meta", "muted", true))
    , m_takeSuggestion(makeButton("takeSuggestion", QString(), "link"))
    , m_back(makeButton("giveBack", tr("Give money back"), "link"))
    , m_receipt(makeButton("addReceipt", tr("Add receipt"), "link"))
    , m_entries(new QVBoxLayout)
    , m_rule(new QFrame(this))
    , m_hint(makeLabel("paymentHint", "small", "muted", true))
{
    setObjectName(QStringLiteral("paymentPanel"));
    m_badge->setObjectName(QStringLiteral("paymentBadge"));
    head()->addWidget(m_status);
    head()->addWidget(m_badge);
    auto *due = new QHBoxLayout;
    auto *amounts = new QVBoxLayout;
    amounts->setSpacing(0);
    amounts->addWidget(m_dueName);
    amounts->addWidget(m_due);
    due->addLayout(amounts);
    due->addStretch(1);
    due->addWidget(m_take);
    body()->addLayout(due);
    m_suggestion->setText(tr("From Square's catalog"));
    for (const auto &[text, button] : {std::pair(m_total, m_agree), std::pair(m_suggestion, m_takeSuggestion)}) {
        auto *line = new QHBoxLayout;
        text->setAlignment((text->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignVCenter);
        line->addWidget(text, 1);
        line->addWidget(button);
        body()->addLayout(line);
    }
    m_rule->setProperty("divider", QStringLiteral("true"));
    body()->addWidget(m_rule);
    m_entries->setSpacing(theme.space(3));
    body()->addLayout(m_entries);
    body()->addWidget(m_hint);
    auto *links = new QHBoxLayout;
    links->addWidget(m_receipt);
    links->addWidget(m_back);
    links->addStretch(1);
    body()->addLayout(links);
    connect(m_take, &QPushButton::clicked, this, &PaymentPanel::takePayment);
    connect(m_agree, &QPushButton::clicked, this, &PaymentPanel::agreeTotal);
    connect(m_takeSuggestion, &QPushButton::clicked, this, &PaymentPanel::takeSuggestion);
    connect(m_back, &QPushButton::clicked, this, &PaymentPanel::giveBack);
    connect(m_receipt, &QPushButton::clicked, this, &PaymentPanel::receiptWanted);
    connect(&theme, &Theme::changed, this, [this] { Panel::theme().setButtonIcon(m_take, QStringLiteral("card")); });
    theme.setButtonIcon(m_take, QStringLiteral("card"));
}

QPushButton *PaymentPanel::makeButton(const char *name, const QString &text, const char *kind)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("kind", QLatin1String(kind));
    if (*kind)
        button->setProperty("scale", QStringLiteral("small"));
    return button;
}

QString PaymentPanel::currency() const
{
    const QString &own = m_controller.detail()->card.job.currency;
    if (!own.isEmpty())
        return own;
    if (!m_controller.choices().currency.isEmpty())
        return m_controller.choices().currency;
    const std::optional<Money> &priced = m_controller.detail()->suggestedTotal;
    return priced ? priced->currency : QStringLiteral("USD");
}

std::optional<Money> PaymentPanel::suggestion() const
{
    const JobDetail &detail = *m_controller.detail();
    const bool fits = !detail.card.job.totalMinor && detail.suggestedTotal && detail.suggestedTotal->currency == currency();
    return fits ? detail.suggestedTotal : std::nullopt;
}

void PaymentPanel::refresh(const QTimeZone &zone)
{
    const std::optional<JobDetail> &detail = m_controller.detail();
    if (!detail)
        return;
    refreshStatus(*detail);
    refreshEntries(detail->payments, zone);
    const bool receiptMissing = detail->card.receipts == 0 && detail->card.job.totalMinor.value_or(0) > 0;
    m_hint->setText(receiptMissing ? tr("A paid job needs a photo of the receipt.") : QString());
    m_hint->setVisible(receiptMissing);
    m_receipt->setVisible(receiptMissing);
    m_back->setVisible(detail->card.paidMinor > 0);
    refreshPermission();
}

void PaymentPanel::refreshStatus(const JobDetail &detail)
{
    const JobCard &card = detail.card;
    const QString money = currency();
    const PaymentStatus status = card.payment();
    const QString word = JobText::paymentStatus(status);
    // Quiet until somebody has to act: the work is done and the money isn't there.
    const bool due = card.job.workStatus == WorkStatus::WorkCompleted && status != PaymentStatus::Paid;
    m_badge->setVisible(due);
    m_status->setVisible(!due);
    m_status->setText(word);
    if (due)
        m_badge->set(QStringLiteral("warning"), word, QStringLiteral("card"));
    Theme::setLook(m_status, "tone", status == PaymentStatus::Paid ? QStringLiteral("ok") : QStringLiteral("muted"));
    if (card.job.totalMinor) {
        const std::int64_t balance = *card.job.totalMinor - card.paidMinor;
        m_dueName->setText(balance < 0 ? tr("Paid too much") : tr("Balance due"));
        m_due->setText(MoneyText::write(balance < 0 ? -balance : balance, money));
        m_total->setText(tr("Agreed total %1", "amount").arg(MoneyText::write(*card.job.totalMinor, money)));
        m_agree->setText(tr("Change"));
    } else {
        m_dueName->setText(tr("Paid so far"));
        m_due->setText(MoneyText::write(card.paidMinor, money));
        m_total->setText(tr("No total agreed yet"));
        m_agree->setText(tr("Agree on a total"));
    }
    m_agree->setAccessibleName(m_agree->text());
    const std::optional<Money> suggested = suggestion();
    m_suggestion->setVisible(suggested.has_value());
    m_takeSuggestion->setVisible(suggested.has_value());
    if (suggested) {
        const QString amount = MoneyText::write(suggested->minor, suggested->currency);
        m_takeSuggestion->setText(tr("Agree on %1", "amount").arg(amount));
        m_takeSuggestion->setAccessibleName(tr("Agree on %1, from Square's catalog", "amount").arg(amount));
    }
    m_due->setAccessibleName(QStringLiteral("%1 %2").arg(m_dueName->text(), m_due->text()));
}

void PaymentPanel::refreshEntries(const QList<Payment> &payments, const QTimeZone &zone)
{
    QStringList shown;
    for (const Payment &payment : payments)
        shown << payment.paymentId << QString::number(toMs(payment.at)) << payment.by;
    m_rule->setVisible(!payments.isEmpty());
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_entries);
    for (const Payment &payment : payments) {
        const bool back = payment.amountMinor < 0;
        auto *what = makeLabel("paymentWhat", "meta");
        what->setText(back ? tr("Given back, %1", "way to pay").arg(JobText::paymentMethod(payment.method)) : JobText::paymentMethod(payment.method));
        auto *amount = makeLabel("paymentAmount", "meta-strong");
        amount->setText(MoneyText::write(payment.amountMinor, payment.currency));
        auto *line = new QHBoxLayout;
        line->addWidget(what, 1);
        line->addWidget(amount);
        QStringList facts{TextFormat::moment(payment.at, m_controller.now(), zone), TextFormat::oneLine(payment.by, 80)};
        if (!payment.reason.isEmpty())
            facts << TextFormat::oneLine(payment.reason);
        auto *who = makeLabel("paymentWho", "small", "muted", true);
        who->setText(TextFormat::breakable(facts.join(QStringLiteral(" · "))));
        auto *entry = new QVBoxLayout;
        entry->setSpacing(0);
        entry->addLayout(line);
        entry->addWidget(who);
        m_entries->addLayout(entry);
    }
}

void PaymentPanel::refreshPermission()
{
    const std::optional<Error> refusal = m_controller.refusal(Permission::Payment);
    const QString why = refusal ? ErrorWriter::sentence(*refusal) : QString();
    for (QPushButton *button : {m_take, m_agree, m_takeSuggestion, m_back}) {
        button->setEnabled(!refusal);
        button->setToolTip(TextFormat::plainToolTip(why));
        button->setAccessibleDescription(why);
    }
    const std::optional<Error> noPhotos = m_controller.refusal(Permission::EditJob);
    m_receipt->setEnabled(!noPhotos);
    m_receipt->setAccessibleDescription(noPhotos ? ErrorWriter::sentence(*noPhotos) : QString());
    m_receipt->setToolTip(TextFormat::plainToolTip(m_receipt->accessibleDescription()));
    if (!refusal)
        return;
    m_hint->setText(m_hint->isVisibleTo(this) ? QStringLiteral("%1 %2").arg(why, m_hint->text()) : why);
    m_hint->show();
}

void PaymentPanel::takePayment()
{
    const JobCard &card = m_controller.detail()->card;
    const std::int64_t due = card.job.totalMinor ? *card.job.totalMinor - card.paidMinor : 0;
    const QString money = currency();
    Question question{.name = QStringLiteral("paymentDialog"), .title = tr("Take payment")};
    question.amountLabel = tr("Amount, %1", "currency").arg(money);
    question.amount = due > 0 ? MoneyText::plain(due, money) : QString();
    question.currency = money;
    question.choiceLabel = tr("Paid by");
    question.choices = methods();
    question.accept = tr("Take payment");
    // Made once: asking the store again pays once.
    const auto edit = [money, id = QUuid::createUuid().toString(QUuid::WithoutBraces)](const QuestionAnswer &answer) {
        return PaymentEdit{id, answer.amountMinor.value_or(0), money, static_cast<PaymentMethod>(answer.choice.toInt()), {}};
    };
    question.refusal = [controller = QPointer(&m_controller), edit](const QuestionAnswer &answer) {
        return controller ? controller->whyNot(edit(answer)) : QString();
    };
    AskDialog::ask(theme(), question, this, [this, edit, seen = card](const QuestionAnswer &answer) { m_controller.editAsSeen(edit(answer), seen); });
}

void PaymentPanel::giveBack()
{
    const QString money = currency();
    Question question{.name = QStringLiteral("giveBackDialog"), .title = tr("Give money back")};
    question.text = tr("%1 was paid so far.", "amount").arg(MoneyText::write(m_controller.detail()->card.paidMinor, money));
    question.amountLabel = tr("Amount, %1", "currency").arg(money);
    question.currency = money;
    question.choiceLabel = tr("Given back by");
    question.choices = methods();
    question.noteLabel = tr("Why");
    question.noteRequired = true;
    question.accept = tr("Give back");
    question.isDanger = true;
    const auto edit = [money, id = QUuid::createUuid().toString(QUuid::WithoutBraces)](const QuestionAnswer &answer) {
        return PaymentEdit{id, -answer.amountMinor.value_or(0), money, static_cast<PaymentMethod>(answer.choice.toInt()), answer.note};
    };
    question.refusal = [controller = QPointer(&m_controller), edit](const QuestionAnswer &answer) {
        return controller ? controller->whyNot(edit(answer)) : QString();
    };
    AskDialog::ask(theme(), question, this,
                   [this, edit, seen = m_controller.detail()->card](const QuestionAnswer &answer) { m_controller.editAsSeen(edit(answer), seen); });
}

void PaymentPanel::takeSuggestion()
{
    if (const std::optional<Money> suggested = suggestion())
        m_controller.edit(TotalEdit{suggested->minor, suggested->currency});
}

void PaymentPanel::agreeTotal()
{
    const JobCard &card = m_controller.detail()->card;
    const QString money = currency();
    Question question{.name = QStringLiteral("totalDialog"), .title = tr("Agreed total")};
    question.text = tr("What the customer will pay for everything. Leave it empty to take it back.");
    question.amountLabel = tr("Amount, %1", "currency").arg(money);
    question.amount = card.job.totalMinor ? MoneyText::plain(*card.job.totalMinor, money) : QString();
    question.currency = money;
    question.emptyAmount = true;
    if (const std::optional<Money> suggested = suggestion()) {
        question.text = tr("What the customer will pay for everything. Leave it empty to take the price from Square's catalog.");
        question.suggestedMinor = suggested->minor;
        question.suggestion = tr("%1, from Square's catalog", "amount").arg(MoneyText::write(suggested->minor, money));
    }
    question.accept = tr("Save");
    question.refusal = [controller = QPointer(&m_controller), money](const QuestionAnswer &answer) {
        return controller ? controller->whyNot(TotalEdit{answer.amountMinor, money}) : QString();
    };
    AskDialog::ask(theme(), question, this, [this, money, seen = card](const QuestionAnswer &answer) {
        if (answer.amountMinor != seen.job.totalMinor) // else nothing was asked for, whatever others have made of it
            m_controller.editAsSeen(TotalEdit{answer.amountMinor, money}, seen);
    });
}

} // namespace fb
