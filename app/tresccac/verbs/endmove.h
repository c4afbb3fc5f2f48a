// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/session.h"
#include "app/tresccac/verb.h"
#include "core/migration/engine.h"

namespace trescca {

/// What `resume` and `rollback` are told: a move by its positional word, and whether only to say what would happen.
struct MoveWords {
    std::string move;
    bool dryRun = false;
    void declare(CLI::App &app);
};

/// The id of the move that the words name, or its beginning; without a word the only unfinished one: NotFound without any,
/// Ambiguous naming them.
[[nodiscard]] Result<QString> moveToEnd(Session &session, const MoveWords &words);

/// What the journal has of it.
[[nodiscard]] Result<MigrationRecord> recordToEnd(Session &session, const MoveWords &words);

/// Ends that move by `way`, which is Engine::resume or Engine::rollBack. Where something would be lost, the user is asked.
template <typename Ended>
[[nodiscard]] Result<Ended> endMove(
    Session &session, const MoveWords &words, Result<Ended> (Engine::*way)(const QString &, const Context &, const Engine::Consent &))
{
    const auto move = moveToEnd(session, words);
    if (!move)
        return fail(move);
    const auto engine = session.engine();
    if (!engine)
        return fail(engine);
    if (const auto record = session.journal().and_then([&](Journal *journal) { return journal->migration(*move); }); record)
        session.setEnds({record->source, record->destination});
    return ((*engine)->*way)(*move, session.context(), [&session](const QString &question) { return session.confirm(question); });
}

/// The answer of a dry run; `what` says what would happen.
[[nodiscard]] Result<Answer> foretellMove(Session &session, const MoveWords &words, const QString &what);

}  // namespace trescca
