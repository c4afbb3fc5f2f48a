// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/session.h"
#include "app/tresccac/verb.h"
#include "core/migration/engine.h"

namespace trescca {

/// The positional word by which `resume` and `rollback` name a move.
void declareMove(CLI::App &app, std::string &word);

/// The id of the move that `word` names, or its beginning; without a word the only unfinished one: NotFound without any,
/// Ambiguous naming them.
[[nodiscard]] Result<QString> moveToEnd(Session &session, const std::string &word);

/// Ends that move by `way`, which is Engine::resume or Engine::rollBack. Where something would be lost, the user is asked.
template <typename Ended>
[[nodiscard]] Result<Ended> endMove(
    Session &session, const std::string &word, Result<Ended> (Engine::*way)(const QString &, const Context &, const Engine::Consent &))
{
    const auto move = moveToEnd(session, word);
    if (!move)
        return fail(move);
    const auto engine = session.engine();
    if (!engine)
        return fail(engine);
    if (const auto record = session.journal().and_then([&](Journal *journal) { return journal->migration(*move); }); record)
        session.setEnds({record->source, record->destination});
    return ((*engine)->*way)(*move, session.context(), [&session](const QString &question) { return session.confirm(question); });
}

}  // namespace trescca
