// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca::words {

/// An error as a person is told of it who sees no terminal.
struct Trouble {
    QString brief;    ///< a sentence or a few: the thing, the reason, the next step
    QString details;  ///< all there is to know, for who unfolds it; empty: there is no more
};

[[nodiscard]] Trouble trouble(const Error &error);
/// Sentences of core without the commands in parentheses that it names for a terminal, and in the language of the desktop where it knows them.
[[nodiscard]] QString plain(const QString &sentences);
/// What translations know core's sentences by: those that are word for word so there.
[[nodiscard]] QStringList knownSentences();

}  // namespace trescca::words
