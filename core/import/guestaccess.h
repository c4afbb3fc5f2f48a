// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QStringList>

namespace trescca {

/// The public keys in files as `ssh-keygen` writes them; InvalidInput for a private key (which would end up in the guest's
/// data), and for a file without any.
[[nodiscard]] Result<QStringList> publicKeysOf(const QStringList &files);
/// ~/.ssh/*.pub; NotFound when there is none.
[[nodiscard]] Result<QStringList> ownPublicKeyFiles();
/// A file's content; nothing without a file.
[[nodiscard]] Result<QByteArray> readUserData(const QString &file);

}  // namespace trescca
