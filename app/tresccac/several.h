// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/session.h"
#include "app/tresccac/verb.h"

#include <string>
#include <vector>

namespace trescca {

/// What one word of several stands for, or why it stands for nothing.
template <typename Thing>
struct Named {
    QString word;
    Result<Thing> thing;
};

using NamedInstances = QList<Named<Instance>>;

/// The positional words INSTANCE... of a verb.
void declareInstances(CLI::App &app, std::vector<std::string> &words);

/// Finds the instances by one look at the site; what is named twice comes once. Fails only when the site does not answer.
[[nodiscard]] Result<NamedInstances> findInstances(Session &session, Site &site, const std::vector<std::string> &words);

/// Does something with one after the other. A word alone is answered as what it is. Of several, one that fails does not keep
/// the others from their turn; each is told as soon as it ended, the JSON answer lists them as "results", and the worst error
/// decides the exit status. After a stop was requested no further one is begun.
using Deed = std::function<Result<Answer>(const Instance &instance)>;
[[nodiscard]] Result<Answer> doEach(Session &session, const NamedInstances &instances, const Deed &deed);

/// As doEach() for the instances of the site that --cloud names.
[[nodiscard]] Result<Answer> doEachAtTarget(
    Session &session, const std::vector<std::string> &words, const std::function<Result<Answer>(Site &site, const Instance &instance)> &deed);

/// The general form: what is done is bound already, or could not be found.
struct Task {
    QString word;
    std::function<Result<Answer>()> run;
};
[[nodiscard]] Result<Answer> doTasks(Session &session, const QList<Task> &tasks);

/// Of two kinds of errors the one that counts more for the exit status of several.
[[nodiscard]] Kind worse(Kind one, Kind other);

}  // namespace trescca
