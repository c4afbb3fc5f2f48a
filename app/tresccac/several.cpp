// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/several.h"

#include "app/tresccac/output/json.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// From the one that needs a person's eye most.
constexpr std::array ranking{Kind::Cancelled, Kind::Internal, Kind::Untrusted, Kind::Unreachable, Kind::NoRoom, Kind::Unauthorized, Kind::Forbidden,
    Kind::Unsupported, Kind::Conflict, Kind::Ambiguous, Kind::NotFound, Kind::InvalidInput};

struct Outcomes {
    QJsonArray results;
    QStringList failed;
    Kind worst = Kind::InvalidInput;

    void add(const QString &word, QJsonObject json, const std::optional<Error> &error)
    {
        json[u"word"] = word;
        if (error) {
            json[u"error"] = toJson(*error)[u"error"];
            worst = failed.isEmpty() ? error->kind : worse(worst, error->kind);
            failed.append(word);
        }
        results.append(json);
    }
};

void doNext(Session &session, const Task &task, Outcomes &outcomes)
{
    if (session.world().stop.stop_requested()) {
        const Error notBegun{Kind::Cancelled, u"%1 was not begun."_s.arg(task.word), {}};
        session.note(notBegun.what);
        return outcomes.add(task.word, {}, notBegun);
    }
    session.beginAnother();
    const auto answer = answerWithSites(task.run(), session.ends());
    if (!answer) {
        session.note(u"%1: %2"_s.arg(task.word, answer.error().what));
        return outcomes.add(task.word, {}, answer.error());
    }
    session.tell(answer->text);
    outcomes.add(task.word, answer->json, answer->failure);
}

/// Whoever stops something halfway wants to know what it came to.
QString stateNow(Site &site, const QString &id)
{
    const auto instance = site.instance(id, {});
    return instance ? u" %1 is %2 at %3 now."_s.arg(instance->name, stateName(instance->state), site.endpoint().name) : QString();
}

}  // namespace

Kind worse(Kind one, Kind other) { return std::ranges::find(ranking, one) < std::ranges::find(ranking, other) ? one : other; }

void declareInstances(CLI::App &app, std::vector<std::string> &words)
{
    app.add_option("INSTANCE", words, "Names or ids of instances, or the beginnings of ids")->required()->type_name("");
}

Result<NamedInstances> findInstances(Session &session, Site &site, const std::vector<std::string> &words)
{
    const auto present = site.instances(session.context());
    if (!present)
        return fail(present);
    NamedInstances named;
    QStringList ids;
    for (const std::string &text : words) {
        const QString word = QString::fromStdString(text);
        auto found = pickInstance(*present, word, site.endpoint().name);
        if (found && ids.contains(found->id))
            continue;
        if (found)
            ids.append(found->id);
        named.append({word, std::move(found)});
    }
    return named;
}

Result<Answer> doTasks(Session &session, const QList<Task> &tasks)
{
    if (tasks.size() == 1)
        return tasks.first().run();
    Outcomes outcomes;
    for (const Task &task : tasks)
        doNext(session, task, outcomes);
    Answer answer{{}, {{u"results"_s, outcomes.results}}};
    if (!outcomes.failed.isEmpty())
        answer.failure =
            Error{outcomes.worst, u"%1 of %2 failed: %3."_s.arg(outcomes.failed.size()).arg(tasks.size()).arg(outcomes.failed.join(u", "_s)), {}};
    return answer;
}

Result<Answer> doEach(Session &session, const NamedInstances &instances, const Deed &deed)
{
    QList<Task> tasks;
    for (const Named<Instance> &named : instances)
        tasks.append({named.word, [&named, &deed] { return named.thing ? deed(*named.thing) : Result<Answer>(fail(named.thing)); }});
    return doTasks(session, tasks);
}

Result<Answer> doEachAtTarget(
    Session &session, const std::vector<std::string> &words, const std::function<Result<Answer>(Site &site, const Instance &instance)> &deed)
{
    const auto site = session.target();
    if (!site)
        return fail(site);
    const auto instances = findInstances(session, **site, words);
    if (!instances)
        return fail(instances);
    return doEach(session, *instances, [&](const Instance &instance) {
        auto answer = deed(**site, instance);
        if (!answer && answer.error().kind == Kind::Cancelled && session.context().cancelled())
            answer.error().what += stateNow(**site, instance.id);
        return answer;
    });
}

}  // namespace trescca
