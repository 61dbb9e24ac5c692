// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fb {

/// Tells assistive technology what our own widgets are: the stepper (a progress with steps), the sync indicator (a status). Names and descriptions come
/// from the widgets. Call once, before the first window is made; calling again does nothing.
void installAccessibility();

} // namespace fb
