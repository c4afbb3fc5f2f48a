// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <memory>

namespace trescca {

/// A ZIP64 archive with stored members and data descriptors (PKWARE APPNOTE 6.3.10, 4.3.9 and 4.5.3), written
/// strictly forward. Destroyed without finish(), it writes nothing more.
class ZipWriter {
public:
    /// `to` must outlive the writer.
    [[nodiscard]] static Result<std::unique_ptr<ZipWriter>> begin(ByteSink &to);
    ~ZipWriter();
    /// Members come one after the other: beginMember, write..., endMember.
    [[nodiscard]] Result<void> beginMember(const QString &name);
    [[nodiscard]] Result<void> write(ConstBytes bytes);
    [[nodiscard]] Result<void> endMember();
    /// Writes the central directory.
    [[nodiscard]] Result<void> finish();

private:
    struct State;
    explicit ZipWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
