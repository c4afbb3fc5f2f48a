// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/settings/certificatedialog.h"
#include "ui/settings/passworddialog.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The window of somebody whose site on the right does not let them in.
struct Scene : WindowScene {
    explicit Scene(const Error &why) : preferences(sites.folder.filePath(u"desktop.ini"_s))
    {
        const auto find = [this, why](const QString &name) -> Result<std::shared_ptr<Site>> {
            if (name == u"laptop")
                return sites.laptop;
            return isOpen ? Result<std::shared_ptr<Site>>(sites.factory) : fail(why.kind, why.what, why.detail);
        };
        window = std::make_unique<MainWindow>(
            Services{find, [] { return QStringList{u"laptop"_s, u"factory"_s}; }, sites.engine.get(), sites.journal.get(), history.get()});
        SettingsServices services;
        services.configFile = sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        services.takesPassword = [this](const QString &) { return takesPassword; };
        services.signIn = [this](const QString &, const QString &secret, bool, const Context &) -> Result<void> {
            if (!isTrusted)
                return fail(Kind::Untrusted, u"The certificate of https://factory:8774 cannot be verified: self-signed. Compare its fingerprint."_s);
            if (secret != u"right")
                return fail(Kind::Unauthorized, u"factory refused user and password. Enter them anew."_s);
            isOpen = true;
            return {};
        };
        services.certificate = [](const QString &, const Context &) {
            return Result<ShownCertificate>({u"https://factory:8774"_s, QString(64, u'a'), QString(64, u'b')});
        };
        services.trust = [this](const QString &, const QString &) {
            isOpen = isOpen || isTrusted;
            isTrusted = true;
            return Result<void>();
        };
        window->useSettings(services, preferences);
        window->showSites(u"laptop"_s, u"factory"_s);
        window->show();
    }
    ~Scene() { window.reset(); }  // before what it works with
    [[nodiscard]] SitePane &pane() const { return window->right(); }
    /// The buttons of the trouble that are there.
    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        for (const auto *one : pane().findChildren<QPushButton *>())
            if (one->isVisible())
                texts.append(one->text().remove(u'&'));
        return texts;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(pane().findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text() == text; });
    }

    Preferences preferences;
    std::atomic<bool> isOpen = false, isTrusted = true;
    bool takesPassword = true;
};

}  // namespace

/// A pane whose site lets nobody in has the way in beside the reason.
class TestSiteAccess final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPasswordIsEnteredFromThePane()
    {
        Scene scene({Kind::Unauthorized, u"Password of me at factory is not known here yet. Enter it."_s, {}});
        QTRY_COMPARE(scene.pane().trouble(), u"Password of me at factory is not known here yet. Enter it."_s);
        QVERIFY(scene.says(u"not signed in"_s));
        QCOMPARE(scene.offered(), (QStringList{u"Enter password..."_s, u"Retry"_s, u"Settings..."_s}));
        scene.button(scene.pane(), u"Enter password..."_s)->click();
        auto *dialog = scene.window->findChild<PasswordDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QPushButton *signIn = scene.button(*dialog, u"Sign in"_s);
        QVERIFY(!signIn->isEnabled());
        // A wrong one is told as such, and may be mended.
        dialog->findChild<QLineEdit *>()->setText(u"wrong"_s);
        signIn->click();
        QTRY_VERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(),
            [](const QLabel *one) { return one->isVisible() && one->text().contains(u"refused user and password"); }));
        QVERIFY(dialog->isVisible() && signIn->isEnabled());
        dialog->findChild<QLineEdit *>()->setText(u"right"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(scene.pane().isReachable());
        QVERIFY(scene.pane().trouble().isEmpty());
    }

    /// Nobody is told a password before: whether the certificate is trusted is asked first, and then no more is to be typed.
    void aCertificateIsAskedForWhileOneSignsIn()
    {
        Scene scene({Kind::Unauthorized, u"Password of me at factory is not known here yet. Enter it."_s, {}});
        scene.isTrusted = false;
        QTRY_VERIFY(!scene.pane().trouble().isEmpty());
        scene.button(scene.pane(), u"Enter password..."_s)->click();
        auto *dialog = scene.window->findChild<PasswordDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"right"_s);
        scene.button(*dialog, u"Sign in"_s)->click();
        QTRY_VERIFY(dialog->findChild<CertificateDialog *>());
        auto *trust = scene.button(*dialog->findChild<CertificateDialog *>(), u"Trust it"_s);
        QTRY_VERIFY(trust->isEnabled());
        QVERIFY(!scene.isOpen);
        trust->click();
        QTRY_VERIFY(scene.pane().isReachable());
    }

    void aHostWithoutPasswordsHasNone()
    {
        Scene scene({Kind::Unauthorized, u"factory: Permission denied (publickey)."_s, {}});
        scene.takesPassword = false;
        QTRY_VERIFY(!scene.pane().trouble().isEmpty());
        QCOMPARE(scene.offered(), (QStringList{u"Retry"_s, u"Settings..."_s}));
    }

    void aCertificateIsLookedAtFromThePane()
    {
        Scene scene({Kind::Untrusted,
            u"The certificate of https://factory:8774 is not the pinned one: expected SHA-256 bb, seen aa. If the server's certificate was renewed, "
            "check the new fingerprint with its owner, then trust it anew (`tresccac cloud trust factory`)."_s,
            {}});
        QTRY_VERIFY(!scene.pane().trouble().isEmpty());
        QVERIFY2(!scene.pane().trouble().contains(u"tresccac"), qPrintable(scene.pane().trouble()));
        QVERIFY(scene.says(u"certificate not trusted"_s));
        QCOMPARE(scene.offered(), (QStringList{u"Look at the certificate..."_s, u"Retry"_s, u"Settings..."_s}));
        scene.button(scene.pane(), u"Look at the certificate..."_s)->click();
        auto *dialog = scene.window->findChild<CertificateDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->text().contains(u"aaaa aaaa") && dialog->text().contains(u"bbbb bbbb"));
        QVERIFY(!scene.isOpen);
        scene.button(*dialog, u"Trust it"_s)->click();
        QTRY_VERIFY(scene.pane().isReachable());
    }

    void whatCannotBeReachedIsLookedForInTheSettings()
    {
        Scene scene({Kind::Unreachable,
            u"https://factory:8774 cannot be reached: Failed to connect to factory port 8774 after 0 ms: Could not connect to server. Check the "
            "address and that the server runs. (Tried 4 times in 7 s.)"_s,
            {}});
        QTRY_COMPARE(scene.pane().trouble(), u"https://factory:8774 cannot be reached. Check the address and that the server runs."_s);
        QVERIFY(scene.says(u"not reachable"_s));
        QCOMPARE(scene.offered(), (QStringList{u"Retry"_s, u"Settings..."_s}));
        scene.button(scene.pane(), u"Settings..."_s)->click();
        const auto *settings = scene.window->findChild<SettingsDialog *>();
        QVERIFY(settings && settings->isVisible());
    }
};

QTEST_MAIN(TestSiteAccess)
#include "tst_siteaccess.moc"
