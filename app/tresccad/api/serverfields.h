// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"
#include "app/tresccad/jobs.h"
#include "core/model/instance.h"

namespace trescca {

/// How a caller wants servers told.
struct ServerStyle {
    QString origin;
    QString projectId;
    QString userId;
    int microversion = 1;  ///< the minor number: 2.<this>

    [[nodiscard]] static ServerStyle of(const ApiRequest &request);
};

/// Minor number of the microversion a request asks for (2.1 without a word, at most 2.79); Unsupported outside.
[[nodiscard]] Result<int> microversionOf(const ApiRequest &request);

/// A server in Nova's shape. SUSPENDED is an instance that a save holds.
[[nodiscard]] QJsonObject serverFields(const Instance &instance, const ServerStyle &style);
/// Nova's "fault", with the status of `kind` as its code and the kind's name for our own clients.
[[nodiscard]] QJsonObject faultFields(const Instance &instance, Kind kind);
/// How far what is under way has come: Nova's "progress" in percent, and ours in bytes.
void addProgress(QJsonObject &server, const Progress &progress);
/// Id, name and links only.
[[nodiscard]] QJsonObject serverBrief(const QString &id, const QString &name, const ServerStyle &style);
/// What a restore that is under way or failed looks like, under its provisional id.
[[nodiscard]] Instance placeholder(const JobView &job, const QString &name);

}  // namespace trescca
