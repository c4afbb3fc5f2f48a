// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace trescca {

/// A YAML document as plain values that know where they were written, for errors with file and line.
/// Anchors and merge keys (<<) are resolved. Scalars stay text.
struct YamlValue {
    enum class Type { Null, Scalar, List, Map };
    Type type = Type::Null;
    QString scalar;
    QList<YamlValue> list;
    QMap<QString, YamlValue> map;
    QString file;
    int line = 0;  ///< from 1

    /// InvalidInput with file, line and the parser's word; NotFound without the file.
    [[nodiscard]] static Result<YamlValue> load(const QString &path);
    /// The same of what is, or shall be, in the file `path`.
    [[nodiscard]] static Result<YamlValue> parse(const QByteArray &content, const QString &path);

    /// The value of a key; Null where there is none (or this is no map).
    [[nodiscard]] YamlValue at(const QString &key) const;
    [[nodiscard]] bool isNull() const { return type == Type::Null; }
    [[nodiscard]] bool isMap() const { return type == Type::Map; }
    /// This with `other` laid over it: maps are merged at all depths, anything else is replaced.
    [[nodiscard]] YamlValue mergedWith(const YamlValue &other) const;
    /// Also where it was written elsewhere.
    [[nodiscard]] bool isSameAs(const YamlValue &other) const;
    /// InvalidInput: "clouds.yaml, line 3: ...".
    [[nodiscard]] std::unexpected<Error> bad(const QString &what) const;

    // Typed reading; Null gives the fallback, another type is InvalidInput that names `key`.
    [[nodiscard]] Result<QString> text(const QString &key, const QString &fallback = {}) const;
    [[nodiscard]] Result<bool> flag(const QString &key, bool fallback) const;
    [[nodiscard]] Result<int> number(const QString &key, int fallback) const;
};

}  // namespace trescca
