// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace trescca {

class SitePane;

/// Knows which of two panes is worked in: the one that was clicked last, or got the focus. The left one at first.
class ActivePane final : public QObject {
    Q_OBJECT
public:
    ActivePane(SitePane &left, SitePane &right, QObject *parent);
    [[nodiscard]] SitePane &pane() const { return *m_pane; }
    [[nodiscard]] SitePane &other() const { return m_pane == &m_left ? m_right : m_left; }
    void choose(SitePane &pane);
    /// The keyboard goes to the other one.
    void switchOver();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeFocus(const QWidget *widget);

    SitePane &m_left;
    SitePane &m_right;
    SitePane *m_pane;
};

}  // namespace trescca
