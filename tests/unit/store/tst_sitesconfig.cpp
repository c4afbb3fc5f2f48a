// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitesconfig.h"
#include "tests/support/sizelimit.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestSitesConfig : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString file(const QString &name, const QByteArray &text, QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile out(m_dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.setPermissions(mode))
            qFatal("cannot write a test file");
        return out.fileName();
    }

private Q_SLOTS:
    void localIsBuiltIn();
    void readsSitesAndClouds();
    void openPasswordFilesAreRefused();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void mistakesBesideSitesAreNamed();
    void noFolderIsAFile();
    void onlyUtf8IsRead();
    void onlyFilesAreRead();
    void whatIsNoFileIsToldAndLeftOut_data();
    void whatIsNoFileIsToldAndLeftOut();
    void whatOthersWroteIsNotUsedUnasked();
    void exampleIsSoundAndNeverOverwrites();
    void onAFullDiskNoHalfOfItStays();
};

void TestSitesConfig::localIsBuiltIn()
{
    const auto config = SitesConfig::load({}, {});
    QVERIFY(config && config->names() == QStringList{u"local"_s});
    QCOMPARE(config->foundNames(), config->names());
    QVERIFY(config->find(u"local"_s)->endpoint.uri.startsWith(u"qemu:///"_s));
    const auto unknown = config->find(u"lab"_s);
    QVERIFY(unknown.error().kind == Kind::NotFound && unknown.error().what.contains(u"local"_s));
    QVERIFY(unknown.error().what.contains(u"make_config"_s));
    QVERIFY2(config->find(u"locla"_s).error().what.contains(u"Did you mean \"local\"?"_s), qPrintable(config->find(u"locla"_s).error().what));
}

void TestSitesConfig::readsSitesAndClouds()
{
    file(u"pw"_s, "geheim\nmore\n");
    const QString clouds = file(u"c.yaml"_s, "clouds:\n  my-cloud: {auth: {auth_url: 'https://c/v3', username: u, password: low}}\n");
    const QString path = file(u"config.yml"_s,
        "sites:\n  local: {kind: libvirt, uri: 'qemu:///session?socket=/x', folder: vms}\n"
        "  office: {kind: tresccad, auth_url: 'https://o:1/v3', username: me, project: p, password_file: pw, fingerprint: 'SHA256:"
            + QByteArray(32, 'x').replace('x', "AB:").chopped(1) + "'}\n");
    const auto config = SitesConfig::load(path, {clouds, {}, {}});
    QVERIFY2(config, qPrintable(config ? QString() : config.error().what));
    QCOMPARE(config->names(), (QStringList{u"local"_s, u"office"_s, u"my-cloud"_s}));
    QCOMPARE(config->foundNames(), QStringList{u"my-cloud"_s});
    QCOMPARE(config->find(u"local"_s)->endpoint.folder, m_dir.filePath(u"vms"_s));
    const auto office = config->find(u"office"_s);
    QVERIFY2(office, qPrintable(office ? QString() : office.error().what));
    QCOMPARE(office->password, u"geheim"_s);
    QCOMPARE(office->endpoint.fingerprint, u"ab"_s.repeated(32));
    QCOMPARE(office->endpoint.auth.value(u"project_name"_s), u"p"_s);
    QCOMPARE(config->find(u"my-cloud"_s)->password, u"low"_s);
    qputenv("TRESCCA_PASSWORD_MY_CLOUD", "high");
    QCOMPARE(config->find(u"my-cloud"_s)->password, u"high"_s);
    qunsetenv("TRESCCA_PASSWORD_MY_CLOUD");
}

