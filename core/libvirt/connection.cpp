// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/connection.h"

#include "core/base/brokenpipes.h"
#include "core/base/log.h"
#include "core/libvirt/connectionattempt.h"
#include "core/libvirt/eventloop.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/libvirturi.h"

#include <libvirt/virterror.h>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Inbox = std::weak_ptr<HostWatch::Inbox>;

// Once a process, before the first connection.
void startLibvirt()
{
    static std::once_flag once;
    std::call_once(once, [] {
        ignoreBrokenPipes();
        virSetErrorFunc(nullptr, [](void *, virErrorPtr) {});
        virInitialize();
        startEventLoop();
    });
}

void freeInbox(void *inbox) { delete static_cast<Inbox *>(inbox); }

void onClose(virConnectPtr, int, void *opaque)
{
    if (const auto inbox = static_cast<Inbox *>(opaque)->lock())
        inbox->putLost();
}

void onLifecycle(virConnectPtr, virDomainPtr domain, int, int, void *opaque)
{
    char id[VIR_UUID_STRING_BUFLEN] = {};
    const auto inbox = static_cast<Inbox *>(opaque)->lock();
    if (inbox && virDomainGetUUIDString(domain, id) == 0)
        inbox->putChange(QString::fromLatin1(id));
}

void listenForClose(virConnect *connection, const Inbox &inbox)
{
    // libvirt's test driver works in our own process: there is no daemon to lose, and it would not free what it is given.
    if (qstricmp(virConnectGetType(connection), "test") == 0)
        return;
    auto opaque = std::make_unique<Inbox>(inbox);
    if (virConnectRegisterCloseCallback(connection, onClose, opaque.get(), freeInbox) == 0)
        (void)opaque.release();  // libvirt frees it with the registration
    else if (virConnectIsAlive(connection) != 1)
        onClose(connection, VIR_CONNECT_CLOSE_REASON_EOF, opaque.get());
}

// The number of the registration; -1 without one.
int listenForLifecycle(virConnect *connection, const Inbox &inbox)
{
    auto opaque = std::make_unique<Inbox>(inbox);
    // libvirt casts it back to what this event calls; void (*)() is what compilers let pass on the way.
    const auto callback = VIR_DOMAIN_EVENT_CALLBACK(reinterpret_cast<void (*)()>(onLifecycle));
    const int number = virConnectDomainEventRegisterAny(connection, nullptr, VIR_DOMAIN_EVENT_ID_LIFECYCLE, callback, opaque.get(), freeInbox);
    if (number >= 0)
        (void)opaque.release();
    return number;
}

}  // namespace

Connection::Connection(QString uri, std::chrono::seconds patience)
    : m_uri(std::move(uri)), m_patience(patience), m_watch([this](const std::stop_token &stop) { return get(stop).has_value(); })
{}

Connection::~Connection() = default;

Result<ConnectionHandle> Connection::get(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (m_handle && virConnectIsAlive(m_handle.get()) == 1)
        return m_handle;
    startLibvirt();
    m_handle.reset();
    if (!m_attempt)
        m_attempt = std::make_shared<ConnectionAttempt>(m_uri);
    const auto attempt = m_attempt;  // many may wait for it at the same time
    lock.unlock();
    auto opened = attempt->wait(m_patience, stop);
    if (!opened && stop.stop_requested())
        return fail(Kind::Cancelled, u"Stopped on request."_s);
    if (!opened)
        return fail(Kind::Unreachable,
            u"The libvirt host %1 does not answer within %2 seconds. Is it up, and the network to it?"_s.arg(m_uri).arg(m_patience.count()));
    lock.lock();
    if (m_attempt != attempt)
        return m_handle ? Result<ConnectionHandle>(m_handle) : *opened;
    m_attempt.reset();
    if (*opened) {
        m_handle = withEvents(std::move(**opened));
        ++m_opened;
    }
    return m_handle ? Result<ConnectionHandle>(m_handle) : *opened;
}

Result<ConnectionHandle> Connection::getAgain()
{
    const auto end = std::chrono::steady_clock::now() + m_patience;
    auto connection = get();
    while (!connection && connection.error().kind == Kind::Unreachable && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        connection = get();
    }
    return connection;
}

// Registrations keep a connection open, so they have to go with the last handle, also where the daemon is gone already.
ConnectionHandle Connection::withEvents(ConnectionHandle connection) const
{
    // One question each sixth of the patience; it is lost when the fifth goes out and none of four was answered.
    virConnectSetKeepAlive(connection.get(), static_cast<int>(std::max<std::int64_t>(m_patience.count() / 6, 1)), 4);
    listenForClose(connection.get(), m_watch.inbox());
    const int number = listenForLifecycle(connection.get(), m_watch.inbox());
    if (number < 0)
        qCWarning(logLibvirt) << "no lifecycle events from" << m_uri;
    return ConnectionHandle(connection.get(), [connection, number](virConnect *handle) {
        if (number >= 0)
            virConnectDomainEventDeregisterAny(handle, number);
        virConnectUnregisterCloseCallback(handle, onClose);
    });
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

bool Connection::isLocal() const { return libvirturi::isLocal(m_uri); }

bool Connection::isQemu() const { return libvirturi::isQemu(m_uri); }

}  // namespace trescca
