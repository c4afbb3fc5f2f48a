// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace trescca {

enum class LogFormat { Text, Json };

/// From now on what any thread logs goes to standard error, a line each, whatever it holds. `Text` is Qt's form, which
/// QT_MESSAGE_PATTERN changes; `Json` an object with time (UTC), level (debug, info, warning, error), category, message,
/// and request where it was logged for one: the id that the audit log and the answer's X-Openstack-Request-Id have too.
void logTo(LogFormat format);
[[nodiscard]] LogFormat logFormat();

/// One such line, with its end.
[[nodiscard]] QByteArray logLine(LogFormat format, QtMsgType type, const QMessageLogContext &context, const QString &message);

/// While it lives, what this thread logs belongs to that request.
class RequestScope {
public:
    explicit RequestScope(QByteArray id);
    ~RequestScope();
    RequestScope(const RequestScope &) = delete;
    RequestScope &operator=(const RequestScope &) = delete;
    /// The id of this thread's request, for threads that go on with it; empty: none.
    [[nodiscard]] static QByteArray current();

private:
    QByteArray m_before;
};

}  // namespace trescca
