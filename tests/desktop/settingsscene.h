// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/settingswiring.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/siteeditor.h"
#include "ui/settings/sitespage.h"
#include "ui/settings/undobar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace trescca {

using namespace Qt::StringLiterals;
using Field = SiteDraft::Field;

inline const QByteArray twoSites = "# mine\n"
                                   "sites:\n"
                                   "  lab:  # downstairs\n"
                                   "    kind: libvirt\n"
                                   "    uri: qemu:///session?socket=/nowhere\n"
                                   "  office:\n"
                                   "    kind: tresccad\n"
                                   "    auth_url: https://office:8774/v3  # its port\n"
                                   "    username: me\n"
                                   "    user_domain_id: abc\n";

/// The dialog over real sites of a config.yml; only what goes to the network is scripted.
struct Scene {
    explicit Scene(const QByteArray &config = twoSites)
    {
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        qputenv("XDG_STATE_HOME", folder.path().toUtf8());
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        QDir(folder.path()).mkpath(u"trescca"_s);
        put(config);
        factory = SiteFactory::load({}).value();
        preferences = std::make_unique<Preferences>();
        services = settingsServices(*factory);
    }
    ~Scene()
    {
        dialog.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    void open()
    {
        dialog = std::make_unique<SettingsDialog>(services, *preferences);
        spy = std::make_unique<QSignalSpy>(dialog.get(), &SettingsDialog::sitesChanged);
        dialog->show();
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"trescca/config.yml"_s); }
    void put(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray config() const { return content(path()); }
    [[nodiscard]] static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] SitesPage &page() const { return dialog->sites(); }
    [[nodiscard]] SiteEditor &editor() const { return page().editor(); }
    void click(const QString &text) const
    {
        for (auto *one : dialog->findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text && one->isVisible()) {
                QVERIFY2(one->isEnabled(), qPrintable(text));
                return one->click();
            }
        QFAIL(qPrintable(u"no button "_s + text));
    }
    [[nodiscard]] QComboBox *combo(int which) const { return editor().findChildren<QComboBox *>().value(which); }
    void type(Field field, const QString &text) const
    {
        QLineEdit *edit = editor().edit(field);
        edit->clear();
        QTest::keyClicks(edit, text);
        Q_EMIT edit->editingFinished();
    }
    void typeSecret(const QString &text) const { QTest::keyClicks(editor().findChild<QLineEdit *>(u"secret"_s), text); }
    void waitForSites(qsizetype times) const { QTRY_COMPARE(spy->size(), times); }

    QTemporaryDir folder;
    std::unique_ptr<SiteFactory> factory;
    std::unique_ptr<Preferences> preferences;
    SettingsServices services;
    std::unique_ptr<SettingsDialog> dialog;
    std::unique_ptr<QSignalSpy> spy;
};

}  // namespace trescca
