// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QMenu;
class QTreeView;

namespace trescca {

/// The columns of a pane's tree: together as wide as the tree, the name with what the others leave. Unless a person has chosen which ones are
/// shown, the less important ones give way where it is narrow.
class PaneColumns final : public QObject {
    Q_OBJECT
public:
    explicit PaneColumns(QTreeView &tree);
    /// The tree has columns now, with nothing of what they were before.
    void begin();
    /// The tree is as wide as it is now.
    void fit();
    /// All that a person can change of them, for restore() of another tree of the same kind.
    [[nodiscard]] QByteArray state() const;
    /// False, with nothing done, where it makes no sense.
    bool restore(const QByteArray &state);
    [[nodiscard]] bool isAutomatic() const { return m_isAutomatic; }
    /// Fills a menu to choose which ones are shown.
    void offer(QMenu &menu);

private:
    void askWhich(const QPoint &at);
    void choose(int column, bool shown);
    void takeResize(int column, int before, int now);
    [[nodiscard]] QList<int> fitting() const;
    [[nodiscard]] int next(int column) const;

    QTreeView &m_tree;
    [[nodiscard]] int width(int column) const { return m_own[column] > 0 ? m_own[column] : m_widths[column]; }

    QList<int> m_widths;  ///< of all, by what is in them; that of the name does not count
    QList<int> m_own;     ///< as a person wants them; 0: as above
    QList<int> m_chosen;  ///< to be shown where that is not automatic
    bool m_isAutomatic = true;
    bool m_isFitting = false;
};

}  // namespace trescca
