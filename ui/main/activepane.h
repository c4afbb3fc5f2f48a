// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace trescca {

class SitePane;

/// Knows which of the panes is worked in: the one that was clicked last, or got the focus. The first one at first.
class ActivePane final : public QObject {
    Q_OBJECT
public:
    explicit ActivePane(QObject *parent);
    /// To the right of those that are there.
    void add(SitePane &pane);
    /// Not the last one.
    void remove(SitePane &pane);
    [[nodiscard]] const QList<SitePane *> &panes() const { return m_panes; }
    [[nodiscard]] SitePane &pane() const { return *m_pane; }
    /// All but that one, beginning with the next to the right; behind the last one comes the first.
    [[nodiscard]] QList<SitePane *> others() const;
    void choose(SitePane &pane);
    /// The keyboard goes to the next one.
    void switchOver();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeFocus(const QWidget *widget);

    QList<SitePane *> m_panes;
    SitePane *m_pane = nullptr;
};

}  // namespace trescca
