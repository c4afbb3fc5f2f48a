// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/work.h"

#include "core/migration/migrationlog.h"
#include "ui/jobs/measuredmoves.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::work {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(work)
};

const QStringList moveStages{u"save"_s, u"transfer"_s, u"restore"_s};

QString pausedSentence() { return Texts::tr("%1 is at %2 now, paused: Start lets it go on."); }

Result<JobResult> told(const Result<MigrationRecord> &record)
{
    if (!record)
        return fail(record);
    return JobResult{[made = *record] { return arrivedSentence(made); }, *record};
}

std::shared_ptr<Throttle> pausable(std::uint64_t bytesPerSecond) { return std::make_shared<Throttle>(bytesPerSecond); }

QString afterCancel(const MigrationPlan &plan)
{
    const QString &name = plan.instance.name;
    const QString &source = plan.request.source;
    if (!isAlive(plan.instance.state))
        return Texts::tr("%1 stays at %2, switched off.").arg(name, source);
    return plan.request.options.mode == MoveMode::DiskOnly
        ? Texts::tr("%1 stays at %2; if it was shut down already, it boots there again.").arg(name, source)
        : Texts::tr("%1 goes on running at %2.").arg(name, source);
}

/// What is to be told of it.
Instance instanceOf(const MovedOn &running)
{
    Instance instance;
    instance.name = running.name;
    instance.state = running.state.value_or(InstanceState::Running);
    return instance;
}

/// What its unfinished move is about, at either side.
Machine machineOf(const MigrationRecord &record)
{
    Machine machine{{record.instanceId, record.destinationInstance}, {}, {}};
    machine.ids.remove(QString());
    return machine;
}

/// Judges how long it will take by those that were made, for its job.
void foresee(const Services &services, const MigrationPlan &plan, const MoveTap &tap)
{
    if (!tap.forecast)
        return;
    if (const auto forecast = forecastHere(services, plan, measuredMoves(services.history)))
        tap.forecast(*forecast);
}

}  // namespace

QString arrivedSentence(const MigrationRecord &record)
{
    const QString name = record.destinationName.isEmpty() ? record.instanceName : record.destinationName;
    const QString sentence = record.options[u"paused"].toBool() ? pausedSentence() : Texts::tr("%1 runs at %2 now.");
    const bool keeps = isDiskOnly(record) || record.options[u"keep_source"].toBool();
    const QString kept = keeps ? u' ' + Texts::tr("It is kept at %1, switched off.").arg(record.source) : QString();
    return sentence.arg(name, record.destination) + kept;
}

JobSpec migrate(const Services &services, const MigrationPlan &plan)
{
    const MigrationRequest &request = plan.request;
    const auto tap = std::make_shared<MoveTap>();
    const auto move = [services, tap](const MigrationPlan &made, const Context &context) {
        foresee(services, made, *tap);
        return told(services.engine->migrate(made, context, tap->listener));
    };
    JobSpec spec{plan.instance.name, request.source, request.destination, moveStages, [plan] { return afterCancel(plan); },
        [move, plan](const Context &context) { return move(plan, context); },
        // Much may be otherwise by then.
        [move, engine = services.engine, request](const Context &context) -> Result<JobResult> {
            const auto fresh = engine->plan(request, context);
            return fresh ? move(*fresh, context) : fail(fresh);
        },
        plan.instance.id, {}, request.options.bytesPerSecond, pausable(request.options.bytesPerSecond), tap, request.options.mode,
        machineOf(plan.instance, {})};
    const bool isAgreed = std::ranges::contains(plan.findings, QLatin1StringView(secondCheck), &Finding::check);
    return isAlive(plan.instance.state) || isAgreed ? spec : onlyOne(services, spec, {request.source, request.instanceId});
}

