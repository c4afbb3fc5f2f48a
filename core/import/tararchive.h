// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"

#include <QList>

#include <memory>

namespace trescca {

struct TarMember {
    QString name;  ///< with its folders
    std::uint64_t size = 0;
};

/// The plain files of an uncompressed tar archive (an OVA is one). Names are for finding and telling, never for writing.
class TarArchive {
public:
    /// Guarded, see guardTar().
    [[nodiscard]] static Result<std::unique_ptr<TarArchive>> open(const QString &path);
    ~TarArchive();
    [[nodiscard]] const QList<TarMember> &members() const;  ///< in their order in the archive
    /// A member of at most 1 MiB.
    [[nodiscard]] Result<QByteArray> text(const QString &name) const;
    /// Its bytes into `to`, whose finish() stays the caller's; progress stage "unpack".
    [[nodiscard]] Result<void> extract(const QString &name, ByteSink &to, const Context &context) const;

private:
    struct State;
    explicit TarArchive(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
