// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagecheck.h"

#include "core/base/memorysink.h"
#include "core/libvirt/descriptiondifferences.h"
#include "core/libvirt/domainbuilder.h"
#include "core/libvirt/packagemanifest.h"
#include "core/libvirt/snapshotsink.h"
#include "core/libvirt/xml.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Keeps the beginning of an image and has it checked at the end.
class HeadInspector final : public ByteSink {
public:
    using Check = std::function<Result<void>(const Qcow2Head &)>;
    explicit HeadInspector(Check check) : m_check(std::move(check)) {}

    Result<void> write(ConstBytes bytes) override
    {
        m_head.take(bytes);
        return {};
    }
    Result<void> finish() override { return m_check(m_head); }

private:
    Check m_check;
    Qcow2Head m_head;
};

/// Keeps a small member, whose size the reader limits, and has it checked at the end.
class TextInspector final : public ByteSink {
public:
    using Check = std::function<Result<void>(const QByteArray &)>;
    explicit TextInspector(Check check) : m_check(std::move(check)) {}

    Result<void> write(ConstBytes bytes) override { return m_text.write(bytes); }
    Result<void> finish() override { return m_check(m_text.bytes()); }

private:
    Check m_check;
    MemorySink m_text;
};

/// Reads a snapshot by way of the sink that a restore uses; remembers its first complaint.
class SnapshotInspector final : public ByteSink {
public:
    explicit SnapshotInspector(SnapshotSink::Rewrite check) : m_sink(m_nowhere, std::move(check)) {}

    Result<void> write(ConstBytes bytes) override
    {
        if (m_state)
            m_state = m_sink.write(bytes);
        return {};
    }
    Result<void> finish() override { return m_state ? m_sink.finish() : m_state; }

private:
    NullSink m_nowhere;
    SnapshotSink m_sink;
    Result<void> m_state;
};

Result<void> checkOneDomain(const QByteArray &text, const QString &name)
{
    const auto document = xml::parse(text);
    if (!document)
        return fail(Kind::Untrusted, document.error().in(name).what);
    const auto isElement = [](const pugi::xml_node &node) { return node.type() == pugi::node_element; };
    const pugi::xml_node root = (*document)->document_element();
    const QByteArray inner = text.trimmed();
    // The parser reads over words beside an element.
    const bool framed = inner.startsWith('<') && inner.endsWith('>');
    if (!framed || std::ranges::count_if((*document)->children(), isElement) != 1 || QByteArrayView(root.name()) != "domain")
        return fail(Kind::Untrusted, u"%1: It is not one domain. Fetch the package again from a source you know."_s.arg(name));
    return {};
}

}  // namespace

QString PackageCheck::nameOf(const QString &logical) const
{
    const auto member = std::ranges::find(m_package.members(), logical, &PackageMember::logical);
    return u"%1 of the package %2"_s.arg(member != m_package.members().cend() ? member->name : logical, m_name);
}

Result<void> PackageCheck::configuration() const
{
    const auto text = m_package.domainXml();
    return text ? checkConfiguration(*text) : fail(text);
}

Result<void> PackageCheck::checkConfiguration(const QByteArray &text) const
{
    const QString name = nameOf(u"libvirt.xml"_s);
    if (const auto one = checkOneDomain(text, name); !one)
        return one;
    const auto description = describeDomain(text);
    if (!description)
        return fail(Kind::Untrusted, description.error().in(name).what);
    const QStringList other = m_package.isReferenceForm() ? QStringList() : contradictions(m_package.manifest(), *description);
    if (other.isEmpty())
        return {};
    return fail(Kind::Untrusted,
        u"%1 is of another machine than the package's manifest (%2). Fetch the package again from a source you know."_s.arg(
            name, other.join(u", "_s)));
}

// What libvirt writes names all of this, so the guest that starts does not depend on what its host takes when it is not told.
Result<DomainDescription> PackageCheck::started(const SaveImageHead &head) const
{
    const QString name = nameOf(u"snapshot"_s);
    auto description = describeDomain(head.xml());
    if (!description)
        return std::unexpected(description.error().in(name));
    if (const auto one = checkOneDomain(head.xml(), name); !one)
        return fail(one);
    const Instance &wanted = description->instance;
    const std::pair<QString, QString> facts[] = {
        {u"hypervisor"_s, wanted.hypervisor}, {u"architecture"_s, wanted.arch}, {u"machine type"_s, wanted.machine}};
    for (const auto &[fact, value] : facts)
        if (value.isEmpty())
            return fail(Kind::Untrusted,
                u"%1 does not tell its %2, as libvirt always does. Fetch the package again from a source you know."_s.arg(name, fact));
    return description;
}

