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

QString sign(Finding::Level level)
{
    return level == Finding::Level::Ok ? u"[ok]"_s : level == Finding::Level::Warning ? u"[! ]"_s : u"[no]"_s;
}

QString planText(const MigrationPlan &plan)
{
    QStringList lines{u"Move %1 from %2 to %3: it keeps its memory, programs go on where they are."_s
                          .arg(plan.instance.name, plan.request.source, plan.request.destination),
                      u"Up to %1 of memory and %2 of disk before compression, by %3."_s
                          .arg(sizeText(plan.memoryBytes), sizeText(plan.diskBytes), plan.transfer)};
    for (const Finding &finding : plan.findings)
        lines.append(u"  %1 %2%3"_s.arg(sign(finding.level), finding.what, finding.remedy.isEmpty() ? QString() : u' ' + finding.remedy));
    return lines.join(u'\n');
}

class MigrateVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("INSTANCE", m_instance, "Name or id of the instance")->required();
        app.add_option("--dest", m_destination, "Site it goes to")->required();
        app.add_option("--source", m_source, "Site it comes from (default: --cloud, else local)");
        app.add_option("--name", m_name, "Its name at the destination");
        app.add_option("--flavor", m_flavor, "Flavor at a cloud (default: the smallest that fits)");
        app.add_option("--network", m_network, "Network at the destination");
        app.add_option("--level", m_level, "Zstandard level of the package")->check(CLI::Range(1, 19))->capture_default_str();
        app.add_flag("--keep-source", m_keepSource, "Keep it at the source too, switched off");
        app.add_flag("--keep-package", m_keepPackage, "Keep the package at the destination after the move");
        app.add_flag("--self-contained", m_selfContained, "Pack whole disks instead of referring to base images");
        app.add_flag("--dry-run", m_dryRun, "Only say what would happen");
    }

    Result<Answer> run(Session &session) override
    {
        const auto plan = makePlanFor(session);
        if (!plan)
            return fail(plan);
        if (m_dryRun)
            return Answer{planText(*plan), toJson(*plan), plan->possible() ? 0 : 5};
        const auto engine = session.engine();
        if (!engine)
            return fail(engine);
        const auto record = (*engine)->migrate(*plan, session.context());
        if (!record)
            return fail(record);
        return moveAnswer(session, *record);
    }

private:
    Result<MigrationPlan> makePlanFor(Session &session)
    {
        MigrationRequest request;
        request.source = m_source.empty() ? session.options().cloud : QString::fromStdString(m_source);
        request.destination = QString::fromStdString(m_destination);
        request.options = {QString::fromStdString(m_name), QString::fromStdString(m_flavor), QString::fromStdString(m_network),
                           m_keepSource, m_keepPackage, m_selfContained, m_level};
        const auto source = session.site(request.source);
        if (!source)
            return fail(source);
        const auto instance = findInstance(**source, QString::fromStdString(m_instance), session.context());
        if (!instance)
            return fail(instance);
        request.instanceId = instance->id;
        const auto engine = session.engine();
        if (!engine)
            return fail(engine);
        return (*engine)->plan(request, session.context());
    }

    std::string m_instance, m_source, m_destination, m_name, m_flavor, m_network;
    int m_level = 3;
    bool m_keepSource = false, m_keepPackage = false, m_selfContained = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeMigrateVerb() { return std::make_unique<MigrateVerb>(); }

}  // namespace trescca
