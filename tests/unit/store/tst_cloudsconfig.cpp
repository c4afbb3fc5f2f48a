// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cloudsconfig.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestCloudsConfig : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString file(const QString &name, const QByteArray &text)
    {
        QFile out(m_dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write a test file");
        return out.fileName();
    }

private Q_SLOTS:
    void mergesSecretsAndProfiles();
    void knowsTheWaysToSignIn();
    void badFilesNameTheLine_data();
    void badFilesNameTheLine();
    void mistypedSettingsAreNamed_data();
    void mistypedSettingsAreNamed();
    void otherPeoplesSettingsAreLeftAlone();
    void noFileIsNoCloud();
    void whatOthersWroteIsNotUsedUnasked_data();
    void whatOthersWroteIsNotUsedUnasked();
    void whatIsLeftOutHidesNothing();
    void whatIsNoFileIsToldOnce();
};

void TestCloudsConfig::mergesSecretsAndProfiles()
{
    const auto config = CloudsConfig::load(
        {file(u"clouds.yaml"_s,
             "x: &d\n  verify: false\nclouds:\n  lab:\n    <<: *d\n    profile: vendor\n    auth: {username: me, project_name: p}\n"
             "    regions: [R1, R2]\n    cacert: ca.pem\n    api_timeout: 7.5\n    interface: internalURL\n"),
            file(u"secure.yaml"_s, "clouds:\n  lab:\n    auth:\n      password: 'geheim: 1'\n"),
            file(u"clouds-public.yaml"_s, "public-clouds:\n  vendor:\n    auth: {auth_url: 'https://v.example:5000/v3', user_domain_name: D}\n")});
    QVERIFY2(config, qPrintable(config ? QString() : config.error().what));
    QCOMPARE(config->names(), QStringList{u"lab"_s});
    const auto entry = config->find(u"lab"_s);
    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().what));
    QCOMPARE(entry->password, u"geheim: 1"_s);
    const Endpoint &endpoint = entry->endpoint;
    QVERIFY(endpoint.kind == SiteKind::OpenStack && !endpoint.verify && endpoint.timeoutSeconds == 7);
    QCOMPARE(endpoint.uri, u"https://v.example:5000/v3"_s);
    QVERIFY(endpoint.region == u"R1"_s && endpoint.interface == u"internal"_s);
    QCOMPARE(endpoint.caFile, m_dir.filePath(u"ca.pem"_s));
    const QMap<QString, QString> auth{
        {u"username"_s, u"me"_s}, {u"project_name"_s, u"p"_s}, {u"user_domain_name"_s, u"D"_s}, {u"project_domain_id"_s, u"default"_s}};
    QCOMPARE(endpoint.auth, auth);
    QVERIFY(config->find(u"other"_s).error().what.contains(u"lab"_s));
}

void TestCloudsConfig::knowsTheWaysToSignIn()
{
    const auto config = CloudsConfig::load(
        {file(u"ways.yaml"_s,
             "clouds:\n  app:\n    auth_type: v3applicationcredential\n    auth: {auth_url: 'https://a/v3', application_credential_id: i, application_credential_secret: s}\n"
             "  tok:\n    auth_type: v3token\n    auth: {auth_url: 'https://a/v3', token: t, project_id: p}\n"
             "  odd:\n    auth_type: v3oidcpassword\n    auth: {auth_url: 'https://a/v3'}\n"),
            {}, {}});
    QCOMPARE(config->find(u"app"_s)->applicationCredentialSecret, u"s"_s);
    QCOMPARE(config->find(u"tok"_s)->token, u"t"_s);
    QCOMPARE(config->find(u"odd"_s).error().kind, Kind::Unsupported);
}

