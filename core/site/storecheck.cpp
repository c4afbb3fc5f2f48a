// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/storecheck.h"

#include "core/base/bytetext.h"
#include "core/site/site.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> checkRole(const StoreLimits &limits, const QString &site)
{
    if (!limits.readOnly)
        return {};
    return fail(Kind::Forbidden, u"Your only role at %1 is reader, which may change nothing there. Ask its owner for the role member."_s.arg(site));
}

Result<void> checkRole(Site &site, const Context &context)
{
    const auto limits = site.storeLimits(context);
    return limits ? checkRole(*limits, site.endpoint().name) : fail(limits);
}

Result<void> checkStore(const StoreLimits &limits, const QString &site, std::uint64_t least)
{
    if (const auto may = checkRole(limits, site); !may)
        return may;
    if (!limits.freeBytes || (*limits.freeBytes > 0 && *limits.freeBytes >= least))
        return {};
    const QString remedy = u" Delete images there, or ask for a larger quota."_s;
    if (*limits.freeBytes == 0)
        return fail(Kind::NoRoom, u"The quota of images at %1 is used up."_s.arg(site) + remedy);
    return fail(
        Kind::NoRoom, u"The quota of images at %1 leaves %2, and %3 are needed."_s.arg(site, byteText(*limits.freeBytes), byteText(least)) + remedy);
}

Result<void> checkStore(Site &site, std::uint64_t least, const Context &context)
{
    const auto limits = site.storeLimits(context);
    return limits ? checkStore(*limits, site.endpoint().name, least) : fail(limits);
}

}  // namespace trescca
