// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/savecall.h"

#include "core/libvirt/libvirterror.h"

#include <QFile>

#include <chrono>

using namespace Qt::StringLiterals;

namespace trescca {

SaveCall::SaveCall(ConnectionHandle connection, DomainHandle domain, QString path)
    : m_connection(std::move(connection)), m_domain(std::move(domain)), m_path(std::move(path)), m_thread([this] { run(); })
{
}

SaveCall::~SaveCall()
{
    if (m_thread.joinable())
        m_thread.join();
}

void SaveCall::run()
{
    TypedParameters parameters;
    const QByteArray path = QFile::encodeName(m_path);
    parameters.add(VIR_DOMAIN_SAVE_PARAM_FILE, path.constData());
    parameters.add(VIR_DOMAIN_SAVE_PARAM_IMAGE_FORMAT, "raw");
    Result<void> result;
    if (virDomainSaveParams(m_domain.get(), parameters.list(), parameters.count(), 0) < 0)
        result = failLibvirt(u"libvirt could not save the instance"_s);
    const std::lock_guard lock(m_mutex);
    m_outcome = result;
    m_ended.notify_all();
}

std::optional<Result<void>> SaveCall::outcome() const
{
    const std::lock_guard lock(m_mutex);
    return m_outcome;
}

Result<void> SaveCall::wait()
{
    std::unique_lock lock(m_mutex);
    m_ended.wait(lock, [this] { return m_outcome.has_value(); });
    return *m_outcome;
}

Result<void> SaveCall::abort()
{
    // The job may not have begun yet when the first request comes, so it is repeated.
    for (;;) {
        virDomainAbortJob(m_domain.get());
        std::unique_lock lock(m_mutex);
        if (m_ended.wait_for(lock, std::chrono::milliseconds(100), [this] { return m_outcome.has_value(); }))
            return *m_outcome;
    }
}

}  // namespace trescca
