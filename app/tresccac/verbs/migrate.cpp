// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/moveanswer.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/several.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/memorytext.h"
#include "core/migration/movedon.h"
#include "core/migration/moveforecast.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString howItGoesOn(const MigrationPlan &plan)
{
    if (plan.instance.state == InstanceState::Paused)
        return u"and stays paused"_s;
    return plan.request.options.paused ? u"and is left paused there"_s : u"programs go on where they are"_s;
}

/// What would happen, and how much of it there is.
QStringList headOf(const MigrationPlan &plan)
{
    const MigrationRequest &request = plan.request;
    if (request.options.mode == MoveMode::DiskOnly)
        return {u"Move %1 from %2 to %3 as disk only: it boots there, and stays at %2, switched off."_s.arg(
                    plan.instance.name, request.source, request.destination),
            u"Up to %1 of disk before compression, by %2."_s.arg(sizeText(plan.diskBytes), plan.transfer)};
    return {u"Move %1 from %2 to %3: it keeps its memory, %4."_s.arg(plan.instance.name, request.source, request.destination, howItGoesOn(plan)),
        u"Up to %1 of memory and %2 of disk before compression, by %3."_s.arg(
            memoryText(likelyMemory(plan)), sizeText(plan.diskBytes), plan.transfer)};
}

QString planText(const MigrationPlan &plan, const Palette &palette)
{
    QStringList lines = headOf(plan);
    for (const Finding &finding : plan.findings)
        lines.append(u"  "_s + palette.finding(finding));
    return lines.join(u'\n');
}

/// What the checks have against the move, or want to be known, before it begins. The first blocker is told as the error.
void tellFindings(const Session &session, const MigrationPlan &plan)
{
    const auto first = std::ranges::find(plan.findings, Finding::Level::Blocker, &Finding::level);
    for (auto finding = plan.findings.cbegin(); finding != plan.findings.cend(); ++finding)
        if (finding->level != Finding::Level::Ok && finding != first)
            session.note(session.notePalette().finding(*finding));
}

Result<void> agreeToSecond(const Session &session, const MigrationPlan &plan)
{
    const auto second = std::ranges::find(plan.findings, QLatin1StringView(secondCheck), &Finding::check);
    return second == plan.findings.cend() ? Result<void>() : session.confirm(second->what + u" Boot a second one?"_s);
}

class MigrateVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareInstances(app, m_words);
        app.add_option("--dest", m_destination, "Site it goes to")->required()->type_name("SITE");
        app.add_option("--source", m_source, "Site it comes from (default: --cloud, else local)")->type_name("SITE");
        app.add_option("--name", m_name, "Its name at the destination (default: as it is, with a number where that is taken)")->check(notEmpty());
        app.add_option("--flavor", m_flavor, "Flavor at a cloud (default: the smallest that fits)");
        app.add_option("--network", m_network, "Network at the destination");
        app.add_option("--level", m_level, "Zstandard level of the package, 1 to 19")->check(aNumber(1, 19))->type_name("N")->capture_default_str();
        app.add_flag("--keep-source", m_keepSource, "Keep it at the source too, switched off");
        app.add_flag("--keep-package", m_keepPackage, "Keep the package at the destination after the move");
        app.add_flag("--paused", m_paused, "Leave it paused at the destination");
        app.add_flag("--self-contained", m_selfContained, "Pack whole disks instead of referring to base images");
        app.add_option("--mode", m_mode, "full: with its memory; disk-only: its disk alone, it reboots (for clouds without our plugin)")
            ->check(oneOf({"full", "disk-only"}))
            ->type_name("MODE")
            ->capture_default_str();
        app.add_flag("--force-off", m_forceOff, "disk-only: switch it off, as if its plug were pulled, where it does not shut down");
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac migrate web-1 --dest factory --dry-run     # what would happen, and what speaks against it\n"
                   "  tresccac migrate web-1 db-1 --dest factory          # one after the other\n"
                   "  tresccac migrate web-1 --source factory --dest local --name web-back\n"
                   "  tresccac migrate web-1 --dest demo --mode disk-only # to a cloud that takes no memory: it reboots");
    }

    Result<Answer> run(Session &session) override
    {
        const MigrationRequest wanted = request(session);
        session.setEnds({wanted.source, wanted.destination});
        if (wanted.source == wanted.destination)
            return fail(Kind::InvalidInput,
                u"Source and destination are both %1. Say with --dest where %2 is to go, or with --source where it is."_s.arg(
                    wanted.destination, QString::fromStdString(m_words.front())));
        if (const auto fits = checkMode(); !fits)
            return fail(fits);
        if (m_words.size() > 1 && !m_name.empty())
            return fail(Kind::InvalidInput, u"--name is for one instance: several keep the names they have."_s);
        // A mistyped destination is told before the source is asked for anything.
        if (const auto destination = session.site(wanted.destination); !destination)
            return fail(destination);
        const auto source = session.site(wanted.source);
        if (!source)
            return fail(source);
        const auto instances = findInstances(session, **source, m_words);
        if (!instances)
            return fail(instances);
        return doEach(session, *instances, [&](const Instance &instance) { return migrate(session, wanted, instance); });
    }

private:
    [[nodiscard]] Result<void> checkMode() const
    {
        if (m_mode == "disk-only" && m_paused)
            return fail(Kind::InvalidInput, u"With --mode disk-only it boots at the destination: leave out --paused, and pause it there."_s);
        if (m_mode != "disk-only" && m_forceOff)
            return fail(Kind::InvalidInput, u"--force-off is for --mode disk-only: with its memory, it is not switched off at all."_s);
        return {};
    }

    [[nodiscard]] MigrationRequest request(const Session &session) const
    {
        return {{}, m_source.empty() ? session.options().cloud : QString::fromStdString(m_source), QString::fromStdString(m_destination),
            {QString::fromStdString(m_name), QString::fromStdString(m_flavor), QString::fromStdString(m_network), m_keepSource, m_keepPackage,
                m_selfContained, m_level, session.options().bytesPerSecond, m_paused, moveModeFromName(QString::fromStdString(m_mode)), m_forceOff}};
    }

    /// Planned right before it is done: the one before may have taken the room.
    Result<Answer> migrate(Session &session, MigrationRequest wanted, const Instance &instance) const
    {
        wanted.instanceId = instance.id;
        const auto engine = session.engine();
        if (!engine)
            return fail(engine);
        const auto plan = (*engine)->plan(wanted, session.context());
        if (!plan)
            return fail(plan);
        if (m_dryRun) {
            const auto possible = requirePossible(*plan);
            Answer answer = dryAnswer(planText(*plan, session.palette()), toJson(*plan));
            if (!possible)
                answer.failure = possible.error();
            return answer;
        }
        if (const auto agreed = requirePossible(*plan) ? agreeToSecond(session, *plan) : Result<void>(); !agreed)
            return fail(agreed);
        tellFindings(session, *plan);
        const auto record = (*engine)->migrate(*plan, session.context());
        if (!record)
            return fail(record);
        return moveAnswer(session, *record, plan->findings);
    }

    std::vector<std::string> m_words;
    std::string m_source, m_destination, m_name, m_flavor, m_network;
    std::string m_mode = "full";
    int m_level = defaultCompressionLevel;
    bool m_keepSource = false, m_keepPackage = false, m_selfContained = false, m_paused = false, m_forceOff = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeMigrateVerb() { return std::make_unique<MigrateVerb>(); }

}  // namespace trescca
