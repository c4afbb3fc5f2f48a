// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/savecall.h"

#include "core/libvirt/libvirterror.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Result<void> save(virDomain *domain, const QByteArray &path, unsigned int flags)
{
    TypedParameters parameters;
    parameters.add(VIR_DOMAIN_SAVE_PARAM_FILE, path.constData());
    parameters.add(VIR_DOMAIN_SAVE_PARAM_IMAGE_FORMAT, "raw");
    if (virDomainSaveParams(domain, parameters.list(), parameters.count(), flags) < 0)
        return failLibvirt(u"libvirt could not save the instance"_s);
    return {};
}

}  // namespace

SaveCall::SaveCall(ConnectionHandle connection, DomainHandle domain, const QString &path, bool running)
    : m_connection(std::move(connection)), m_domain(std::move(domain)),
      m_call([domain = m_domain.get(), path = QFile::encodeName(path), flags = running ? VIR_DOMAIN_SAVE_RUNNING : VIR_DOMAIN_SAVE_PAUSED] {
          return save(domain, path, flags);
      })
{
}

Result<void> SaveCall::abort()
{
    return m_call.endBy([this] { virDomainAbortJob(m_domain.get()); });
}

}  // namespace trescca
