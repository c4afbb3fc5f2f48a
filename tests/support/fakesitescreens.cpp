// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesite.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<QByteArray> FakeSite::consoleLog(const QString &id, std::uint64_t bytes, const Context &)
{
    if (const auto ok = enter(u"consoleLog"_s, id); !ok)
        return fail(ok);
    if (const auto found = find(id); !found)
        return fail(found);
    const std::lock_guard lock(m_mutex);
    return console.right(static_cast<qsizetype>(bytes));
}

Result<QString> FakeSite::consoleUrl(const QString &id, const Context &context)
{
    if (const auto ok = enter(u"consoleUrl"_s, id); !ok)
        return fail(ok);
    return screen.isEmpty() ? Site::consoleUrl(id, context) : screen;
}

Result<InstanceUsage> FakeSite::usage(const QString &id, const Context &)
{
    if (const auto ok = enter(u"usage"_s, id); !ok)
        return fail(ok);
    const auto found = find(id);
    if (!found || !isAlive(found->state))
        return found ? fail(Kind::Conflict, u"%1 does not run."_s.arg(found->name)) : fail(found);
    const std::lock_guard lock(m_mutex);
    InstanceUsage told = used;
    told.at = std::chrono::steady_clock::now();
    return told;
}

}  // namespace trescca
