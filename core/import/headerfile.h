// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace trescca {

/// Pieces of a file's header, in either byte order. What lies beyond the file's end reads as zeros.
class HeaderFile {
public:
    [[nodiscard]] static Result<std::unique_ptr<HeaderFile>> open(const QString &path)
    {
        auto header = std::make_unique<HeaderFile>();
        header->m_file.setFileName(path);
        if (!QFileInfo(path).isFile())
            return fail(Kind::InvalidInput, QStringLiteral("%1 is no regular file. Give the file of a disk image.").arg(path));
        if (!header->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return fail(Kind::Forbidden, QStringLiteral("%1 cannot be read: %2.").arg(path, header->m_file.errorString()));
        return header;
    }

    [[nodiscard]] std::uint64_t size() const { return static_cast<std::uint64_t>(m_file.size()); }
    [[nodiscard]] QByteArray bytes(std::uint64_t at, qsizetype count)
    {
        const QByteArray read = at < size() && m_file.seek(static_cast<qint64>(at)) ? m_file.read(count) : QByteArray();
        return read.leftJustified(count, '\0');
    }
    template <typename Number>
    [[nodiscard]] Number little(std::uint64_t at)
    {
        return qFromLittleEndian<Number>(bytes(at, sizeof(Number)).constData());
    }
    template <typename Number>
    [[nodiscard]] Number big(std::uint64_t at)
    {
        return qFromBigEndian<Number>(bytes(at, sizeof(Number)).constData());
    }

private:
    QFile m_file;
};

/// A refusal that tells what to do.
[[nodiscard]] inline std::unexpected<Error> refuseDisk(const QString &path, const QString &why)
{
    return fail(Kind::Untrusted,
        QStringLiteral("The disk image %1 is refused: %2. Flatten it where it comes from (qemu-img convert) and take that.").arg(path, why));
}

}  // namespace trescca
