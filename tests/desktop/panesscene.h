// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/windowscene.h"
#include "ui/main/panerow.h"

#include <QTest>
#include <QThreadPool>

namespace trescca {

/// A window over three fake sites: web-1 runs at laptop, the image deb13 is there too, factory and lab have nothing.
struct PanesScene {
    PanesScene() : history(History::open(sites.folder.filePath(QStringLiteral("journal.sqlite"))).value())
    {
        Image image;
        image.name = QStringLiteral("deb13");
        image.diskFormat = QStringLiteral("qcow2");
        sites.laptop->addImage(image, "content");
        window = makeWindow({QStringLiteral("laptop"), QStringLiteral("factory")});
    }
    ~PanesScene()
    {
        window.reset();
        QThreadPool::globalInstance()->waitForDone();  // what dialogs look at is not needed any more then
    }
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow(const QStringList &shown) const
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> {
            return name == u"laptop" ? sites.laptop : name == u"lab" ? lab : sites.factory;
        };
        const Services services{find, [] { return QStringList{QStringLiteral("laptop"), QStringLiteral("factory"), QStringLiteral("lab")}; },
            sites.engine.get(), sites.journal.get(), history.get()};
        auto made = std::make_unique<MainWindow>(services);
        made->panes().showSites(shown);
        made->show();
        return made;
    }
    [[nodiscard]] SitePane &pane(int which) const { return *window->panes().panes()[which]; }
    [[nodiscard]] bool isReady() const
    {
        return std::ranges::all_of(window->panes().panes(), [](const SitePane *one) { return one->isReachable(); })
            && pane(0).model()->instances().size() == 1 && pane(0).model()->images().size() == 1;
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *one : window->findChildren<QAction *>())
            if (one->text().remove(u'&').startsWith(text) && one->isVisible())
                return one;
        return nullptr;
    }
    /// The first of a branch: 0 of the instances, 1 of the images.
    void select(int which, int branch) const
    {
        SiteTree &tree = pane(which).tree();
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(branch, 0)));
        window->panes().choose(pane(which));
    }

    MoveScene sites;
    std::shared_ptr<FakeSite> lab = std::make_shared<FakeSite>(QStringLiteral("lab"));
    std::unique_ptr<History> history;
    std::unique_ptr<MainWindow> window;
};

}  // namespace trescca
