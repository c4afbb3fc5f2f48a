// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/baseturn.h"

#include <QSet>

#include <condition_variable>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct Taken {
    std::mutex mutex;
    std::condition_variable_any given;
    QSet<QString> what;
};

Taken &taken()
{
    static Taken all;
    return all;
}

}  // namespace

Result<BaseTurn> BaseTurn::take(const QString &site, const QString &digest, const Context &context)
{
    const QString what = site + u'\n' + digest;
    Taken &all = taken();
    std::unique_lock lock(all.mutex);
    if (!all.given.wait(lock, context.stop, [&] { return !all.what.contains(what); }))
        return fail(context.check());
    all.what << what;
    return BaseTurn(what);
}

BaseTurn::BaseTurn(BaseTurn &&other) noexcept : m_what(std::exchange(other.m_what, {})) {}

BaseTurn::~BaseTurn()
{
    if (m_what.isEmpty())
        return;
    Taken &all = taken();
    {
        const std::scoped_lock lock(all.mutex);
        all.what.remove(m_what);
    }
    all.given.notify_all();
}

}  // namespace trescca
