// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/shellword.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class DeleteVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("ID", m_word, "Name or id of an instance or image")->required()->type_name("");
        app.add_flag("--keep-disks", m_keepDisks, "Leave an instance's disks on its host");
        app.add_flag("--force", m_force, "Also what an unfinished move suspended or brought: only if it surely runs elsewhere");
        app.footer("Examples:\n"
                   "  tresccac delete web-1\n"
                   "  tresccac --cloud factory --yes delete 1f0c          # by the beginning of its id, without asking");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const QString word = QString::fromStdString(m_word);
        const auto instance = findInstance(**site, word, session.context());
        if (instance)
            return removeInstance(session, **site, *instance);
        if (instance.error().kind != Kind::NotFound)
            return fail(instance);
        const auto image = findImage(**site, word, session.context());
        if (!image)
            return image.error().kind == Kind::NotFound
                ? fail(Kind::NotFound,
                      u"There is no instance or image %1 at %2. `tresccac --cloud %3 list` shows what is there."_s.arg(
                          word, session.options().cloud, shellWord(session.options().cloud)))
                : fail(image);
        return removeImage(session, **site, *image);
    }

private:
    Result<Answer> removeInstance(Session &session, Site &site, const Instance &instance) const
    {
        const QString question = u"Delete the instance %1 (%2)%3?"_s.arg(instance.name, instance.id, m_keepDisks ? QString() : u" with its disks"_s);
        if (const auto sure = session.confirm(question); !sure)
            return fail(sure);
        if (const auto removed = remove(site, instance, session.context()); !removed)
            return fail(removed);
        return Answer{u"%1 is deleted."_s.arg(instance.name), {{u"instance_id"_s, instance.id}, {u"deleted"_s, true}}};
    }

    /// What a move holds is only let go by that move, or by one who knows better.
    Result<void> remove(Site &site, const Instance &instance, const Context &context) const
    {
        if (m_force && !instance.heldFor.isEmpty())
            return site.release(instance.id, m_keepDisks, context);
        if (m_force && !instance.migration.isEmpty())
            if (const auto adopted = site.adopt(instance.id, {}, context); !adopted)
                return adopted;
        return site.removeInstance(instance.id, !m_keepDisks, context);
    }

    static Result<Answer> removeImage(Session &session, Site &site, const Image &image)
    {
        if (const auto sure = session.confirm(u"Delete the image %1 (%2)?"_s.arg(image.name, image.id)); !sure)
            return fail(sure);
        if (const auto removed = site.removeImage(image.id, session.context()); !removed)
            return fail(removed);
        return Answer{u"%1 is deleted."_s.arg(image.name), {{u"image_id"_s, image.id}, {u"deleted"_s, true}}};
    }

    std::string m_word;
    bool m_keepDisks = false;
    bool m_force = false;
};

}  // namespace

std::unique_ptr<Verb> makeDeleteVerb() { return std::make_unique<DeleteVerb>(); }

}  // namespace trescca
