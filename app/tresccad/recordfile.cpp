// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/recordfile.h"

#include "core/base/log.h"
#include "core/base/wholefile.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {

Result<QJsonArray> RecordFile::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QJsonArray();
    QJsonParseError problem{};
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(content, &problem);
    if (document.isArray())
        return document.array();
    qCWarning(logDaemon).noquote() << "The file" << m_path << "cannot be read or is damaged; move it away, and have the" << m_what << "made anew."
                                   << problem.errorString();
    return fail(Kind::Internal, u"The %1 of this daemon cannot be read; its log tells the administrator why."_s.arg(m_what));
}

Result<void> RecordFile::save(const QJsonArray &records) const { return writeWhole(m_path, QJsonDocument(records).toJson(QJsonDocument::Compact)); }

}  // namespace trescca
