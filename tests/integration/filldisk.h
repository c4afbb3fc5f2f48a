// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStorageInfo>

#include <algorithm>

namespace trescca {

/// Grows a file until its file system is full, to the last byte, or has no more than `left` bytes free. False when it cannot be opened.
[[nodiscard]] inline bool fillDisk(const QString &path, qint64 left = 0)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    if (left > 0) {
        const QByteArray piece(1 << 20, 'x');
        while (QStorageInfo(path).bytesAvailable() > left && file.write(piece) == piece.size()) {}
        return true;
    }
    for (QByteArray piece(1 << 20, 'x'); !piece.isEmpty(); piece.chop(std::max<qsizetype>(1, piece.size() / 2)))
        while (file.write(piece) == piece.size()) {}
    return true;
}

}  // namespace trescca
