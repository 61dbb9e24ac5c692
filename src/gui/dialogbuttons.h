// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QHBoxLayout;
class QPushButton;
class QString;
class QVBoxLayout;
class QWidget;

namespace fb {

/// The row at the end of a dialog: Cancel, which rejects it, and the button that does what is asked. They are called PREFIXCancel and PREFIXAccept.
QHBoxLayout *dialogButtons(QDialog &dialog, QPushButton &accept, const QString &prefix);

/// A field right under its words, which name it, at the end of the column. The column's spacing stands between such pairs.
void addLabelled(QVBoxLayout &column, const QString &text, QWidget &field);

} // namespace fb
