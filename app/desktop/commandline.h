// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace trescca {

/// What the desktop is started with.
struct StartOptions {
    QString config;     ///< a config.yml; empty: the standard places
    QStringList words;  ///< sites to show, and files to open
    /// Those of the words that are sites, the left one first.
    [[nodiscard]] QStringList sites(const QStringList &known) const;
    /// All others: files, or what is wrong.
    [[nodiscard]] QStringList files(const QStringList &known) const;
};

/// How a start goes on: with these options, or not at all but with this exit status.
struct StartChoice {
    StartOptions options;
    std::optional<int> exitStatus;
};

/// Answers --help, --version and the man page's option, which need no screen; leaves all else to readCommandLine(). Qt's own options
/// (-style, -platform, ...) are still among the arguments then.
[[nodiscard]] std::optional<int> answerWithoutScreen(int argc, char **argv);

/// The arguments that Qt left over; what makes no sense is refused on standard error, with exit status 2.
[[nodiscard]] StartChoice readCommandLine(int argc, char **argv);

}  // namespace trescca
