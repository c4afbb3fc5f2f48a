// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/services.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace trescca {

/// The past moves of one instance, the newest first.
class TrailList final : public QWidget {
    Q_OBJECT
public:
    explicit TrailList(const Services &services, QWidget *parent = nullptr);
    /// Reads anew when it is another; an empty id shows none.
    void setInstance(const QString &id);
    void refresh();  ///< there may be another move
    [[nodiscard]] QTreeWidget &list() const { return *m_list; }

Q_SIGNALS:
    void chosen(const QString &migrationId);  ///< to be shown in full

private:
    void take(const Result<QList<MigrationRecord>> &trail);

    const Services &m_services;
    QString m_id;
    int m_reading = 0;  ///< number of the last read that was begun
    QTreeWidget *m_list;
    QLabel *m_none;
};

}  // namespace trescca
