// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/siterequests.h"

#include <QMessageBox>

#include <functional>

class QCheckBox;

namespace trescca {

/// Asks whether what was saved is to go on. What becomes known while it is open is added.
class RestoreQuestion final : public QMessageBox {
    Q_OBJECT
public:
    RestoreQuestion(QWidget *window, const QString &question, const QString &more);
    void add(const QString &note);
    void setPaused(bool paused);  ///< that it is started paused
    /// There would be a second one: said once, however often it is found. From now on the careful answer is the one that Enter gives.
    void warnOfSecond(const QString &warning);
    /// A line below all else, of what is being done meanwhile; empty: none.
    void setDoing(const QString &line);
    /// Opens it. `then` is called when it is to go on, with how: alone where no second one was agreed to. It deletes itself.
    void ask(std::function<void(const RestoreOptions &options)> then);

private:
    void tell();
    QStringList m_paragraphs;
    QString m_doing;
    bool m_second = false;
    QCheckBox *m_paused;
    QPushButton *m_restore;
};

}  // namespace trescca