Result<DomainDescription> PackageCheck::snapshot(const SaveImageHead &head) const
{
    auto description = started(head);
    if (!description)
        return description;
    const Instance &wanted = description->instance;
    const Manifest &manifest = m_package.manifest();
    if (!m_package.isReferenceForm() && (wanted.memory > manifest.memory || wanted.vcpus > std::max(manifest.vcpus, 1)))
        return fail(Kind::Untrusted,
            u"%1 wants more memory or processors than the package's manifest says. Fetch the package again from a source "
            "you know."_s.arg(nameOf(u"snapshot"_s)));
    if (wanted.hypervisor != "kvm"_L1 && wanted.hypervisor != "qemu"_L1)
        return fail(
            Kind::Unsupported, u"The package %1 was saved by the hypervisor %2; only QEMU's can be restored here."_s.arg(m_name, wanted.hypervisor));
    if (m_package.isReferenceForm())
        return description;
    const auto told = m_package.domainXml();  // one that is none is a finding of its own
    const auto differing = told ? compareDescriptions(head.xml(), head.cookie(), *told) : DescriptionDifferences();
    if (const QStringList other = differing.machine + differing.missing; !other.isEmpty())
        return fail(Kind::Untrusted,
            u"%1 is of another machine than libvirt.xml (%2). Fetch the package again from a source you know."_s.arg(
                nameOf(u"snapshot"_s), other.join(u", "_s)));
    return description;
}

Result<Qcow2Header> PackageCheck::disk(const ManifestDisk &disk, const Qcow2Head &head) const
{
    auto header = checkForeignQcow2(head, m_package.isReferenceForm() || !disk.baseDigest.isEmpty(), nameOf(disk.member));
    if (header && !m_package.isReferenceForm() && header->virtualSize != disk.virtualSize)
        return fail(Kind::Untrusted,
            u"The disk image %1 is of another size than the package's manifest says. Fetch the package again from a source "
            "you know."_s.arg(nameOf(disk.member)));
    return header;
}

Result<void> PackageCheck::nvram(const Qcow2Head &head) const
{
    if (!head.isQcow2())
        return {};
    const auto header = checkForeignQcow2(head, false, nameOf(u"nvram"_s));
    return header ? Result<void>() : fail(header);
}

// Names of this host do not matter here, only that every disk that is asked for is there.
Result<void> PackageCheck::buildable(const QByteArray &xml) const
{
    LocalParts parts;
    for (const ManifestDisk &disk : m_package.manifest().disks)
        parts.disks << LocalDisk{disk.target, u'/' + disk.member, disk.format, {}, {}};
    const auto built = DomainBuilder::build(xml, parts);
    return built ? Result<void>() : std::unexpected(built.error().in(nameOf(u"snapshot"_s)));
}

Result<PackageNotes> PackageCheck::notes() const
{
    if (const auto read = configuration(); !read)
        return fail(read);
    if (!m_package.has(u"snapshot"_s))
        return packageNotes(m_package);
    PackageNotes notes;
    Result<void> sound;
    NullSink nowhere;
    SnapshotSink head(nowhere, [&](SaveImageHead &read) -> Result<void> {
        sound = snapshot(read).transform([&](const DomainDescription &) { notes = packageNotes(m_package, read); });
        return fail(Kind::Cancelled, u"The rest is not needed."_s);
    });
    (void)m_package.peek(u"snapshot"_s, head, {});
    return sound.transform([&] { return notes; });
}

std::unique_ptr<ByteSink> PackageCheck::inspector(const QString &logical, QStringList &remarks) const
{
    if (logical == "snapshot"_L1)
        return std::make_unique<SnapshotInspector>([this, &remarks](SaveImageHead &head) -> Result<void> {
            const auto checked = snapshot(head);
            if (!checked)
                return fail(checked);
            const PackageNotes notes = packageNotes(m_package, head);
            for (const QString &part : notes.leftOut)
                remarks << u"The guest would start without what reaches its host: %1."_s.arg(part);
            remarks << notes.differing;
            return buildable(head.xml());
        });
    if (logical == "libvirt.xml"_L1)
        return std::make_unique<TextInspector>([this, &remarks](const QByteArray &text) {
            if (!m_package.has(u"snapshot"_s))
                remarks << packageNotes(m_package).differing;
            return checkConfiguration(text);
        });
    if (logical == "nvram"_L1)
        return std::make_unique<HeadInspector>([this](const Qcow2Head &head) { return nvram(head); });
    const auto &disks = m_package.manifest().disks;
    const auto entry = std::ranges::find(disks, logical, &ManifestDisk::member);
    if (entry == disks.cend() || entry->format != "qcow2"_L1)
        return nullptr;
    return std::make_unique<HeadInspector>([this, entry, &remarks](const Qcow2Head &head) -> Result<void> {
        const auto checked = disk(*entry, head);
        if (!checked)
            return fail(checked);
        if (m_package.isReferenceForm() && !checked->backingFile.isEmpty())
            remarks << u"%1 builds on %2: that path is not followed, only a base named %3 is looked for."_s.arg(
                nameOf(entry->member), checked->backingFile, QFileInfo(checked->backingFile).fileName());
        return {};
    });
}

Result<QList<PackageFinding>> PackageCheck::all(const Context &context, PackageReader::Extent extent) const
{
    QStringList remarks;
    auto findings = m_package.verify(context, [&](const QString &logical) { return inspector(logical, remarks); }, extent);
    for (const QString &one : std::as_const(remarks))
        if (findings)
            findings->append({false, one});
    if (findings && !m_package.has(u"snapshot"_s))
        findings->append({m_package.manifest().disks.isEmpty(),
            u"The package has no snapshot, so it cannot be restored. "_s + wayWithoutSnapshot(m_package.manifest(), m_package.isReferenceForm())});
    return findings;
}

}  // namespace trescca
