// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace trescca::test {

inline void put32(QByteArray &bytes, qsizetype at, quint32 value) { qToBigEndian(value, bytes.data() + at); }
inline void put64(QByteArray &bytes, qsizetype at, quint64 value) { qToBigEndian(value, bytes.data() + at); }

/// A sound image of three clusters of 64 KiB: header, refcount table, L1 table; 1 GiB virtual.
inline QByteArray soundImage()
{
    constexpr quint32 cluster = 65536;
    QByteArray bytes(3 * qsizetype{cluster}, '\0');
    put32(bytes, 0, 0x514649FB);
    put32(bytes, 4, 3);
    put32(bytes, 20, 16);
    put64(bytes, 24, 1ULL << 30U);
    put32(bytes, 36, 2);
    put64(bytes, 40, 2 * cluster);
    put64(bytes, 48, cluster);
    put32(bytes, 56, 1);
    put32(bytes, 96, 4);
    put32(bytes, 100, 112);
    return bytes;
}

inline QByteArray extension(quint32 type, const QByteArray &data)
{
    QByteArray bytes(8, '\0');
    put32(bytes, 0, type);
    put32(bytes, 4, static_cast<quint32>(data.size()));
    bytes += data;
    return bytes.append((8 - data.size() % 8) % 8, '\0');
}

inline constexpr quint32 formatType = 0xE2792ACA;

/// With a backing name at 1024 and the given extensions.
inline QByteArray overlayImage(const QByteArray &name, const QByteArray &extensions = {})
{
    QByteArray bytes = soundImage();
    bytes.replace(112, extensions.size(), extensions);
    put64(bytes, 8, 1024);
    put32(bytes, 16, static_cast<quint32>(name.size()));
    return bytes.replace(1024, name.size(), name);
}

/// A folder for one such image at a time.
class ImageFile {
protected:
    QTemporaryDir m_dir;

    [[nodiscard]] QString file(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("image"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write the test image");
        return path;
    }
};

}  // namespace trescca::test
