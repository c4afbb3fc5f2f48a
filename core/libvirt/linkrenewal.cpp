// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/linkrenewal.h"

#include "core/libvirt/handles.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/xml.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString macOf(const pugi::xml_node &card) { return xml::attribute(card.child("mac"), "address").toLower(); }

bool isUp(const pugi::xml_node &card) { return xml::attribute(card.child("link"), "state") != "down"_L1; }

Result<void> setLink(virDomain *domain, pugi::xml_node card, const QString &state)
{
    while (card.child("link"))
        card.remove_child("link");
    xml::set(card.append_child("link"), "state", state);
    if (virDomainUpdateDeviceFlags(domain, xml::write(card).constData(), VIR_DOMAIN_AFFECT_LIVE) == 0)
        return {};
    return failLibvirt(u"The link of the network card %1 cannot be put %2"_s.arg(macOf(card), state));
}

}  // namespace

Result<void> renewLinks(virDomain *domain, const QStringList &macs, std::chrono::milliseconds pause)
{
    const LibvirtText text(virDomainGetXMLDesc(domain, 0));
    if (!text)
        return failLibvirt(u"The network cards of the guest cannot be read"_s);
    const auto document = xml::parse(text.get());
    if (!document)
        return fail(document);
    QList<pugi::xml_node> cards;
    for (const pugi::xml_node &card : (*document)->child("domain").child("devices").children("interface"))
        if ((macs.isEmpty() || macs.contains(macOf(card))) && isUp(card))
            cards << card;
    Result<void> all;
    for (const QString &state : {u"down"_s, u"up"_s}) {
        for (const pugi::xml_node &card : std::as_const(cards))
            if (const auto put = setLink(domain, card, state); !put)
                all = put;
        if (!cards.isEmpty() && state == "down"_L1)
            std::this_thread::sleep_for(pause);
    }
    return all;
}

}  // namespace trescca
