// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"
#include "core/store/knowncertificates.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace trescca {

class LandingHosts;

/// The sites of a configuration.
struct Places {
    Engine::Sites site;     ///< by its name
    Engine::Sites quietly;  ///< the same without asking anybody: what needs that fails. May be null
    QStringList names;
    QStringList leftOut;                                            ///< see SitesConfig::leftOut()
    std::function<Result<Endpoint>(const QString &site)> endpoint;  ///< as configured, without asking anybody
    std::function<Result<QString>(const QString &site)> kind;       ///< "libvirt", "openstack" or "tresccad", as configured
    /// Asks for a cloud's secret, tries it there, and keeps it in the keyring.
    std::function<Result<void>(const QString &site, const Context &context)> login;
    std::function<Result<void>(const QString &site, const Context &context)> logout;                   ///< the keyring forgets it
    std::function<Result<ShownCertificate>(const QString &site, const Context &context)> certificate;  ///< see SiteFactory
    std::function<Result<void>(const QString &site, const QString &fingerprint)> trust;
    /// The guest hosts of a cloud, see core/landing/landinghosts.h; Unsupported for what is none.
    std::function<Result<std::shared_ptr<LandingHosts>>(const QString &site)> landing;
    QString configFile;  ///< that new sites are added to
    /// A computer as a place for instances, see core/libvirt/hostcheck.h; InvalidInput for a cloud.
    std::function<Result<QList<Finding>>(const QString &site, const Context &context)> checkHost;
};

/// What the program reaches outside of itself. main() gives the real things, tests their own.
struct World {
    /// Reads the configuration (a path, or empty for the standard places).
    std::function<Result<Places>(const QString &config)> places;
    QString journal;                                  ///< path of the journal
    std::function<void(const QString &line)> out;     ///< standard output; the newline is added there
    std::function<void(const QString &text)> raw;     ///< standard output; as it is
    std::function<void(const QString &line)> err;     ///< standard error; likewise
    std::function<void(const QString &line)> redraw;  ///< puts a line in place of the last one on the terminal
    /// Asks a person; empty without a terminal, or when a stop was requested.
    std::function<std::optional<QString>(const QString &question)> ask;
    std::stop_token stop;
    /// Tells that a stop has nothing to undo: it is how the verb ends.
    std::function<void()> stopIsTheEnd;
    bool terminal = false;         ///< standard error is a terminal that can redraw a line
    bool outTerminal = false;      ///< standard output is a terminal
    std::function<int()> columns;  ///< of that terminal
    std::function<int()> rows;
};

}  // namespace trescca
