// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// Leaves the function with the error of a Result, if it holds one. std::expected of GCC 12 has no and_then().
#define FB_TRY(expression)                                                                                                                                     \
    if (auto &&tried = (expression); !tried)                                                                                                                   \
    return std::unexpected(std::forward<decltype(tried)>(tried).error())
