// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/verb.h"
#include "core/site/storecheck.h"

namespace trescca {

/// The flag of a verb that can say what it would do. A verb without it refuses the word, so nobody is deceived.
inline CLI::Option *declareDryRun(CLI::App &app, bool &dryRun) { return app.add_flag("--dry-run", dryRun, "Only say what would happen"); }

/// The answer of a dry run: the same fields as far as they are known, and "dry_run".
inline Answer dryAnswer(const QString &text, QJsonObject json)
{
    json[u"dry_run"] = true;
    return {text, json};
}

/// The same of a deed at a site that changes it: Forbidden for whom it lets only read.
inline Result<Answer> dryAnswer(Site &site, const Context &context, const QString &text, QJsonObject json)
{
    return checkRole(site, context).transform([&] { return dryAnswer(text, std::move(json)); });
}

}  // namespace trescca
