// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/landing/landingpackage.h"
#include "core/model/endpoint.h"
#include "core/openstack/landingchoice.h"

#include <chrono>

namespace trescca {

struct LandingRequest {
    QString name;  ///< of the instance: letters, digits, . _ - (checkLandingName)
    LandingWish wish;
    LandingPackage package;
    QString password;                               ///< for the daemon's user; a long random one (LandingSite makes it)
    QStringList from{QStringLiteral("0.0.0.0/0")};  ///< networks (CIDR) that reach its port
    int port = 8774;                                ///< of tresccad
    std::chrono::seconds patience{45 * 60};         ///< for the next sign of life of the instance: emulated ones are slow
};

/// An instance of a cloud that runs, or shall run, a tresccad.
struct LandingHost {
    Instance instance;
    QString mark;     ///< see landingscript::markOf()
    QString address;  ///< by which it is reached; empty: none yet
    int port = 0;
    QString fingerprint;  ///< of its certificate; empty where it was not asked for

    /// How a client reaches it.
    [[nodiscard]] Endpoint endpoint() const;
};

/// InvalidInput for a name that is no host name, or no file's.
[[nodiscard]] Result<void> checkLandingName(const QString &name);

/// The guest hosts of a cloud: instances of it with a tresccad, for clouds that take no memory themselves. A host is an instance and a
/// security group "trescca-landing-NAME", perhaps a floating address, and nothing else. All calls block, may be made from any thread.
///
/// The daemon's certificate is made in the instance; its fingerprint is read from the instance's console at the cloud, so it is as sure as
/// the cloud's own certificate, and no key and no password lies in the user data, which all members of the project can read.
class LandingHosts {
public:
    explicit LandingHosts(std::shared_ptr<CloudSession> session) : m_session(std::move(session)) {}

    /// What create() would take, without making anything; fails with what is missing.
    [[nodiscard]] Result<LandingChoice> check(const LandingRequest &request, const Context &context) const;
    /// Makes a host and waits until its tresccad lets us in. Reports "check", "instance", "boot", "package" (in bytes), "install", "connect". A
    /// host of that name and password that is there (of a run that was killed) is gone on with; another one is a Conflict. On failure, and when
    /// a stop is requested, all of it is removed; `detail` of the error has the end of the console then.
    [[nodiscard]] Result<LandingHost> create(const LandingRequest &request, const Context &context) const;
    [[nodiscard]] Result<QList<LandingHost>> list(const Context &context) const;
    /// By name or id. NotFound, Ambiguous.
    [[nodiscard]] Result<LandingHost> find(const QString &nameOrId, const Context &context) const;
    /// Removes instance, floating address and security group, whatever guests live there. What is gone already is no error; NotFound where
    /// nothing at all was there.
    [[nodiscard]] Result<void> remove(const QString &nameOrId, const Context &context) const;
    [[nodiscard]] const Endpoint &cloud() const { return m_session->endpoint(); }

private:
    std::shared_ptr<CloudSession> m_session;
};

}  // namespace trescca
