// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/movingscene.h"

#include <functional>

namespace trescca {

/// Real moves of the counter guest from one site to another, with a disaster in each, and what must hold afterwards. What is
/// checked is told as a sentence, empty when all is well.
class DisturbedMove {
public:
    DisturbedMove(MovingScene &scene, QString source, QString destination);
    /// Between the laptop and the cloud, whichever of them is the source.
    DisturbedMove(MovingScene &scene, const QString &source)
        : DisturbedMove(scene, source, source == u"laptop" ? QStringLiteral("cloud") : QStringLiteral("laptop"))
    {}

    [[nodiscard]] QString prepare() { return m_scene.bringTo(m_source); }
    /// Moves; at `point` the disaster strikes (see mover.cpp). `meanwhile` is done as soon as it has struck, while the program
    /// works on. Points beside the mover's own, as a site's folder shows them:
    ///   <site>:saving     the guest's memory begins to be saved there
    ///   <site>:storing    4 MiB of an image have arrived there
    ///   <site>:unpacking  the guest's memory begins to come out of the package there
    ///   <site>:restoring  QEMU begins to read it (only where no guest was)
    const MovingScene::Outcome &strike(
        const QString &point, const QString &deed, const QString &about = {}, const std::function<void()> &meanwhile = {});
    /// The same, but the program works on when this returns.
    [[nodiscard]] std::unique_ptr<QProcess> begin(const QString &point, const QString &deed, const QString &about = {}) const;
    [[nodiscard]] const MovingScene::Outcome &outcome() const { return m_outcome; }
    [[nodiscard]] bool passed(const QString &point) const { return m_outcome.err.contains(QStringLiteral("passed %1\n").arg(point)); }

    [[nodiscard]] bool isUnfinished() const;
    /// The disaster struck, and there are never two copies.
    [[nodiscard]] QString struck() const;
    /// `verb`: resume or rollback.
    [[nodiscard]] QString finishBy(const QString &verb) const;
    /// The disaster struck; resumes the move if it is unfinished; then one copy counts, wherever it ended.
    [[nodiscard]] QString finishWhatIsLeft();
    /// One copy runs, at this site; it counts on, in memory and on its disk; no move is unfinished, nothing is left behind.
    [[nodiscard]] QString oneCounting(const QString &site);

    // Whole tests: a move from a fresh start, the disaster at `point`, and what must hold afterwards.
    [[nodiscard]] QString cancelled(const QString &point);
    /// The program is killed; `verb` (resume or rollback) brings the move to its end.
    [[nodiscard]] QString killed(const QString &point, const QString &verb);
    /// tresccad is killed, and starts again once the program has given up.
    [[nodiscard]] QString daemonKilled(const QString &point);
    [[nodiscard]] QString connectionCut(const QString &point);
    /// The site's disk is full from `point` on, until the program has given up. Needs MovingScene::hasSmallDisks().
    [[nodiscard]] QString diskFull(const QString &site, const QString &point);

private:
    [[nodiscard]] QString resolved(const QString &point) const;
    /// QEMU pauses a guest that writes to a full disk; it waits for its user then.
    [[nodiscard]] QString startWhatWasPaused(const QString &site) const;
    MovingScene &m_scene;
    QString m_source, m_destination;
    MovingScene::Outcome m_outcome;
};

using Points = std::initializer_list<const char *>;
/// Rows of a test's data with the columns source ("laptop" or "cloud") and point: first all from the laptop.
void addPoints(Points fromLaptop, Points fromCloud = {});
/// The same by turns, from the laptop first: for moves that reach their destination, where the next one then begins.
void addPointsByTurns(Points fromLaptop, Points fromCloud);

}  // namespace trescca

#define REQUIRE_SOUND(check)                                                                                                                         \
    do {                                                                                                                                             \
        const QString unsound = check;                                                                                                               \
        QVERIFY2(unsound.isEmpty(), qPrintable(unsound));                                                                                            \
    } while (false)
