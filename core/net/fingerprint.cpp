// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/fingerprint.h"

#include "core/net/transfer.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<QString> probeFingerprint(const QString &host, int port, const Context &context, std::chrono::seconds timeout)
{
    const QString shown = host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']' : host;
    HttpRequest request;
    request.url = u"https://%1:%2/"_s.arg(shown).arg(port);
    HttpSettings settings;
    settings.connectTimeout = timeout;
    settings.stallTimeout = timeout;
    Channel channel;
    if (auto done = Transfer(channel, settings, request, context).handshake(); !done)
        return fail(done);
    if (channel.pin.seen.isEmpty())
        return fail(Kind::Untrusted, u"%1 showed no certificate."_s.arg(originOf(request.url)));
    return channel.pin.seen;
}

}  // namespace trescca
