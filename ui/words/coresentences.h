// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace trescca::words {

/// A sentence of core with its places, as translations know it, and how the desktop says it where it says it otherwise; null: the same.
struct CoreSentence {
    const char *core;
    const char *desktop = nullptr;
};

/// Those that core has word for word, the more special ones first.
[[nodiscard]] std::span<const CoreSentence> coreSentences();
/// Those that it puts together of several, or of words of its own: matched before the others.
[[nodiscard]] std::span<const CoreSentence> composedSentences();
/// The same of errors, which checks have not.
[[nodiscard]] std::span<const CoreSentence> troubleSentences();
[[nodiscard]] std::span<const CoreSentence> composedTroubles();

}  // namespace trescca::words
