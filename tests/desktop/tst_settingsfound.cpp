// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/settingsscene.h"
#include "ui/settings/connectionview.h"
#include "ui/settings/foundsiteview.h"

#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Sites that are known without config.yml.
class TestSettingsFound final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// This machine and the clouds of clouds.yaml are looked at and tried, and changed once they are in the file.
    void whatTheProgramsKnowIsThereToo()
    {
        Scene scene;
        QFile clouds(scene.folder.filePath(u"clouds.yaml"_s));
        QVERIFY(clouds.open(QIODevice::WriteOnly));
        clouds.write("clouds:\n  school: {auth: {auth_url: \"https://school.example/v3\", username: me, password: p, project_name: lab}}\n");
        clouds.close();
        qputenv("OS_CLIENT_CONFIG_FILE", clouds.fileName().toUtf8());
        QString tried;
        scene.services.test = [&tried](const CloudEntry &site, const QString &, const auto &, const Context &) -> Result<QList<ConnectionStep>> {
            tried = site.password + u'@' + site.endpoint.uri;
            return QList<ConnectionStep>{{u"reach"_s, true, {}}};
        };
        scene.open();
        QCOMPARE(scene.page().names().size(), 2);
        scene.page().choose(u"local"_s);
        QVERIFY(scene.page().foundView().isVisible() && !scene.editor().isVisible());
        scene.page().choose(u"school"_s);
        FoundSiteView &view = scene.page().foundView();
        scene.click(u"Test connection"_s);
        QTRY_VERIFY(view.connectionView().lines().contains(u"It can be used."_s));
        QCOMPARE(tried, u"p@https://school.example/v3"_s);
        QCOMPARE(scene.config(), twoSites);
        scene.click(u"Change it here"_s);
        QVERIFY(scene.editor().isVisible() && !view.isVisible());
        QCOMPARE(scene.editor().edit(Field::Name)->text(), u"school"_s);
        QVERIFY(scene.config().startsWith(twoSites) && !scene.config().contains("password"));
        qunsetenv("OS_CLIENT_CONFIG_FILE");
    }

    void whatWasFoundIsHiddenAndShownAgain()
    {
        Scene scene;
        const auto offered = [&scene] { return scene.preferences->shownOf(scene.factory->names(), scene.factory->foundNames()); };
        scene.open();
        scene.page().choose(u"local"_s);
        const auto *list = scene.dialog->findChild<QListWidget *>();
        scene.click(u"Hide"_s);
        QCOMPARE(list->currentItem()->text(), u"local (hidden)"_s);
        QCOMPARE(offered(), (QStringList{u"lab"_s, u"office"_s}));
        QCOMPARE(scene.spy->size(), 1);
        QCOMPARE(scene.spy->last().first().toStringList(), QStringList{u"local"_s});
        scene.open();  // it stays so
        scene.page().choose(u"local"_s);
        scene.click(u"Show"_s);
        QCOMPARE(scene.dialog->findChild<QListWidget *>()->currentItem()->text(), u"local (found)"_s);
        QCOMPARE(offered().size(), 3);
        // What is taken over is not hidden, nor is it when it is removed again.
        scene.click(u"Hide"_s);
        scene.click(u"Change it here"_s);
        scene.waitForSites(3);
        QCOMPARE(offered().size(), 3);
        scene.click(u"Remove"_s);
        scene.page().choose(u"local"_s);
        QCOMPARE(scene.dialog->findChild<QListWidget *>()->currentItem()->text(), u"local (found)"_s);
    }
};

QTEST_MAIN(TestSettingsFound)
#include "tst_settingsfound.moc"
