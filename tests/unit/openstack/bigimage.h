// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace trescca::test {

/// An image's bytes: more than any buffer on their way holds, and the end is not like the beginning.
inline const QByteArray big = QByteArray(3'000'000, 'a') + QByteArray(2'000'000, 'b');

}  // namespace trescca::test
