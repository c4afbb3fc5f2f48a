// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/movemarks.h"

#include "core/base/bytestream.h"
#include "core/base/digest.h"
#include "core/libvirt/folders.h"

#include <QFile>

namespace trescca {

// Named by its digest: the id comes from a domain's description, which anybody may have written.
QString MoveMarks::fileOf(const QString &migrationId) const
{
    const QByteArray id = migrationId.toUtf8();
    Digest digest;
    digest.add(bytesOf(id));
    return m_folder + u'/' + digest.hex();
}

Result<void> MoveMarks::note(const QString &migrationId) const
{
    if (const auto made = makeFolder(m_folder); !made)
        return made;
    const auto file = FileSink::create(fileOf(migrationId));
    return file ? (*file)->finish() : fail(file);
}

bool MoveMarks::contains(const QString &migrationId) const { return !migrationId.isEmpty() && QFile::exists(fileOf(migrationId)); }

}  // namespace trescca
