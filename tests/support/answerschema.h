// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace trescca {

/// As much of JSON Schema as our schema uses: type, enum, properties, required, additionalProperties, items, anyOf, $ref into
/// $defs. A keyword beyond that is a fault, so that none is passed over silently.
class AnswerSchema {
public:
    explicit AnswerSchema(const QByteArray &text);
    /// Empty when the value fits what stands at `schema`; else where it does not, and why.
    [[nodiscard]] QString faultOf(const QJsonValue &value, const QJsonObject &schema, const QString &where = QStringLiteral("answer")) const;
    [[nodiscard]] const QJsonObject &root() const { return m_root; }

private:
    [[nodiscard]] QString faultOfObject(const QJsonObject &object, const QJsonObject &schema, const QString &where) const;
    [[nodiscard]] QString faultOfChoices(const QJsonValue &value, const QJsonArray &choices, const QString &where) const;
    QJsonObject m_root;
};

}  // namespace trescca
