// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"
#include "tests/desktop/secrettool.h"
#include "tests/desktop/settingsscene.h"
#include "tests/unit/openstack/fakecloud.h"
#include "ui/settings/connectionview.h"

#include <QJsonArray>
#include <QLabel>

#include <semaphore>

using namespace trescca;

/// Where secrets go, and what a test of the connection shows.
class TestSettingsSecrets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    /// As the keyring's do: whoever changes the address of a name gets nothing that was typed for another.
    void aTypedSecretStaysWithItsAddress()
    {
        const auto at = [](const FakeCloud &cloud) {
            return "sites:\n  lab: {kind: openstack, auth_url: \"" + cloud.endpoint().uri.toUtf8()
                + "\", username: demo, project_name: demo, region: RegionOne}\n";
        };
        FakeCloud first, second;
        for (FakeCloud *cloud : {&first, &second}) {
            cloud->answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{{u"keeps_state"_s, true}}}})});
            cloud->answer("GET /v2.1/p1/flavors/detail", {FakeCloud::json({{u"flavors"_s, QJsonArray()}})});
        }
        Scene scene(at(first));
        const auto signedIn = scene.factory->signIn(u"lab"_s, u"good"_s, false, {});
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().what));
        QVERIFY(scene.factory->site(u"lab"_s));
        scene.put(at(second));
        QVERIFY(scene.factory->reload());
        QVERIFY(!scene.factory->site(u"lab"_s));
        QCOMPARE(second.http->log().size(), 0);
    }

    void aSecretInTheFileIsTakenOut()
    {
        const auto site = [](const QByteArray &more) {
            return "sites:\n  lab:\n    kind: openstack\n    auth_url: https://lab:5000/v3\n    username: demo\n" + more;
        };
        Scene scene(site("    password: hunter2\n"));
        scene.open();
        scene.page().choose(u"lab"_s);
        const auto hints = scene.editor().findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(hints, [](const QLabel *one) { return one->isVisible() && one->text().contains(u"has a secret of this site"); }));
        scene.click(u"Save"_s);
        QCOMPARE(scene.config(), site({}));
    }

    void secretsGoToTheKeyringAlone()
    {
        const SecretTool tool;
        Scene scene;
        scene.open();
        scene.page().choose(u"office"_s);
        scene.typeSecret(u"hidden"_s);
        scene.click(u"Save"_s);
        scene.waitForSites(2);  // of the file, and of the secret
        QCOMPARE(tool.kept(u"office"_s), QByteArray("hidden"));
        QCOMPARE(scene.config(), twoSites);
        QCOMPARE(scene.editor().findChild<QLineEdit *>(u"secret"_s)->text(), QString());
        // It goes along with the name, and back.
        scene.type(Field::Name, u"work"_s);
        scene.click(u"Save"_s);
        QTRY_COMPARE(tool.kept(u"work"_s), QByteArray("hidden"));
        QTRY_COMPARE(tool.kept(u"office"_s), QByteArray());
        scene.click(u"Undo"_s);
        QTRY_COMPARE(tool.kept(u"office"_s), QByteArray("hidden"));
        QTRY_COMPARE(tool.kept(u"work"_s), QByteArray());
        // What may still be undone keeps it.
        scene.page().choose(u"office"_s);
        scene.click(u"Remove"_s);
        scene.click(u"Undo"_s);
        scene.page().choose(u"office"_s);
        scene.click(u"Remove"_s);
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(tool.kept(u"office"_s), QByteArray("hidden"));
        scene.dialog->close();
        QTRY_COMPARE(tool.kept(u"office"_s), QByteArray());
        scene.preferences->setMovesAtOnce(3);
        for (const QString &name : QDir(scene.folder.filePath(u"trescca"_s)).entryList(QDir::Files))
            QVERIFY2(!Scene::content(scene.folder.filePath(u"trescca/"_s + name)).contains("hidden"), qPrintable(name));
    }

    /// What is kept in the keyring after a file's was refused is what counts.
    void aKeptSecretHelpsWhereAFilesIsRefused()
    {
        const SecretTool tool;
        FakeCloud cloud;
        cloud.answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{{u"keeps_state"_s, true}}}})});
        cloud.answer("GET /v2.1/p1/flavors/detail", {FakeCloud::json({{u"flavors"_s, QJsonArray()}})});
        Scene scene("sites:\n  lab: {kind: openstack, auth_url: \"" + cloud.endpoint().uri.toUtf8()
            + "\", username: demo, project_name: demo, region: RegionOne, password_file: lab.password}\n");
        QFile file(scene.folder.filePath(u"trescca/lab.password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("yesterday\n") > 0);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.close();
        scene.factory = SiteFactory::load({}, {.keyring = true}).value();
        const auto known = [&scene] { return scene.factory->site(u"lab"_s).and_then([](const auto &site) { return site->facts({}); }); };
        QVERIFY(!known());
        Endpoint lab = cloud.endpoint();
        lab.name = u"lab"_s;
        QVERIFY(scene.factory->keepSecret(lab, u"good"_s, {}));
        const auto facts = known();
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().what));
        scene.factory.reset();
    }

    /// Where only the tool is missing, that is what helps.
    void withoutAKeyringItSaysWhatElseThereIs_data()
    {
        QTest::addColumn<bool>("hasTool");
        QTest::newRow("no session") << true;
        QTest::newRow("no tool") << false;
    }
    void withoutAKeyringItSaysWhatElseThereIs()
    {
        QFETCH(bool, hasTool);
        const SecretTool tool;
        if (!hasTool)
            qputenv("PATH", "/nowhere");
        else
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        Scene scene;
        scene.open();
        scene.page().choose(u"office"_s);
        QStringList shown;
        for (const auto *label : scene.editor().findChildren<QLabel *>())
            if (label->isVisible())
                shown.append(label->text());
        const QString text = shown.join(u'\n');
        QVERIFY2(text.contains(hasTool ? u"No keyring runs here" : u"libsecret-tools") && text.contains(u"TRESCCA_PASSWORD_OFFICE")
                && text.contains(u"0600"),
            qPrintable(text));
        scene.typeSecret(u"hidden"_s);
        QVERIFY(!scene.editor().keepsSecret());
        scene.click(u"Save"_s);
        QVERIFY(!scene.config().contains("hidden"));
    }

    void theTestShowsEachStepAsItGoes()
    {
        Scene scene;
        std::binary_semaphore half(0);
        QString secret;
        scene.services.test = [&](const CloudEntry &site, const QString &given, const auto &,
                                  const Context &context) -> Result<QList<ConnectionStep>> {
            secret = given + site.endpoint.uri;
            context.report(u"reach"_s, 1, 1);
            context.report(u"token"_s, 0, 1);
            half.acquire();
            return QList<ConnectionStep>{{u"reach"_s, true, u"https://office:1"_s}, {u"token"_s, false, u"Wrong password."_s}};
        };
        scene.open();
        scene.page().choose(u"office"_s);
        scene.type(Field::Address, u"https://office:1/v3"_s);  // not saved yet
        scene.typeSecret(u"hidden"_s);
        scene.click(u"Test connection"_s);
        const ConnectionView &view = scene.editor().connectionView();
        QTRY_COMPARE(view.lines(), (QStringList{u"Trying office..."_s, u"\u2713 Reach it"_s, u"\u2026 Sign in"_s}));
        half.release();
        QTRY_VERIFY(!view.isRunning());
        QCOMPARE(view.lines(),
            (QStringList{u"Not everything succeeded:"_s, u"\u2713 Reach it: https://office:1"_s,
                u"\u2717 Sign in: Wrong password. Check the user, the project and the secret."_s}));
        QCOMPARE(secret, u"hiddenhttps://office:1/v3"_s);
        QCOMPARE(scene.config(), twoSites);
    }

    void whatSaysItselfWhatToDoIsNotToldTwice()
    {
        Scene scene;
        scene.services.test = [](const CloudEntry &, const QString &, const auto &, const Context &) -> Result<QList<ConnectionStep>> {
            return QList<ConnectionStep>{{u"token"_s, false, u"office refused it. Check user name and password."_s},
                {u"compute"_s, true, u"1 instances"_s}, {u"network"_s, true, u"1 networks"_s}};
        };
        scene.open();
        scene.page().choose(u"office"_s);
        scene.click(u"Test connection"_s);
        const ConnectionView &view = scene.editor().connectionView();
        QTRY_VERIFY(!view.isRunning());
        QCOMPARE(view.lines().mid(1),
            (QStringList{u"\u2717 Sign in: office refused it. Check user name and password."_s, u"\u2713 Instances: 1 instance"_s,
                u"\u2713 Networks: 1 network"_s}));
    }

    void aCertificateIsAskedAbout()
    {
        for (const bool trust : {true, false}) {
            Scene scene;
            scene.services.test = [](const CloudEntry &, const QString &, const auto &confirm, const Context &) -> Result<QList<ConnectionStep>> {
                const auto agreed = confirm(u"Its certificate has the SHA-256 ab12. Trust it?"_s);
                if (!agreed || !*agreed)
                    return fail(Kind::Cancelled, u"Not trusted."_s);
                return QList<ConnectionStep>{{u"TLS"_s, true, u"verified"_s}};
            };
            scene.open();
            scene.page().choose(u"office"_s);
            scene.click(u"Test connection"_s);
            const ConnectionView &view = scene.editor().connectionView();
            QTRY_VERIFY(view.lines().last().contains(u"ab12"));
            scene.click(trust ? u"Trust it"_s : u"Do not trust it"_s);
            QTRY_VERIFY(!view.isRunning());
            QCOMPARE(view.lines().first(), trust ? u"It can be used."_s : u"Not trusted."_s);
        }
    }

    /// Nothing of it is a fake but the server, which lets nobody in.
    void aCertificateThatNobodyKnowsIsAskedAboutOnce()
    {
        Scene scene;
        const QString key = scene.folder.filePath(u"own.key"_s);
        const QString certificate = scene.folder.filePath(u"own.pem"_s);
        const auto made = runProcess(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                u"-subj"_s, u"/CN=own"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer{.status = 401}; }, certificate, key);
        scene.open();
        scene.page().choose(u"office"_s);
        scene.type(Field::Address, server.url() + u"/v3"_s);
        scene.typeSecret(u"hidden"_s);
        const ConnectionView &view = scene.editor().connectionView();
        for (const bool first : {true, false}) {
            scene.click(u"Test connection"_s);
            if (first) {
                QTRY_VERIFY2(view.lines().last().contains(u"SHA-256"), qPrintable(view.lines().join(u'\n')));
                QCOMPARE(server.count("POST", "/v3/auth/tokens"), 0);  // no secret goes to whom nobody trusts
                scene.click(u"Trust it"_s);
            }
            QTRY_VERIFY(!view.isRunning());
            QCOMPARE(view.lines().value(2), u"\u2713 Certificate: verified"_s);
            QVERIFY2(view.lines().value(3).startsWith(u"\u2717 Sign in: "), qPrintable(view.lines().join(u'\n')));
        }
        QVERIFY(Scene::content(scene.folder.filePath(u"trescca/known_certificates"_s)).contains(server.url().toUtf8()));
    }

    void aTestEndsWithItsDialog()
    {
        Scene scene;
        std::binary_semaphore stopped(0);
        scene.services.test = [&](const CloudEntry &, const QString &, const auto &confirm, const Context &context) -> Result<QList<ConnectionStep>> {
            (void)confirm(u"?"_s);
            stopped.release();
            return fail(context.check());
        };
        scene.open();
        scene.click(u"Test connection"_s);
        scene.dialog->close();
        stopped.acquire();
    }

    /// Nothing of it is a fake: what is asked of libvirt is where nobody listens.
    void aHostOutOfReachIsNamed()
    {
        Scene scene;
        scene.open();
        scene.click(u"Test connection"_s);
        const ConnectionView &view = scene.editor().connectionView();
        QTRY_VERIFY(!view.isRunning());
        QVERIFY2(view.lines().value(1).startsWith(u"\u2717 Reach it: "), qPrintable(view.lines().join(u'\n')));
    }
};

QTEST_MAIN(TestSettingsSecrets)
#include "tst_settingssecrets.moc"
