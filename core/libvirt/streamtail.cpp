// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/streamtail.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr char sectionFull = 0x04;
constexpr char sectionFooter = 0x7e;
constexpr qsizetype footerSize = 1 + 4;          // the byte, the section's number
constexpr qint64 descriptionHead = 1 + 1 + 4;    // the end of the states, what follows, its length
constexpr qint64 largestDescription = 16 << 20;  // of a guest with many processors and devices it has 2 MiB
constexpr qint64 largestStates = 512 << 20;      // graphics cards save their pictures
constexpr qint64 firstPiece = 4 << 10;
constexpr qint64 largestPiece = 1 << 20;

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 number(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }

std::unexpected<Error> unknown(const QString &why)
{
    return fail(Kind::Unsupported, u"The states of the guest's devices are not laid out as QEMU lays them out: %1."_s.arg(why));
}

/// Where `pattern` stands last, all of it between `floor` and `before`; -1: nowhere.
Result<qint64> lastIndexOf(QFile &file, const QByteArray &pattern, qint64 floor, qint64 before)
{
    qint64 end = before;
    for (qint64 piece = firstPiece; end - floor >= pattern.size(); piece = std::min(piece * 4, largestPiece)) {
        const qint64 begin = std::max(floor, end - piece);
        const auto bytes = readAt(file, begin, end - begin);
        if (!bytes)
            return fail(bytes);
        if (const qsizetype at = bytes->lastIndexOf(pattern); at >= 0)
            return begin + at;
        if (begin == floor)
            break;
        end = begin + pattern.size() - 1;
    }
    return -1;
}

}  // namespace

Result<QByteArray> readAt(QFile &file, qint64 at, qint64 size)
{
    QByteArray bytes = at >= 0 && size >= 0 && file.seek(at) ? file.read(size) : QByteArray();
    if (bytes.size() != size)
        return fail(Kind::Untrusted, u"The snapshot %1 is cut off."_s.arg(file.fileName()), file.errorString());
    return bytes;
}

// JSON has no such bytes, so that the last ones before it are its head; but its length may hold them once more.
Result<StreamTail> StreamTail::read(QFile &file, qint64 from)
{
    constexpr int tries = 4;
    static const QByteArray headBytes("\x00\x06", 2);
    const qint64 size = file.size();
    const qint64 floor = std::max(from, size - largestDescription - descriptionHead);
    qint64 before = size;
    for (int i = 0; i < tries; ++i) {
        const auto at = lastIndexOf(file, headBytes, floor, before);
        if (!at)
            return fail(at);
        if (*at < 0 || size - *at < descriptionHead)
            break;
        const auto head = readAt(file, *at, descriptionHead);
        if (!head)
            return fail(head);
        if (*at + descriptionHead + number(*head, 2) == size) {
            const auto text = readAt(file, *at + descriptionHead, size - *at - descriptionHead);
            if (!text)
                return fail(text);
            StreamTail tail;
            tail.m_from = from;
            tail.m_end = *at;
            tail.m_description = QJsonDocument::fromJson(*text).object();
            const auto devices = tail.readDevices();
            return devices ? Result<StreamTail>(tail) : fail(devices);
        }
        before = *at + 1;
    }
    return unknown(u"no description of them follows"_s);
}

Result<void> StreamTail::readDevices()
{
    for (const QJsonValue value : m_description["devices"_L1].toArray()) {
        const QJsonObject device = value.toObject();
        const QByteArray name = device["name"_L1].toString().toUtf8();
        const qint64 instance = device["instance_id"_L1].toInteger(-1);
        if (name.isEmpty() || name.size() > 255 || instance < 0 || instance > qint64(UINT32_MAX))
            return unknown(u"their description has one without a name"_s);
        m_devices.append({name, static_cast<quint32>(instance), device["size"_L1].toInteger(-1)});
    }
    return m_devices.isEmpty() ? unknown(u"their description has none"_s) : Result<void>();
}

Result<DeviceSection> StreamTail::sectionBefore(QFile &file, qint64 end, const Device &device) const
{
    const qint64 floor = std::max(m_from, m_end - largestStates);
    const auto footer = end - footerSize < floor ? QByteArray() : readAt(file, end - footerSize, footerSize);
    if (!footer)
        return fail(footer);
    const QString name = QString::fromUtf8(device.name);
    if (!footer->startsWith(sectionFooter))
        return unknown(u"%1 has no end"_s.arg(name));
    const QByteArray head = sectionFull + footer->sliced(1) + static_cast<char>(device.name.size()) + device.name + bigEndian(device.instance);
    const qint64 dataEnd = end - footerSize;
    const auto begin = lastIndexOf(file, head, floor, dataEnd - 4);  // its version follows
    if (!begin)
        return fail(begin);
    if (*begin < 0)
        return unknown(u"%1 has no beginning"_s.arg(name));
    return DeviceSection{device.name, *begin, *begin + head.size() + 4, dataEnd, end, device.told};
}

Result<QList<DeviceSection>> StreamTail::sections(QFile &file, const Wanted &wanted) const
{
    auto left = std::ranges::count_if(m_devices, wanted, &Device::name);
    QList<DeviceSection> found;
    qint64 end = m_end;
    for (auto device = m_devices.crbegin(); left > 0; ++device) {
        const auto section = sectionBefore(file, end, *device);
        if (!section)
            return fail(section);
        end = section->begin;
        if (!wanted(device->name))
            continue;
        found.prepend(*section);
        --left;
    }
    return found;
}

QByteArray StreamTail::descriptionWithout(const Wanted &dropped) const
{
    QJsonArray left;
    for (const QJsonValue device : m_description["devices"_L1].toArray())
        if (!dropped(device["name"_L1].toString().toUtf8()))
            left.append(device);
    QJsonObject description = m_description;
    description["devices"_L1] = left;
    const QByteArray text = QJsonDocument(description).toJson(QJsonDocument::Compact);
    return '\x06' + bigEndian(static_cast<quint32>(text.size())) + text;
}

}  // namespace trescca
