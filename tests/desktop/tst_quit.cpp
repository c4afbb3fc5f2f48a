// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/siteeditor.h"
#include "ui/settings/sitespage.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The end of the window, and what would be lost with it.
class TestQuit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowStaysWhileADraftWouldBeLost()
    {
        WindowScene scene;
        Preferences preferences(scene.sites.folder.filePath(u"desktop.ini"_s));
        SettingsServices services;
        services.configFile = scene.sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        scene.window->useSettings(services, preferences);
        SettingsDialog &settings = scene.window->openSettings();
        settings.showSites().add();
        settings.sites().editor().edit(SiteDraft::Field::Name)->setText(u"new"_s);
        const auto questions = [&settings] { return settings.findChildren<QMessageBox *>(); };
        const auto answer = [&questions](const QString &text) {
            for (QAbstractButton *one : questions().first()->buttons())
                if (one->text().remove(u'&') == text)
                    return one->click();
            QFAIL("no such button");
        };
        scene.window->close();
        scene.window->close();
        QVERIFY(scene.window->isVisible());
        QCOMPARE(questions().size(), 1);
        answer(u"Go on editing"_s);
        QTRY_VERIFY(questions().isEmpty());
        QVERIFY(scene.window->isVisible());
        QCOMPARE(settings.sites().editor().draft().name(), u"new"_s);
        scene.window->close();
        answer(u"Save and close"_s);  // it is not complete
        QTRY_VERIFY(questions().isEmpty());
        QVERIFY(scene.window->isVisible() && settings.isVisible());
        scene.window->close();
        answer(u"Discard and close"_s);
        QVERIFY(!scene.window->isVisible());
        QVERIFY(scene.window->close());
        scene.window.reset();
    }
};

QTEST_MAIN(TestQuit)
#include "tst_quit.moc"
