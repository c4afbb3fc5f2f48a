// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/referencexml.h"

#include "core/base/memoryunit.h"
#include "core/base/xmlguard.h"

#include <QXmlStreamReader>

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// Walks the XML and keeps what a manifest has a place for, by the path of the element.
class DomainWalk {
public:
    explicit DomainWalk(const QByteArray &xml) : m_xml(QString::fromUtf8(xml))
    {
        if (!hasFewAttributes(xml))
            m_error = u"one of its elements has thousands of attributes"_s;
    }

    Result<Manifest> run()
    {
        while (!m_xml.atEnd() && m_error.isEmpty()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
                m_error = u"it has a document type or entities"_s;
            if (token == QXmlStreamReader::StartElement) {
                m_path << m_xml.name().toString();
                m_text.clear();
                if (m_path.size() <= deepestTold)
                    begin(m_path.join(u'/'));
            } else if (token == QXmlStreamReader::EndElement) {
                if (m_path.size() <= deepestTold)
                    end(m_path.join(u'/'));
                m_path.removeLast();
            } else if (token == QXmlStreamReader::Characters) {
                m_text += m_xml.text();
            }
            if (m_path.size() > maxDepth)
                m_error = u"it is nested too deeply"_s;
        }
        if (m_error.isEmpty() && m_xml.hasError())
            m_error = xmlError(m_xml);
        if (!m_error.isEmpty() || !m_isDomain)
            return fail(
                Kind::Untrusted, u"The package's libvirt.xml cannot be trusted: %1."_s.arg(m_error.isEmpty() ? u"it is no domain"_s : m_error));
        return m_manifest;
    }

private:
    static constexpr qsizetype maxDepth = 64;
    static constexpr qsizetype deepestTold = 4;  // domain/devices/disk/target; joining longer paths costs seconds in a hostile file

    QString attribute(const QString &name) const { return m_xml.attributes().value(name).toString(); }

    void begin(const QString &path)
    {
        if (path == u"domain"_s) {
            m_isDomain = true;
            m_manifest.hypervisor = attribute(u"type"_s);
        } else if (path == u"domain/memory"_s) {
            m_unit = attribute(u"unit"_s);
        } else if (path == u"domain/os/type"_s) {
            m_manifest.arch = attribute(u"arch"_s);
            m_manifest.machine = attribute(u"machine"_s);
        } else if (path == u"domain/devices/disk"_s) {
            m_disk = {};
            m_disk.device = attribute(u"device"_s).isEmpty() ? u"disk"_s : attribute(u"device"_s);
        } else if (path == u"domain/devices/disk/target"_s) {
            m_disk.target = attribute(u"dev"_s);
        } else if (path == u"domain/devices/disk/driver"_s && !attribute(u"type"_s).isEmpty()) {
            m_disk.format = attribute(u"type"_s);
        } else if (path == u"domain/devices/disk/readonly"_s) {
            m_disk.readOnly = true;
        }
    }

    void end(const QString &path)
    {
        if (path == u"domain/name"_s)
            m_manifest.name = m_text.trimmed();
        else if (path == u"domain/uuid"_s)
            m_manifest.instanceId = m_text.trimmed();
        else if (path == u"domain/vcpu"_s)
            m_manifest.vcpus = m_text.trimmed().toInt();
        else if (path == u"domain/cpu/model"_s)
            m_manifest.cpuModel = m_text.trimmed();
        else if (path == u"domain/memory"_s)
            memory();
        else if (path == u"domain/devices/disk"_s && m_disk.device == u"disk"_s && m_manifest.disks.isEmpty())
            m_manifest.disks << m_disk;
    }

    void memory()
    {
        const std::uint64_t unit = memoryUnit(m_unit);
        const std::uint64_t count = m_text.trimmed().toULongLong();
        if (unit == 0 || count == 0 || count > (1ULL << 50U) / unit)
            m_error = u"its memory size makes no sense"_s;
        else
            m_manifest.memory = count * unit;
    }

    QXmlStreamReader m_xml;
    Manifest m_manifest;
    ManifestDisk m_disk;
    QStringList m_path;
    QString m_text;
    QString m_unit;
    QString m_error;
    bool m_isDomain = false;
};

}  // namespace

Result<Manifest> manifestFromXml(const QByteArray &xml) { return DomainWalk(xml).run(); }

}  // namespace trescca
