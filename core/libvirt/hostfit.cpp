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

/// Also what is no number any more, as it went beyond what can be counted.
QString countOf(std::uint64_t processors)
{
    if (processors == std::numeric_limits<std::uint64_t>::max())
        return u"more processors than can be counted"_s;
    return processors == 1 ? u"1 processor"_s : u"%1 processors"_s.arg(processors);
}

/// Of a guest's processors.
struct Vcpus {
    int most = 0;        ///< that it is made for
    bool grows = false;  ///< it began with fewer, and the rest can be plugged in
};

Vcpus vcpusOf(const pugi::xml_node &domain, int most)
{
    const pugi::xml_attribute current = domain.child("vcpu").attribute("current");
    return {most, current && current.as_int() < most};
}

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

    [[nodiscard]] Result<void> processors(const Vcpus &wanted, const std::optional<std::uint64_t> &places) const
    {
        const int most = m_offer.support.mostVcpus;
        if (most > 0 && wanted.most > most)
            return fail(Kind::Unsupported,
                u"%1 %2 %3, and its machine type has at most %4 at %5. Restore it at another host, or save it again with fewer."_s.arg(
                    m_name, wanted.grows ? u"can grow to"_s : u"needs"_s, counted(wanted), QString::number(most), m_offer.name));
        if (places && *places != static_cast<std::uint64_t>(std::max(wanted.most, 1)))
            return fail(Kind::Unsupported,
                u"The processor topology of %1 has places for %2, but it %3 %4, which libvirt at %5 does not take. Correct its "
                "description where it was saved, and save it again."_s.arg(
                    m_name, countOf(*places), verb(wanted), QString::number(std::max(wanted.most, 1)), m_offer.name));
        return {};
    }

    /// More processors than an eight-bit APIC id can tell get their interrupts by an IOMMU alone, and DomainBuilder makes none.
    [[nodiscard]] Result<void> interrupts(const QString &arch, const Vcpus &wanted) const
    {
        constexpr int mostPlain = 255;
        const bool isPc = arch == "x86_64"_L1 || arch == "i686"_L1;
        if (!isPc || wanted.most <= mostPlain)
            return {};
        return fail(Kind::Unsupported,
            u"%1 %2 %3, and more than %4 need an IOMMU with x2APIC, which no restored instance is given. Save it again with at most %4."_s.arg(
                m_name, verb(wanted), counted(wanted), QString::number(mostPlain)));
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
    static QString counted(const Vcpus &wanted) { return countOf(static_cast<std::uint64_t>(std::max(wanted.most, 1))); }
    static QString verb(const Vcpus &wanted) { return wanted.grows ? u"can grow to"_s : u"has"_s; }

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
    const Instance &instance = description->instance;
    const Vcpus vcpus = vcpusOf((*document)->child("domain"), instance.vcpus);
    // What ran, where libvirt has noted it: QEMU is started with that, and the description is only kept.
    const auto cookie = xml::parse(head.cookie());
    const pugi::xml_node ran = cookie ? (*cookie)->child("cookie").child("cpu") : pugi::xml_node();
    const Fit fit(name, offer);
    return fit.memory(instance.memory)
        .and_then([&] { return fit.processors(vcpus, placesFor(asked.child("topology"))); })
        .and_then([&] { return fit.interrupts(instance.arch, vcpus); })
        .and_then([&] { return fit.model(asked, !ran); })
        .and_then([&] { return fit.model(ran, true); });
}

}  // namespace trescca
