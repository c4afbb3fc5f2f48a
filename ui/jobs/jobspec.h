// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/throttle.h"
#include "core/model/migrationplan.h"
#include "core/model/migrationrecord.h"
#include "core/site/copies.h"
#include "ui/jobs/movetap.h"

#include <QString>
#include <QStringList>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>

namespace trescca {

/// A sentence for the user, in the language that is spoken when it is read: what is on its way outlives a window, and a switch of the language.
class Told {
public:
    Told() = default;
    Told(const QString &sentence) : m_tell([sentence] { return sentence; }) {}
    template <std::invocable Tell>
    Told(Tell tell) : m_tell(std::move(tell))
    {}
    [[nodiscard]] QString operator()() const { return m_tell ? m_tell() : QString(); }

private:
    std::function<QString()> m_tell;
};

/// What came of a job.
struct JobResult {
    Told sentence;                          ///< what is now, for the user
    std::optional<MigrationRecord> record;  ///< of a migration
};

/// A long thing that is to be done: what is told of it, and the work itself.
struct JobSpec {
    QString title;       ///< the instance's, the image's or the file's name
    QString from;        ///< site or folder
    QString to;          ///< likewise
    QStringList stages;  ///< in the order in which they are drawn
    Told afterCancel;    ///< what holds when it is cancelled: "web-1 goes on running at laptop."
    std::function<Result<JobResult>(const Context &)> work;
    std::function<Result<JobResult>(const Context &)> again = {};  ///< the work of a second try; empty: the same
    QString instanceId = {};                                       ///< of a move: what moves away from `from`
    QString moveId = {};                                           ///< of a move that is gone on with or undone
    std::uint64_t bytesPerSecond = 0;                              ///< at most so many over the wire; 0: no limit of its own
    std::shared_ptr<Throttle> throttle = {};                       ///< what keeps to that, and may be told to pause; null: nothing here can
    std::shared_ptr<MoveTap> tap = {};                             ///< of a move: what its work tells besides
    MoveMode mode = MoveMode::Full;                                ///< likewise
    Machine machine = {};                                          ///< that runs at `to` in the end, and of which there is to be one only
    QString savedId = {};                                          ///< of a save: what is saved of `from`
    QString imageId = {};                                          ///< of what reads an image or package of `from`: that one
};

}  // namespace trescca
