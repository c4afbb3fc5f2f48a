// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/itemscene.h"
#include "ui/main/itemactions.h"
#include "ui/panes/twins.h"

#include <QThreadPool>

namespace trescca {

/// Besides the panes' sites there is "mill", which no pane shows.
struct TwinScene : ItemScene {
    TwinScene()
    {
        services.site = [this](const QString &name) -> Result<std::shared_ptr<Site>> {
            return name == QStringLiteral("mill") ? mill : name == QStringLiteral("laptop") ? sites.laptop : sites.factory;
        };
        services.siteNames = [] { return QStringList{QStringLiteral("laptop"), QStringLiteral("mill"), QStringLiteral("factory")}; };
        services.journal = sites.journal.get();
    }
    ~TwinScene() { QThreadPool::globalInstance()->waitForDone(); }
    void select(const QString &instance) const
    {
        SiteTree &tree = window->left().tree();
        tree.setFocus();
        const QModelIndex all = tree.model()->index(0, 0);
        for (int row = 0; row < tree.model()->rowCount(all); ++row)
            if (tree.model()->index(row, 0, all).data() == instance)
                tree.setCurrentIndex(tree.model()->index(row, 0, all));
    }
    [[nodiscard]] QString package(const QString &name = QStringLiteral("web-1"))
    {
        Image image;
        image.name = name;
        image.properties = {
            {QString::fromLatin1(property::kind), QStringLiteral("package")}, {QString::fromLatin1(property::instance), sites.instance.id}};
        const QString id = sites.laptop->addImage(image, "content").id;
        window->left().refresh();
        const auto isShown = [&] { return std::ranges::contains(window->left().model()->images(), id, &Image::id); };
        return QTest::qWaitFor(isShown) ? id : QString();
    }
    /// At laptop the machine is off, and there are these packages of it; whether the window shows that.
    [[nodiscard]] bool keepsOnly(const QStringList &packages)
    {
        if (!sites.laptop->removeImage(base.id, {}) || !sites.laptop->act(sites.instance.id, InstanceAction::ForceOff, {}))
            return false;
        for (const QString &name : packages)
            if (package(name).isEmpty())
                return false;
        const auto *shown = window->left().model();
        return QTest::qWaitFor([&] { return shown->images().size() == packages.size() && shown->instances().first().state == InstanceState::Off; });
    }
    [[nodiscard]] static SiteItem itemOf(const QString &id)
    {
        return {SiteItem::Kind::Package, QStringLiteral("laptop"), id, QStringLiteral("web-1")};
    }
    [[nodiscard]] Twins twins() const
    {
        return {services, window->queue(), [this] { return panes(); }};
    }
    void restore() const
    {
        const QModelIndex images = window->left().tree().model()->index(1, 0);
        window->left().tree().setCurrentIndex(window->left().tree().model()->index(0, 0, images));
        action(QStringLiteral("Restore"))->trigger();
    }

    std::shared_ptr<FakeSite> mill = std::make_shared<FakeSite>(QStringLiteral("mill"));
    Services services;
};

}  // namespace trescca
