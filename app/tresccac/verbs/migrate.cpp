// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/moveanswer.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString sign(Finding::Level level) { return level == Finding::Level::Ok ? u"[ok]"_s : level == Finding::Level::Warning ? u"[! ]"_s : u"[no]"_s; }

QString findingText(const Finding &finding)
{
    return sign(finding.level) + u' ' + finding.what + (finding.remedy.isEmpty() ? QString() : u' ' + finding.remedy);
}

QString planText(const MigrationPlan &plan)
{
    const bool paused = plan.instance.state == InstanceState::Paused;
    QStringList lines{u"Move %1 from %2 to %3: it keeps its memory, %4."_s.arg(plan.instance.name, plan.request.source, plan.request.destination,
                          paused ? u"and stays paused"_s : u"programs go on where they are"_s),
        u"Up to %1 of memory and %2 of disk before compression, by %3."_s.arg(sizeText(plan.memoryBytes), sizeText(plan.diskBytes), plan.transfer)};
    for (const Finding &finding : plan.findings)
        lines.append(u"  "_s + findingText(finding));
    return lines.join(u'\n');
}

/// What the checks have against the move, or want to be known, before it begins.
void tellFindings(const Session &session, const MigrationPlan &plan)
{
    for (const Finding &finding : plan.findings)
        if (finding.level != Finding::Level::Ok)
            session.note(findingText(finding));
}

class MigrateVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("INSTANCE", m_instance, "Name or id of the instance")->required()->type_name("");
        app.add_option("--dest", m_destination, "Site it goes to")->required()->type_name("SITE");
        app.add_option("--source", m_source, "Site it comes from (default: --cloud, else local)")->type_name("SITE");
        app.add_option("--name", m_name, "Its name at the destination (default: as it is, with a number where that is taken)");
        app.add_option("--flavor", m_flavor, "Flavor at a cloud (default: the smallest that fits)");
        app.add_option("--network", m_network, "Network at the destination");
        app.add_option("--level", m_level, "Zstandard level of the package, 1 to 19")
            ->check(CLI::Range(1, 19).description(""))
            ->type_name("N")
            ->capture_default_str();
        app.add_flag("--keep-source", m_keepSource, "Keep it at the source too, switched off");
        app.add_flag("--keep-package", m_keepPackage, "Keep the package at the destination after the move");
        app.add_flag("--self-contained", m_selfContained, "Pack whole disks instead of referring to base images");
        app.add_flag("--dry-run", m_dryRun, "Only say what would happen");
        app.footer("Examples:\n"
                   "  tresccac migrate web-1 --dest factory --dry-run     # what would happen, and what speaks against it\n"
                   "  tresccac migrate web-1 --dest factory\n"
                   "  tresccac migrate web-1 --source factory --dest local --name web-back");
    }

    Result<Answer> run(Session &session) override
    {
        const auto plan = makePlanFor(session);
        if (!plan)
            return fail(plan);
        const auto possible = requirePossible(*plan);
        if (m_dryRun)
            return Answer{planText(*plan), toJson(*plan), possible ? std::nullopt : std::optional(possible.error())};
        tellFindings(session, *plan);
        const auto engine = session.engine();
        if (!engine)
            return fail(engine);
        const auto record = (*engine)->migrate(*plan, session.context());
        if (!record)
            return fail(record);
        return moveAnswer(session, *record, plan->findings);
    }

private:
    [[nodiscard]] MigrationRequest request(const Session &session) const
    {
        return {{}, m_source.empty() ? session.options().cloud : QString::fromStdString(m_source), QString::fromStdString(m_destination),
            {QString::fromStdString(m_name), QString::fromStdString(m_flavor), QString::fromStdString(m_network), m_keepSource, m_keepPackage,
                m_selfContained, m_level}};
    }

    Result<MigrationPlan> makePlanFor(Session &session)
    {
        MigrationRequest wanted = request(session);
        session.setEnds({wanted.source, wanted.destination});
        if (wanted.source == wanted.destination)
            return fail(Kind::InvalidInput,
                u"Source and destination are both %1. Say with --dest where %2 is to go, or with --source where it is."_s.arg(
                    wanted.destination, QString::fromStdString(m_instance)));
        // A mistyped destination is told before the source is asked for anything.
        if (const auto destination = session.site(wanted.destination); !destination)
            return fail(destination);
        const auto source = session.site(wanted.source);
        if (!source)
            return fail(source);
        const auto instance = findInstance(**source, QString::fromStdString(m_instance), session.context());
        if (!instance)
            return fail(instance);
        wanted.instanceId = instance->id;
        const auto engine = session.engine();
        if (!engine)
            return fail(engine);
        return (*engine)->plan(wanted, session.context());
    }

    std::string m_instance, m_source, m_destination, m_name, m_flavor, m_network;
    int m_level = defaultCompressionLevel;
    bool m_keepSource = false, m_keepPackage = false, m_selfContained = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeMigrateVerb() { return std::make_unique<MigrateVerb>(); }

}  // namespace trescca
