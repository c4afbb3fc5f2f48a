// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>

#include <CLI/CLI.hpp>

#include <optional>

namespace trescca {

class Session;

/// What a verb answers: shown by the output the user asked for.
struct Answer {
    QString text;      ///< for people, ends without a newline
    QJsonObject json;  ///< for programs (--json)
    /// Set when the answer is told and is still no success (a plan that cannot be carried out): gives the exit status, and
    /// "error" in JSON.
    std::optional<Error> failure = {};
    bool told = false;  ///< by a verb that tells as it goes (watch): nothing is left to be shown
};

/// One verb of the command line: its words at the top of its file, its work in run().
class Verb {
public:
    virtual ~Verb() = default;
    virtual void declare(CLI::App &app) = 0;
    [[nodiscard]] virtual Result<Answer> run(Session &session) = 0;
};

}  // namespace trescca
