// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <algorithm>

namespace trescca {

/// Grows a file until its file system is full, to the last byte. False when it cannot be opened.
[[nodiscard]] inline bool fillDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    for (QByteArray piece(1 << 20, 'x'); !piece.isEmpty(); piece.chop(std::max<qsizetype>(1, piece.size() / 2)))
        while (file.write(piece) == piece.size()) {}
    return true;
}

}  // namespace trescca
