// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/outcome.h"

#include "core/base/shellword.h"
#include "core/migration/whereabouts.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Where the instance is before it could be brought back. A site that does not answer is not asked once more.
QString whereHeld(const MigrationLog &log, Site *source, const Error &obstacle)
{
    const MigrationRecord &record = log.record();
    const bool restored = log.done(u"restore"_s).value_or(false);
    if (source && obstacle.kind != Kind::Unreachable)
        return askWhereabouts(record, *source, {}).sentence;
    const QString stays =
        isDiskOnly(record) ? u"%1 stays at %2, switched off, as far as can be told."_s : u"%1 stays suspended at %2, as far as can be told."_s;
    const QString suspended = stays.arg(record.instanceName, record.source);
    return restored ? u"It came to life at %1 before."_s.arg(record.destination) + u' ' + suspended : suspended;
}

/// Where the instance is, and what is left to be done. `source`: null where it cannot be asked.
QString wayOn(const MigrationLog &log, Site *source, const Error &cause, const Error &obstacle)
{
    const MigrationRecord &record = log.record();
    const QString id = record.id.left(8);
    if (obstacle.what.contains(u"(`tresccac "))  // it tells a way on itself
        return u"%1 %2"_s.arg(obstacle.what, whereHeld(log, source, obstacle)).trimmed();
    if (record.stage == u"commit" && log.done(u"release"_s).value_or(false))
        return u"%1 runs at %2, but not all is tidied up: %3 Resume the move later (`tresccac resume %4`)."_s.arg(
            record.instanceName, record.destination, obstacle.what, id);
    if (record.stage == u"commit" && !log.begun(u"release"_s).value_or(true))
        return u"%1 is held at %2 still, as the last look at both sites failed: %3 Resume the move to look again (`tresccac resume %4`)."_s.arg(
            record.instanceName, record.source, obstacle.what, id);
    if (record.stage == u"commit")
        return u"%1 runs at %2, but %3 could not let it go: %4 Resume the move to finish it (`tresccac resume %5`)."_s.arg(
            record.instanceName, record.destination, record.source, obstacle.what, id);
    if (record.stage == u"tidy")
        return u"%1 %2 The package of %3 could not be removed: %4 Roll the move back later to remove it (`tresccac rollback %5`)."_s
            .arg(source ? askWhereabouts(record, *source, {}).sentence : QString(), cause.what, record.instanceName, obstacle.what, id)
            .trimmed();
    const QString both = cause.what == obstacle.what ? cause.what : cause.what + u' ' + u"Undoing it is not possible now: %1"_s.arg(obstacle.what);
    if (log.isTurned().value_or(false))
        return u"%1 %2 Roll the move back (`tresccac rollback %3`)."_s.arg(both, whereHeld(log, source, obstacle), id);
    return u"%1 %2 Resume the move, or roll it back (`tresccac resume %3`, `tresccac rollback %3`)."_s.arg(
        both, whereHeld(log, source, obstacle), id);
}

/// How exactly a move got into the way of a person's save depends on which of the two was a moment faster: the person is to know what it means.
Error reasonOf(const Error &cause, const Whereabouts &whereabouts)
{
    if (cause.kind != Kind::Conflict || whereabouts.remedy.isEmpty())
        return cause;
    return {Kind::Conflict, whereabouts.remedy, cause.detail.isEmpty() ? cause.what : cause.what + u'\n' + cause.detail};
}

}  // namespace

Result<void> close(MigrationLog &log, MigrationState state, const Error &error)
{
    return log.update([&](MigrationRecord &record) {
        record.state = state;
        record.error = error.what;
        record.errorKind = error.what.isEmpty() ? QString() : kindName(error.kind);
        if (!record.isUnfinished())
            record.ended = QDateTime::fromMSecsSinceEpoch(log.now(), QTimeZone::UTC);
    });
}

std::unexpected<Error> interrupted(MigrationLog &log, Site *source, const Error &cause, const Error &obstacle)
{
    Error told{cause.kind == Kind::Cancelled ? obstacle.kind : cause.kind, {}, cause.detail};
    told.what = wayOn(log, source, cause, obstacle);
    if (auto closed = close(log, MigrationState::Interrupted, told); !closed)
        told.detail += u'\n' + closed.error().what;
    return std::unexpected(told);
}

std::unexpected<Error> declined(MigrationLog &log, const Error &refusal)
{
    Error told = refusal;
    if (auto closed = close(log, MigrationState::Interrupted, told); !closed)
        told.detail += u'\n' + closed.error().what;
    return std::unexpected(told);
}

QString packageLeft(const MigrationRecord &record, const Whereabouts &whereabouts, Site &destination)
{
    if (whereabouts.state.value_or(InstanceState::Error) != InstanceState::Error || record.destinationImage.isEmpty()
        || !destination.image(record.destinationImage, {}))
        return {};
    if (isDiskOnly(record))
        return u' '
            + u"The image of its disk stays at %1: if it surely runs nowhere, start it from that (`tresccac --cloud %2 spawn %3`); else delete it (`tresccac --cloud %2 delete --image %3`)."_s
                  .arg(record.destination, shellWord(record.destination), record.destinationImage);
    return u' '
        + u"Its package stays at %1: if it surely runs nowhere, restore it by force (`tresccac --cloud %2 restore --force %3`); else delete it (`tresccac --cloud %2 delete %3`)."_s
              .arg(record.destination, shellWord(record.destination), record.destinationImage);
}

std::unexpected<Error> undone(MigrationLog &log, Site &source, Site &destination, const Error &cause)
{
    const Whereabouts whereabouts = askWhereabouts(log.record(), source, {});
    const bool cancelled = cause.kind == Kind::Cancelled;
    const Error reason = reasonOf(cause, whereabouts);
    Error told = reason;
    told.what = cancelled ? u"Cancelled: %1"_s.arg(whereabouts.sentence) : whereabouts.sentence + u' ' + reason.what;
    told.what += packageLeft(log.record(), whereabouts, destination);
    if (auto closed = close(log, cancelled ? MigrationState::Cancelled : MigrationState::RolledBack, reason); !closed)
        told.detail += u'\n' + closed.error().what;
    return std::unexpected(told);
}

}  // namespace trescca
