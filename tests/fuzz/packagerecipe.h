// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace trescca::fuzz {

/// An archive as a forger writes it, with checksums and digests that fit, which no fuzzer would find by itself. The recipe is
/// a row of members: a byte for the name, one for how it is packed, two for its length (little endian), its content.
[[nodiscard]] QByteArray archiveOf(const QByteArray &recipe);

}  // namespace trescca::fuzz
