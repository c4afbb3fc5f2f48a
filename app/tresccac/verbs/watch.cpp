// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/watchview.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class WatchVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("SITE", m_names, "Sites to watch (default: --cloud)")->type_name("");
        app.add_option("--interval", m_seconds, "Look every so many seconds at what does not tell by itself")
            ->check(aNumber(1, 3600))
            ->type_name("N")
            ->capture_default_str();
        app.footer("A libvirt host tells of changes at once, a cloud is looked at. Ctrl-C ends it, with exit code 0. With --json every event\n"
                   "is one line.\n\n"
                   "Examples:\n"
                   "  tresccac watch local factory\n"
                   "  tresccac --json watch | while read -r event; do ...; done");
    }

    Result<Answer> run(Session &session) override
    {
        QList<std::shared_ptr<Site>> sites;
        for (const std::string &name : m_names.empty() ? std::vector{session.options().cloud.toStdString()} : m_names) {
            const auto site = session.site(QString::fromStdString(name));
            if (!site)
                return fail(site);
            if (!sites.contains(*site))
                sites.append(*site);
        }
        session.world().stopIsTheEnd();
        QStringList names;
        for (const auto &site : std::as_const(sites))
            names.append(site->endpoint().name);
        WatchView view(session, names);
        std::vector<std::jthread> threads;
        for (const auto &site : std::as_const(sites))
            threads.emplace_back([&, site] {
                Watcher(*site, std::chrono::seconds(m_seconds), [&view](const SiteEvent &event) {
                    view.show(event);
                }).run({session.context().stop, {}});
            });
        threads.clear();  // which waits for them
        Answer answer;
        answer.told = true;
        return answer;
    }

private:
    std::vector<std::string> m_names;
    int m_seconds = 2;
};

}  // namespace

std::unique_ptr<Verb> makeWatchVerb() { return std::make_unique<WatchVerb>(); }

}  // namespace trescca
