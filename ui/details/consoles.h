// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/screenway.h"
#include "ui/jobs/services.h"
#include "ui/panes/siteitem.h"

class QWidget;

namespace trescca {

/// Opens what a guest shows: its screen in another program, the log of its serial console in a window.
class Consoles final : public QObject {
    Q_OBJECT
public:
    /// `window`: the logs' windows are its children.
    Consoles(const Services &services, QWidget *window);
    void openScreen(const SiteItem &item);
    /// Raises the one that is open already.
    void openLog(const SiteItem &item);

Q_SIGNALS:
    void failed(const trescca::Error &error);

private:
    void take(const SiteItem &item, const Result<ScreenWay> &way);

    const Services &m_services;
    QWidget *m_window;
};

}  // namespace trescca
