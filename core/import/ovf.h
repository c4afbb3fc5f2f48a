// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace trescca {

/// What is taken from an OVF descriptor (DMTF DSP0243): the machine's name and size, and its first disk.
struct Ovf {
    QString name;              ///< or its id; empty where it gives neither
    std::uint64_t memory = 0;  ///< bytes; 0: not given
    int vcpus = 0;             ///< 0: not given
    QString disk;              ///< name of the file; empty without a disk
};

/// InvalidInput for what is no OVF, Unsupported for one of several machines or with a disk in pieces.
[[nodiscard]] Result<Ovf> parseOvf(const QByteArray &text);

}  // namespace trescca
