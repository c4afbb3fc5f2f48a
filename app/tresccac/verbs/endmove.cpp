// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/verbs/endmove.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Result<QString> onlyUnfinished(Session &session)
{
    const auto journal = session.journal();
    if (!journal)
        return fail(journal);
    const auto waiting = (*journal)->migrations({true, 0});
    if (!waiting)
        return fail(waiting);
    if (waiting->isEmpty())
        return fail(Kind::NotFound, u"No move is unfinished. `tresccac history` shows how the past ones ended."_s);
    if (waiting->size() == 1)
        return waiting->first().id;
    QStringList names;
    for (const MigrationRecord &record : *waiting)
        names.append(u"%1 (%2)"_s.arg(record.id.left(8), record.instanceName));
    return fail(Kind::Ambiguous, u"%1 moves are unfinished; name one: %2."_s.arg(waiting->size()).arg(names.join(u", "_s)));
}

}  // namespace

void declareMove(CLI::App &app, std::string &word)
{
    app.add_option("MOVE", word, "Id of the move, or its beginning (default: the only unfinished one)")->type_name("");
}

Result<QString> moveToEnd(Session &session, const std::string &word) { return word.empty() ? onlyUnfinished(session) : QString::fromStdString(word); }

}  // namespace trescca
