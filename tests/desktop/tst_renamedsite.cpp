// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/history/historypage.h"
#include "ui/main/panerow.h"
#include "ui/transfers/movedialog.h"
#include "ui/transfers/transferspanel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The window of somebody who gives "factory" another name.
struct Scene : WindowScene {
    Scene()
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> {
            if (!names.contains(name))
                return fail(Kind::NotFound, u"There is no site %1."_s.arg(name));
            return name == u"laptop" ? sites.laptop : sites.factory;
        };
        services = {find, [this] { return names; }, sites.engine.get(), sites.journal.get(), history.get()};
        window = std::make_unique<MainWindow>(services);
        window->showSites(u"laptop"_s, u"factory"_s);
        window->show();
    }
    ~Scene()
    {
        window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    [[nodiscard]] bool rename()
    {
        window->panes().renameSite(u"factory"_s, u"mill"_s);
        names = {u"laptop"_s, u"mill"_s};
        window->panes().takeSites({u"factory"_s, u"mill"_s});
        return sites.journal->renameSite(u"factory"_s, u"mill"_s).has_value();
    }

    QStringList names{u"laptop"_s, u"factory"_s};
    Services services;
};

}  // namespace

/// A site that is called otherwise is the same still.
class TestRenamedSite final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaneGoesOnShowingIt()
    {
        Scene scene;
        QTRY_VERIFY(scene.isListed());
        QVERIFY(scene.rename());
        QCOMPARE(scene.window->right().site(), u"mill"_s);
        QTRY_VERIFY(scene.window->right().isReachable());
        QCOMPARE(scene.window->left().site(), u"laptop"_s);
    }

    /// The row is of a move that was made under the old name.
    void whatArrivedThereIsMovedBack()
    {
        Scene scene;
        QTRY_VERIFY(scene.isListed());
        QVERIFY(scene.sites.move());
        const MigrationRecord before = scene.sites.record();
        QVERIFY(scene.rename());
        Q_EMIT scene.window->transfers().moveBackWanted(before);
        const auto *dialog = qobject_cast<MoveDialog *>(scene.dialog());
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->plan().request.source, u"mill"_s);
        QCOMPARE(dialog->plan().request.destination, u"laptop"_s);
    }

    void itsPastIsToldByItsName()
    {
        Scene scene;
        QTRY_VERIFY(scene.isListed());
        QVERIFY(scene.sites.move());
        HistoryPage &page = scene.window->history();
        const auto destinations = [&page] {
            QStringList names;
            for (const PastMove &move : page.model().moves())
                names << move.record.destination;
            return names;
        };
        page.refresh();
        QTRY_COMPARE(destinations(), QStringList{u"factory"_s});
        QVERIFY(scene.rename());
        page.refresh();
        QTRY_COMPARE(destinations(), QStringList{u"mill"_s});
    }
};

QTEST_MAIN(TestRenamedSite)
#include "tst_renamedsite.moc"
