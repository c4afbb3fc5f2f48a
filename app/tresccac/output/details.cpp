// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/details.h"

#include "app/tresccac/output/text.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Rows "name: value"; what has no value is left out.
class Lines {
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_rows.append({name + u':', value});
    }
    void addSize(const QString &name, std::uint64_t bytes) { add(name, bytes > 0 ? sizeText(bytes) : QString()); }
    void addTime(const QString &name, const QDateTime &time)
    {
        add(name, time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString());
    }
    [[nodiscard]] QString text(const Paint &paint = {}) const { return table(m_rows, paint); }

private:
    QList<QStringList> m_rows;
};

QString kindOf(const Image &image) { return image.isPackage() ? u"package"_s : image.isBase() ? u"base"_s : image.diskFormat; }

QString diskText(const Disk &disk)
{
    QStringList words{disk.format.isEmpty() ? disk.device : disk.format};
    if (disk.virtualSize > 0)
        words.append(sizeText(disk.virtualSize));
    if (disk.fileSize > 0)
        words.append(u"%1 on disk"_s.arg(sizeText(disk.fileSize)));
    if (!disk.path.isEmpty())
        words.append(disk.path);
    if (!disk.basePath.isEmpty())
        words.append(u"over "_s + disk.basePath);
    return words.join(u", "_s);
}

QString nicText(const Nic &nic)
{
    return nic.mac + (nic.network.isEmpty() ? QString() : u", network "_s + nic.network) + (nic.model.isEmpty() ? QString() : u", "_s + nic.model);
}

}  // namespace

QString stateText(const Instance &instance) { return instance.task.isEmpty() ? stateName(instance.state) : instance.task; }

QString detailsOf(const Instance &instance, const Palette &palette)
{
    Lines lines;
    lines.add(u"Name"_s, instance.name);
    lines.add(u"Id"_s, instance.id);
    lines.add(u"State"_s, stateText(instance));
    lines.add(u"Locked"_s, instance.locked ? u"yes: only an administrator, or who unlocks it, can change it"_s : QString());
    lines.add(u"Fault"_s, instance.fault);
    lines.add(u"Memory"_s, instance.memory > 0 ? memoryText(instance.memory) : QString());
    lines.add(u"Processors"_s, instance.vcpus > 0 ? QString::number(instance.vcpus) : QString());
    lines.add(u"Architecture"_s, QStringList{instance.arch, instance.machine, instance.cpuModel, instance.hypervisor}.join(u' ').simplified());
    lines.add(u"Addresses"_s, instance.addresses.join(u' '));
    for (const Disk &disk : instance.disks)
        lines.add(u"Disk "_s + disk.target, diskText(disk));
    for (const Nic &nic : instance.nics)
        lines.add(u"Network card"_s, nicText(nic));
    lines.addTime(u"Created"_s, instance.created);
    lines.add(u"Came by move"_s, instance.migration);
    lines.add(u"Held for move"_s, instance.heldFor);
    constexpr qsizetype stateRow = 2;
    return lines.text(
        [&](qsizetype row, qsizetype column, const QString &cell) { return row == stateRow && column == 1 ? palette.state(instance, cell) : cell; });
}

QString detailsOf(const Image &image)
{
    Lines lines;
    lines.add(u"Name"_s, image.name);
    lines.add(u"Id"_s, image.id);
    lines.add(u"Status"_s, statusName(image.status));
    lines.add(u"Kind"_s, kindOf(image));
    lines.addSize(u"Size"_s, image.size);
    lines.addSize(u"Virtual size"_s, image.virtualSize);
    lines.add(u"SHA-512"_s, image.hash);
    lines.addTime(u"Created"_s, image.created);
    lines.add(u"Tags"_s, image.tags.join(u' '));
    for (auto it = image.properties.begin(); it != image.properties.end(); ++it)
        lines.add(it.key(), it.value());
    return lines.text();
}

QString instanceTable(const QList<Instance> &instances, const QString &site, const Palette &palette)
{
    if (instances.isEmpty())
        return u"No instances at %1."_s.arg(site);
    QList<QStringList> rows{{u"INSTANCE"_s, u"NAME"_s, u"STATE"_s, u"MEMORY"_s, u"VCPUS"_s, u"ADDRESSES"_s}};
    for (const Instance &instance : instances)
        rows.append({instance.id, instance.name, stateText(instance), memoryText(instance.memory), QString::number(instance.vcpus),
            instance.addresses.join(u' ')});
    constexpr qsizetype stateColumn = 2;
    QString text = table(rows, [&](qsizetype row, qsizetype column, const QString &cell) {
        return row > 0 && column == stateColumn ? palette.state(instances[row - 1], cell) : cell;
    });
    for (const Instance &instance : instances)
        if (!instance.fault.isEmpty())
            text += u'\n' + palette.bad(printable(u"%1: %2"_s.arg(instance.name, instance.fault)));
    return text;
}

QString imageTable(const QList<Image> &images, const QString &site)
{
    if (images.isEmpty())
        return u"No images at %1."_s.arg(site);
    QList<QStringList> rows{{u"IMAGE"_s, u"NAME"_s, u"STATUS"_s, u"KIND"_s, u"SIZE"_s}};
    for (const Image &image : images)
        rows.append({image.id, image.name, statusName(image.status), kindOf(image), sizeText(image.size)});
    return table(rows);
}

}  // namespace trescca
