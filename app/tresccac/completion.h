// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/world.h"

#include <QStringList>

#include <chrono>

namespace trescca {

/// A word that may come next.
struct Candidate {
    QString word;
    QString about;  ///< a few words for shells that show them; may be empty
};

/// What a shell offers for the last of `words` (which may be empty, or the beginning of one); the others stand before it.
struct Completion {
    QList<Candidate> candidates;
    bool files = false;  ///< file names fit too; those are the shell's own business
};

/// By the declared command line, and for names of instances, images, sites and moves by asking. Says nothing, asks nobody, and
/// what does not answer in time is left out: the call returns then, although the asking may go on in a thread of its own.
[[nodiscard]] Completion completionOf(const QStringList &words, const World &world, std::chrono::milliseconds patience);

/// Lines "word TAB about"; ":files" at the end where file names fit too.
[[nodiscard]] QString completionText(const Completion &completion);

}  // namespace trescca
