// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QJsonValue>

namespace trescca {

/// What JSON must look like, in the part of JSON Schema that OpenStack's API references and our own answers use: type, enum, pattern,
/// minLength, maxLength, minimum, maximum, format (uuid, ipv4, ipv6, date-time, base64, name, line), items, minItems, maxItems,
/// uniqueItems, properties, patternProperties, additionalProperties, required, minProperties, maxProperties, oneOf, anyOf, $ref into
/// $defs. A schema with any other keyword, but description, is a fault of it (Internal), so that none is passed over silently.
/// Two types of our own say what Nova takes in several spellings: "flag" (true, "True", "on", "1", ...) and "count" (a whole
/// number, or its digits in a string). Thread-safe.
class JsonSchema {
public:
    /// The text is part of the program: anything but a JSON object ends it.
    explicit JsonSchema(const QByteArray &text);
    /// InvalidInput naming the field and what is wrong with it; the detail is where it lies.
    [[nodiscard]] Result<void> check(const QJsonValue &value) const { return check(value, m_schema); }
    /// The same by another schema, which may refer to this one's $defs.
    [[nodiscard]] Result<void> check(const QJsonValue &value, const QJsonObject &schema) const;
    [[nodiscard]] const QJsonObject &json() const { return m_schema; }

private:
    QJsonObject m_schema;
};

[[nodiscard]] bool isFlag(const QJsonValue &value);
/// No line break, no other control character.
[[nodiscard]] bool isLine(const QString &text);
/// Of a "flag".
[[nodiscard]] bool flagOf(const QJsonValue &value);
/// Of a "count"; nullopt when it is none.
[[nodiscard]] std::optional<qint64> countOf(const QJsonValue &value);
[[nodiscard]] bool isUuid(const QString &text);

}  // namespace trescca
