// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace fb {

/// How long a test waits for one state to come, in milliseconds: a busy computer under a sanitizer may need long, and nobody waits for what is there already.
inline constexpr int kPatienceMs = 60'000;

} // namespace fb

// Qt's own of these wait 5 s, which is a bet on the computer's speed. (Qt 6.4 has no setting for it.)
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, fb::kPatienceMs)
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT(expression, message, fb::kPatienceMs)
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT(expression, expected, fb::kPatienceMs)
