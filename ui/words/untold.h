// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca::words {

/// What an error of that kind is, in the language of the desktop: for what core says in words that no translation knows. Null while the desktop
/// speaks English, as core does.
[[nodiscard]] QString kindSentence(Kind kind);
/// Whether a sentence is one of core's, by words that the desktop's other languages do not have. What the desktop says itself is in its language.
[[nodiscard]] bool isEnglish(const QString &sentence);

}  // namespace trescca::words
