// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca {

struct Answer;

/// The sites that a verb works on, by the user's names for them; both the same where it works on one.
struct Ends {
    QString source;
    QString destination;
};

/// A text with commands in back quotes, which a site has told without its own name, as it does not know it: "`tresccac start web-1`"
/// becomes "`tresccac --cloud factory start web-1`". What is restored or pushed belongs to the destination, the rest to the source.
[[nodiscard]] QString withSites(QString text, const Ends &ends);
/// The same for what an answer, or the error in place of it, says in words.
[[nodiscard]] Result<Answer> answerWithSites(Result<Answer> answer, const Ends &ends);

}  // namespace trescca
