// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/migration/movescene.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"

#include <QAction>
#include <QDialog>
#include <QDropEvent>
#include <QPushButton>
#include <QThreadPool>

namespace trescca {

/// The window over two fake sites, shown without a screen.
struct WindowScene {
    WindowScene() : history(History::open(sites.folder.filePath(QStringLiteral("journal.sqlite"))).value()), window(makeWindow()) {}
    /// What looks at the sites in the background yet does so at these.
    ~WindowScene()
    {
        window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow()
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? sites.laptop : sites.factory; };
        const Services services{find, [] { return QStringList{QStringLiteral("laptop"), QStringLiteral("factory")}; }, sites.engine.get(),
            sites.journal.get(), history.get()};
        auto made = std::make_unique<MainWindow>(services);
        made->showSites(QStringLiteral("laptop"), QStringLiteral("factory"));
        made->show();
        return made;
    }
    [[nodiscard]] bool isListed() const
    {
        return window->left().isReachable() && window->right().isReachable() && window->left().model()->instances().size() == 1;
    }
    void select(const SitePane &pane) const
    {
        SiteTree &tree = pane.tree();
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *one : window->findChildren<QAction *>())
            if (one->text().remove(u'&').startsWith(text))
                return one;
        return nullptr;
    }
    [[nodiscard]] QDialog *dialog() const
    {
        for (QDialog *one : window->findChildren<QDialog *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] QPushButton *button(const QWidget &in, const QString &text) const
    {
        for (QPushButton *one : in.findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }

    MoveScene sites;
    std::unique_ptr<History> history;
    std::unique_ptr<MainWindow> window;
};

template <typename Event>
void drag(SiteTree &tree, const QMimeData &data, Qt::KeyboardModifiers keys = {})
{
    const QPoint below(tree.viewport()->width() / 2, tree.viewport()->height() - 10);
    Event event(below, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(tree.viewport(), &event);
}

}  // namespace trescca
