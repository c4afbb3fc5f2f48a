// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/heldmark.h"

#include "core/libvirt/heldstate.h"
#include "core/libvirt/libvirterror.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace trescca::heldmark {

namespace {

int write(virDomain *domain, const char *metadata)
{
    return virDomainSetMetadata(
        domain, VIR_DOMAIN_METADATA_ELEMENT, metadata, metadata ? "tresccaheld" : nullptr, heldNamespace, VIR_DOMAIN_AFFECT_CONFIG);
}

/// A folder that only another account may look into counts as one that has it.
bool mayBeThere(const QString &file)
{
    struct stat found{};
    return ::stat(QFile::encodeName(file).constData(), &found) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

}  // namespace

Result<void> set(virDomain *domain, const QString &heldRoot)
{
    const QByteArray metadata = "<held folder=\"" + QFileInfo(heldRoot).absoluteFilePath().toHtmlEscaped().toUtf8() + "\"/>";
    if (write(domain, metadata.constData()) == 0)
        return {};
    return failLibvirt(u"That it is held could not be written into the instance's definition, so another site could start it"_s);
}

void clear(virDomain *domain)
{
    if (virDomainIsPersistent(domain) == 1)
        (void)write(domain, nullptr);  // what stays does not count without the record
}

Result<void> check(const DomainDescription &description, const QString &heldRoot)
{
    const QString &holder = description.holder;
    const bool own = QFileInfo(holder).canonicalFilePath() == QFileInfo(heldRoot).canonicalFilePath();
    if (holder.isEmpty() || (own && QFileInfo::exists(holder)) || !mayBeThere(HeldState::folder(holder, description.instance.id) + u"/held.json"_s))
        return {};
    return fail(Kind::Conflict,
        u"%1 is suspended, and its memory is kept by another site of this host, in %2. Start or delete it there, by a program that uses that folder."_s
            .arg(description.instance.name, holder));
}

}  // namespace trescca::heldmark
