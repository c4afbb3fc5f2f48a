// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <cstdint>
#include <optional>

namespace trescca {

/// What a text has to look like: a pattern for all of it, and how a person is told of it ("a name has no slash in it").
struct TextForm {
    QString pattern;
    QString rule;
};

/// Reads the fields of a hostile JSON object with type and range checks. The first thing that is wrong is kept in
/// error(); from then on every call gives an empty value, so a reader checks once at the end.
class JsonFields {
public:
    JsonFields(QJsonObject object, QString where);
    /// Text without control characters; absent counts as empty. A non-empty text must have the form.
    QString text(const QString &key, int maxLength = 255, const TextForm &form = {});
    QString requiredText(const QString &key, int maxLength = 255, const TextForm &form = {});
    /// A whole number from 0 to `max`; absent counts as 0.
    std::uint64_t number(const QString &key, std::uint64_t max);
    bool flag(const QString &key);
    /// An empty object when absent.
    QJsonObject object(const QString &key);
    QJsonArray array(const QString &key, int maxCount);
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    void refuse(const QString &key, const QString &reason);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    QJsonObject m_object;
    QString m_where;
    std::optional<Error> m_error;
};

/// The object in a UTF-8 JSON text of at most 1 MiB; Untrusted otherwise. `name` is for the sentence.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &name);

}  // namespace trescca
