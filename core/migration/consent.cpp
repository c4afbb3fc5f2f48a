// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/consent.h"

#include "core/base/shellword.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> agreeToDiscard(const MigrationRecord &record, const Instance &arrived, const Engine::Consent &mayDiscard)
{
    const QString id = record.id.left(8);
    const QString keep = isAlive(arrived.state)
        ? u"To keep it, resume the move (`tresccac resume %1`)."_s.arg(id)
        : u"To keep it, start it there and resume the move then (`tresccac --cloud %1 start %2`, `tresccac resume %3`)."_s.arg(
              shellWord(record.destination), arrived.id.left(8), id);
    auto agreed = mayDiscard(u"%1 is %2 at %3 already. Roll back, and lose what it has done there? %4"_s.arg(
        arrived.name, stateName(arrived.state), record.destination, keep));
    if (!agreed)
        agreed.error().what += u' '
            + u"%1 is %2 at %3, and what was saved of it is kept at %4. %5"_s.arg(
                arrived.name, stateName(arrived.state), record.destination, record.source, keep);
    return agreed;
}

Result<void> agreeToLetGo(const MigrationLog &log, Site &source, const Context &context, const Engine::Consent &mayDiscard)
{
    const MigrationRecord &record = log.record();
    const auto packed = log.done(u"upload"_s);
    const auto letGo = log.begun(u"release"_s);
    if (!packed || !letGo)
        return packed ? fail(letGo) : fail(packed);
    const auto held = *packed && !*letGo ? source.instance(record.instanceId, context) : fail(Kind::NotFound, {});
    if (!held || held->state != InstanceState::Saved)
        return {};
    const auto now = source.forecast(record.instanceId, context);
    if (!now || now->obstacles.isEmpty())
        return now ? Result<void>() : fail(now);
    return mayDiscard(u"At %1 is not what was saved of %2: %3 Go on with what was saved, and lose what is there?"_s.arg(
        record.source, record.instanceName, now->obstacles.join(u' ')));
}

}  // namespace trescca