void TestSitesConfig::openPasswordFilesAreRefused()
{
    file(u"open"_s, "geheim\n", QFile::ReadOwner | QFile::ReadGroup);
    const QString path = file(u"o.yml"_s, "sites:\n  a: {kind: tresccad, uri: 'https://o:1', username: me, password_file: open}\n");
    const auto entry = SitesConfig::load(path, {})->find(u"a"_s);
    QCOMPARE(entry.error().kind, Kind::Forbidden);
    QVERIFY(entry.error().what.contains(u"chmod 600"_s) && !entry.error().what.contains(u"geheim"_s));
    qputenv("TRESCCA_PASSWORD_A", "env");
    QCOMPARE(SitesConfig::load(path, {})->find(u"a"_s)->password, u"env"_s);
    qunsetenv("TRESCCA_PASSWORD_A");
    QVERIFY(QFile::remove(m_dir.filePath(u"open"_s)));
    const auto missing = SitesConfig::load(path, {})->find(u"a"_s);
    QCOMPARE(missing.error().kind, Kind::NotFound);
    QVERIFY2(missing.error().what.contains(u"correct password_file"), qPrintable(missing.error().what));
}

void TestSitesConfig::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("kind") << QByteArray("sites:\n  a: {kind: vmware, uri: x}\n") << u"vmware"_s;
    QTest::newRow("no kind") << QByteArray("sites:\n  a: {uri: x}\n") << u"libvirt"_s;
    QTest::newRow("typo") << QByteArray("sites:\n  a: {kind: libvirt, urii: x}\n") << u"\"urii\". Did you mean \"uri\"?"_s;
    QTest::newRow("typo of kind") << QByteArray("sites:\n  a: {knid: libvirt, uri: x}\n") << u"Did you mean \"kind\"?"_s;
    QTest::newRow("no uri") << QByteArray("sites:\n  a: {kind: libvirt}\n") << u"uri"_s;
    QTest::newRow("inline") << QByteArray("sites:\n  a: {kind: openstack, auth_url: 'https://h', username: u, password: geheim}\n")
                            << u"password_file"_s;
    QTest::newRow("user in url") << QByteArray("sites:\n  a: {kind: openstack, auth_url: 'https://u:geheim@h', username: u}\n") << u"auth_url"_s;
    QTest::newRow("password in libvirt's address") << QByteArray("sites:\n  a: {kind: libvirt, uri: 'qemu+ssh://u:geheim@h/system'}\n")
                                                   << u"has a password in it"_s;
    QTest::newRow("fingerprint") << QByteArray("sites:\n  a: {kind: tresccad, uri: 'https://h', username: u, fingerprint: 12}\n") << u"SHA-256"_s;
    QTest::newRow("clear tresccad") << QByteArray("sites:\n  a: {kind: tresccad, uri: 'http://h', username: u}\n") << u"Use https://"_s;
    QTest::newRow("clear beside fingerprint") << QByteArray("sites:\n  a: {kind: openstack, uri: 'HTTP://h', username: u, fingerprint: "
        + QByteArray(64, 'a') + "}\n") << u"Use https://"_s;
    QTest::newRow("colon without port") << QByteArray("sites:\n  a: {kind: tresccad, auth_url: 'https://h:/v3', username: u}\n") << u"no port"_s;
    QTest::newRow("colon without port after IPv6") << QByteArray("sites:\n  a: {kind: openstack, uri: 'https://[::1]:', username: u}\n")
                                                   << u"no port"_s;
    QTest::newRow("clear beside CA") << QByteArray("sites:\n  a: {kind: openstack, uri: 'http://h', username: u, ca_file: ca.pem}\n")
                                     << u"Use https://"_s;
    QTest::newRow("way to sign in") << QByteArray("sites:\n  a: {kind: openstack, uri: 'https://h', username: u, auth_type: totp}\n")
                                    << u"\"totp\""_s;
    QTest::newRow("token of a credential") << QByteArray(
        "sites:\n  a: {kind: openstack, uri: 'https://h', application_credential_id: 1, auth_type: token}\n")
                                           << u"\"token\""_s;
    QTest::newRow("nobody") << QByteArray("sites:\n  a: {kind: tresccad, uri: 'https://h'}\n") << u"username"_s;
}

