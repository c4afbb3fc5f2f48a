// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/auditlog.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {

AuditLog::AuditLog(const QString &stateFolder, std::int64_t mostBytes) : m_path(stateFolder + "/audit.log"_L1), m_mostBytes(mostBytes) {}

void AuditLog::request(const ApiRequest &request, int status)
{
    const bool refused = status == 401 || status == 403;
    if (!request.who.userId.isEmpty() && (request.method != "GET" || refused))
        write(request, request.who.userName, status);
}

void AuditLog::login(const ApiRequest &request, const QString &user, int status) { write(request, user, status); }

void AuditLog::write(const ApiRequest &request, const QString &user, int status)
{
    QJsonObject entry{{u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}, {u"request"_s, QString::fromLatin1(request.id)},
        {u"peer"_s, request.peer}, {u"user"_s, user}, {u"method"_s, QString::fromLatin1(request.method)}, {u"path"_s, request.path.left(300)},
        {u"status"_s, status}};
    if (!request.who.credentialId.isEmpty())
        entry.insert(u"application_credential"_s, request.who.credentialId);
    const QByteArray line = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(m_mutex);
    QFile file(m_path);
    if (file.size() + line.size() > m_mostBytes) {
        QFile::remove(m_path + ".1"_L1);
        QFile::rename(m_path, m_path + ".1"_L1);
    }
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner) && file.write(line) == line.size();
    if (!written)
        qCWarning(logDaemon).noquote() << "the audit log cannot be written:" << file.errorString();
}

}  // namespace trescca
