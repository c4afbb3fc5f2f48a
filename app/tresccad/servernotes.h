// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/instance.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QStringList>

#include <functional>
#include <mutex>
#include <optional>

namespace trescca {

/// Something that was asked of a server over the API.
struct ServerEvent {
    QString action;   ///< Nova's word: "create", "stop", "reboot", ...
    QString request;  ///< id of the request: "req-..."
    QString user;     ///< id
    QDateTime begin;
    QDateTime end;  ///< invalid while it runs
    QString error;  ///< empty: it went well, or runs
};

/// What the API's users say about a server, and libvirt has no place for.
struct ServerNote {
    static constexpr qsizetype mostMetadata = 128;  ///< items
    QString name;                                   ///< for people; empty: the domain's
    QString description;
    QString imageId;
    QString reservation;
    QString keyName;   ///< of the key pair that it was made with
    QString userData;  ///< base64, as it was given
    QString userId;
    QString accessV4;
    QString accessV6;
    QString diskConfig = QStringLiteral("MANUAL");
    QMap<QString, QString> metadata;
    QStringList tags;
    bool locked = false;
    QString lockedReason;
    int shutdownSeconds = 60;  ///< that a guest gets to stop by itself
    QDateTime updated;
    QDateTime seen;  ///< of a server that somebody else made: when it was noticed
    QDateTime gone;  ///< when the server was removed; invalid: it is there
    /// What a rebuild that failed has left it as (Busy: nobody has seen that yet); nullopt: none did, or it was in another state since.
    std::optional<InstanceState> rebuilt;
    QList<ServerEvent> events;  ///< oldest first
};

/// A server that was deleted, as it was told last.
struct DeletedServer {
    Instance instance;
    ServerNote note;  ///< with the time in `gone`
};

/// The notes of all servers, a file each in `servers` of the state folder. Those of a removed server are kept for an hour, for
/// who still asks what became of it, and should a move bring it back. Thread-safe.
class ServerNotes {
public:
    using Edit = std::function<void(ServerNote &)>;

    explicit ServerNotes(const QString &stateFolder);
    /// An empty note where nothing was said.
    [[nodiscard]] ServerNote get(const QString &id) const;
    /// Changes a note; nobody else does meanwhile. `id` is a UUID.
    [[nodiscard]] Result<void> change(const QString &id, const Edit &edit);
    void begin(const QString &id, const ServerEvent &event);
    /// Notes how the event of that request ended.
    void end(const QString &id, const QString &request, const QString &error);
    /// The events of a server that was made under a provisional id become those of what it is now.
    void handOn(const QString &provisionalId, const QString &id);
    /// Remembers a server that was deleted.
    void bury(const Instance &instance);
    /// Of one that was deleted for good, rather than let go by a move, nothing is kept but its events: what comes back under its id
    /// later is another.
    void strike(const QString &id);
    /// The last hundred of them, while the daemon runs.
    [[nodiscard]] QList<DeletedServer> deleted() const;
    /// Notes which servers are gone; drops the notes of those that have been for an hour.
    void sweep(const QStringList &present);

private:
    [[nodiscard]] QString path(const QString &id) const;
    [[nodiscard]] ServerNote &load(const QString &id) const;
    const QString m_folder;
    mutable std::mutex m_mutex;
    mutable QHash<QString, ServerNote> m_notes;
    QList<DeletedServer> m_deleted;
};

}  // namespace trescca
