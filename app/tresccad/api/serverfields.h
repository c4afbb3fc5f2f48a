// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"
#include "app/tresccad/jobs.h"
#include "app/tresccad/servernotes.h"
#include "core/model/instance.h"

namespace trescca {

/// A header by which our own clients ask for what Nova's servers have no field for: the cards of a server that has no address,
/// the kind of a fault, and progress in bytes.
inline constexpr auto detailsHeader = "x-trescca-details";

/// How a caller wants servers told.
struct ServerStyle {
    QString origin;
    QString projectId;
    int microversion = 1;  ///< the minor number: 2.<this>
    bool details = false;  ///< see detailsHeader

    [[nodiscard]] static ServerStyle of(const ApiRequest &request);
};

/// A server as the API sees it: what libvirt knows, and what users said.
struct ServerSeen {
    Instance instance;  ///< name and task as they are told
    ServerNote note;
    std::optional<Kind> fault;         ///< of a server that could not be made
    std::optional<Progress> progress;  ///< of one that is being made
    bool deleted = false;              ///< when, tells its note
    bool rebuildFailed = false;        ///< and nothing else was done with it since by anybody; its state is the real one
};

/// A server in Nova's shape. SUSPENDED is an instance that a save holds, or that was suspended to disk.
[[nodiscard]] QJsonObject serverFields(const ServerSeen &server, const ServerStyle &style);
/// The part of it that an update or a rebuild answers before 2.75; addresses are brief there.
[[nodiscard]] QJsonObject updatedServerFields(const ServerSeen &server, const ServerStyle &style);
/// Id, name and links only.
[[nodiscard]] QJsonObject serverBrief(const QString &id, const QString &name, const ServerStyle &style);
/// {"NETWORK": [{"addr", "version"}]} of shownAddresses(); with MAC address and type unless `brief`.
[[nodiscard]] QJsonObject addressFields(const Instance &instance, bool brief, bool expected);
/// Those that an instance is told to have: with `expected`, of a guest that has told none yet, those that it will have.
[[nodiscard]] QStringList shownAddresses(const Instance &instance, bool expected);
/// Id of the user who made or restored a server; zeros where another program did.
[[nodiscard]] QString creatorOf(const ServerNote &note);
/// Nova's word for a state: "ACTIVE", "SHUTOFF", ...
[[nodiscard]] QString statusOf(InstanceState state);
[[nodiscard]] QString statusOf(const ServerSeen &server);
/// What a server that is being made or could not be made looks like.
[[nodiscard]] Instance placeholder(const JobView &job, const QString &name);

}  // namespace trescca
