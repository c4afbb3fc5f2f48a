// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trescca {

/// "1536", "512M", "1.5 GiB": bytes, K, M, G, T or P of 1024. nullopt for what is no size, or none that fits.
[[nodiscard]] std::optional<std::uint64_t> sizeOf(const std::string &word);

/// What an option may be given, with sentences that say how it is written. CLI11 has such checks, but its words are for
/// programmers; the name that a check has is not shown in help, where the option's description tells.
[[nodiscard]] CLI::Validator aSize(std::uint64_t least, std::uint64_t most);  ///< turns it into bytes
[[nodiscard]] CLI::Validator aNumber(std::int64_t least, std::int64_t most);
[[nodiscard]] CLI::Validator notEmpty();  ///< of a word: a variable of a script that is not set would else be passed over
[[nodiscard]] CLI::Validator oneOf(const std::vector<std::string> &words);

}  // namespace trescca
