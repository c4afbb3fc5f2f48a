// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/windowscene.h"
#include "ui/parts/noticebar.h"

#include <QMessageBox>
#include <QTabWidget>
#include <QTest>

namespace trescca {

/// web-1 runs at laptop, other-1 at factory; each is selected, the left one is worked in.
struct ItemScene : WindowScene {
    ItemScene()
    {
        remote = sites.factory->addInstance(QStringLiteral("other-1"));
        base = add(QStringLiteral("base"), ImageStatus::Active);
        window->right().refresh();
        window->left().refresh();
        window->activateWindow();
    }
    Image add(const QString &name, ImageStatus status, bool package = false)
    {
        Image image;
        image.name = name;
        image.status = status;
        if (package)
            image.properties = {{QString::fromLatin1(property::kind), QStringLiteral("package")}};
        return sites.laptop->addImage(image, "content");
    }
    [[nodiscard]] bool isReady() const
    {
        return window->isActiveWindow() && isListed() && window->right().model()->instances().size() == 1
            && !window->left().model()->images().isEmpty();
    }
    void selectBoth() const
    {
        select(window->right());
        select(window->left());
    }
    [[nodiscard]] QMessageBox *question() const { return qobject_cast<QMessageBox *>(dialog()); }
    void answer(const QString &word) const
    {
        for (QAbstractButton *one : question()->buttons())
            if (one->text().remove(u'&') == word)
                return one->click();
        QFAIL("no such button");
    }
    [[nodiscard]] QList<SitePane *> panes() const { return {&window->left(), &window->right()}; }
    [[nodiscard]] NoticeBar &notice() const { return *window->findChild<NoticeBar *>(); }
    [[nodiscard]] QTabWidget &tabs() const { return *window->findChild<QTabWidget *>(); }

    Instance remote;
    Image base;
};

}  // namespace trescca
