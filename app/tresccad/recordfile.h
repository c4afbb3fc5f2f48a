// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonArray>

namespace trescca {

/// A list of JSON records that the daemon keeps, in a file for its owner alone; replaced as a whole.
class RecordFile {
public:
    /// `what` they are, in the plural, for messages.
    RecordFile(QString path, QString what) : m_path(std::move(path)), m_what(std::move(what)) {}
    /// Empty where there is no file yet; Internal for a damaged one, which is told to the administrator in the log.
    [[nodiscard]] Result<QJsonArray> load() const;
    [[nodiscard]] Result<void> save(const QJsonArray &records) const;

private:
    const QString m_path;
    const QString m_what;
};

}  // namespace trescca
