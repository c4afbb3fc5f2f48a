// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/diskreader.h"
#include "core/pages/pagesource.h"

namespace trescca {

/// The pages of a disk's content, numbered from its begin.
class DiskPages final : public PageSource {
public:
    explicit DiskPages(std::unique_ptr<DiskReader> disk) : m_disk(std::move(disk)) {}
    [[nodiscard]] Result<void> read(std::uint64_t number, std::span<std::byte, pageSize> into) override
    {
        if (number >= m_disk->size() / pageSize)
            return fail(Kind::Untrusted, QStringLiteral("The package builds on a page that its base image does not have. Fetch the package again."));
        return m_disk->read(number * pageSize, into);
    }

private:
    std::unique_ptr<DiskReader> m_disk;
};

}  // namespace trescca
