// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

namespace fb {

/// PINs as the store keeps them: argon2id through libsodium, salted, with its parameters in the text. Any thread; each call takes about a tenth of a second
/// and 64 MiB.
namespace PinHash {

/// @return Setup when there isn't enough memory
Result<QString> make(const Secret &pin);
/// Whether the PIN is the one. An empty hash fits no PIN, and says so after the same time.
bool fits(const QString &hash, const Secret &pin);

} // namespace PinHash

} // namespace fb
