// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/contentcheck.h"

namespace trescca {

/// Passes a stream on and shows every byte to a ContentCheck.
class TapSource final : public ByteSource {
public:
    TapSource(ByteSource &from, ContentCheck &check) : m_from(from), m_check(check) {}
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;

private:
    ByteSource &m_from;
    ContentCheck &m_check;
};

}  // namespace trescca