JobSpec onlyOne(const Services &services, JobSpec spec, const Place &here)
{
    using Work = std::function<Result<JobResult>(const Context &)>;
    const auto guarded = [services, machine = spec.machine, here](const Work &work) -> Work {
        return [services, machine, here, work](const Context &context) -> Result<JobResult> {
            const auto other = services.siteNames ? findAmong(services.siteNames(), services.site, here, machine, context) : std::nullopt;
            if (!other)
                return fail(other);
            return *other ? Result<JobResult>(failSecond(instanceOf(**other), (*other)->site)) : work(context);
        };
    };
    spec.work = guarded(spec.work);
    if (spec.again)
        spec.again = guarded(spec.again);
    return spec;
}

JobSpec restoring(const Services &services, JobSpec spec, const Machine &machine, const RestoreOptions &options)
{
    spec.machine = machine;
    return options.alone ? onlyOne(services, std::move(spec), {}) : spec;
}

JobSpec resume(const Services &services, const MigrationRecord &record, const Ask &ask)
{
    const auto tap = std::make_shared<MoveTap>();
    const std::uint64_t rate = optionsFromJson(record.options).bytesPerSecond;
    return {record.instanceName, record.source, record.destination, moveStages,
        [] { return Texts::tr("The move stays unfinished, and can be resumed again."); },
        [engine = services.engine, id = record.id, ask, tap](const Context &context) {
            return told(engine->resume(id, context, [&](const QString &question) { return ask(question, context.stop); }, tap->listener));
        },
        {}, record.instanceId, record.id, rate, pausable(rate), tap, moveModeFromName(record.mode), machineOf(record)};
}

JobSpec rollBack(const Services &services, const MigrationRecord &record, const Ask &ask)
{
    // It is that very move still, whose way is told as it was.
    JobSpec spec{record.instanceName, record.source, record.destination, {},
        [] { return Texts::tr("The move stays unfinished, and can be rolled back again."); },
        [engine = services.engine, id = record.id, ask](const Context &context) -> Result<JobResult> {
            const auto done = engine->rollBack(id, context, [&](const QString &question) { return ask(question, context.stop); });
            if (!done)
                return fail(done);
            return JobResult{done->whereabouts.sentence, done->record};
        },
        {}, record.instanceId, record.id};
    spec.machine = machineOf(record);
    return spec;
}

JobSpec save(const Services &services, const QString &site, const QString &id, const QString &name)
{
    JobSpec spec{name, site, site, {u"save"_s}, [name, site] { return Texts::tr("%1 goes on running at %2.").arg(name, site); },
        [sites = services.site, site, id, name](const Context &context) -> Result<JobResult> {
            const auto at = sites(site);
            const auto image = at ? (*at)->saveToImage(id, {}, context) : fail(at);
            if (!image)
                return fail(image);
            return JobResult{[name] { return Texts::tr("%1 is saved, and suspended: Start lets it go on.").arg(name); }, {}};
        }};
    spec.savedId = id;
    return spec;
}

QString restoredSentence(const Instance &instance, const QString &site)
{
    const QString sentence = instance.state == InstanceState::Paused ? pausedSentence() : Texts::tr("%1 goes on at %2.");
    return sentence.arg(instance.name, site);
}

JobSpec restore(const Services &services, const QString &site, const QString &imageId, const QString &name, const RestoreOptions &options)
{
    JobSpec spec{name, site, site, {u"restore"_s},
        [name, site] { return Texts::tr("Nothing of %1 is left at %2; the package stays.").arg(name, site); },
        [sites = services.site, journal = services.journal, site, imageId, chosen = options](const Context &context) -> Result<JobResult> {
            const auto at = sites(site);
            const auto package = at ? (*at)->image(imageId, context) : fail(at);
            RestoreOptions how = chosen;
            how.force = chosen.force || (package && journal && isOfEndedMove(*journal, *package));  // such a one is nobody's any more
            const auto instance = package ? (*at)->restore(imageId, how, context) : fail(package);
            if (!instance)
                return fail(instance);
            return JobResult{[made = *instance, site] { return restoredSentence(made, site); }, {}};
        }};
    spec.imageId = imageId;
    return spec;
}

}  // namespace trescca::work
