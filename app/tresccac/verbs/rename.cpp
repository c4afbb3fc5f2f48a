// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/either.h"
#include "app/tresccac/instancechecks.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/site/instancename.h"
#include "core/site/thingname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class RenameVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("ID", m_word, "Name, id or beginning of the id (4 characters or more) of an instance or image")->required()->type_name("");
        app.add_option("NAME", m_name, "Its new name")->required()->type_name("");
        m_kinds.declare(app);
        declareDryRun(app, m_dryRun);
        app.footer("A libvirt host renames an instance only while it is switched off or saved (and not by libvirt's managed save); clouds\n"
                   "and tresccads do at any time, and a move takes the name along. The id stays, and the guest knows nothing of it.\n\n"
                   "Examples:\n"
                   "  tresccac rename web-1 shop\n"
                   "  tresccac rename --image web-1 web-1-before-update   # the package, where the instance has that name too");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        const auto instances = site ? (*site)->instances(session.context()) : fail(site);
        const auto images = instances ? (*site)->images(session.context()) : fail(instances);
        const auto found = images ? pickEither(*instances, *images, QString::fromStdString(m_word), m_kinds, session.options().cloud) : fail(images);
        if (!found)
            return fail(found);
        if (const auto possible = check(**site, *found, *instances, session); !possible)
            return fail(possible);
        if (m_dryRun)
            return dryAnswer(**site, session.context(), u"%1 would be called %2."_s.arg(nameOf(*found), newName()), jsonOf(*found));
        const auto renamed = found->instance ? (*site)->rename(found->instance->id, newName(), session.context())
                                             : (*site)->renameImage(found->image->id, newName(), session.context());
        if (!renamed)
            return fail(renamed);
        return Answer{u"%1 is called %2 now."_s.arg(nameOf(*found), newName()), jsonOf(*found)};
    }

private:
    [[nodiscard]] QString newName() const { return QString::fromStdString(m_name); }
    static QString nameOf(const Either &thing) { return thing.instance ? thing.instance->name : thing.image->name; }

    /// What can be known beforehand; the rest the site says.
    [[nodiscard]] Result<void> check(Site &site, const Either &thing, const QList<Instance> &instances, const Session &session) const
    {
        if (!thing.instance)
            return checkImageName(newName());
        const Instance &instance = *thing.instance;
        if (const auto free = mustBeNoMoves(instance); !free)
            return free;
        const auto facts = site.facts(session.context());
        if (!facts)
            return fail(facts);
        if (facts->renamesRunning)
            return checkServerName(newName());
        if (const auto fits = checkInstanceName(newName()); !fits)
            return fits;
        const QString &place = session.options().cloud;
        if (isAlive(instance.state))
            return fail(Kind::Conflict,
                u"%1 is %2, and %3 renames an instance only while it is switched off or saved. Shut it down first."_s.arg(
                    instance.name, stateName(instance.state), place));
        if (std::ranges::contains(instances, newName(), &Instance::name) && newName() != instance.name)
            return fail(Kind::Conflict, u"There is an instance named %1 at %2 already. Choose another name."_s.arg(newName(), place));
        return {};
    }

    [[nodiscard]] QJsonObject jsonOf(const Either &thing) const
    {
        return {{thing.instance ? u"instance_id"_s : u"image_id"_s, thing.instance ? thing.instance->id : thing.image->id}, {u"name"_s, newName()},
            {u"old_name"_s, nameOf(thing)}};
    }

    std::string m_word, m_name;
    KindWords m_kinds;
    bool m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeRenameVerb() { return std::make_unique<RenameVerb>(); }

}  // namespace trescca
