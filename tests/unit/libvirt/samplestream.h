// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace trescca::test {

inline QByteArray number(quint32 value, qsizetype size = 4)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes.last(size);
}

/// The devices' end of a stream as QEMU saves it.
struct SampleStream {
    QByteArray sections;
    QJsonArray devices;
    quint32 next = 5;

    SampleStream &add(const QByteArray &name, const QByteArray &state, quint32 instance = 0)
    {
        const QByteArray id = number(next++);
        sections += '\x04' + id + static_cast<char>(name.size()) + name + number(instance) + number(1) + state + '\x7e' + id;
        devices.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(name)}, {QStringLiteral("instance_id"), qint64(instance)},
            {QStringLiteral("size"), state.size()}});
        return *this;
    }
    [[nodiscard]] QByteArray description() const
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("page_size"), 4096}, {QStringLiteral("devices"), devices}}).toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] QByteArray bytes() const
    {
        const QByteArray text = description();
        return sections + '\0' + '\x06' + number(static_cast<quint32>(text.size())) + text;
    }
};

/// A virtio network card's state with what the tests are about; the rest is as an idle Linux leaves it.
struct SampleCard {
    QByteArray mac = QByteArray::fromHex("525400000001");
    bool isRead = true;  ///< a driver has read the configuration
    quint32 mergeable = 1;
    quint32 macs = 2;  ///< of its filter
    quint32 vnetHeader = 1;
    quint32 ufo = 1;
    quint64 features = 1ULL << 32U | 1ULL << 54U | 1ULL << 55U | 1ULL << 56U | 1U << 5U;

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all(8, '\0');
        qToBigEndian(features, all.data());
        return QByteArray(60, 'p') + number(16) + (isRead ? mac : QByteArray(6, '\0')) + number(0x0100, 2) + QByteArray(40, 'q') + mac + number(0)
            + number(mergeable) + number(1, 2) + number(0, 1) + number(0, 1) + number(macs) + QByteArray(macs * 6, 'm') + QByteArray(512, '\0')
            + number(vnetHeader) + QByteArray(6, '\0') + number(ufo, 1) + QByteArray("\x05\x15virtio/64bit_features\0\0\0\1", 27) + all;
    }
};

}  // namespace trescca::test
