// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/landing/guesthostwork.h"
#include "ui/main/removal.h"

#include <QObject>

class QMessageBox;

namespace trescca {

class MainWindow;

/// Has a window make guest hosts (Tools > New guest host...), which are shown as sites once they are there, and delete them with all that
/// belongs to them, as it deletes other instances.
class GuestHosts final : public QObject {
    Q_OBJECT
public:
    /// `services` outlive the queue; the window, which owns this, has its settings already.
    GuestHosts(MainWindow &window, const GuestHostServices &services);
    /// May be called from any thread, when this is gone too.
    [[nodiscard]] RemoveMore removal() const;
    /// Says in the question before a deletion what goes with these, as soon as that is known.
    void warn(QMessageBox &question, const QList<SiteItem> &items) const;

private:
    void offer();
    void open();
    MainWindow &m_window;
    const GuestHostServices &m_services;
};

}  // namespace trescca
