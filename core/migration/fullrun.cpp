// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/fullrun.h"

#include "core/migration/packages.h"
#include "core/migration/packagetransfer.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> FullRun::bringImage(const Context &context)
{
    const auto arrived = imageArrived(context);
    if (!arrived)
        return fail(arrived);
    if (*arrived)
        return {};
    QStringList bases;
    if (!m_log.options().selfContained) {
        if (auto entered = enter(u"base"_s); !entered)
            return entered;
        const auto forecast = m_source.forecast(m_log.record().instanceId, context);
        if (!forecast)
            return fail(forecast);
        bases = forecast->neededBases;
        if (auto sent = sendBases(m_log, m_source, m_destination, bases, context); !sent)
            return sent;
    }
    if (auto going = context.check(); !going)
        return going;
    if (auto entered = enter(u"save"_s); !entered)
        return entered;
    return saveAndTransfer(m_log, m_source, m_destination, bases, context);
}

Result<void> FullRun::confirmStill(const Instance &instance) const
{
    if (instance.state == InstanceState::Saved && instance.heldFor == m_log.record().id)
        return {};
    return fail(Kind::Conflict,
        u"%1 is not suspended for this move at %2 any more (it is %3), so it is not started at %4."_s.arg(
            instance.name, m_log.record().source, stateName(instance.state), m_log.record().destination));
}

Result<Instance> FullRun::makeInstance(const Context &context)
{
    const MigrationOptions options = m_log.options();
    return m_destination.restore(
        m_log.record().destinationImage, {options.name, true, options.flavor, options.network, options.paused, m_log.record().id, false}, context);
}

Result<void> FullRun::letGo(const Context &context)
{
    return m_log.before(u"release"_s)
        .and_then([&] { return m_source.release(m_log.record().instanceId, m_log.options().keepSource, context); })
        .and_then([&] { return m_log.after(u"release"_s); });
}

Result<void> FullRun::tidy(const Context &context)
{
    const QString spared = m_log.options().keepPackage ? m_log.record().destinationImage : QString();
    Result<void> outcome;
    for (Site *site : {&m_source, &m_destination})
        if (const auto tidied = tidyPackages(m_log.record(), *site, context, spared); !tidied && outcome)
            outcome = tidied;
    return outcome;
}

}  // namespace trescca
