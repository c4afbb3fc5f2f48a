// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/session.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "app/tresccac/waiting.h"
#include "core/base/consoletext.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class ConsoleVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("INSTANCE", m_word, "Name, id or beginning of the id (4 characters or more) of the instance")->required()->type_name("");
        auto *follow = app.add_flag("-f,--follow", m_follow, "Go on with what comes, until Ctrl-C");
        app.add_option("--lines", m_lines, "Show the last so many lines; 0: all that is kept")
            ->check(aNumber(0, 1'000'000'000))
            ->type_name("N")
            ->capture_default_str();
        auto *url = app.add_flag("--url", m_url, "Tell where its screen is (VNC, SPICE, or a page of the cloud)")->excludes(follow);
        app.add_flag("--viewer", m_viewer, "Open its screen in remote-viewer, or the cloud's page in a browser")->excludes(follow)->excludes(url);
        app.footer("Without options this is the log of the serial console. Signs that would change the terminal are taken out of it.\n\n"
                   "Examples:\n"
                   "  tresccac console web-1 --lines 50 -f\n"
                   "  tresccac --cloud factory console web-1 --url");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const auto instance = findInstance(**site, QString::fromStdString(m_word), session.context());
        if (!instance)
            return fail(instance);
        if (m_url || m_viewer)
            return screen(session, **site, *instance);
        const auto log = (*site)->consoleLog(instance->id, longest, session.context());
        if (!log)
            return fail(log);
        const QString text = consoleText(lastLines(fromLineStart(*log, longest), m_lines));
        if (m_follow)
            return follow(session, **site, *instance, *log, text);
        return Answer{text.endsWith(u'\n') ? text.chopped(1) : text, {{u"instance_id"_s, instance->id}, {u"log"_s, text}}};
    }

private:
    static constexpr std::uint64_t longest = 1U << 20U;

    Result<Answer> screen(Session &session, Site &site, const Instance &instance) const
    {
        const auto url = site.consoleUrl(instance.id, session.context());
        if (!url)
            return fail(url);
        if (m_viewer)
            if (const auto opened = open(*url); !opened)
                return fail(opened);
        return Answer{*url, {{u"instance_id"_s, instance.id}, {u"url"_s, *url}}};
    }

    static Result<void> open(const QString &url)
    {
        if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
            return fail(Kind::Unsupported,
                u"There is no display here to show %1 on (neither DISPLAY nor WAYLAND_DISPLAY is set). Open the address where there is one."_s.arg(
                    url));
        const bool page = url.startsWith(u"http");
        const QString program = QStandardPaths::findExecutable(page ? u"xdg-open"_s : u"remote-viewer"_s);
        if (program.isEmpty())
            return fail(Kind::Unsupported,
                u"There is no %1 here to show %2. Install %3, or open the address with what you have."_s.arg(
                    page ? u"xdg-open"_s : u"remote-viewer"_s, url, page ? u"xdg-utils"_s : u"virt-viewer"_s));
        if (!QProcess::startDetached(program, {url}))
            return fail(Kind::Internal, u"%1 cannot be started."_s.arg(program));
        return {};
    }

    /// Every second the log is fetched again; what is new in it is what follows the end of the earlier one.
    Result<Answer> follow(Session &session, Site &site, const Instance &instance, QByteArray seen, QString text) const
    {
        if (session.options().json)
            return fail(Kind::InvalidInput, u"--follow has no end, so it has no JSON answer. Leave one of both out."_s);
        session.world().stopIsTheEnd();
        while (true) {
            session.raw(text);
            if (!pauseFor(std::chrono::seconds(1), session.context().stop))
                return ended();
            const auto log = site.consoleLog(instance.id, longest, session.context());
            if (!log && log.error().kind == Kind::Cancelled)
                return ended();
            if (!log)
                return fail(log);
            text = consoleText(newPart(seen, *log));
            seen = *log;
        }
    }

    static Answer ended()
    {
        Answer answer;
        answer.told = true;
        return answer;
    }

    std::string m_word;
    int m_lines = 0;
    bool m_follow = false, m_url = false, m_viewer = false;
};

}  // namespace

std::unique_ptr<Verb> makeConsoleVerb() { return std::make_unique<ConsoleVerb>(); }

}  // namespace trescca
