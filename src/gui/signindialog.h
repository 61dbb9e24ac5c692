// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace fb {

class PinField;
class ResultLine;
class Theme;
class Ticker;

/// Pick a person, type the PIN, Enter: who acts at this desk from now on. Works with the keyboard alone: arrows or first letters pick, a digit goes on to the
/// PIN. Wrong PINs and lock-outs are said; the time counts down.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    /// @param personId picked at first: who was here last; may be empty @param hint said below, "Demo: …"; may be empty
    SignInDialog(const Theme &theme, ShopService &shop, Ticker &ticker, const QString &personId, const QString &hint, QWidget *parent);

protected:
    /// Digits typed in the list go into the PIN; arrows and letters typed in the PIN pick another person.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &hint);
    void read();
    /// Takes over who may sign in now: a new PIN ends a lock-out, and somebody new is listed. Whoever is picked stays so.
    void renew(QList<Person> people);
    void fill(const QString &pickedId);
    void pick();
    void refresh();
    void signIn();
    void take(const QString &personId, const Result<Actor> &answer);
    const Person *picked() const;
    /// A sentence while the picked person is locked out; empty: not locked.
    QString lockSentence() const;

    const Theme &m_theme;
    ShopService &m_shop;
    Ticker &m_ticker;
    QString m_last;
    QList<Person> m_people;
    QHash<QString, Instant> m_lockedUntil; ///< by person, as the store said
    QListWidget *m_list;
    QLabel *m_pinLabel;
    PinField *m_pin;
    ResultLine *m_result;
    QPushButton *m_accept;
    bool m_asking = false;
    bool m_wasBarred = false; ///< the result says that the picked person can't sign in
    bool m_unread = false; ///< the last reading failed
};

} // namespace fb