void TestSitesConfig::mistakesAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, word);
    const auto entry = SitesConfig::load(file(u"bad.yml"_s, text), {})->find(u"a"_s);
    QCOMPARE(entry.error().kind, Kind::InvalidInput);
    QVERIFY2(entry.error().what.contains(word) && entry.error().what.contains(u"bad.yml, line 2"_s), qPrintable(entry.error().what));
    QVERIFY(!entry.error().what.contains(u"geheim"_s));
}

void TestSitesConfig::mistakesBesideSitesAreNamed()
{
    const auto near = SitesConfig::load(file(u"near.yml"_s, "# mine\nsite:\n  a: {kind: libvirt, uri: x}\n"), {});
    QVERIFY(!near);
    QCOMPARE(near.error().kind, Kind::InvalidInput);
    QVERIFY2(near.error().what.contains(u"near.yml, line 3"_s) && near.error().what.contains(u"\"site\""_s)
            && near.error().what.contains(u"Did you mean \"sites\"?"_s),
        qPrintable(near.error().what));
    const auto far = SitesConfig::load(file(u"far.yml"_s, "sites: {}\ncolour: green\n"), {});
    QVERIFY(!far);
    QVERIFY2(far.error().what.contains(u"far.yml, line 2"_s) && far.error().what.contains(u"colour"_s), qPrintable(far.error().what));
}

void TestSitesConfig::noFolderIsAFile()
{
    const auto folder = SitesConfig::load(m_dir.path(), {});
    QCOMPARE(folder.error().kind, Kind::InvalidInput);
    QVERIFY2(folder.error().what.contains(u"is a folder"_s), qPrintable(folder.error().what));
    const auto missing = SitesConfig::load(m_dir.filePath(u"none.yml"_s), {});
    QCOMPARE(missing.error().kind, Kind::NotFound);
    QVERIFY2(missing.error().what.contains(u"make_config"_s), qPrintable(missing.error().what));
}

// YAML may be in UTF-16, where a library finds nothing at all in half of it.
void TestSitesConfig::onlyUtf8IsRead()
{
    const auto wide = SitesConfig::load(file(u"wide.yml"_s, QByteArray("\xff\xfe\0", 3)), {});
    QVERIFY2(!wide && wide.error().kind == Kind::InvalidInput && wide.error().what.contains(u"UTF-8"), wide ? "" : qPrintable(wide.error().what));
}

// It would grow without end, or keep us waiting.
void TestSitesConfig::onlyFilesAreRead()
{
    const QString pipe = m_dir.filePath(u"pipe.yml"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &path : {u"/dev/zero"_s, pipe}) {
        const auto config = SitesConfig::load(path, {});
        QVERIFY2(!config && config.error().kind == Kind::InvalidInput && config.error().what.contains(path),
            config ? "" : qPrintable(config.error().what));
    }
}

void TestSitesConfig::whatIsNoFileIsToldAndLeftOut_data()
{
    using Maker = std::function<void(const QByteArray &)>;
    QTest::addColumn<Maker>("make");
    QTest::newRow("folder") << Maker([](const QByteArray &path) { QCOMPARE(::mkdir(path.constData(), 0700), 0); });
    QTest::newRow("pipe") << Maker([](const QByteArray &path) { QCOMPARE(::mkfifo(path.constData(), 0600), 0); });
    QTest::newRow("dangling link") << Maker([](const QByteArray &path) { QCOMPARE(::symlink("gone.yml", path.constData()), 0); });
}

