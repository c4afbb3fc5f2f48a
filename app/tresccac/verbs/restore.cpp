// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/secondone.h"
#include "app/tresccac/session.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/shellword.h"
#include "core/site/copies.h"
#include "core/site/imageuse.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class RestoreVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("IMAGE", m_image, "Name, id or beginning of the id (4 characters or more) of the package")->required()->type_name("");
        app.add_option("--name", m_name, "Name of the instance (default: as in the package, with a number where that is taken)")->check(notEmpty());
        app.add_option("--flavor", m_flavor, "Flavor at a cloud");
        app.add_option("--network", m_network, "Network it joins");
        app.add_flag("--paused", m_paused, "Leave it paused");
        app.add_flag("--new-id", m_newId, "Give it a new id");
        app.add_flag("--force", m_force, "Also the package of a move: only if the instance surely runs nowhere else");
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac restore web-1\n"
                   "  tresccac --cloud factory restore web-1 --name web-copy --new-id --paused");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const auto image = findImage(**site, QString::fromStdString(m_image), session.context());
        if (!image)
            return fail(image);
        if (const auto active = mustBeActive(*image); !active)
            return fail(active);
        RestoreOptions options{QString::fromStdString(m_name), !m_newId, QString::fromStdString(m_flavor), QString::fromStdString(m_network),
            m_paused, {}, m_force || isOfEnded(session, *image)};
        const auto doubts = (*site)->checkRestore(image->id, options, session.context());
        if (!doubts)
            return refused(*image, doubts.error(), session.options().cloud);
        const auto question = questionOfSecond(**site, *image, options, session);
        if (!question)
            return fail(question);
        if (m_dryRun)
            return foretell(session, *image, *doubts, *question);
        for (const QString &doubt : *doubts)
            session.note(doubt);
        if (const auto agreed = question->isEmpty() ? Result<void>() : session.confirm(*question); !agreed)
            return fail(agreed);
        options.alone = question->isEmpty() && !session.options().yes;
        const auto instance = (*site)->restore(image->id, options, session.context());
        if (!instance)
            return refused(*image, instance.error(), session.options().cloud);
        const QStringList told{u"%1 is %2 as %3."_s.arg(instance->name, stateName(instance->state), instance->id)};
        QJsonObject json = toJson(*instance);
        QStringList notes{noteOfName(*instance), noteOfTwin(**site, *image, *instance, session)};
        notes.removeAll(QString());
        if (!notes.isEmpty())
            json[u"note"] = notes.join(u' ');
        return Answer{(told + notes).join(u'\n'), json};
    }

private:
    /// Of what does not say that it is a package. A raw one may still be one, which other programs have uploaded.
    [[nodiscard]] static Error noPackage(const Image &image, const Error &error, const QString &site)
    {
        const QString spawn = u"`tresccac --cloud %1 spawn %2` starts an instance of it."_s.arg(shellWord(site), image.id);
        if (image.diskFormat != u"raw")
            return {Kind::InvalidInput, u"%1 is a disk image, no VM package: it has no memory to go on with. "_s.arg(image.name) + spawn, error.what};
        return {Kind::InvalidInput, u"%1 cannot be restored: %2 If it is a disk image, "_s.arg(image.name, error.what) + spawn, error.detail};
    }

    /// The instance that the package was saved from, or an earlier one of it that bears the id.
    [[nodiscard]] static Result<Instance> twinOf(Site &site, const Image &package, const Session &session)
    {
        const QString origin = package.properties.value(QLatin1StringView(property::instance));
        return origin.isEmpty() ? fail(Kind::NotFound, {}) : site.instance(origin, session.context());
    }

    /// Empty: there is nothing to ask. What runs there is told by its site too, which knows whose the package is even when its properties do not
    /// tell; what a move has left elsewhere, by the journal.
    [[nodiscard]] static Result<QString> questionOfSecond(Site &site, const Image &package, RestoreOptions options, Session &session)
    {
        const auto images = site.images(session.context());
        const auto instances = images ? site.instances(session.context()) : fail(images);
        if (!instances)
            return fail(instances);
        Machine machine = machineOf(package, *images);
        for (const Instance &instance : *instances)
            if (isOf(machine, instance))
                machine.cards += machineOf(instance, {}).cards;
        if (const auto copy = runningCopy(machine, *instances))
            return u"%1 is %2 at %3 already. Start a second one of it?"_s.arg(copy->name, stateName(copy->state), session.options().cloud);
        options.alone = true;
        const auto alone = site.checkRestore(package.id, options, session.context());
        if (!alone && isSecond(alone.error()))
            return u"%1. Start a second one of it?"_s.arg(alone.error().what.section(u". "_s, 0, 0));
        const QString origin = package.properties.value(QLatin1StringView(property::instance));
        return alone ? questionOfMoved(session, {session.options().cloud, origin}, package.name, machine) : fail(alone);
    }

    /// Such a package is nobody's any more, though it says whose it was.
    [[nodiscard]] static bool isOfEnded(Session &session, const Image &package)
    {
        const auto journal = session.journal();
        return journal && isOfEndedMove(**journal, package);
    }

    [[nodiscard]] static std::unexpected<Error> refused(const Image &image, const Error &error, const QString &site)
    {
        return std::unexpected(error.kind == Kind::InvalidInput && !image.isPackage() ? noPackage(image, error, site) : error);
    }

    [[nodiscard]] static Answer foretell(const Session &session, const Image &image, const QStringList &doubts, const QString &question)
    {
        const QString told = u"%1 (%2) would be restored at %3."_s.arg(image.name, image.id, session.options().cloud);
        QStringList notes = doubts;
        if (!question.isEmpty() && !session.options().yes)
            notes << u"You would be asked: %1"_s.arg(question);
        QJsonObject json{{u"image"_s, toJson(image)}};
        if (!notes.isEmpty())
            json[u"notes"] = QJsonArray::fromStringList(notes);
        return dryAnswer((QStringList{told} + notes).join(u'\n'), json);
    }

    [[nodiscard]] QString noteOfName(const Instance &restored) const
    {
        const QString asked = QString::fromStdString(m_name);
        if (asked.isEmpty() || restored.name == asked)
            return {};
        const bool isTaken = restored.name.startsWith(asked + u'-');
        return isTaken ? u"The name %1 was taken."_s.arg(asked) : u"Its host cannot hold the name %1 as it is."_s.arg(asked);
    }

    /// Of the instance that the package was saved from, where that one is at the site still: now there are two of it.
    [[nodiscard]] static QString noteOfTwin(Site &site, const Image &package, const Instance &restored, const Session &session)
    {
        const auto twin = twinOf(site, package, session);
        if (!twin || twin->id == restored.id)
            return {};
        const bool held = twin->state == InstanceState::Saved;
        return u"%1, which it was saved from, is %2 at %3 still%4. To give that one up: `tresccac --cloud %5 delete --instance %6`."_s.arg(twin->name,
            held ? u"suspended"_s : stateName(twin->state), session.options().cloud,
            held ? u": once started, there are two of one machine"_s : u", so there are two of one machine"_s, shellWord(session.options().cloud),
            twin->id.left(8));
    }

    std::string m_image, m_name, m_flavor, m_network;
    bool m_paused = false, m_newId = false, m_force = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeRestoreVerb() { return std::make_unique<RestoreVerb>(); }

}  // namespace trescca
