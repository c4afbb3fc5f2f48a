// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/landing/landinghosts.h"
#include "core/landing/landingscript.h"

#include <QDeadlineTimer>

namespace trescca {

/// What a server of a cloud is as a guest host; without a mark it is none.
[[nodiscard]] LandingHost landingHostOf(const QJsonObject &server);
/// Removes an instance (empty: there is none), then the floating addresses and security groups that were made for a host of that name. Whether
/// anything was there.
[[nodiscard]] Result<bool> removeLanding(
    const std::shared_ptr<CloudSession> &session, const QString &name, const QString &id, const Context &context);

/// The making of one guest host:
///
///   check -> group -> instance -> boot -> address -> (console) waiting -> package -> installing -> ready -> connect
///
/// What was made is left to removeLanding(), which finds it by the host's name.
class LandingWork {
public:
    LandingWork(std::shared_ptr<CloudSession> session, const LandingRequest &request);
    [[nodiscard]] Result<LandingHost> run(const Context &context);
    /// Whether something of it may be at the cloud.
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    /// The last lines that the instance wrote.
    [[nodiscard]] QString consoleEnd() const;

private:
    [[nodiscard]] Result<std::optional<LandingHost>> earlier(const Context &context);
    [[nodiscard]] Result<LandingHost> make(const Context &context);
    [[nodiscard]] Result<QString> group(const Context &context);
    [[nodiscard]] Result<QString> server(const LandingChoice &choice, const QString &group, const Context &context);
    [[nodiscard]] Result<LandingHost> addressed(const QString &id, const Context &context);
    [[nodiscard]] Result<void> floatingAddress(const QString &id, const Context &context);
    /// Follows the console until the daemon is ready.
    [[nodiscard]] Result<QString> fingerprint(const LandingHost &host, const Context &context);
    [[nodiscard]] Result<void> look(const LandingHost &host, const Context &context);
    [[nodiscard]] Result<void> sendPackage(const LandingHost &host, const Context &context);
    [[nodiscard]] Result<void> connect(const LandingHost &host, const Context &context) const;

    std::shared_ptr<CloudSession> m_session;
    LandingRequest m_request;
    ComputeApi m_compute;
    QString m_mark;
    bool m_begun = false;
    QString m_floatingNetwork;
    QByteArray m_console;
    bool m_sent = false;
    QDeadlineTimer m_unreached{QDeadlineTimer::Forever};  ///< how long its port may refuse the package
};

}  // namespace trescca
