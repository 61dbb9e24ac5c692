// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVariant>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace fb {

class ChoiceBox;
class Theme;

struct QuestionAnswer {
    QVariant choice;
    std::optional<std::int64_t> amountMinor;
    QString note;
};

/// What a dialog asks for. Parts without a label are left out.
struct Question {
    struct Choice {
        QString text;
        QVariant value;
    };

    QString name; ///< of the dialog, for tests: "moveBack"
    QString title;
    QString text; ///< what will happen; may be empty
    QString choiceLabel;
    QList<Choice> choices;
    QString amountLabel;
    QString amount; ///< what stands there first
    QString currency;
    std::optional<std::int64_t> suggestedMinor; ///< what an empty field answers
    QString suggestion; ///< how that is said in the empty field
    bool emptyAmount = false; ///< nothing is an answer too
    QString noteLabel;
    bool noteRequired = false;
    QString accept; ///< of the button
    bool isDanger = false;
    /// Why an answer that is complete would be refused; empty: it may be given. Asked at every change, so that what was typed is not lost to a refusal.
    std::function<QString(const QuestionAnswer &)> refusal;
};

/// One small question above the window: a choice, an amount, a text. Enter answers as soon as everything that is needed is there, Esc leaves. Never blocks:
/// ask() shows it and calls back.
class AskDialog : public QDialog {
    Q_OBJECT

public:
    using Answered = std::function<void(const QuestionAnswer &)>;

    /// Deletes itself; @p context going away before makes the answer fall on nobody.
    static void ask(const Theme &theme, const Question &question, QWidget *parent, Answered answered);

private:
    AskDialog(const Theme &theme, const Question &question, QWidget *parent);

    void check();
    QuestionAnswer answer() const;

    const Question m_question;
    ChoiceBox *m_choice = nullptr;
    QLineEdit *m_amount = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace fb
