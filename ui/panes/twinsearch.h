// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/movedon.h"
#include "core/site/copies.h"
#include "ui/jobs/services.h"

#include <QObject>

#include <functional>

namespace trescca {

/// Looks for a machine that runs at sites, all side by side: at those that no pane shows, and where moves have left it.
class TwinSearch final : public QObject {
    Q_OBJECT
public:
    /// `here`: where it is to run, under its own id or the one that its package was made of; that instance does not count. Ends with its parent.
    TwinSearch(const Services &services, Machine machine, Place here, const QStringList &hidden, QObject *parent);

    /// A sentence about the first that was found; else, when all but the silent ones have answered, about a site where a move has left it, which
    /// does not answer. Empty: nothing is known.
    [[nodiscard]] QString warning() const;
    [[nodiscard]] bool isOver() const { return !m_looking && m_waiting.isEmpty(); }
    /// Sites that have not answered yet.
    [[nodiscard]] const QStringList &waiting() const { return m_waiting; }
    /// Sites that could not be asked.
    [[nodiscard]] const QStringList &silent() const { return m_silent; }
    /// Says once what is known when the first was found or all have answered, in some seconds at most; and is gone then.
    void tellOnce(std::function<void(const QString &warning)> then);

Q_SIGNALS:
    void changed();

private:
    void giveUp();
    void takePlaces(const QList<KnownPlace> &places);
    void ask(const QString &site);
    void take(const QString &site, const Result<QString> &runs);

    const Services &m_services;
    Machine m_machine;
    const Place m_here;
    QStringList m_hidden;
    QList<KnownPlace> m_places;
    QStringList m_waiting;
    QStringList m_silent;
    QString m_found;  ///< the sentence
    bool m_looking = true;
};

}  // namespace trescca
