// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/settingsscene.h"
#include "ui/settings/importdialog.h"

#include <QAccessible>
#include <QListWidget>

using namespace trescca;

using Kind_ = SiteDraft::Kind;
using Method = SiteDraft::Method;

/// The settings as a person uses them.
class TestSettings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    void aSiteOfEachKindIsAdded_data()
    {
        QTest::addColumn<Kind_>("kind");
        QTest::addColumn<Method>("method");
        QTest::addColumn<QMap<Field, QString>>("texts");
        QTest::addColumn<QByteArray>("expected");
        const QString url = u"https://c:5000/v3"_s;
        QTest::newRow("libvirt") << Kind_::Libvirt << Method::Password << QMap<Field, QString>{{Field::Address, u"qemu:///system"_s}}
                                 << QByteArray("    kind: libvirt\n    uri: qemu:///system\n");
        QTest::newRow("tresccad") << Kind_::Tresccad << Method::Password << QMap<Field, QString>{{Field::Address, url}, {Field::User, u"u"_s}}
                                  << QByteArray("    kind: tresccad\n    auth_url: https://c:5000/v3\n    username: u\n");
        QTest::newRow("password") << Kind_::OpenStack << Method::Password
                                  << QMap<Field, QString>{{Field::Address, url}, {Field::User, u"u"_s}, {Field::UserDomain, u"d"_s},
                                         {Field::Project, u"p q"_s}, {Field::Region, u"R1"_s}}
                                  << QByteArray("    kind: openstack\n    auth_url: https://c:5000/v3\n    region: R1\n    username: u\n"
                                                "    user_domain_name: d\n    project: \"p q\"\n");
        QTest::newRow("credential by id") << Kind_::OpenStack << Method::CredentialById
                                          << QMap<Field, QString>{{Field::Address, url}, {Field::Credential, u"12ab"_s}}
                                          << QByteArray(
                                                 "    kind: openstack\n    auth_url: https://c:5000/v3\n    application_credential_id: \"12ab\"\n");
        QTest::newRow("credential by name")
            << Kind_::OpenStack << Method::CredentialByName
            << QMap<Field, QString>{{Field::Address, url}, {Field::Credential, u"mine"_s}, {Field::User, u"u"_s}}
            << QByteArray("    kind: openstack\n    auth_url: https://c:5000/v3\n    username: u\n    application_credential_name: mine\n");
        QTest::newRow("token") << Kind_::OpenStack << Method::Token << QMap<Field, QString>{{Field::Address, url}, {Field::Project, u"p"_s}}
                               << QByteArray("    kind: openstack\n    auth_url: https://c:5000/v3\n    project: p\n    auth_type: token\n");
    }
    void aSiteOfEachKindIsAdded()
    {
        QFETCH(Kind_, kind);
        QFETCH(Method, method);
        using Texts = QMap<Field, QString>;
        QFETCH(Texts, texts);
        QFETCH(QByteArray, expected);
        Scene scene;
        scene.open();
        scene.click(u"Add"_s);
        scene.combo(0)->setCurrentIndex(static_cast<int>(kind));
        scene.combo(1)->setCurrentIndex(static_cast<int>(method));
        scene.type(Field::Name, u"new"_s);
        for (const auto &[field, text] : texts.asKeyValueRange()) {
            QVERIFY(scene.editor().edit(field)->isVisible());
            scene.type(field, text);
        }
        scene.click(u"Save"_s);
        QCOMPARE(scene.page().bar().text(), u"new was added."_s);
        QCOMPARE(scene.config(), twoSites + "  new:\n" + expected);
        scene.waitForSites(1);
        QCOMPARE(scene.spy->first().first().toStringList(), QStringList{u"new"_s});
        QCOMPARE(scene.factory->names(), (QStringList{u"local"_s, u"lab"_s, u"office"_s, u"new"_s}));
        QCOMPARE(scene.factory->endpoint(u"new"_s)->uri, texts[Field::Address]);
        scene.click(u"Undo"_s);
        QCOMPARE(scene.config(), twoSites);
        scene.waitForSites(2);
        QVERIFY(!scene.factory->names().contains(u"new"_s));
    }

    void whatIsWrongIsSaidWhereItIs()
    {
        Scene scene;
        scene.open();
        scene.click(u"Add"_s);
        scene.combo(0)->setCurrentIndex(static_cast<int>(Kind_::OpenStack));
        QVERIFY(scene.editor().problem(Field::Name).isEmpty());  // nobody typed anything yet
        scene.click(u"Save"_s);
        for (const Field field : {Field::Name, Field::Address, Field::User})
            QVERIFY(!scene.editor().problem(field).isEmpty());
        QVERIFY(scene.editor().edit(Field::Name)->hasFocus() || !scene.dialog->isActiveWindow());
        scene.type(Field::Name, u"office"_s);
        QVERIFY(scene.editor().problem(Field::Name).contains(u"already"));
        scene.type(Field::Name, u"cloud"_s);
        QVERIFY(scene.editor().problem(Field::Name).isEmpty());
        for (const auto &[address, word] : QList<std::pair<QString, QString>>{{u"cloud"_s, u"https://"_s}, {u"https://me@c/v3"_s, u"user"_s},
                 {u"https://c:/v3"_s, u"port"_s}, {u"https://c:5000/v3"_s, QString()}}) {
            scene.type(Field::Address, address);
            QVERIFY2(word.isEmpty() ? scene.editor().problem(Field::Address).isEmpty() : scene.editor().problem(Field::Address).contains(word),
                qPrintable(address));
        }
        scene.type(Field::CaFile, u"none.pem"_s);
        QVERIFY(scene.editor().problem(Field::CaFile).contains(scene.folder.filePath(u"trescca/none.pem"_s)));
        scene.type(Field::CaFile, {});
        scene.type(Field::Fingerprint, u"12:34"_s);
        QVERIFY(!scene.editor().problem(Field::Fingerprint).isEmpty());
        scene.type(Field::Fingerprint, {});
        QFile open(scene.folder.filePath(u"trescca/pw"_s));
        QVERIFY(open.open(QIODevice::WriteOnly) && open.setPermissions(QFile::ReadOwner | QFile::ReadOther));
        scene.type(Field::PasswordFile, u"pw"_s);
        QVERIFY(scene.editor().problem(Field::PasswordFile).contains(u"chmod 600"));
        QVERIFY(open.setPermissions(QFile::ReadOwner));
        scene.type(Field::PasswordFile, u"pw"_s);
        scene.combo(0)->setCurrentIndex(static_cast<int>(Kind_::Tresccad));
        scene.type(Field::Address, u"http://c:5000/v3"_s);
        QVERIFY(scene.editor().problem(Field::Address).contains(u"in clear"));
        QCOMPARE(scene.config(), twoSites);
    }

    /// What is on its way knows it by its name, and finds it where it is; all else of it may be changed.
    void aSiteThatIsBusyKeepsItsName()
    {
        Scene scene;
        bool busy = true;
        scene.services.isBusy = [&busy](const QString &site) { return busy && site == u"office"; };
        scene.open();
        scene.page().choose(u"office"_s);
        scene.type(Field::Name, u"work"_s);
        scene.click(u"Save"_s);
        QVERIFY2(scene.page().bar().text().contains(u"office is neither renamed nor removed"), qPrintable(scene.page().bar().text()));
        QCOMPARE(scene.config(), twoSites);
        scene.click(u"Discard changes"_s);
        scene.click(u"Remove"_s);
        QVERIFY(scene.page().bar().text().contains(u"neither renamed nor removed"));
        QCOMPARE(scene.config(), twoSites);
        scene.type(Field::Address, u"https://office.example.org:8774/v3"_s);
        scene.click(u"Save"_s);
        QVERIFY2(scene.page().bar().text().contains(u"office stays at the place where it is"), qPrintable(scene.page().bar().text()));
        QCOMPARE(scene.config(), twoSites);
        scene.click(u"Discard changes"_s);
        scene.type(Field::User, u"you"_s);
        scene.click(u"Save"_s);
        QVERIFY(scene.config().contains("username: you"));
        busy = false;
        scene.type(Field::Name, u"work"_s);
        scene.click(u"Save"_s);
        QVERIFY(scene.config().contains("work:\n"));
        scene.services.isBusy = nullptr;
        scene.services.isNeeded = [](const QString &site) { return site == u"work"; };
        scene.open();
        scene.page().choose(u"work"_s);
        scene.click(u"Remove"_s);
        QVERIFY2(scene.page().bar().text().contains(u"a move that was cut needs it"), qPrintable(scene.page().bar().text()));
        QVERIFY(scene.config().contains("work:\n"));
    }

    void aSiteIsChangedRenamedRemovedAndAllIsUndone()
    {
        Scene scene;
        scene.open();
        scene.page().choose(u"office"_s);
        scene.type(Field::Address, u"https://office.example.org:8774/v3"_s);
        scene.type(Field::Name, u"work"_s);
        scene.click(u"Save"_s);
        QByteArray expected = twoSites;
        expected.replace("office:\n", "work:\n").replace("https://office:8774", "https://office.example.org:8774");
        QCOMPARE(scene.config(), expected);  // what the form does not show has stayed
        scene.click(u"Up"_s);
        QCOMPARE(scene.page().names(), (QStringList{u"work"_s, u"lab"_s}));
        scene.waitForSites(2);
        QCOMPARE(scene.factory->names(), (QStringList{u"local"_s, u"work"_s, u"lab"_s}));
        scene.click(u"Duplicate"_s);
        QCOMPARE(scene.page().names(), (QStringList{u"work"_s, u"work-2"_s, u"lab"_s}));
        scene.click(u"Remove"_s);
        scene.page().choose(u"lab"_s);
        scene.click(u"Remove"_s);
        QCOMPARE(scene.page().names(), QStringList{u"work"_s});
        for (int i = 0; i < 5; ++i)
            scene.click(u"Undo"_s);
        QCOMPARE(scene.config(), twoSites);
        QCOMPARE(scene.page().bar().text(), u"It is as before."_s);
    }

    void enterSavesAndAddsNothing()
    {
        Scene scene;
        scene.open();
        scene.type(Field::Address, u"qemu:///system"_s);
        QTest::keyClick(scene.editor().edit(Field::Address), Qt::Key_Return);
        QCOMPARE(scene.config(), QByteArray(twoSites).replace("/session?socket=/nowhere", "/system"));
        QTest::keyClick(scene.editor().edit(Field::Address), Qt::Key_Return);  // there is nothing to save
        QCOMPARE(scene.page().names().size(), 2);
        QCOMPARE(scene.dialog->findChild<QListWidget *>()->count(), 3);  // this machine too
    }

    void anotherProgramsWordsAreNotLost()
    {
        Scene scene;
        scene.open();
        scene.type(Field::Address, u"qemu:///system"_s);
        const QByteArray other = twoSites + "  third: {kind: libvirt, uri: 'qemu:///system'}\n";
        scene.put(other);
        scene.click(u"Save"_s);
        QVERIFY2(scene.page().bar().text().contains(u"another program"), qPrintable(scene.page().bar().text()));
        QCOMPARE(scene.config(), other);
        scene.click(u"Load again"_s);
        QCOMPARE(scene.page().names(), (QStringList{u"lab"_s, u"office"_s, u"third"_s}));
        QCOMPARE(scene.editor().edit(Field::Address)->text(), u"qemu:///system"_s);
        scene.click(u"Save"_s);
        QCOMPARE(scene.config(), QByteArray(other).replace("/session?socket=/nowhere", "/system"));
    }

    void aFileThatCannotBeReadIsToldAndLeft()
    {
        Scene scene;
        scene.put("sites: [1\n");
        scene.open();
        QVERIFY2(scene.page().bar().text().contains(u"not sound YAML"), qPrintable(scene.page().bar().text()));
        QCOMPARE(scene.config(), QByteArray("sites: [1\n"));
        scene.put(twoSites);
        scene.click(u"Load again"_s);
        QCOMPARE(scene.page().names().size(), 2);
    }

    void whatDidNotChangeKeepsItsConnection()
    {
        qputenv("TRESCCA_PASSWORD_OFFICE", "x");
        Scene scene;
        const auto lab = scene.factory->site(u"lab"_s);
        const auto office = scene.factory->site(u"office"_s);
        QVERIFY(lab && office);
        scene.open();
        scene.page().choose(u"office"_s);
        scene.type(Field::User, u"you"_s);
        scene.click(u"Save"_s);
        scene.waitForSites(1);
        QCOMPARE(scene.spy->first().first().toStringList(), QStringList{u"office"_s});
        QVERIFY(scene.factory->site(u"lab"_s).value() == *lab);
        QVERIFY(scene.factory->site(u"office"_s).value() != *office);
        QCOMPARE(scene.factory->site(u"office"_s).value()->endpoint().auth.value(u"username"_s), u"you"_s);
        // What cannot be read changes nothing.
        scene.put("sites: [1\n");
        QVERIFY(!scene.factory->reload());
        QCOMPARE(scene.factory->names(), (QStringList{u"local"_s, u"lab"_s, u"office"_s}));
        qunsetenv("TRESCCA_PASSWORD_OFFICE");
    }

    void cloudsAreImported()
    {
        Scene scene;
        const QString yaml = scene.folder.filePath(u"clouds.yaml"_s);
        QFile file(yaml);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("clouds:\n  big: {auth: {auth_url: 'https://big:5000/v3', username: u, password: hidden}}\n"
                   "  lab: {auth: {auth_url: 'https://lab', username: u}}\n  odd: {auth: {username: u}}\n");
        file.close();
        scene.open();
        scene.page().import(yaml);
        auto *dialog = scene.page().findChild<ImportDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->chosen().size(), 1);  // one name is taken, one is broken
        dialog->accept();
        QCOMPARE(scene.page().names(), (QStringList{u"lab"_s, u"office"_s, u"big"_s}));
        QVERIFY(!scene.config().contains("hidden"));
        QCOMPARE(scene.editor().edit(Field::User)->text(), u"u"_s);
    }

    void everythingHasANameToBeReadOut()
    {
        Scene scene;
        scene.open();
        scene.page().choose(u"office"_s);
        for (QWidget *one : scene.dialog->findChildren<QWidget *>()) {
            const bool counts = qobject_cast<QLineEdit *>(one) || qobject_cast<QComboBox *>(one) || qobject_cast<QAbstractButton *>(one)
                || qobject_cast<QAbstractSpinBox *>(one) || qobject_cast<QListWidget *>(one);
            if (!counts || one->objectName().startsWith(u"qt_"))
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(one);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                qPrintable(QString::fromLatin1(one->metaObject()->className()) + u' ' + one->objectName()));
        }
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
