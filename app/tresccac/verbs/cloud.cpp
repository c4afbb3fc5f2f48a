// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class CloudVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        m_list = app.add_subcommand("list", "Show the sites that are configured");
        m_test = app.add_subcommand("test", "Try everything that is needed of a site, step by step");
        m_login = app.add_subcommand("login", "Ask for the password of a site, try it, and keep it in the desktop's keyring");
        m_logout = app.add_subcommand("logout", "Have the keyring forget the password of a site");
        m_trust = app.add_subcommand("trust", "Show the certificate of a site, and trust it from now on");
        m_trust->add_option("SITE", m_name, "The site (default: --cloud)")->type_name("");
        m_login->add_option("SITE", m_name, "The site (default: --cloud)")->type_name("");
        m_logout->add_option("SITE", m_name, "The site (default: --cloud)")->type_name("");
        m_test->add_option("SITE", m_name, "The site (default: --cloud)")->type_name("");
        app.require_subcommand(1);
        app.footer("Examples:\n"
                   "  tresccac cloud list\n"
                   "  tresccac cloud test factory                         # exit code 0: all steps succeeded");
        m_login->footer("The keyring is asked for passwords that no file and no variable has. It takes a desktop session with one\n"
                        "(GNOME Keyring, KWallet, KeePassXC), and secret-tool.\n\n"
                        "Examples:\n  tresccac cloud login factory");
        m_logout->footer("Examples:\n  tresccac cloud logout factory");
        m_trust->footer("For a site whose certificate no authority has signed, and config.yml does not pin. Compare the fingerprint with what\n"
                        "`tresccad --print-fingerprint` says there. It is kept in $XDG_STATE_HOME/trescca/known_certificates.\n\n"
                        "Examples:\n  tresccac cloud trust factory");
        m_list->footer("Examples:\n  tresccac cloud list");
        m_test->footer("Examples:\n  tresccac cloud test factory");
    }

    Result<Answer> run(Session &session) override
    {
        if (m_list->parsed())
            return list(session);
        if (m_test->parsed())
            return test(session);
        return m_trust->parsed() ? trust(session) : secret(session);
    }

private:
    static Result<Answer> list(Session &session)
    {
        const auto places = session.places();
        if (!places)
            return fail(places);
        QList<QStringList> rows{{u"SITE"_s, u"KIND"_s, u"ADDRESS"_s}};
        QJsonArray list;
        for (const QString &name : (*places)->names) {
            const auto endpoint = (*places)->endpoint(name);
            const QString kind = (*places)->kind(name).value_or(u"unusable"_s);
            rows.append({name, kind, endpoint ? endpoint->uri : endpoint.error().what});
            QJsonObject site{{u"name"_s, name}, {u"kind"_s, kind}, {u"address"_s, endpoint ? endpoint->uri : QString()}};
            if (!endpoint)
                site[u"error"] = toJson(endpoint.error())[u"error"];
            list.append(site);
        }
        return Answer{table(rows), {{u"sites"_s, list}}};
    }

    [[nodiscard]] QString site(const Session &session) const { return m_name.empty() ? session.options().cloud : QString::fromStdString(m_name); }

    Result<Answer> secret(Session &session) const
    {
        const QString name = site(session);
        const bool login = m_login->parsed();
        const auto places = session.places();
        const auto done = !places ? fail(places) : ((*places)->*(login ? &Places::login : &Places::logout))(name, session.context());
        if (!done)
            return fail(done);
        return Answer{(login ? u"The keyring keeps the password of %1."_s : u"The keyring has no password of %1 any more."_s).arg(name),
            {{u"site"_s, name}, {u"kept"_s, login}}};
    }

    Result<Answer> trust(Session &session) const
    {
        const QString name = site(session);
        const auto places = session.places();
        const auto shown = places ? (*places)->certificate(name, session.context()) : fail(places);
        if (!shown)
            return fail(shown);
        const QJsonObject json{{u"site"_s, name}, {u"fingerprint"_s, shown->fingerprint}, {u"trusted_before"_s, shown->trusted}};
        if (shown->trusted == shown->fingerprint)
            return Answer{u"%1 shows the certificate that is trusted: SHA-256 %2"_s.arg(name, shown->fingerprint), json};
        const QString change = shown->trusted.isEmpty() ? QString() : u"Until now SHA-256 %1 was trusted, so it has changed. "_s.arg(shown->trusted);
        const auto sure = session.confirm(
            u"%1 (%2) shows the certificate SHA-256 %3. %4Trust it from now on?"_s.arg(name, shown->origin, shown->fingerprint, change));
        const auto kept = sure ? (*places)->trust(name, shown->fingerprint) : sure;
        if (!kept)
            return fail(kept);
        return Answer{u"The certificate of %1 is trusted from now on: SHA-256 %2"_s.arg(name, shown->fingerprint), json};
    }

    Result<Answer> test(Session &session) const
    {
        const QString name = site(session);
        const auto site = session.site(name);
        if (!site && (site.error().kind == Kind::NotFound || !session.places()))
            return fail(site);
        // The step before all others: what this computer keeps of the site, and its settings. (The answer tells the steps, not the progress.)
        const QList<ConnectionStep> steps =
            site ? (*site)->test({session.context().stop, {}}) : QList<ConnectionStep>{{u"open"_s, false, site.error().what}};
        QList<QStringList> rows;
        QJsonArray list;
        for (const ConnectionStep &step : steps) {
            rows.append({step.ok ? u"[ok]"_s : u"[no]"_s, step.name, step.detail});
            list.append(QJsonObject{{u"step"_s, step.name}, {u"ok"_s, step.ok}, {u"detail"_s, step.detail}});
        }
        const auto failed = std::ranges::find(steps, false, &ConnectionStep::ok);
        const auto paint = [&](qsizetype row, qsizetype column, const QString &cell) {
            return column > 0 ? cell : steps[row].ok ? session.palette().good(cell) : session.palette().bad(cell);
        };
        Answer answer{table(rows, paint), {{u"site"_s, name}, {u"ok"_s, failed == steps.cend()}, {u"steps"_s, list}}};
        if (failed != steps.cend())
            answer.failure = Error{site ? kindOf(failed->name) : site.error().kind, u"%1: %2"_s.arg(failed->name, failed->detail), {}};
        return answer;
    }

    /// What fails at a step is of the step's kind; the sentence tells the rest.
    static Kind kindOf(const QString &step)
    {
        if (step == u"TLS")
            return Kind::Untrusted;
        if (step == u"token")
            return Kind::Unauthorized;
        return step == u"save/restore" ? Kind::Unsupported : Kind::Unreachable;
    }

    CLI::App *m_list = nullptr;
    CLI::App *m_test = nullptr;
    CLI::App *m_login = nullptr;
    CLI::App *m_logout = nullptr;
    CLI::App *m_trust = nullptr;
    std::string m_name;
};

}  // namespace

std::unique_ptr<Verb> makeCloudVerb() { return std::make_unique<CloudVerb>(); }

}  // namespace trescca
