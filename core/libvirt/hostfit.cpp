// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostfit.h"

#include "core/base/memorytext.h"
#include "core/libvirt/domainxml.h"
#include "core/libvirt/xml.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// nullopt where the description leaves the topology to the host.
std::optional<std::uint64_t> placesFor(const pugi::xml_node &topology)
{
    if (!topology)
        return std::nullopt;
    std::uint64_t places = 1;
    for (const char *level : {"sockets", "dies", "clusters", "cores", "threads"})
        if (const pugi::xml_attribute count = topology.attribute(level))
            if (__builtin_mul_overflow(places, std::uint64_t{count.as_uint()}, &places))
                return std::numeric_limits<std::uint64_t>::max();
    return places;
}

bool lacksFeatures(const pugi::xml_node &cpu)
{
    return std::ranges::any_of(cpu.children("feature"), [](const pugi::xml_node &one) { return xml::attribute(one, "policy") == "disable"_L1; });
}

/// The model that a <cpu> names; empty where it names none, but the host's own.
QString modelOf(const pugi::xml_node &cpu)
{
    const QString mode = xml::attribute(cpu, "mode");
    return mode.isEmpty() || mode == "custom"_L1 ? xml::text(cpu.child("model")) : QString();
}

class Fit {
public:
    Fit(QString name, const HostOffer &offer) : m_name(std::move(name)), m_offer(offer) {}

    [[nodiscard]] Result<void> memory(std::uint64_t wanted) const
    {
        if (!m_offer.freeMemory || *m_offer.freeMemory >= wanted)
            return {};
        return fail(Kind::NoRoom,
            u"%1 has %2 of memory left, %3 needs %4. Free memory there, or restore it at another host."_s.arg(
                m_offer.name, memoryText(*m_offer.freeMemory), m_name, memoryText(std::min<std::uint64_t>(wanted, INT64_MAX))));
    }

    [[nodiscard]] Result<void> processors(int wanted, const std::optional<std::uint64_t> &places) const
    {
        const int most = m_offer.support.mostVcpus;
        if (most > 0 && wanted > most)
            return fail(Kind::Unsupported,
                u"%1 needs %2 processors, and its machine type has at most %3 at %4. Restore it at another host, or save it again with fewer."_s.arg(
                    m_name, QString::number(wanted), QString::number(most), m_offer.name));
        if (places && *places != static_cast<std::uint64_t>(std::max(wanted, 1)))
            return fail(Kind::Unsupported,
                u"The processor topology of %1 has places for %2 processors, but it has %3, which libvirt at %4 does not take. Correct its "
                "description where it was saved, and save it again."_s.arg(
                    m_name, QString::number(*places), QString::number(std::max(wanted, 1)), m_offer.name));
        return {};
    }

    /// More processors than an eight-bit APIC id can tell get their interrupts by an IOMMU alone, and DomainBuilder makes none.
    [[nodiscard]] Result<void> interrupts(const Instance &instance) const
    {
        constexpr int mostPlain = 255;
        const bool isPc = instance.arch == "x86_64"_L1 || instance.arch == "i686"_L1;
        if (!isPc || instance.vcpus <= mostPlain)
            return {};
        return fail(Kind::Unsupported,
            u"%1 has %2 processors, and more than %3 need an IOMMU with x2APIC, which no restored instance is given. Save it again with at most %3."_s
                .arg(m_name, QString::number(instance.vcpus), QString::number(mostPlain)));
    }

    /// `starts`: it is the processor that QEMU is started with.
    [[nodiscard]] Result<void> model(const pugi::xml_node &cpu, bool starts) const
    {
        const QString named = modelOf(cpu);
        const DomainSupport &support = m_offer.support;
        if (named.isEmpty() || support.knownCpuModels.isEmpty())
            return {};
        const bool known = support.knownCpuModels.contains(named);
        // Without a check QEMU leaves away what it cannot give, and features that the guest does without may be the ones.
        const QString check = xml::attribute(cpu, "check");
        const bool checked = check == "partial"_L1 || check == "full"_L1;
        if (known && (!starts || !checked || lacksFeatures(cpu) || support.cpuModels.contains(named)))
            return {};
        return fail(Kind::Unsupported,
            u"%1 cannot give %2 its processor model %3. Restore it at a host with such a processor, or save it again with a plainer CPU model."_s.arg(
                m_offer.name, m_name, named));
    }

private:
    const QString m_name;
    const HostOffer &m_offer;
};

}  // namespace

Result<void> checkFits(const SaveImageHead &head, const QString &name, const HostOffer &offer)
{
    const auto description = describeDomain(head.xml());
    const auto document = xml::parse(head.xml());
    if (!description || !document)
        return description ? fail(document) : fail(description);
    const pugi::xml_node asked = (*document)->child("domain").child("cpu");
    // What ran, where libvirt has noted it: QEMU is started with that, and the description is only kept.
    const auto cookie = xml::parse(head.cookie());
    const pugi::xml_node ran = cookie ? (*cookie)->child("cookie").child("cpu") : pugi::xml_node();
    const Fit fit(name, offer);
    return fit.memory(description->instance.memory)
        .and_then([&] { return fit.processors(description->instance.vcpus, placesFor(asked.child("topology"))); })
        .and_then([&] { return fit.interrupts(description->instance); })
        .and_then([&] { return fit.model(asked, !ran); })
        .and_then([&] { return fit.model(ran, true); });
}

}  // namespace trescca
