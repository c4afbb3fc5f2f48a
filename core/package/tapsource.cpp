// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/tapsource.h"

namespace trescca {

Result<std::size_t> TapSource::read(MutableBytes into)
{
    const auto count = m_from.read(into);
    if (count)
        m_check.add(into.first(*count));
    return count;
}

}  // namespace trescca
