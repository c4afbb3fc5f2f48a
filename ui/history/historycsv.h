// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QByteArray>

namespace trescca {

/// Past moves as a table for other programs: RFC 4180 in UTF-8 with a header line, in the order given. What is not known is empty.
///
///   id, instance, instance_at_destination, source, destination, mode
///   result          done, failed, cancelled or rolled_back
///   began, ended    ISO 8601, UTC, with milliseconds
///   save_s, transfer_s, restore_s, total_s, downtime_s
///                   seconds: Δs, Δt, Δr, Δm (the stages overlap) and how long the guest stood still
///   memory_bytes, disk_bytes, package_bytes, sent_bytes
///                   before compression, of the package file, and over the wire
///   error_kind, error
[[nodiscard]] QByteArray toCsv(const QList<PastMove> &moves);

}  // namespace trescca
