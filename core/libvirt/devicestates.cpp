// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/devicestates.h"

#include "core/libvirt/saveimage.h"
#include "core/libvirt/streamtail.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace trescca::devicestates {

namespace {

constexpr qint64 piece = 1 << 20;

struct Opened {
    std::unique_ptr<QFile> file;
    StreamTail tail;
};

Result<Opened> open(const QString &path)
{
    const auto head = SaveImageHead::readFile(path);
    if (!head)
        return fail(head);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return fail(Kind::Forbidden, u"The snapshot %1 cannot be written: %2."_s.arg(path, file->errorString()));
    const auto tail = StreamTail::read(*file, SaveImageHead::headerSize + head->dataLength());
    if (!tail)
        return fail(tail);
    return Opened{std::move(file), *tail};
}

Result<void> writeAt(QFile &file, qint64 at, const QByteArray &bytes)
{
    if (file.seek(at) && file.write(bytes) == bytes.size())
        return {};
    return fail(Kind::NoRoom, u"The snapshot %1 cannot be written: %2."_s.arg(file.fileName(), file.errorString()));
}

/// Moves bytes towards the file's beginning.
Result<void> moveDown(QFile &file, qint64 from, qint64 end, qint64 to)
{
    for (; from < end; from += piece, to += piece) {
        const auto bytes = readAt(file, from, std::min(piece, end - from));
        const auto written = bytes ? writeAt(file, to, *bytes) : fail(bytes);
        if (!written)
            return written;
    }
    return {};
}

Result<void> checkTold(const QList<DeviceSection> &sections)
{
    for (const DeviceSection &section : sections)
        if (section.told != section.dataEnd - section.data)
            return fail(Kind::Unsupported, u"The state of %1 is not as long as its description says."_s.arg(QString::fromUtf8(section.name)));
    return {};
}

/// Reads numbers one behind the other; none is sound behind the end, or above what it can be.
class Fields {
public:
    Fields(QByteArrayView bytes, qsizetype at) : m_bytes(bytes), m_at(at) {}
    quint32 number(qsizetype size, quint32 most)
    {
        quint32 value = 0;
        for (const char byte : take(size))
            value = value << 8U | static_cast<quint8>(byte);
        m_sound = m_sound && value <= most;
        return value;
    }
    void skip(qsizetype size) { (void)take(size); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool isSound() const { return m_sound; }

private:
    QByteArrayView take(qsizetype size)
    {
        m_sound = m_sound && size <= m_bytes.size() - m_at;
        if (!m_sound)
            return {};
        m_at += size;
        return m_bytes.sliced(m_at - size, size);
    }
    QByteArrayView m_bytes;
    qsizetype m_at;
    bool m_sound = true;
};

/// Where the card's state tells what its host could.
struct Offloads {
    qsizetype vnetHeader = 0;  ///< 4 bytes
    qsizetype ufo = 0;         ///< 1 byte
};

constexpr qsizetype macSize = 6;

std::optional<Offloads> offloadsBehind(QByteArrayView state, qsizetype mac)
{
    constexpr quint32 knownStatus = 3;
    constexpr quint32 mostMacs = 64;
    constexpr qsizetype vlans = 4096 / 8;
    constexpr int filters = 6;  // multi_overflow, uni_overflow, alluni, nomulti, nouni, nobcast
    Offloads found;
    Fields fields(state, mac + macSize);
    fields.number(4, 1);  // tx_waiting
    fields.number(4, 1);  // mergeable_rx_bufs
    fields.number(2, knownStatus);
    fields.number(1, 1);  // promisc
    fields.number(1, 1);  // allmulti
    const quint32 macs = fields.number(4, mostMacs);
    fields.skip(macs * macSize);
    fields.skip(vlans);
    found.vnetHeader = fields.at();
    fields.number(4, 1);
    for (int i = 0; i < filters; ++i)
        fields.number(1, 1);
    found.ufo = fields.at();
    fields.number(1, 1);
    return fields.isSound() ? std::optional(found) : std::nullopt;
}

/// Once a driver has read the configuration, that has the address too, before the card's own state does. Nothing else may look like that one.
std::optional<Offloads> offloadsOf(QByteArrayView state, const QByteArray &mac)
{
    std::optional<Offloads> found;
    for (qsizetype at = state.indexOf(mac); at >= 0; at = state.indexOf(mac, at + 1)) {
        const auto here = offloadsBehind(state, at);
        if (here && found)
            return std::nullopt;
        if (here)
            found = here;
    }
    return found;
}

/// Where the state has the features that the guest's driver took; -1: nowhere.
qsizetype featuresOf(QByteArrayView state)
{
    static const QByteArray head("\x05\x15virtio/64bit_features\0\0\0\1", 27);
    const qsizetype at = state.indexOf(head);
    return at >= 0 && at + head.size() + 8 <= state.size() ? at + head.size() : -1;
}

/// A driver may have taken the segmentation of UDP though checksums, which that needs, were not on offer: it cannot have made use of it.
/// libvirt has no word by which that would not be on offer, either. (Virtual I/O Device 1.3, 5.1.3)
std::optional<quint64> withoutUnusable(quint64 features)
{
    constexpr quint64 checksums = 1U << 0U | 1U << 1U;                                          // CSUM, GUEST_CSUM
    constexpr quint64 udpSegments = quint64{1} << 54U | quint64{1} << 55U | quint64{1} << 56U;  // GUEST_USO4, GUEST_USO6, HOST_USO
    if ((features & checksums) != 0 || (features & udpSegments) == 0)
        return std::nullopt;
    return features & ~udpSegments;
}

Result<void> forgetFeatures(QFile &file, qint64 begin, QByteArrayView state)
{
    const qsizetype at = featuresOf(state);
    const auto left = at < 0 ? std::nullopt : withoutUnusable(qFromBigEndian<quint64>(state.sliced(at).data()));
    if (!left)
        return {};
    QByteArray bytes(8, '\0');
    qToBigEndian(*left, bytes.data());
    return writeAt(file, begin + at, bytes);
}

Result<bool> forget(QFile &file, const DeviceSection &card, const QList<QByteArray> &macs)
{
    constexpr qint64 largestCard = 1 << 20;
    const auto state = card.dataEnd - card.data > largestCard ? QByteArray() : readAt(file, card.data, card.dataEnd - card.data);
    if (!state)
        return fail(state);
    for (const QByteArray &mac : macs) {
        const auto offloads = offloadsOf(*state, mac);
        if (!offloads)
            continue;
        const auto written = writeAt(file, card.data + offloads->vnetHeader, QByteArray(4, '\0'))
                                 .and_then([&] { return writeAt(file, card.data + offloads->ufo, QByteArray(1, '\0')); })
                                 .and_then([&] { return forgetFeatures(file, card.data, *state); });
        return written ? Result<bool>(true) : fail(written);
    }
    return false;
}

}  // namespace

Result<void> drop(const QString &path, const QByteArray &name)
{
    const auto opened = open(path);
    if (!opened)
        return fail(opened);
    QFile &file = *opened->file;
    const auto isDropped = [&name](const QByteArray &device) { return device == name; };
    const auto sections = opened->tail.sections(file, isDropped);
    if (!sections)
        return fail(sections);
    if (const auto sound = checkTold(*sections); !sound || sections->isEmpty())
        return sound;
    qint64 to = sections->constFirst().begin;
    for (qsizetype i = 0; i < sections->size(); ++i) {
        const qint64 from = (*sections)[i].end;
        const qint64 end = i + 1 < sections->size() ? (*sections)[i + 1].begin : opened->tail.end() + 1;
        if (const auto moved = moveDown(file, from, end, to); !moved)
            return moved;
        to += end - from;
    }
    const QByteArray description = opened->tail.descriptionWithout(isDropped);
    if (const auto written = writeAt(file, to, description); !written)
        return written;
    if (!file.resize(to + description.size()))
        return fail(Kind::NoRoom, u"The snapshot %1 cannot be shortened: %2."_s.arg(path, file.errorString()));
    return {};
}

Result<void> forgetOffloads(const QString &path, const QStringList &macs)
{
    const auto opened = open(path);
    if (!opened)
        return fail(opened);
    QList<QByteArray> bytes;
    for (const QString &mac : macs)
        if (const QByteArray one = QByteArray::fromHex(QString(mac).remove(u':').toLatin1()); one.size() == macSize)
            bytes << one;
    const auto cards = opened->tail.sections(*opened->file, [](const QByteArray &name) { return name.endsWith("/virtio-net"); });
    if (!cards)
        return fail(cards);
    qsizetype known = 0;
    for (const DeviceSection &card : *cards) {
        const auto done = forget(*opened->file, card, bytes);
        if (!done)
            return fail(done);
        known += *done ? 1 : 0;
    }
    return known == macs.size()
        ? Result<void>()
        : fail(Kind::Unsupported, u"%1 of %2 network cards are not known in the guest's memory."_s.arg(macs.size() - known).arg(macs.size()));
}

}  // namespace trescca::devicestates
