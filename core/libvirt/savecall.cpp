// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/savecall.h"

#include "core/libvirt/libvirterror.h"

#include <libvirt/virterror.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Result<void> save(virDomain *domain, const QByteArray &path, unsigned int flags, const QString &site)
{
    TypedParameters parameters;
    parameters.add(VIR_DOMAIN_SAVE_PARAM_FILE, path.constData());
    parameters.add(VIR_DOMAIN_SAVE_PARAM_IMAGE_FORMAT, "raw");
    if (virDomainSaveParams(domain, parameters.list(), parameters.count(), flags) >= 0)
        return {};
    if (virGetLastErrorCode() == VIR_ERR_OPERATION_ABORTED)
        return fail(Kind::Conflict,
            u"Somebody aborted the save of %1 at %2, e.g. by virsh domjobabort; try again."_s.arg(QString::fromUtf8(virDomainGetName(domain)), site),
            QString::fromUtf8(virGetLastErrorMessage()));
    return failLibvirt(u"libvirt could not save the instance"_s);
}

}  // namespace

SaveCall::SaveCall(ConnectionHandle connection, DomainHandle domain, const QString &path, bool running, const QString &site)
    : m_connection(std::move(connection)),
      m_domain(std::move(domain)),
      m_call([domain = m_domain.get(), path = QFile::encodeName(path), flags = running ? VIR_DOMAIN_SAVE_RUNNING : VIR_DOMAIN_SAVE_PAUSED, site] {
          return save(domain, path, flags, site);
      })
{}

Result<void> SaveCall::abort()
{
    return m_call.endBy([this] { virDomainAbortJob(m_domain.get()); });
}

}  // namespace trescca
