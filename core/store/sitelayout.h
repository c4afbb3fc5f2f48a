// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace trescca {

/// Where the sites stand in the lines of a config.yml, counted from 0. What is above a site as comment, directly and in its column,
/// is its heading; what is below as comment, deeper than its name, is its own too.
struct SiteLayout {
    struct Key {
        QString name;
        qsizetype line = 0;
    };
    struct Site {
        QString name;
        qsizetype heading = 0;  ///< first line with its heading
        qsizetype line = 0;     ///< with its name
        qsizetype content = 0;  ///< behind its last setting
        qsizetype end = 0;      ///< behind its last comment
        qsizetype column = 0;
        bool block = true;  ///< a setting a line
        QList<Key> keys;    ///< of a block
        qsizetype keyColumn = -1;
    };
    qsizetype sitesLine = -1;  ///< with "sites:"; -1: there is none
    QList<Site> sites;

    /// InvalidInput, with the reason, for a file whose sites are not each on lines of their own.
    [[nodiscard]] static Result<SiteLayout> of(const QByteArray &text, const QString &path);
    [[nodiscard]] qsizetype indexOf(const QString &name) const;
};

}  // namespace trescca
