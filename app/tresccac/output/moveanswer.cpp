// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/moveanswer.h"

#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "core/base/shellword.h"
#include "core/migration/stagetime.h"
#include "core/site/instancename.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Result<QList<StageRecord>> stagesOf(Session &session, const MigrationRecord &record)
{
    const auto journal = session.journal();
    if (!journal)
        return fail(journal);
    return (*journal)->stages(record.id);
}

/// An instance there bears the name, or what libvirt can hold of it, that this one had or was to have. Not known of a destination that does not
/// answer.
bool isTakenThere(Session &session, const MigrationRecord &record, const QString &name)
{
    const auto site = session.site(record.destination);
    const auto all = site ? (*site)->instances(session.context()) : fail(site);
    return all && std::ranges::any_of(*all, [&](const Instance &other) {
        return other.name == arrivingInstanceName(name) && other.id != record.destinationInstance;
    });
}

/// Why a site gave it another name than it had; empty: it is not known. Its plain form may be taken there too, and then has a number behind it.
QString whyRenamed(Session &session, const MigrationRecord &record)
{
    const QString asked = record.options[u"name"].toString();
    if (record.destinationName == asked)
        return {};
    const QString old = asked.isEmpty() ? record.instanceName : asked, plain = arrivingInstanceName(old);
    const auto because = [](const QString &reason) { return u": renamed, because "_s + reason; };
    if (plain == old || !record.destinationName.startsWith(plain))
        return isTakenThere(session, record, old) ? because(u"its name is taken there"_s) : QString();
    if (old.size() > longestInstanceName && old.startsWith(plain))
        return because(u"a name there has at most %1 letters"_s.arg(longestInstanceName));
    if (old.startsWith(plain))
        return because(u"its letters take more room than a name has there"_s);
    return because(u"some of its letters cannot be in a name there"_s);
}

/// One that was paused has come up paused. A destination that does not answer any more said that it runs.
Instance askThere(Session &session, const MigrationRecord &record)
{
    const auto site = session.site(record.destination);
    const auto instance = site ? (*site)->instance(record.destinationInstance, session.context()) : fail(site);
    return instance.value_or(Instance{});
}

QString whatStays(const MigrationRecord &record)
{
    if (moveModeFromName(record.mode) != MoveMode::DiskOnly)
        return {};
    return u" It stays at %1, switched off: once all is well, delete it there (`tresccac --cloud %2 delete %3`)."_s.arg(
        record.source, shellWord(record.source), record.instanceId);
}

/// Where it runs; and, as the user knows it by its old name, by which other one where it has another.
QString whereabouts(Session &session, const MigrationRecord &record)
{
    const Instance there = askThere(session, record);
    const QString is = there.state == InstanceState::Paused ? u"is paused"_s : u"runs"_s;
    const QString fault = (there.fault.isEmpty() ? QString() : u' ' + there.fault) + whatStays(record);
    if (record.destinationName.isEmpty() || record.destinationName == record.instanceName)
        return u"%1 %2 at %3 now (%4)."_s.arg(record.instanceName, is, record.destination, record.destinationInstance) + fault;
    return u"%1 %2 at %3 now as %4 (%5)%6."_s.arg(
               record.instanceName, is, record.destination, record.destinationName, record.destinationInstance, whyRenamed(session, record))
        + fault;
}

}  // namespace

Result<QJsonObject> moveJson(Session &session, const MigrationRecord &record)
{
    const auto stages = stagesOf(session, record);
    if (!stages)
        return fail(stages);
    return toJson(record, *stages);
}

Result<Answer> moveAnswer(Session &session, const MigrationRecord &record, const QList<Finding> &findings)
{
    const auto stages = stagesOf(session, record);
    if (!stages)
        return fail(stages);
    const std::int64_t all = record.created.msecsTo(record.ended);
    const QString times = table({{u"Δs"_s, u"Δt"_s, u"Δr"_s, u"Δm"_s, u"down"_s, u"sent"_s, u"package"_s},
        {timeText(stageTime(*stages, u"save")), timeText(stageTime(*stages, u"transfer")), timeText(stageTime(*stages, u"restore")), timeText(all),
            timeText(record.downtimeMs), sizeText(record.bytesSent), sizeText(record.packageBytes)}});
    QJsonObject json = toJson(record, *stages);
    json[u"all_ms"] = static_cast<double>(all);
    json[u"findings"] = toJson(findings);
    return Answer{whereabouts(session, record) + u'\n' + times, json};
}

}  // namespace trescca
