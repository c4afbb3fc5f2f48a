// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/place.h"
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
    /// It was wrong, somebody mends it, and goes on.
    void aPasswordFileIsReadAgain()
    {
        Scene scene("sites:\n"
                    "  cloud:\n"
                    "    kind: openstack\n"
                    "    auth_url: https://127.0.0.1:1/v3\n"
                    "    username: me\n"
                    "    user_domain_name: Default\n"
                    "    project_name: mine\n"
                    "    project_domain_name: Default\n"
                    "    password_file: pw\n");
        QFile file(scene.folder.filePath(u"trescca/pw"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("wrong") == 5 && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.close();
        const auto first = scene.factory->site(u"cloud"_s);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().what));
        QVERIFY(scene.factory->site(u"cloud"_s).value() == *first);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("right") == 5);
        file.close();
        const auto second = scene.factory->site(u"cloud"_s).value();
        QVERIFY(second != *first);
        QVERIFY(scene.factory->site(u"cloud"_s).value() == second);
    }

    /// What a move holds lies there; and where that goes by the name, another name leads there, too.
    void aSiteThatIsNeededStaysInItsFolder()
    {
        Scene scene;
        bool needed = true;
        scene.services.isNeeded = [&needed](const QString &) { return needed; };
        scene.open();
        scene.page().choose(u"lab"_s);
        scene.type(Field::Folder, u"/elsewhere"_s);
        scene.click(u"Save"_s);
        QVERIFY2(scene.page().bar().text().contains(u"lab stays at the place where it is"), qPrintable(scene.page().bar().text()));
        QCOMPARE(scene.config(), twoSites);
        scene.click(u"Discard changes"_s);
        const QString folder = defaultSiteFolder(u"lab"_s);
        QVERIFY(folder.startsWith(scene.folder.path()) && QDir().mkpath(folder));
        scene.type(Field::Name, u"attic"_s);
        scene.click(u"Save"_s);
        QVERIFY2(scene.config().contains("attic:") && scene.config().contains("folder: " + folder.toUtf8()), scene.config().constData());
        needed = false;
        scene.type(Field::Folder, u"/elsewhere"_s);
        scene.click(u"Save"_s);
        QVERIFY(scene.config().contains("folder: /elsewhere"));
    }

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
