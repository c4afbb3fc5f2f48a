// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LandingWork that talks with the instance: it listens to its console, and sends it the package.
#include "core/landing/landingwork.h"

#include "core/openstack/limitsapi.h"
#include "core/openstack/restjson.h"
#include "core/openstack/retry.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> LandingWork::look(const LandingHost &host, const Context &context)
{
    const QJsonObject all{{u"os-getConsoleOutput"_s, QJsonObject{}}};
    const auto answer = m_compute.json(
        {.method = "POST", .path = u"/servers/%1/action"_s.arg(host.instance.id), .body = rest::bytes(all), .repeatable = true}, context);
    if (answer)
        m_console = answer->value("output"_L1).toString().toUtf8();
    else if (isUnanswered(answer.error()) || answer.error().kind == Kind::Forbidden)
        return fail(answer);
    const auto server = m_compute.get(host.instance.id, context);
    if (!server)
        return fail(server);
    if (server->state == InstanceState::Running || server->state == InstanceState::Busy)
        return {};
    return fail(Kind::Conflict,
        u"\"%1\" is %2, and no guest host yet: somebody, or the cloud, has dealt with it."_s.arg(m_request.name, stateName(server->state)));
}

Result<QString> LandingWork::fingerprint(const LandingHost &host, const Context &context)
{
    QDeadlineTimer patience(m_request.patience);
    landingscript::Word word;
    for (int round = 0;; ++round) {
        if (const auto looked = look(host, context); !looked)
            return fail(looked);
        const landingscript::Word now = landingscript::lastWord(m_console, m_mark);
        if (now.word != word.word)
            patience.setRemainingTime(m_request.patience);
        word = now;
        if (word.word == u"ready")
            return word.text;
        if (word.word == u"failed")
            return fail(Kind::Internal, u"\"%1\" could not be made a guest host: %2."_s.arg(m_request.name, word.text));
        if (patience.hasExpired())
            return fail(Kind::Unreachable,
                u"\"%1\" has given no sign of life for %2 min on its console%3. Has the image cloud-init?"_s.arg(m_request.name)
                    .arg(std::chrono::duration_cast<std::chrono::minutes>(m_request.patience).count())
                    .arg(word.word.isEmpty() ? QString() : u", the last was \"%1\""_s.arg(word.word)));
        if (word.word != u"waiting" || m_sent)
            context.report(word.word.isEmpty() || word.word == u"begun" ? u"boot"_s : u"install"_s, 0);
        else if (const auto sent = sendPackage(host, context); !sent)
            return fail(sent);
        if (const auto waited = waitFor(pauseBeforeLook(round, m_session->policy()), context); !waited)
            return fail(waited);
    }
}

Result<void> LandingWork::sendPackage(const LandingHost &host, const Context &context)
{
    constexpr auto enough = std::chrono::seconds(90);
    if (m_unreached.isForever())
        m_unreached.setRemainingTime(enough);
    const auto file = FileSource::open(m_request.package.file);
    if (!file)
        return fail(file);
    context.report(u"package"_s, 0, m_request.package.size);
    const QString address = host.address.contains(u':') ? u'[' + host.address + u']' : host.address;
    HttpRequest request{.method = "PUT", .url = u"http://%1:%2/tresccad.deb"_s.arg(address).arg(host.port)};
    request.source = file->get();
    request.sourceSize = m_request.package.size;
    HttpClient http({.trust = {}, .connectTimeout = std::chrono::seconds(10)});
    const auto answer = http.send(request, context);
    if (answer && answer->ok()) {
        m_sent = true;
        context.report(u"package"_s, m_request.package.size, m_request.package.size);
        return {};
    }
    if (answer)
        return fail(Kind::Untrusted, u"\"%1\" refuses the package: it is not the one that its digest was told of."_s.arg(m_request.name));
    if (answer.error().kind != Kind::Unreachable)
        return fail(answer);
    if (!m_unreached.hasExpired())
        return {};  // it may have come all the same: the console tells
    return fail(Kind::Unreachable,
        u"Port %1 of \"%2\" is not reached at %3 from here. Choose a network that leads there, or a floating address of an external one."_s
            .arg(host.port)
            .arg(m_request.name, host.address),
        answer.error().what);
}

}  // namespace trescca
