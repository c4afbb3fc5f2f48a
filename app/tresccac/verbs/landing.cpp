// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/shellword.h"
#include "core/landing/landingorder.h"
#include "core/landing/landingsite.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class LandingVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareCreate(*app.add_subcommand("create", "Make a guest host in the cloud, and add it as a site"));
        m_list = app.add_subcommand("list", "Show the guest hosts of the cloud");
        m_list->footer("Examples:\n  tresccac landing list --cloud factory");
        m_delete = app.add_subcommand("delete", "Delete a guest host with its security group and its site");
        m_delete->add_option("INSTANCE", m_word, "Its name or id")->required()->type_name("");
        m_delete->add_flag("--force", m_force, "Also with guests on it, which are lost, or when it does not answer");
        m_delete->footer("Examples:\n  tresccac landing delete annex --cloud factory");
        app.require_subcommand(1);
        app.footer(
            "A guest host is an instance of a cloud that runs a tresccad: for clouds that take no memory themselves. Moves go to it as to any\n"
            "tresccad. Its guests run in an instance, so they are slower there, much so where the cloud gives its instances no KVM.\n\n"
            "Examples:\n"
            "  tresccac landing create --cloud factory --name annex\n"
            "  tresccac migrate web-1 --dest annex");
    }

    Result<Answer> run(Session &session) override
    {
        const auto places = session.places();
        const auto hosts = places ? (*places)->landing(session.options().cloud) : fail(places);
        if (!hosts)
            return fail(hosts);
        if (m_create->parsed())
            return create(session, **places, **hosts);
        return m_list->parsed() ? list(session, **places, **hosts) : remove(session, **places, **hosts);
    }

