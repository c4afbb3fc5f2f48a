// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/connection.h"

#include "core/base/log.h"
#include "core/libvirt/libvirterror.h"

#include <libvirt/virterror.h>

#include <QUrl>

#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

struct Connection::Listener {
    std::mutex mutex;
    EventSink sink;

    void tell(const QString &id)
    {
        EventSink copy;
        {
            const std::lock_guard lock(mutex);
            copy = sink;
        }
        if (copy)
            copy(id);
    }
};

namespace {

// libvirt wants its event loop registered before the first connection, once a process; it serves all connections.
void startEventLoop()
{
    static std::once_flag once;
    std::call_once(once, [] {
        virSetErrorFunc(nullptr, [](void *, virErrorPtr) {});
        virInitialize();
        if (virEventRegisterDefaultImpl() < 0)
            return;
        std::thread([] {
            while (virEventRunDefaultImpl() == 0) { }
        }).detach();
        // Keeps the loop turning when nothing else is registered, so that later registrations are seen.
        virEventAddTimeout(1000, [](int, void *) {}, nullptr, nullptr);
    });
}

}  // namespace

Connection::Connection(QString uri) : m_uri(std::move(uri)), m_listener(std::make_shared<Listener>()) { }

Connection::~Connection()
{
    onEvent({});
    if (m_handle && m_callback >= 0)
        virConnectDomainEventDeregisterAny(m_handle.get(), m_callback);
}

Result<ConnectionHandle> Connection::get()
{
    const std::lock_guard lock(m_mutex);
    if (m_handle && virConnectIsAlive(m_handle.get()) == 1)
        return m_handle;
    startEventLoop();
    m_handle.reset();
    virConnectPtr raw = virConnectOpen(m_uri.toUtf8().constData());
    if (!raw) {
        auto error = failLibvirt(u"The libvirt host %1 cannot be reached"_s.arg(m_uri));
        if (error.error().kind == Kind::Internal)
            error.error().kind = Kind::Unreachable;
        return error;
    }
    m_handle = ConnectionHandle(raw, [](virConnect *connection) { virConnectClose(connection); });
    virConnectSetKeepAlive(raw, 5, 4);
    listen(raw);
    return m_handle;
}

void Connection::listen(virConnect *connection)
{
    using Opaque = std::weak_ptr<Listener>;
    const auto tell = [](virConnectPtr, virDomainPtr domain, int, int, void *opaque) {
        char id[VIR_UUID_STRING_BUFLEN] = {};
        if (virDomainGetUUIDString(domain, id) == 0)
            if (const auto listener = static_cast<Opaque *>(opaque)->lock())
                listener->tell(QString::fromLatin1(id));
    };
    auto opaque = std::make_unique<Opaque>(m_listener);
    m_callback = virConnectDomainEventRegisterAny(connection, nullptr, VIR_DOMAIN_EVENT_ID_LIFECYCLE,
                                                  VIR_DOMAIN_EVENT_CALLBACK(+tell), opaque.get(),
                                                  [](void *data) { delete static_cast<Opaque *>(data); });
    if (m_callback >= 0)
        (void)opaque.release();  // libvirt frees it with the registration
    if (m_callback < 0)
        qCWarning(logLibvirt) << "no lifecycle events from" << m_uri;
}

Result<DomainHandle> Connection::domain(const QString &id)
{
    const auto connection = get();
    if (!connection)
        return fail(connection);
    virDomainPtr domain = virDomainLookupByUUIDString(connection->get(), id.toUtf8().constData());
    if (domain)
        return DomainHandle(domain);
    if (lastErrorIsNoDomain() || virGetLastErrorCode() == VIR_ERR_INVALID_ARG)
        return fail(Kind::NotFound, u"There is no instance %1 at %2."_s.arg(id, m_uri));
    return failLibvirt(u"The instance %1 cannot be looked up"_s.arg(id));
}

void Connection::onEvent(EventSink sink)
{
    const std::lock_guard lock(m_listener->mutex);
    m_listener->sink = std::move(sink);
}

bool Connection::isLocal() const
{
    const QUrl url(m_uri);
    return url.host().isEmpty() && !url.scheme().contains(u'+');
}

bool Connection::isQemu() const
{
    return QUrl(m_uri).scheme().startsWith("qemu"_L1);
}

}  // namespace trescca
