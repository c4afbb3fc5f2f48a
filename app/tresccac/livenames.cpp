// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/livenames.h"

#include "core/store/journal.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// What a thread that may be left behind puts its findings into.
struct Basket {
    std::mutex mutex;
    std::condition_variable filled;
    bool done = false;
    QList<Candidate> found;
};

/// A shell would put it into the line as it is: "--force" would become an option there, a line break two words.
bool isOffered(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'-') && std::ranges::all_of(name, [](QChar letter) { return letter.isPrint(); });
}

using Times = QMap<QString, int>;

template <typename Thing>
void count(const QList<Thing> &things, Times &times)
{
    for (const Thing &thing : things)
        ++times[thing.name];
}

/// A name that several have, of either kind, says nothing: then the id does.
template <typename Thing, typename About>
void addNames(const QList<Thing> &things, const Times &times, About about, QList<Candidate> &found)
{
    for (const Thing &thing : things)
        found.append({times[thing.name] > 1 || !isOffered(thing.name) ? thing.id : thing.name, about(thing)});
}

QList<Candidate> namesAt(Site &site, NameKind kind, const Context &context)
{
    const bool asksInstances = kind == NameKind::Instance || kind == NameKind::Any;
    const auto instances = asksInstances ? site.instances(context).value_or(QList<Instance>()) : QList<Instance>();
    auto images = kind != NameKind::Instance ? site.images(context).value_or(QList<Image>()) : QList<Image>();
    if (kind == NameKind::Package)
        images.removeIf([](const Image &one) { return !one.isPackage(); });
    Times times;
    count(instances, times);
    count(images, times);
    QList<Candidate> found;
    addNames(instances, times, [](const Instance &one) { return u"instance, "_s + stateName(one.state); }, found);
    addNames(images, times, [](const Image &one) { return one.isPackage() ? u"package"_s : u"image"_s; }, found);
    return found;
}

QList<Candidate> moves(const QString &journalPath)
{
    // Completing a word makes no files.
    const auto journal = QFileInfo::exists(journalPath) ? Journal::open(journalPath) : fail(Kind::NotFound, {});
    const auto unfinished = journal ? (*journal)->migrations({true, 0}) : fail(journal);
    QList<Candidate> found;
    for (const MigrationRecord &record : unfinished.value_or(QList<MigrationRecord>()))
        found.append({record.id.left(8), u"%1 from %2 to %3"_s.arg(record.instanceName, record.source, record.destination)});
    return found;
}

QList<Candidate> ask(
    const NameQuestion &question, const std::function<Result<Places>(const QString &)> &places, const QString &journal, const Context &context)
{
    if (question.kind == NameKind::Move)
        return moves(journal);
    const auto known = places(question.config);
    if (!known)
        return {};
    QList<Candidate> found;
    if (question.kind == NameKind::Site) {
        for (const QString &name : known->names)
            if (isOffered(name))
                found.append({name, {}});
        return found;
    }
    const auto site = known->site(question.site);
    return site ? namesAt(**site, question.kind, context) : found;
}

}  // namespace

QList<Candidate> liveNames(const NameQuestion &question, const World &world, std::chrono::milliseconds patience)
{
    const auto basket = std::make_shared<Basket>();
    const auto stop = std::make_shared<std::stop_source>();
    std::thread([basket, stop, question, places = world.places, journal = world.journal] {
        QList<Candidate> found = ask(question, places, journal, {stop->get_token(), {}});
        const std::scoped_lock lock(basket->mutex);
        basket->found = std::move(found);
        basket->done = true;
        basket->filled.notify_all();
    }).detach();
    std::unique_lock lock(basket->mutex);
    basket->filled.wait_for(lock, patience, [&basket] { return basket->done; });
    stop->request_stop();
    return basket->found;
}

}  // namespace trescca
