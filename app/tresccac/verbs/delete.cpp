// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/either.h"
#include "app/tresccac/instancechecks.h"
#include "app/tresccac/several.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/site/keptdisks.h"
#include "core/site/neededbase.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// What is to be deleted: an instance or an image.
struct Victim {
    QString word;
    std::optional<Instance> instance;
    std::optional<Image> image;
    std::optional<Error> error;

    [[nodiscard]] QString id() const { return instance ? instance->id : image ? image->id : word; }
    [[nodiscard]] QString name() const { return instance ? instance->name : image ? image->name : word; }
};

class DeleteVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("ID", m_words, "Names or ids of instances or images")->required()->type_name("");
        m_kinds.declare(app);
        app.add_flag("--keep-disks", m_keepDisks, "Leave an instance's disks on its host");
        app.add_flag("--force", m_force, "Also what an unfinished move suspended, brought or needs: only if the instance surely runs elsewhere");
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac delete web-1\n"
                   "  tresccac delete --image web-1                       # the package, where the instance has that name too\n"
                   "  tresccac --cloud factory --yes delete 1f0c web-2    # by the beginning of its id, without asking");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        auto victims = find(session, **site);
        if (!victims)
            return fail(victims);
        for (Victim &victim : *victims)
            if (const auto free = victim.error ? Result<void>() : checkNotMoving(session, victim); !free)
                victim.error = free.error();
        if (const auto sure = m_dryRun ? Result<void>() : confirm(session, *victims); !sure)
            return fail(sure);
        QList<Task> tasks;
        for (const Victim &victim : *victims)
            tasks.append({victim.word, [&] { return m_dryRun ? tell(session, **site, victim, *victims) : remove(session, **site, victim); }});
        return doTasks(session, tasks);
    }