void TestCloudsConfig::badFilesNameTheLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("tab") << QByteArray("clouds:\n\tlab: 1\n") << 2;
    QTest::newRow("open quote") << QByteArray("clouds:\n  lab: {auth: 'x\n") << 3;
    QTest::newRow("list") << QByteArray("- clouds\n") << 1;
    QTest::newRow("clouds is a word") << QByteArray("clouds: lab\n") << 1;
    QTest::newRow("cloud is a word") << QByteArray("clouds:\n  lab: x\n") << 2;
    QTest::newRow("no auth_url") << QByteArray("clouds:\n  lab:\n    auth: {username: x}\n") << 3;
    QTest::newRow("bad auth_url") << QByteArray("clouds:\n  lab:\n    auth: {auth_url: 'host:5000'}\n") << 3;
    QTest::newRow("colon without port") << QByteArray("clouds:\n  lab:\n    auth: {auth_url: 'https://h:/v3', username: x}\n") << 3;
    QTest::newRow("colon at the end") << QByteArray("clouds:\n  lab:\n    auth: {auth_url: 'https://h:', username: x}\n") << 3;
    QTest::newRow("clear beside CA") << QByteArray("clouds:\n  lab:\n    auth: {auth_url: 'http://h', username: x}\n    cacert: ca.pem\n") << 3;
    QTest::newRow("no user") << QByteArray("clouds:\n  lab:\n    auth: {auth_url: 'https://h'}\n") << 3;
    QTest::newRow("bad flag") << QByteArray("clouds:\n  lab:\n    auth: {auth_url: 'https://h', username: x}\n    verify: perhaps\n") << 4;
    QTest::newRow("twice") << QByteArray("clouds:\n  lab:\n    auth: {}\n    auth: {}\n") << 4;
    QTest::newRow("profile") << QByteArray("clouds:\n  lab:\n    profile: none\n") << 3;
    QByteArray bomb("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int n = 1; n < 9; ++n)
        bomb += QStringLiteral("a%1: &a%1 [*x, *x, *x, *x, *x, *x, *x, *x, *x, *x]\n").arg(n).replace(u"*x"_s, u"*a%1"_s.arg(n - 1)).toUtf8();
    QTest::newRow("bomb") << bomb << -1;
}

void TestCloudsConfig::badFilesNameTheLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto config = CloudsConfig::load({file(u"bad.yaml"_s, text), {}, {}});
    Error error = config ? Error{} : config.error();
    if (config) {
        const auto entry = config->find(u"lab"_s);
        QVERIFY(!entry);
        error = entry.error();
    }
    QCOMPARE(error.kind, Kind::InvalidInput);
    QVERIFY2(error.what.contains(line < 0 ? u"bad.yaml, line"_s : u"bad.yaml, line %1:"_s.arg(line)), qPrintable(error.what));
}

void TestCloudsConfig::mistypedSettingsAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("user") << QByteArray("    auth: {auth_url: 'https://h', usernmae: x}\n") << u"\"username\""_s;
    QTest::newRow("url") << QByteArray("    auth: {auth_ulr: 'https://h', username: x}\n") << u"\"auth_url\""_s;
    QTest::newRow("unheard of") << QByteArray("    auth: {auth_url: 'https://h', username: x, colour: green}\n") << u"\"colour\""_s;
    QTest::newRow("verify") << QByteArray("    verfy: false\n    auth: {auth_url: 'https://h', username: x}\n") << u"\"verify\""_s;
    QTest::newRow("secret") << QByteArray("    auth: {auth_url: 'https://h', username: x, passwrd: geheim}\n") << u"\"password\""_s;
}

void TestCloudsConfig::mistypedSettingsAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, word);
    const auto config = CloudsConfig::load({file(u"typo.yaml"_s, "clouds:\n  lab:\n" + text), {}, {}});
    const auto entry = config->find(u"lab"_s);
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Kind::InvalidInput);
    QVERIFY2(entry.error().what.contains(u"typo.yaml, line 3:"_s) && entry.error().what.contains(word), qPrintable(entry.error().what));
    QVERIFY(!entry.error().what.contains(u"geheim"_s));
}

void TestCloudsConfig::otherPeoplesSettingsAreLeftAlone()
{
    const auto config = CloudsConfig::load(
        {file(u"sdk.yaml"_s,
             "clouds:\n  lab:\n    auth: {auth_url: 'https://h', username: x, tenant_name: p, default_domain: d}\n    identity_api_version: '3'\n"
             "    dns_region_name: R2\n    compute_endpoint_override: 'https://c'\n    floating_ip_source: None\n    cert: a.pem\n    key: a.key\n"
             "    networks: [{name: n}]\n    compute_default_microversion: '2.79'\n"),
            {}, {}});
    const auto entry = config->find(u"lab"_s);
    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().what));
}

void TestCloudsConfig::noFileIsNoCloud()
{
    const auto config = CloudsConfig::load({});
    QVERIFY(config && config->names().isEmpty());
    QCOMPARE(config->find(u"x"_s).error().kind, Kind::NotFound);
    QVERIFY(CloudsConfig::load({file(u"empty.yaml"_s, ""), {}, {}}));
    QCOMPARE(CloudsConfig::load({m_dir.filePath(u"gone"_s), {}, {}}).error().kind, Kind::NotFound);
    qputenv("OS_CLIENT_CONFIG_FILE", file(u"mine.yaml"_s, "clouds: {}\n").toLocal8Bit());
    QCOMPARE(CloudsFiles::standard().clouds, m_dir.filePath(u"mine.yaml"_s));
    qunsetenv("OS_CLIENT_CONFIG_FILE");
}

