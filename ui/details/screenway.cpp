// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/screenway.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype longestAddress = 4096;
constexpr qsizetype longestTold = 100;

}  // namespace

Result<ScreenWay> ScreenFinder::wayTo(const Endpoint &site, const QString &id, const QString &address, const FindProgram &find)
{
    const QUrl url = address.size() <= longestAddress ? QUrl(address, QUrl::StrictMode) : QUrl();
    const QString scheme = url.scheme();  // in small letters
    const bool sound = url.isValid() && !url.host().isEmpty();
    if (sound && (scheme == "http"_L1 || scheme == "https"_L1))
        return ScreenWay{url, {}, {}};
    if (sound && site.kind == SiteKind::Libvirt && (scheme == "vnc"_L1 || scheme == "spice"_L1))
        return byViewer(site, id, url, find);
    return fail(Kind::Untrusted,
        tr("%1 wants something opened that is neither a page nor a screen, so it is not: %2").arg(site.name, address.left(longestTold)));
}

Result<ScreenWay> ScreenFinder::byViewer(const Endpoint &site, const QString &id, const QUrl &address, const FindProgram &find)
{
    const QString viewer = find(u"virt-viewer"_s);
    if (!viewer.isEmpty() && !QUuid::fromString(id).isNull())
        return ScreenWay{{}, viewer, {u"--connect"_s, site.uri, u"--"_s, id}};
    // It goes to the address itself, which means something at that host only.
    const bool isHere = QUrl(site.uri).host().isEmpty();
    const QString remote = isHere ? find(u"remote-viewer"_s) : QString();
    if (!remote.isEmpty())
        return ScreenWay{{}, remote, {u"--"_s, address.toString(QUrl::FullyEncoded)}};
    return fail(Kind::NotFound,
        isHere ? tr("There is no program for screens here. Install virt-viewer, or open %1 with what you have.").arg(address.toDisplayString())
               : tr("There is no program here for screens at another host. Install virt-viewer; there the address is %1.")
                     .arg(address.toDisplayString()));
}

}  // namespace trescca