private:
    [[nodiscard]] Result<QList<Victim>> find(Session &session, Site &site) const
    {
        const auto instances = site.instances(session.context());
        if (!instances)
            return fail(instances);
        const auto images = site.images(session.context());
        if (!images)
            return fail(images);
        QList<Victim> victims;
        for (const std::string &text : m_words) {
            const Victim victim = pick(*instances, *images, QString::fromStdString(text), site.endpoint().name);
            if (!std::ranges::contains(victims, victim.id(), &Victim::id))
                victims.append(victim);
        }
        // What builds on an image goes before it, in whatever order they are named.
        std::ranges::stable_sort(victims, {}, [](const Victim &victim) { return !victim.image ? 0 : victim.image->isPackage() ? 1 : 2; });
        return victims;
    }

    [[nodiscard]] Victim pick(const QList<Instance> &instances, const QList<Image> &images, const QString &word, const QString &site) const
    {
        auto found = pickEither(instances, images, word, m_kinds, site);
        // Moves suspend and bring instances only; the package on its way has the same name.
        if (!found && found.error().kind == Kind::Ambiguous && m_force && !m_kinds.image)
            found = pickEither(instances, images, word, {.instance = true, .image = false}, site);
        return found ? Victim{word, found->instance, found->image, {}} : Victim{word, {}, {}, found.error()};
    }

    [[nodiscard]] QString textOf(const Victim &victim) const
    {
        return u"%1 %2 (%3)%4"_s.arg(victim.instance ? u"the instance"_s : u"the image"_s, victim.name(), victim.id(),
            victim.instance && !m_keepDisks ? u" with its disks"_s : QString());
    }

    /// Asked once for all: what is only half meant is better not begun.
    [[nodiscard]] Result<void> confirm(const Session &session, const QList<Victim> &victims) const
    {
        QStringList names;
        for (const Victim &victim : victims)
            if (!victim.error)
                names.append(textOf(victim));
        if (names.isEmpty())
            return {};
        return session.confirm(u"Delete %1?"_s.arg(names.join(u", "_s)));
    }

    [[nodiscard]] Result<Answer> remove(Session &session, Site &site, const Victim &victim) const
    {
        if (victim.error)
            return std::unexpected(*victim.error);
        const auto removed = victim.instance ? remove(site, *victim.instance, session.context()) : site.removeImage(victim.id(), session.context());
        if (!removed)
            return fail(removed);
        const QString told = victim.instance ? u"The instance %1 is deleted."_s : u"The image %1 is deleted."_s;
        return Answer{told.arg(victim.name()), jsonOf(victim)};
    }

    [[nodiscard]] QJsonObject jsonOf(const Victim &victim) const
    {
        return {{victim.instance ? u"instance_id"_s : u"image_id"_s, victim.id()}, {u"name"_s, victim.name()}, {u"deleted"_s, !m_dryRun}};
    }

    /// The answer of a dry run, for which those whose turn comes before are gone.
    [[nodiscard]] Result<Answer> tell(Session &session, Site &site, const Victim &victim, const QList<Victim> &all) const
    {
        const Context context = session.context();
        if (victim.error)
            return std::unexpected(*victim.error);
        if (const auto possible = checkKeepsDisks(session, victim); !possible)
            return fail(possible);
        if (victim.image) {
            if (const auto unused = checkUnused(site, context, victim, all); !unused)
                return fail(unused);
            auto rest = site.images(context);
            if (!rest)
                return fail(rest);
            const auto turn = std::ranges::find(all, victim.id(), &Victim::id);
            rest->removeIf([&](const Image &image) { return std::ranges::find(all, image.id, &Victim::id) < turn; });
            if (const auto free = checkNotNeeded(*victim.image, *rest); !free)
                return fail(free);
        }
        const QString unless =
            victim.image && !victim.image->isPackage() && kindOf(session) != "libvirt"_L1 ? u", unless an instance there builds on it"_s : QString();
        return dryAnswer(site, context, u"This would be deleted: %1%2."_s.arg(textOf(victim), unless), jsonOf(victim));
    }

    [[nodiscard]] Result<void> checkNotMoving(Session &session, const Victim &victim) const
    {
        if (m_force)
            return {};
        if (const auto free = victim.instance ? mustBeNoMoves(*victim.instance) : Result<void>(); !free)
            return free;
        const auto journal = session.journal();
        const QString &site = session.options().cloud;
        const auto free = !journal ? fail(journal)
            : victim.instance      ? mustNotBeMoving(**journal, *victim.instance, site)
                                   : mustNotBeNeeded(**journal, *victim.image, site);
        if (free || free.error().kind != Kind::Conflict)
            return free;
        return fail(Kind::Conflict, free.error().what + u" Or, only if it surely runs elsewhere, delete it with --force."_s);
    }

    /// Of the site; empty when nobody knows.
    [[nodiscard]] static QString kindOf(Session &session)
    {
        const auto places = session.places();
        return places ? (*places)->kind(session.options().cloud).value_or(QString()) : QString();
    }

    /// As the site will. What is let go by force is another thing.
    [[nodiscard]] Result<void> checkKeepsDisks(Session &session, const Victim &victim) const
    {
        const bool removes = victim.instance && (!m_force || victim.instance->heldFor.isEmpty());
        const QString kind = removes && m_keepDisks ? kindOf(session) : QString();
        return kind.isEmpty() || kind == "libvirt"_L1 ? Result<void>() : failKeptDisks();
    }

    /// As the site will: of what is left then, no disk may build on the image. Clouds do not tell what a disk builds on.
    [[nodiscard]] static Result<void> checkUnused(Site &site, const Context &context, const Victim &victim, const QList<Victim> &all)
    {
        const auto instances = site.instances(context);
        if (!instances)
            return fail(instances);
        for (const Instance &instance : *instances)
            for (const Disk &disk : instance.disks)
                if (QFileInfo(disk.basePath).fileName() == victim.image->id && !std::ranges::contains(all, instance.id, &Victim::id))
                    return fail(Kind::Conflict,
                        u"The image %1 is used by the disk %2 of the instance %3. Remove the instance first."_s.arg(
                            victim.name(), disk.target, instance.name));
        return {};
    }

    /// What a move holds is only let go by that move, or by one who knows better.
    [[nodiscard]] Result<void> remove(Site &site, const Instance &instance, const Context &context) const
    {
        if (m_force && !instance.heldFor.isEmpty())
            return site.release(instance.id, m_keepDisks, context);
        if (m_force && !instance.migration.isEmpty())
            if (const auto adopted = site.adopt(instance.id, {}, context); !adopted)
                return adopted;
        return site.removeInstance(instance.id, !m_keepDisks, context);
    }

    std::vector<std::string> m_words;
    KindWords m_kinds;
    bool m_keepDisks = false, m_force = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeDeleteVerb() { return std::make_unique<DeleteVerb>(); }

}  // namespace trescca
