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
    /// The first two instances at laptop.
    void selectTwo() const
    {
        SiteTree &tree = window->left().tree();
        tree.setFocus();
        const QModelIndex all = tree.model()->index(0, 0);
        for (int row = 0; row < 2; ++row)
            tree.selectionModel()->select(tree.model()->index(row, 0, all),
                (row == 0 ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select) | QItemSelectionModel::Rows);
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
    /// At laptop web-1 is off, and so is its copy "kept", with another id and the same card; whether the window shows that. The copy.
    [[nodiscard]] std::optional<Instance> keepsCopy()
    {
        if (!sites.laptop->act(sites.instance.id, InstanceAction::ForceOff, {}))
            return {};
        Instance one = sites.instance;
        one.state = InstanceState::Off;
        one.nics = {{QStringLiteral("52:54:00:00:00:01"), {}, {}}};
        sites.laptop->put(one);
        Instance kept = one;
        kept.id = QStringLiteral("11111111-1111-4111-8111-111111111111");
        kept.name = QStringLiteral("kept");
        sites.laptop->put(kept);
        services.engine = sites.engine.get();
        services.history = history.get();
        window->left().refresh();
        const auto *shown = window->left().model();
        return QTest::qWaitFor([&] { return shown->instances().size() == 2; }) ? std::optional(kept) : std::nullopt;
    }
    [[nodiscard]] Result<MigrationPlan> planOfMove(const Instance &instance) const
    {
        return sites.engine->plan({instance.id, QStringLiteral("laptop"), QStringLiteral("factory"), {.mode = MoveMode::DiskOnly}}, {});
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