private:
    void declareCreate(CLI::App &app)
    {
        constexpr std::uint64_t mostMemory = 1ULL << 50U;
        m_create = &app;
        app.add_option("--name", m_name, "Its name, as an instance and as a site (default: landing-CLOUD)")->check(notEmpty());
        app.add_option("--image", m_image, "Image of a Debian with cloud-init (default: the newest Debian at the cloud)")->check(notEmpty());
        app.add_option("--flavor", m_flavor, "Flavor (default: the smallest that fits)")->check(notEmpty());
        app.add_option("--memory", m_memory, "Memory that its guests shall have (default: 1G)")
            ->transform(aSize(16ULL << 20U, mostMemory))
            ->type_name("SIZE");
        app.add_option("--network", m_network, "Network it joins (default: the only one, or the cloud's choice)")->check(notEmpty());
        app.add_option("--floating-network", m_floating, "External network to have an address of, where the other leads not here")->check(notEmpty());
        app.add_option("--allow-from", m_from, "Network (CIDR) that may reach it (default: any); may be given several times")
            ->type_name("CIDR")
            ->allow_extra_args(false);
        app.add_option("--key", m_key, "Key pair at the cloud that may log in by ssh (default: nobody)")->check(notEmpty());
        app.add_option("--package", m_package,
               "The package tresccad: a .deb here, which is sent; an https address that the instance fetches, perhaps with #sha256=HEX; or "
               "image, where the image has it (default: the one beside this program)")
            ->type_name("FILE")
            ->check(notEmpty());
        declareDryRun(app, m_dryRun);
        app.footer("It is let in from everywhere at tresccad's port, 8774, where nobody gets further without the password. That is made here and\n"
                   "kept beside config.yml, mode 0600; the instance gets a hash of it. Its certificate is made in the instance, and known by what\n"
                   "that writes to its console at the cloud. Debian's packages it fetches by itself, so it has to reach a mirror.\n\n"
                   "What fails, or is cancelled, is removed again. What was cut by a crash goes on when the same is called once more.\n\n"
                   "Examples:\n"
                   "  tresccac landing create --cloud factory --name annex --flavor m1.large --memory 4G\n"
                   "  tresccac landing create --cloud factory --floating-network public --package tresccad_0.1.0_amd64.deb");
    }

    static QString text(const std::string &word) { return QString::fromStdString(word); }

    [[nodiscard]] Result<LandingRequest> request(const QString &cloud) const
    {
        LandingRequest request;
        request.name = m_name.empty() ? u"landing-"_s + cloud : text(m_name);
        request.wish = {text(m_image), text(m_flavor), text(m_network), text(m_floating), text(m_key)};
        request.wish.guestMemory = m_memory.value_or(request.wish.guestMemory);
        if (!m_from.empty())
            request.from.clear();
        for (const std::string &from : m_from)
            request.from.append(text(from));
        const auto package = LandingPackage::of(text(m_package));
        if (!package)
            return fail(package);
        request.package = *package;
        return request;
    }

    Result<Answer> create(Session &session, const Places &places, const LandingHosts &hosts) const
    {
        const QString cloud = session.options().cloud;
        auto request = this->request(cloud);
        if (!request)
            return fail(request);
        if (const auto free = LandingSite(places.configFile, request->name).checkFree(); !free)
            return fail(free);
        if (m_dryRun)
            return wouldCreate(hosts, *request, session);
        const auto host = addGuestHost(hosts, places.configFile, *request, session.context());
        if (!host)
            return fail(host);
        QJsonObject json = toJson(*host, request->name);
        return Answer{u"%1 is a guest host of %2 at %3. Move an instance to it: tresccac migrate INSTANCE --dest %4"_s.arg(
                          request->name, cloud, host->address, shellWord(request->name)),
            json};
    }

    static Result<Answer> wouldCreate(const LandingHosts &hosts, const LandingRequest &request, const Session &session)
    {
        const auto choice = hosts.check(request, session.context());
        if (!choice)
            return fail(choice);
        return dryAnswer(u"%1 would be made at %2 of the image %3 with the flavor %4 (%5 of memory)."_s.arg(
                             request.name, session.options().cloud, choice->image.name, choice->flavor.name, memoryText(choice->flavor.memory)),
            {{u"name"_s, request.name}, {u"image"_s, choice->image.name}, {u"image_id"_s, choice->image.id}, {u"flavor"_s, choice->flavor.name},
                {u"memory"_s, static_cast<double>(choice->flavor.memory)}, {u"vcpus"_s, choice->flavor.vcpus}});
    }

    static QJsonObject toJson(const LandingHost &host, const QString &site)
    {
        QJsonObject json{{u"name"_s, host.instance.name}, {u"instance_id"_s, host.instance.id}, {u"state"_s, stateName(host.instance.state)},
            {u"address"_s, host.address}, {u"auth_url"_s, host.endpoint().uri}, {u"site"_s, site}};
        if (!host.fingerprint.isEmpty())
            json.insert(u"fingerprint"_s, host.fingerprint);
        return json;
    }

    static QString siteOf(const LandingHost &host, const Places &places) { return siteOfGuestHost(host, places.names, places.endpoint); }

    static Result<Answer> list(Session &session, const Places &places, const LandingHosts &hosts)
    {
        const auto all = hosts.list(session.context());
        if (!all)
            return fail(all);
        QList<QStringList> rows{{u"NAME"_s, u"STATE"_s, u"ADDRESS"_s, u"SITE"_s, u"ID"_s}};
        QJsonArray list;
        for (const LandingHost &host : *all) {
            const QString site = siteOf(host, places);
            rows.append({host.instance.name, stateName(host.instance.state), host.address, site, host.instance.id});
            list.append(toJson(host, site));
        }
        return Answer{all->isEmpty() ? u"%1 has no guest hosts."_s.arg(session.options().cloud) : table(rows), {{u"landings"_s, list}}};
    }

    static Result<void> checkEmpty(Session &session, const LandingHost &host, const QString &site)
    {
        const QString name = host.instance.name;
        const auto guests = guestsOf(host, site, [&session](const QString &wanted) { return session.site(wanted); }, session.context());
        if (!guests)
            return std::unexpected(Error{guests.error().kind,
                u"Whether guests live on %1 is not known: %2 `--force` deletes it all the same."_s.arg(name, guests.error().what),
                guests.error().detail});
        if (!guests->isEmpty())
            return fail(
                Kind::Conflict, u"%1 has guests: %2. Move or delete them first; with `--force` they are lost."_s.arg(name, guests->join(u", "_s)));
        return {};
    }

    Result<Answer> remove(Session &session, const Places &places, const LandingHosts &hosts) const
    {
        const QString word = text(m_word);
        const auto host = hosts.find(word, session.context());
        if (!host && host.error().kind != Kind::NotFound)
            return fail(host);
        if (host && !m_force)
            if (const auto empty = checkEmpty(session, *host, siteOf(*host, places)); !empty)
                return fail(empty);
        const QString name = host ? host->instance.name : word;
        if (!host && !LandingSite(places.configFile, name).hasPassword())
            return fail(host);
        if (const auto sure = session.confirm(u"Delete the guest host %1 of %2?"_s.arg(name, session.options().cloud)); !sure)
            return fail(sure);
        if (const auto removed = removeGuestHost(hosts, places.configFile, name, host ? host->instance.id : QString(), session.context()); !removed)
            return fail(removed);
        return Answer{u"The guest host %1 is deleted."_s.arg(name), {{u"name"_s, name}, {u"deleted"_s, true}}};
    }

    CLI::App *m_create = nullptr, *m_list = nullptr, *m_delete = nullptr;
    std::string m_name, m_image, m_flavor, m_network, m_floating, m_key, m_package, m_word;
    std::vector<std::string> m_from;
    std::optional<std::uint64_t> m_memory;
    bool m_dryRun = false, m_force = false;
};

}  // namespace

std::unique_ptr<Verb> makeLandingVerb() { return std::make_unique<LandingVerb>(); }

}  // namespace trescca
