// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landinghosts.h"
#include "core/landing/landingscript.h"
#include "core/landing/landingsite.h"
#include "tests/unit/landing/landingcloud.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// landing: what a person tells and is told; how a host is made is tst_landing's.
class TestLandingVerb final : public QObject {
    Q_OBJECT

    static void useCloud(CliFixture &cli, const LandingCloud &cloud)
    {
        cli.cloudKind = u"openstack"_s;
        cli.landing = std::make_shared<LandingHosts>(cloud.session());
    }
    static QStringList words(const QString &verb, const QStringList &more = {})
    {
        return QStringList{u"landing"_s, verb} + more + QStringList{u"--cloud"_s, u"cloud"_s, u"--json"_s, u"--yes"_s};
    }
    static void putHost(LandingCloud &cloud, const QString &name)
    {
        cloud.putServer(name, {{u"trescca_landing"_s, u"mark"_s}, {u"trescca_landing_port"_s, u"8774"_s}});
    }

private Q_SLOTS:
    void onlyACloudHasThem()
    {
        CliFixture cli;
        QCOMPARE(cli.run(words(u"list"_s)).exitCode, 10);
        QCOMPARE(cli.run({u"landing"_s}).exitCode, 2);
    }

    void aDryRunTellsWhatWouldBeTaken()
    {
        CliFixture cli;
        const LandingCloud cloud;
        useCloud(cli, cloud);
        const auto told = cli.run(words(u"create"_s, {u"--package"_s, u"image"_s, u"--dry-run"_s}));
        QVERIFY2(told.exitCode == 0, qPrintable(told.all()));
        QCOMPARE(told.json()[u"name"].toString(), u"landing-cloud"_s);
        QCOMPARE(told.json()[u"flavor"].toString(), u"large"_s);
        QCOMPARE(cloud.things(), QStringList());
        QVERIFY(!LandingSite(cli.path(u"config.yml"_s), u"landing-cloud"_s).hasPassword());
        const auto large = cli.run(words(u"create"_s, {u"--package"_s, u"image"_s, u"--dry-run"_s, u"--memory"_s, u"64G"_s}));
        QCOMPARE(large.exitCode, 7);
    }

    void whatCannotBeMadeLeavesNothing()
    {
        CliFixture cli;
        LandingCloud cloud;
        useCloud(cli, cloud);
        cloud.failAt = "POST /v2.1/p1/servers";
        const auto refused = cli.run(words(u"create"_s, {u"--package"_s, u"image"_s, u"--name"_s, u"annex"_s}));
        QVERIFY2(refused.exitCode == 6, qPrintable(refused.all()));
        QCOMPARE(cloud.things(), QStringList());
        QVERIFY(!LandingSite(cli.path(u"config.yml"_s), u"annex"_s).hasPassword());
        QCOMPARE(cli.run(words(u"create"_s, {u"--package"_s, cli.path(u"none.deb"_s)})).exitCode, 3);
        QCOMPARE(cli.run(words(u"create"_s, {u"--package"_s, u"image"_s, u"--name"_s, u"a/b"_s})).exitCode, 2);
    }

    void hostsAreListed()
    {
        CliFixture cli;
        LandingCloud cloud;
        useCloud(cli, cloud);
        cloud.putServer(u"web"_s, {});
        putHost(cloud, u"annex"_s);
        const auto hosts = cli.run(words(u"list"_s)).json()[u"landings"].toArray();
        QCOMPARE(hosts.size(), 1);
        QCOMPARE(hosts[0][u"name"].toString(), u"annex"_s);
        QCOMPARE(hosts[0][u"auth_url"].toString(), u"https://127.0.0.1:8774/v3"_s);
        QCOMPARE(hosts[0][u"site"].toString(), QString());
    }

    // Who cannot see that it is empty has to say that it may go.
    void aHostWithUnknownGuestsIsOnlyDeletedByForce()
    {
        CliFixture cli;
        LandingCloud cloud;
        useCloud(cli, cloud);
        putHost(cloud, u"annex"_s);
        const auto refused = cli.run(words(u"delete"_s, {u"annex"_s}));
        QVERIFY2(refused.exitCode == 5 && refused.error().contains(u"--force"), qPrintable(refused.all()));
        QCOMPARE(cloud.things(), QStringList{u"server annex"_s});
        const auto done = cli.run(words(u"delete"_s, {u"annex"_s, u"--force"_s}));
        QVERIFY2(done.exitCode == 0 && done.json()[u"deleted"].toBool(), qPrintable(done.all()));
        QCOMPARE(cloud.things(), QStringList());
        QCOMPARE(cli.run(words(u"delete"_s, {u"annex"_s, u"--force"_s})).exitCode, 3);
    }

    void aHostWithGuestsIsNotDeleted()
    {
        CliFixture cli;
        LandingCloud cloud;
        useCloud(cli, cloud);
        putHost(cloud, u"annex"_s);
        cli.uris = {{u"local"_s, u"https://127.0.0.1:8774/v3"_s}};
        const QString guest = cli.local->addInstance(u"web-1"_s).id;
        const auto refused = cli.run(words(u"delete"_s, {u"annex"_s}));
        QVERIFY2(refused.exitCode == 5 && refused.error().contains(u"web-1"), qPrintable(refused.all()));
        QVERIFY(cli.local->removeInstance(guest, true, {}));
        QCOMPARE(cli.run(words(u"delete"_s, {u"annex"_s})).exitCode, 0);
        QCOMPARE(cloud.things(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLandingVerb)
#include "tst_landingverb.moc"