// In the working directory, and the user's own: what else is known can be worked with, and who asks for a site of it is told.
void TestSitesConfig::whatIsNoFileIsToldAndLeftOut()
{
    QFETCH(std::function<void(const QByteArray &)>, make);
    const QTemporaryDir dir;
    const QString before = QDir::currentPath();
    const auto restore = qScopeGuard([before, home = qgetenv("XDG_CONFIG_HOME")] {
        (void)QDir::setCurrent(before);
        home.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", home);
    });
    QVERIFY(QDir(dir.path()).mkpath(u"here"_s) && QDir(dir.path()).mkpath(u"own/trescca"_s) && QDir::setCurrent(dir.filePath(u"here"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(dir.filePath(u"own"_s)));
    const QStringList places{QDir::currentPath() + u"/config.yml"_s, SitesConfig::ownFile()};
    for (const QString &place : places)
        make(QFile::encodeName(place));
    QCOMPARE(SitesConfig::standardFile(), QString());
    const auto config = SitesConfig::loadStandard({});
    QVERIFY2(config && config->find(u"local"_s), config ? "" : qPrintable(config.error().what));
    const QString unknown = config->find(u"office"_s).error().what;
    QCOMPARE(config->leftOut().size(), 2);
    for (qsizetype i = 0; i < 2; ++i)
        QVERIFY2(config->leftOut()[i].startsWith(places[i] + u" is a"_s) && unknown.contains(config->leftOut()[i]), qPrintable(unknown));
}

// It would say where passwords go.
void TestSitesConfig::whatOthersWroteIsNotUsedUnasked()
{
    const QString before = QDir::currentPath();
    const auto restore = qScopeGuard([before] {
        (void)QDir::setCurrent(before);
        qunsetenv("XDG_CONFIG_HOME");
    });
    QVERIFY(QDir(m_dir.path()).mkpath(u"here"_s) && QDir(m_dir.path()).mkpath(u"own/trescca"_s));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir.filePath(u"own"_s)));
    const QString path = file(u"here/config.yml"_s, "sites:\n  a: {kind: libvirt, uri: 'qemu:///session'}\n");
    const QString own = file(u"own/trescca/config.yml"_s, "sites:\n  b: {kind: libvirt, uri: 'qemu:///session'}\n");
    QVERIFY(QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QDir::setCurrent(m_dir.filePath(u"here"_s)));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(SitesConfig::loadStandard({})->find(u"a"_s));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther | QFile::ReadOther));
    const auto leavesOut = [&path](const SitesConfig &open, const QString &word) {
        const auto unknown = open.find(u"a"_s);
        return open.find(u"b"_s) && open.leftOut().size() == 1 && open.leftOut().first().contains(path) && open.leftOut().first().contains(word)
            && !unknown && unknown.error().kind == Kind::NotFound && unknown.error().what.contains(open.leftOut().first());
    };
    QCOMPARE(SitesConfig::standardFile(), own);
    QVERIFY(leavesOut(*SitesConfig::loadStandard({}), u"name it with --config"_s));
    for (const QString &named : {u"config.yml"_s, path})  // by --config
        QVERIFY(SitesConfig::load(named, {})->leftOut().isEmpty());
    if (::geteuid() != 0 || ::chown(QFile::encodeName(path).constData(), 65534, 65534) != 0)
        QSKIP("only root may give a file away");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(leavesOut(*SitesConfig::loadStandard({}), u"another user"_s));
}

void TestSitesConfig::exampleIsSoundAndNeverOverwrites()
{
    const QString path = m_dir.filePath(u"new/config.yml"_s);
    QCOMPARE(SitesConfig::makeConfig(path + u".d/config.yml"_s).error().kind, Kind::NotFound);
    QVERIFY(SitesConfig::makeConfig(path));
    QVERIFY(SitesConfig::load(path, {}));
    QCOMPARE(SitesConfig::makeConfig(path).error().kind, Kind::Conflict);
    QVERIFY(SitesConfig::makeConfig(path).error().what.contains(u"another name"_s));
}

void TestSitesConfig::onAFullDiskNoHalfOfItStays()
{
    const QDir folder(m_dir.filePath(u"full"_s));
    const QString path = folder.filePath(u"config.yml"_s);
    QVERIFY(folder.mkpath(u"."_s));
    {
        const SizeLimit limit(100);
        const auto made = SitesConfig::makeConfig(path);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::NoRoom);
        QVERIFY2(made.error().what.contains(path), qPrintable(made.error().what));
        QCOMPARE(folder.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden), QStringList());
    }
    QVERIFY(SitesConfig::makeConfig(path));
}

QTEST_GUILESS_MAIN(TestSitesConfig)
#include "tst_sitesconfig.moc"
