// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instance.h"

#include <QHash>

namespace trescca {

/// Notices what did not shut down when it was asked to: a cloud or a tresccad waits for it (a minute, where nobody has changed that), and
/// switches it off then, which nothing tells afterwards.
class ShutdownWatch {
public:
    /// `instances` of one site as it has just told them; `now` in milliseconds, never goes back. Names of those that are off since, and took as
    /// long as the site waits.
    [[nodiscard]] QStringList take(const QList<Instance> &instances, qint64 now);

private:
    QHash<QString, qint64> m_since;  ///< by id
};

}  // namespace trescca
