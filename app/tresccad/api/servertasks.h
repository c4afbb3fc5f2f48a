// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"
#include "app/tresccad/jobs.h"
#include "app/tresccad/servernotes.h"
#include "core/model/instance.h"

namespace trescca {

/// What is being done to servers, one thing at a time each, and the events of it. Thread-safe.
class ServerTasks {
public:
    ServerTasks(Jobs &jobs, ServerNotes &notes) : m_jobs(jobs), m_notes(notes) {}
    /// Work that takes its time, as a job of this kind; its end is noted. Conflict while another runs on the instance. `jobId`: see Jobs.
    [[nodiscard]] Result<void> start(const QString &kind, const QString &id, const ApiRequest &request, Jobs::Work work, const QString &jobId = {});
    /// Nova's task_state of the job that works on the instance ("powering-off", ...); empty when none does.
    [[nodiscard]] QString running(const QString &id) const;
    /// Puts in what is told of an instance that somebody just works on: the state it had before, and Nova's word for the task.
    void settle(Instance &instance);
    void begin(const QString &action, const QString &id, const ApiRequest &request);
    void end(const QString &id, const QByteArray &requestId, const Result<void> &done);
    /// Notes the begin and the end of a job that this request started as an event of what it works on.
    [[nodiscard]] JobListener listener(const QString &action, const ApiRequest &request);

private:
    Jobs &m_jobs;
    ServerNotes &m_notes;
    std::mutex m_mutex;
    QHash<QString, InstanceState> m_seen;
};

}  // namespace trescca
