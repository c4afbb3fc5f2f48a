// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/bytestream.h"

namespace trescca {

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    auto sink = FileSink::create(path);
    if (!sink)
        return fail(sink);
    const auto written = (*sink)->write(bytesOf(content));
    return written ? (*sink)->finish() : written;
}

}  // namespace trescca