void TestCloudsConfig::whatOthersWroteIsNotUsedUnasked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("clouds") << u"clouds.yaml"_s << QByteArray("OS_CLIENT_CONFIG_FILE");
    QTest::newRow("clouds, another ending") << u"clouds.json"_s << QByteArray("OS_CLIENT_CONFIG_FILE");
    QTest::newRow("secrets") << u"secure.yaml"_s << QByteArray("OS_CLIENT_SECURE_FILE");
    QTest::newRow("profiles") << u"clouds-public.yml"_s << QByteArray("OS_CLIENT_VENDOR_FILE");
}

// It would say where the user's own passwords go, which lie elsewhere.
void TestCloudsConfig::whatOthersWroteIsNotUsedUnasked()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, variable);
    const QString before = QDir::currentPath();
    const auto restore = qScopeGuard([before, variable] {
        (void)QDir::setCurrent(before);
        qunsetenv(variable.constData());
    });
    const QString folder = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(QDir(m_dir.path()).mkpath(folder) && QDir::setCurrent(m_dir.filePath(folder)));
    const QString path = file(folder + u'/' + name, "{}");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto used = [&path](const CloudsFiles &files) { return QStringList{files.clouds, files.secure, files.publicProfiles}.contains(path); };
    const CloudsFiles own = CloudsFiles::standard();
    QVERIFY(used(own) && own.leftOut.isEmpty());
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
    const CloudsFiles open = CloudsFiles::standard();
    QVERIFY(!used(open));
    QCOMPARE(open.leftOut.size(), 1);
    QVERIFY2(open.leftOut.first().contains(path) && open.leftOut.first().contains(u"name it in "_s + QString::fromLatin1(variable)),
        qPrintable(open.leftOut.first()));
    QVERIFY(CloudsConfig::load(open));
    qputenv(variable.constData(), QFile::encodeName(path));
    QVERIFY(used(CloudsFiles::standard()) && CloudsFiles::standard().leftOut.isEmpty());
}

// The next place counts, as if it were not there.
void TestCloudsConfig::whatIsLeftOutHidesNothing()
{
    const QString before = QDir::currentPath();
    const auto restore = qScopeGuard([before, home = qgetenv("XDG_CONFIG_HOME")] {
        (void)QDir::setCurrent(before);
        qputenv("XDG_CONFIG_HOME", home);
    });
    QVERIFY(QDir(m_dir.path()).mkpath(u"left/openstack"_s) && QDir::setCurrent(m_dir.filePath(u"left"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir.filePath(u"left"_s)));
    const QString mine = file(u"left/openstack/clouds.yaml"_s, "clouds: {}");
    QVERIFY(QFile::setPermissions(file(u"left/clouds.yaml"_s, "clouds: {"), QFile::ReadOwner | QFile::WriteOther));
    QCOMPARE(CloudsFiles::standard().clouds, mine);
}

// Wherever a file is looked for, also where the environment names it; the next place counts.
void TestCloudsConfig::whatIsNoFileIsToldOnce()
{
    const QTemporaryDir dir;
    const QString before = QDir::currentPath();
    const auto restore = qScopeGuard([before, config = qgetenv("XDG_CONFIG_HOME"), home = qgetenv("HOME")] {
        (void)QDir::setCurrent(before);
        config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
        qputenv("HOME", home);
        qunsetenv("OS_CLIENT_SECURE_FILE");
    });
    QVERIFY(QDir(dir.path()).mkpath(u"here/clouds.yaml"_s) && QDir(dir.path()).mkpath(u".config/openstack"_s));
    QVERIFY(QDir::setCurrent(dir.filePath(u"here"_s)));
    qputenv("HOME", QFile::encodeName(dir.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(dir.filePath(u".config"_s)));  // the same folder by two ways
    const QString own = dir.filePath(u".config/openstack/clouds.yaml"_s);
    QVERIFY(QFile::link(dir.filePath(u"gone.yaml"_s), own));
    qputenv("OS_CLIENT_SECURE_FILE", "/dev/null");
    const CloudsFiles files = CloudsFiles::standard();
    QVERIFY(files.clouds.isEmpty() || files.clouds.startsWith(u"/etc/"_s));
    QCOMPARE(files.leftOut.size(), 3);
    QVERIFY2(files.leftOut[0].startsWith(QDir::currentPath() + u"/clouds.yaml is a folder"_s), qPrintable(files.leftOut[0]));
    QVERIFY2(files.leftOut[1].startsWith(own + u" is a link that leads to no file"_s), qPrintable(files.leftOut[1]));
    QVERIFY2(files.leftOut[2].startsWith(u"/dev/null is a device"_s), qPrintable(files.leftOut[2]));
    QVERIFY(QFile::remove(own));
    QVERIFY(QFile::link(file(u"real.yaml"_s, "clouds: {}"), own));
    QCOMPARE(CloudsFiles::standard().clouds, own);
}

QTEST_GUILESS_MAIN(TestCloudsConfig)
#include "tst_cloudsconfig.moc"
