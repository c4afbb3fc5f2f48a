// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/knowncertificates.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace trescca {

QString KnownCertificates::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/trescca/known_certificates"_s;
}

Result<QMap<QString, QString>> KnownCertificates::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QMap<QString, QString>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            Kind::Forbidden, u"The known certificates in %1 cannot be read: %2. Check the file's permissions."_s.arg(m_path, file.errorString()));
    static const QRegularExpression form(u"\\A(https://\\S+) ([0-9a-f]{64})\\z"_s);
    QMap<QString, QString> known;
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const auto match = form.match(line.trimmed());
        if (!match.hasMatch())
            return fail(Kind::InvalidInput, u"Line %1 of the known certificates in %2 is damaged. Remove the line."_s.arg(number).arg(m_path));
        known.insert(match.captured(1), match.captured(2));
    }
    return known;
}

Result<QString> KnownCertificates::find(const QString &origin) const
{
    return load().transform([&origin](const QMap<QString, QString> &known) { return known.value(origin); });
}

Result<void> KnownCertificates::keep(const QString &origin, const QString &fingerprint) const
{
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return fail(Kind::Forbidden, u"The folder %1 cannot be made. Check the permissions of its parent."_s.arg(QFileInfo(m_path).path()));
    QLockFile lock(m_path + u".lock"_s);
    lock.lock();
    auto known = load();
    if (!known)
        return fail(known);
    known->insert(origin, fingerprint);
    QByteArray text = "# Certificates that `tresccac cloud trust` has pinned.\n";
    for (auto it = known->cbegin(); it != known->cend(); ++it)
        text += it.key().toUtf8() + ' ' + it->toLatin1() + '\n';
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size() && file.commit();
    if (!written)
        return fail(Kind::NoRoom, u"The certificate cannot be noted in %1: %2."_s.arg(m_path, file.errorString()));
    return {};
}

}  // namespace trescca
