// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What OpenStackSite shows of a guest from outside: console, screen, what it uses.
#include "core/openstack/diagnostics.h"
#include "core/openstack/openstackstate.h"
#include "core/openstack/restjson.h"

#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Protocol and type of the consoles that a browser can show.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 2> kinds{{{"vnc"_L1, "novnc"_L1}, {"spice"_L1, "spice-html5"_L1}}};

/// Means "not of this kind, or not in this version": worth trying the next.
bool mayHaveAnother(const Error &error)
{
    return error.kind == Kind::InvalidInput || error.kind == Kind::NotFound || error.kind == Kind::Unsupported || error.kind == Kind::Internal;
}

Result<QString> addressOf(const Result<QJsonObject> &answer, const QString &key)
{
    if (!answer)
        return fail(answer);
    const QString url = answer->value(key).toObject().value("url"_L1).toString();
    if (url.isEmpty())
        return fail(Kind::Unsupported, u"Nova tells no address of a console."_s);
    return url;
}

}  // namespace

Result<QByteArray> OpenStackSite::consoleLog(const QString &id, std::uint64_t bytes, const Context &context)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return fail(good);
    const QJsonObject all{{u"os-getConsoleOutput"_s, QJsonObject{}}};
    const auto answer =
        m_state->compute.json({.method = "POST", .path = u"/servers/%1/action"_s.arg(id), .body = rest::bytes(all), .repeatable = true}, context);
    if (!answer)
        return fail(answer);
    return answer->value("output"_L1).toString().toUtf8().right(static_cast<qsizetype>(std::min<std::uint64_t>(bytes, PTRDIFF_MAX)));
}

Result<QString> OpenStackSite::consoleUrl(const QString &id, const Context &context)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return fail(good);
    // Since microversion 2.6 there is one route for all kinds; before, an action for each.
    for (const auto &[protocol, type] : kinds) {
        const QJsonObject wanted{{u"remote_console"_s, QJsonObject{{u"protocol"_s, protocol}, {u"type"_s, type}}}};
        const auto answer =
            m_state->compute.json({.method = "POST", .path = u"/servers/%1/remote-consoles"_s.arg(id), .body = rest::bytes(wanted)}, context);
        if (auto url = addressOf(answer, u"remote_console"_s); url || !mayHaveAnother(url.error()))
            return url;
        const QJsonObject earlier{{protocol == "vnc"_L1 ? u"os-getVNCConsole"_s : u"os-getSPICEConsole"_s, QJsonObject{{u"type"_s, type}}}};
        const auto old = m_state->compute.json({.method = "POST", .path = u"/servers/%1/action"_s.arg(id), .body = rest::bytes(earlier)}, context);
        if (auto url = addressOf(old, u"console"_s); url || !mayHaveAnother(url.error()))
            return url;
    }
    return fail(Kind::Unsupported,
        u"\"%1\" shows no screens of its instances; look at the serial console (`tresccac console` without --url and --viewer)."_s.arg(
            endpoint().name));
}

Result<InstanceUsage> OpenStackSite::usage(const QString &id, const Context &context)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return fail(good);
    const auto answer = m_state->compute.json({.path = u"/servers/%1/diagnostics"_s.arg(id)}, context);
    if (answer)
        return usageOf(*answer);
    Error error = answer.error();
    if (error.kind == Kind::Forbidden)
        error.what = u"\"%1\" tells what its instances use to administrators only. Whoever runs it can allow it to members (Nova's policy "
                     "os_compute_api:os-server-diagnostics)."_s.arg(endpoint().name);
    return std::unexpected(error);
}

}  // namespace trescca
