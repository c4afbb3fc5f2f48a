// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorytext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace trescca {

QString memoryText(std::uint64_t bytes)
{
    const QString text = QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeIecFormat);
    return QString(text).replace(u".0 "_s, u" "_s);
}

}  // namespace trescca
