// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ovf.h"

#include "core/base/xmlguard.h"

#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int processor = 3;  // CIM_ResourceAllocationSettingData's ResourceType
constexpr int memory = 4;
constexpr int diskDrive = 17;

/// Attributes and elements have namespaces that differ between versions; their names are the same.
QString attribute(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &one : xml.attributes())
        if (one.name() == name)
            return one.value().toString();
    return {};
}

/// "byte * 2^20", "MegaBytes", "KiloBytes", "GigaBytes".
std::uint64_t unitOf(const QString &words)
{
    static const QRegularExpression power(u"2\\s*\\^\\s*(\\d{1,2})"_s);
    if (const auto found = power.match(words); found.hasMatch())
        return 1ULL << std::min(found.captured(1).toUInt(), 50U);
    const QString first = words.trimmed().left(1).toLower();
    return first == u"g" ? 1ULL << 30U : first == u"k" ? 1ULL << 10U : first == u"b" ? 1 : 1ULL << 20U;
}

struct File {
    QString href;
    bool pieces = false;
};

struct Item {
    int type = 0;
    std::uint64_t quantity = 0;
    QString units;
    QString host;
};

class Reader {
public:
    explicit Reader(const QByteArray &text) : m_xml(QString::fromUtf8(text)) {}

    Result<Ovf> run()
    {
        while (!m_xml.atEnd())
            if (m_xml.readNext() == QXmlStreamReader::StartElement)
                element(m_xml.name().toString());
        if (m_xml.hasError() || m_machines == 0)
            return fail(Kind::InvalidInput,
                u"The OVF descriptor cannot be read: %1."_s.arg(m_xml.hasError() ? xmlError(m_xml) : u"it describes no machine"_s));
        if (m_machines > 1)
            return fail(Kind::Unsupported,
                u"The OVF descriptor is of %1 machines. Unpack the archive, and give the disk image of the one you want."_s.arg(m_machines));
        return withDisk();
    }

private:
    void element(const QString &name)
    {
        if (name == u"File")
            m_files.insert(attribute(m_xml, u"id"), {attribute(m_xml, u"href"), !attribute(m_xml, u"chunkSize").isEmpty()});
        else if (name == u"Disk")
            disk();
        else if (name == u"VirtualSystem" && ++m_machines == 1)
            m_id = attribute(m_xml, u"id").left(200);
        else if (name == u"Name" && m_machines == 1 && m_ovf.name.isEmpty())
            m_ovf.name = m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed().left(200);
        else if (name == u"Item" || name == u"StorageItem")
            item();
    }

    void disk()
    {
        const QString id = attribute(m_xml, u"diskId");
        m_disks.insert(id, attribute(m_xml, u"fileRef"));
        if (m_firstDisk.isEmpty())
            m_firstDisk = id;
    }

    void item()
    {
        Item found;
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            const QString value = m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            if (name == u"ResourceType")
                found.type = value.toInt();
            else if (name == u"VirtualQuantity")
                found.quantity = value.toULongLong();
            else if (name == u"AllocationUnits")
                found.units = value;
            else if (name == u"HostResource" && found.host.isEmpty())
                found.host = value;
        }
        use(found);
    }

    void use(const Item &item)
    {
        constexpr std::uint64_t largest = 1ULL << 44U;
        if (item.type == processor && m_ovf.vcpus == 0)
            m_ovf.vcpus = static_cast<int>(std::min<std::uint64_t>(item.quantity, 1024));
        if (item.type == memory && m_ovf.memory == 0)
            m_ovf.memory = std::min(largest, std::min(item.quantity, largest) * unitOf(item.units));
        if (item.type == diskDrive && m_attached.isEmpty())
            m_attached = item.host.section(u'/', -2);  // "ovf:/disk/vmdisk1", "/disk/vmdisk1", "ovf:/file/file1"
    }

    Result<Ovf> withDisk()
    {
        const QString kind = m_attached.section(u'/', 0, 0);
        const QString id = m_attached.section(u'/', 1);
        const QString fileId = kind == u"file" ? id : m_disks.value(m_disks.contains(id) ? id : m_firstDisk);
        const File file = m_files.value(fileId);
        if (file.pieces)
            return fail(
                Kind::Unsupported, u"The disk %1 of the OVF descriptor is cut into pieces. Put them together first (ovftool does)."_s.arg(file.href));
        m_ovf.disk = file.href;
        if (m_ovf.name.isEmpty())
            m_ovf.name = m_id;
        return m_ovf;
    }

    QXmlStreamReader m_xml;
    Ovf m_ovf;
    int m_machines = 0;
    QString m_id;
    QMap<QString, File> m_files;     ///< by id
    QMap<QString, QString> m_disks;  ///< file's id by disk's id
    QString m_firstDisk;
    QString m_attached;  ///< what the first drive shows
};

}  // namespace

Result<Ovf> parseOvf(const QByteArray &text)
{
    // No OVF needs entities of its own; ten of them can stand for a gigabyte.
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY"))
        return fail(Kind::Untrusted, u"The OVF descriptor declares entities, which none needs; it is refused."_s);
    if (!hasFewAttributes(text))
        return fail(Kind::Untrusted, u"The OVF descriptor has an element with thousands of attributes; it is refused."_s);
    return Reader(text).run();
}

}  // namespace trescca
