// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/migrationrecord.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace trescca {

/// Knows the moves that were cut, by this program or another: it looks when it is asked to, and whenever the window comes to the front.
/// In the background; what is known is not told again by itself, so that nobody's view flickers.
class UnfinishedWatch final : public QObject {
    Q_OBJECT
public:
    /// What the journal has that is unfinished; blocks.
    using Read = std::function<Result<QList<MigrationRecord>>()>;

    UnfinishedWatch(Read read, QWidget *window);
    /// Tells what is others than before. A journal that cannot be read is told of once, until it can be again.
    void look();
    /// Tells what there is in any case.
    void lookAnew();

Q_SIGNALS:
    void found(const QList<trescca::MigrationRecord> &left);  ///< those that wait for a person
    void failed(const trescca::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const Result<QList<MigrationRecord>> &records);

    const Read m_read;
    std::optional<QStringList> m_known;
    bool m_looking = false;
    bool m_again = false;  ///< something may have happened since that look began
    bool m_failed = false;
};

}  // namespace trescca
