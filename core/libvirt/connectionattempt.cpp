// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/connectionattempt.h"

#include "core/libvirt/libvirterror.h"
#include "core/libvirt/libvirturi.h"

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

struct ConnectionAttempt::Outcome {
    std::mutex mutex;
    std::condition_variable_any ended;
    std::optional<Result<ConnectionHandle>> value;
};

namespace {

/// ssh's own words tell more than libvirt's code for them, which is always the same.
struct SshTrouble {
    QLatin1StringView words;
    Kind kind;
    QLatin1StringView advice;
};

constexpr SshTrouble sshTroubles[] = {
    {"Host key verification failed"_L1, Kind::Untrusted, "Log in there once with ssh by hand to see and accept its key"_L1},
    {"HOST IDENTIFICATION HAS CHANGED"_L1, Kind::Untrusted, "Find out why its key is another one before you trust it"_L1},
    {"Permission denied ("_L1, Kind::Unauthorized,
        "Passwords are not asked for: put a key of yours into authorized_keys there, and name it (?keyfile=) or give it to ssh-agent"_L1},
    {"nc: not found"_L1, Kind::Unsupported, "Install netcat-openbsd there"_L1},
    {"virt-ssh-helper: cannot connect"_L1, Kind::Unreachable, "libvirt's daemon does not run there"_L1},
};

std::unexpected<Error> failOpen(const QString &uri)
{
    auto failed = failLibvirt(u"The libvirt host %1 cannot be reached"_s.arg(uri), LibvirtMoment::Opening);
    Error &error = failed.error();
    if (error.kind == Kind::Internal)
        error.kind = Kind::Unreachable;
    for (const SshTrouble &trouble : sshTroubles) {
        if (!error.what.contains(trouble.words))
            continue;
        error.kind = trouble.kind;
        error.what += u' ' + trouble.advice + u'.';
        return failed;
    }
    if (error.kind == Kind::Unreachable)
        error.what += libvirturi::isLocal(uri) ? u" See whether its daemon (libvirtd) runs there."_s
                                               : u" See whether the address is right, and the machine switched on."_s;
    return failed;
}

Result<ConnectionHandle> open(const QString &uri)
{
    virConnectPtr raw = virConnectOpen(libvirturi::unattended(uri).toUtf8().constData());
    if (!raw)
        return failOpen(uri);
    return ConnectionHandle(raw, [](virConnect *connection) { virConnectClose(connection); });
}

}  // namespace

ConnectionAttempt::ConnectionAttempt(const QString &uri) : m_outcome(std::make_shared<Outcome>())
{
    std::thread([uri, outcome = m_outcome] {
        auto value = open(uri);
        const std::lock_guard lock(outcome->mutex);
        outcome->value = std::move(value);
        outcome->ended.notify_all();
    }).detach();
}

std::optional<Result<ConnectionHandle>> ConnectionAttempt::wait(std::chrono::milliseconds patience, const std::stop_token &stop) const
{
    std::unique_lock lock(m_outcome->mutex);
    m_outcome->ended.wait_for(lock, stop, patience, [this] { return m_outcome->value.has_value(); });
    return m_outcome->value;
}

}  // namespace trescca
