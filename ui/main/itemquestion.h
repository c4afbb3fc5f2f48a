// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/siteitem.h"

#include <functional>

class QMessageBox;
class QWidget;

namespace trescca {

/// Asks in front of `window` whether these of one site are to be deleted, and names them; `then` is called when they are. What is asked
/// about stays the same, whatever is selected meanwhile. `warnings`: what else is to be said. The question, which deletes itself.
QMessageBox *askToDelete(QWidget *window, const QList<SiteItem> &items, const QStringList &warnings, const std::function<void()> &then);
/// Likewise whether these instances are to be switched off without their doing.
void askToForceOff(QWidget *window, const QList<SiteItem> &instances, const std::function<void()> &then);
/// Likewise whether this one is to be started, although of `warning`.
void askToStartTwin(QWidget *window, const SiteItem &instance, const QString &warning, const std::function<void()> &then);
/// Likewise whether these are to be saved, and stand still then.
void askToSave(QWidget *window, const QList<SiteItem> &instances, const QString &site, const std::function<void()> &then);

/// "web-1, db-2": at most five, and how many more there are.
[[nodiscard]] QString namesOf(const QList<SiteItem> &items);

}  // namespace trescca
