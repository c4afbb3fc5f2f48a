// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"
#include "ui/jobs/services.h"
#include "ui/panes/dropplan.h"

class QWidget;

namespace trescca {

class Preferences;
class RestoreQuestion;
class Twins;
struct MoveWish;

/// Turns what was dropped or chosen in the window into jobs of the queue, as the preferences have it; a move and a restore are asked about first.
class MoveStarter final : public QObject {
    Q_OBJECT
public:
    /// All of it outlives this; questions are asked in `window`.
    MoveStarter(const Services &services, JobQueue &queue, QWidget *window);
    void usePreferences(Preferences &preferences) { m_preferences = &preferences; }
    void useTwins(const Twins &twins) { m_twins = &twins; }
    /// One of Migrate, Save, Restore and Transfer; other deeds are not for here.
    void start(Deed deed, const QList<SiteItem> &items, const QString &site, bool keepSource = false);
    void moveBack(const MigrationRecord &record);
    void resume(const MigrationRecord &record);
    void rollBack(const MigrationRecord &record);

Q_SIGNALS:
    void refused(const trescca::Error &why);

private:
    /// One question for all; none for those of a kind that needs none, where no check has anything to say.
    void askToMove(const QList<SiteItem> &items, const QString &destination, bool keepSource);
    void askToSave(const QList<SiteItem> &items, const QString &site);
    /// Why one of these that is off would boot as a second one of its machine; empty: it would not, as far as is known here.
    [[nodiscard]] QString secondOf(const SiteItem &item, const QList<SiteItem> &others) const;
    void restore(const SiteItem &package, const QString &site, const RestoreOptions &options);
    void askAboutPackages(const QList<SiteItem> &packages, const QString &site);
    void warn(RestoreQuestion &question, const QList<SiteItem> &packages, const QString &site) const;
    /// Without those of which a move is in the queue, which are told of.
    [[nodiscard]] QList<SiteItem> withoutMoving(const QList<SiteItem> &items);
    /// Likewise.
    void queue(const QList<MigrationPlan> &plans);
    void refuse(const QStringList &underWay, const QString &site);
    void ask(const QList<MoveWish> &wishes);
    void askAboutOne(const MoveWish &wish);
    void askAboutSeveral(const QList<MoveWish> &wishes);
    void moveQuietly(const QList<MoveWish> &wishes);
    [[nodiscard]] std::uint64_t limit() const;  ///< bytes a second; 0: none
    [[nodiscard]] MigrationRequest requestFor(const SiteItem &item, const QString &destination) const;

    const Services &m_services;
    JobQueue &m_queue;
    QWidget *m_window;
    Preferences *m_preferences = nullptr;
    const Twins *m_twins = nullptr;
};

}  // namespace trescca
