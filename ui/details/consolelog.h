// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/services.h"
#include "ui/panes/siteitem.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace trescca {

/// A window with the end of what a guest wrote to its serial console; follows what comes while its end is in view.
class ConsoleLog final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualRest = std::chrono::seconds(2);

    ConsoleLog(const Services &services, const SiteItem &item, QWidget *parent, std::chrono::milliseconds rest = usualRest);
    [[nodiscard]] bool shows(const SiteItem &item) const { return item.site == m_item.site && item.id == m_item.id; }
    [[nodiscard]] QPlainTextEdit &text() const { return *m_text; }
    /// Why there is nothing new; empty when there may be.
    [[nodiscard]] QString trouble() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void ask();
    void take(const Result<QString> &shown);
    void find();

    const Services &m_services;
    const SiteItem m_item;
    const std::chrono::milliseconds m_rest;
    QTimer m_timer;
    QString m_shown;
    bool m_follows = true;  ///< its end is in view
    QPlainTextEdit *m_text;
    QLineEdit *m_find;
    QLabel *m_trouble;
};

}  // namespace trescca
