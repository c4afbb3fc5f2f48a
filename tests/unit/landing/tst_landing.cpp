// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/users.h"
#include "core/base/passwordhash.h"
#include "core/landing/landinghosts.h"
#include "core/landing/landingscript.h"
#include "landingcloud.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

namespace {

const QString password = u"a-long-random-password-of-a-guest-host"_s;

LandingRequest request(int port = 8774)
{
    LandingRequest request;
    request.name = u"annex"_s;
    request.password = password;
    request.port = port;
    return request;
}

QByteArray says(const QString &word, const QString &text = {})
{
    return u"[ 12.3] noise\r\ntrescca-landing %1 %2 %3.\r\n"_s.arg(landingscript::markOf(password), word, text).toUtf8();
}

/// What the instance reads of its user data.
QJsonObject settingsOf(const QJsonObject &server)
{
    static const QRegularExpression line(u"json.loads\\(r\"\"\"(.*)\"\"\"\\)"_s);
    const QByteArray data = QByteArray::fromBase64(server["user_data"_L1].toString().toLatin1());
    return QJsonDocument::fromJson(line.match(QString::fromUtf8(data)).captured(1).toUtf8()).object();
}

/// A tresccad, which is what the instance is said to have started with the user that it was told of.
void runDaemon(LandingCloud &cloud, DaemonFixture &daemon)
{
    cloud.onCreate = [&daemon](const QJsonObject &server) {
        const QJsonObject settings = settingsOf(server);
        QVERIFY(Users(daemon.folder()).setHash(settings["user"_L1].toString(), settings["hash"_L1].toString(), u"member"_s));
    };
    cloud.console = [&daemon] { return says(u"begun"_s) + says(u"ready"_s, daemon.fingerprint()); };
}

QString faultOf(const Result<LandingHost> &made) { return made ? u"made"_s : made.error().what + u" | "_s + made.error().detail; }

}  // namespace

/// The making of a guest host, of whatever it fails at; a real tresccad is what it comes to.
class TestLanding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHostIsMadeAndLetsUsIn()
    {
        DaemonFixture daemon;
        LandingCloud cloud;
        runDaemon(cloud, daemon);
        QStringList stages;
        const Context context{.stop = {}, .progress = [&stages](const Progress &now) {
                                  if (!stages.contains(now.stage))
                                      stages << now.stage;
                              }};
        LandingHosts hosts(cloud.session());
        const auto made = hosts.create(request(daemon.port()), context);
        QVERIFY2(made, qPrintable(faultOf(made)));
        QCOMPARE(made->fingerprint, daemon.fingerprint());
        QCOMPARE(made->endpoint().uri, u"https://127.0.0.1:%1/v3"_s.arg(daemon.port()));
        QCOMPARE(stages, (QStringList{u"check"_s, u"instance"_s, u"boot"_s, u"connect"_s}));
        QCOMPARE(cloud.things(), (QStringList{u"server annex"_s, u"group trescca-landing-annex"_s, u"rule %1 0.0.0.0/0"_s.arg(daemon.port())}));
        const QJsonObject wanted = cloud.wanted();
        QCOMPARE(wanted["flavorRef"_L1].toString(), u"f2"_s);
        QCOMPARE(wanted["imageRef"_L1].toString(), u"i1"_s);
        QVERIFY(wanted["config_drive"_L1].toBool() && !wanted.contains("key_name"_L1));
        // All members of the project, and all programs in the instance, may read this.
        const QByteArray told = QJsonDocument(wanted).toJson() + QByteArray::fromBase64(wanted["user_data"_L1].toString().toLatin1());
        QVERIFY(!told.contains(password.toUtf8()) && !told.contains("PRIVATE KEY"));
        QVERIFY(passwordFits(password, settingsOf(wanted)["hash"_L1].toString()));
        QCOMPARE(hosts.list({})->size(), 1);
        QVERIFY(hosts.remove(u"annex"_s, {}));
        QCOMPARE(cloud.things(), QStringList());
        QCOMPARE(hosts.remove(u"annex"_s, {}).error().kind, Kind::NotFound);
    }

    void whatIsAskedForIsGiven()
    {
        DaemonFixture daemon;
        LandingCloud cloud;
        runDaemon(cloud, daemon);
        cloud.fake.answer("GET /v2.1/p1/os-keypairs/mine", {FakeCloud::json({{u"keypair"_s, QJsonObject{{u"name"_s, u"mine"_s}}}})});
        LandingRequest wish = request(daemon.port());
        wish.wish.key = u"mine"_s;
        wish.wish.floatingNetwork = u"public"_s;
        wish.wish.network = u"private"_s;
        wish.from = {u"192.0.2.0/24"_s, u"2001:db8::/32"_s};
        LandingHosts hosts(cloud.session());
        const auto made = hosts.create(wish, {});
        QVERIFY2(made, qPrintable(faultOf(made)));
        QCOMPARE(made->address, u"127.0.0.1"_s);  // the floating one
        const QStringList things = cloud.things();
        QVERIFY2(things.contains(u"floating") && things.contains(u"rule 22 192.0.2.0/24") && things.contains(u"rule 22 2001:db8::/32"),
            qPrintable(things.join(u", ")));
        QCOMPARE(cloud.wanted()["key_name"_L1].toString(), u"mine"_s);
        cloud.groupBusy = 2;
        QVERIFY(hosts.remove(u"annex"_s, {}));
        QCOMPARE(cloud.things(), QStringList());
    }

    // Nothing is left, wherever it stops.
    void whatFailsIsRemoved_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::newRow("group") << QByteArray("POST /v2.0/security-groups");
        QTest::newRow("port") << QByteArray("POST /v2.0/security-group-rules");
        QTest::newRow("instance") << QByteArray("POST /v2.1/p1/servers");
        QTest::newRow("console") << QByteArray("POST /v2.1/p1/servers/s2/action");
        QTest::newRow("floating address") << QByteArray("POST /v2.0/floatingips");
        QTest::newRow("port of the instance") << QByteArray("GET /v2.0/ports");
    }
    void whatFailsIsRemoved()
    {
        QFETCH(QByteArray, at);
        DaemonFixture daemon;
        LandingCloud cloud;
        runDaemon(cloud, daemon);
        cloud.failAt = at;
        LandingRequest wish = request(daemon.port());
        wish.wish.floatingNetwork = u"public"_s;
        const auto made = LandingHosts(cloud.session()).create(wish, {});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::Forbidden);
        QCOMPARE(cloud.things(), QStringList());
        // And it can be made then.
        cloud.failAt.clear();
        const auto again = LandingHosts(cloud.session()).create(wish, {});
        QVERIFY2(again, qPrintable(faultOf(again)));
    }

    void anInstanceThatFailsIsToldOf()
    {
        LandingCloud cloud;
        cloud.console = [] { return says(u"begun"_s) + says(u"failed"_s, u"apt-get: no mirror"_s); };
        const auto made = LandingHosts(cloud.session()).create(request(), {});
        QVERIFY2(!made && made.error().what.contains(u"apt-get: no mirror"), qPrintable(faultOf(made)));
        QVERIFY2(made.error().detail.contains(u"noise"), qPrintable(made.error().detail));
        QCOMPARE(cloud.things(), QStringList());
        cloud.state = u"ERROR"_s;
        QVERIFY(!LandingHosts(cloud.session()).create(request(), {}));
        QCOMPARE(cloud.things(), QStringList());
    }

    void silenceComesToAnEnd()
    {
        LandingCloud cloud;
        LandingRequest wish = request();
        wish.patience = std::chrono::seconds(0);
        const auto made = LandingHosts(cloud.session()).create(wish, {});
        QVERIFY2(!made && made.error().kind == Kind::Unreachable && made.error().what.contains(u"cloud-init"), qPrintable(faultOf(made)));
        QCOMPARE(cloud.things(), QStringList());
    }

    void aCancelledHostIsRemoved()
    {
        LandingCloud cloud;
        std::stop_source stop;
        cloud.console = [&stop] {
            stop.request_stop();
            return QByteArray();
        };
        const auto made = LandingHosts(cloud.session()).create(request(), {.stop = stop.get_token(), .progress = {}});
        QCOMPARE(made.error().kind, Kind::Cancelled);
        QCOMPARE(cloud.things(), QStringList());
    }

    // A killed program leaves an instance that comes up by itself.
    void aCutRunIsGoneOnWith()
    {
        DaemonFixture daemon;
        LandingCloud cloud;
        const auto hash = hashPassword(password);
        QVERIFY(Users(daemon.folder()).setHash(QLatin1StringView(landingscript::user), *hash, u"member"_s));
        cloud.console = [&daemon] { return says(u"ready"_s, daemon.fingerprint()); };
        cloud.putServer(
            u"annex"_s, {{u"trescca_landing"_s, landingscript::markOf(password)}, {u"trescca_landing_port"_s, QString::number(daemon.port())}});
        const auto made = LandingHosts(cloud.session()).create(request(daemon.port()), {});
        QVERIFY2(made, qPrintable(faultOf(made)));
        QCOMPARE(cloud.things(), QStringList{u"server annex"_s});
    }

    void anotherInstanceOfThatNameIsLeftAlone()
    {
        LandingCloud cloud;
        cloud.putServer(u"annex"_s, {});
        const auto made = LandingHosts(cloud.session()).create(request(), {});
        QCOMPARE(made.error().kind, Kind::Conflict);
        QCOMPARE(cloud.things(), QStringList{u"server annex"_s});
        QCOMPARE(LandingHosts(cloud.session()).find(u"annex"_s, {}).error().kind, Kind::NotFound);
        QVERIFY(!LandingHosts(cloud.session()).remove(u"annex"_s, {}));
        QCOMPARE(cloud.things(), QStringList{u"server annex"_s});
    }

    void aFalseFingerprintIsNotBelieved()
    {
        DaemonFixture daemon;
        LandingCloud cloud;
        runDaemon(cloud, daemon);
        cloud.console = [] { return says(u"ready"_s, QString(64, u'a')); };
        const auto made = LandingHosts(cloud.session()).create(request(daemon.port()), {});
        QCOMPARE(made.error().kind, Kind::Untrusted);
        QCOMPARE(cloud.things(), QStringList());
    }

    void thePackageIsSentOnceItIsWaitedFor()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"tresccad.deb"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("!<arch>\nthe package") > 0);
        file.close();
        QByteArray came;
        const ScriptedServer guest([&came](const ScriptedRequest &sent) {
            came = sent.method + ' ' + sent.body;
            return ScriptedAnswer{.status = 204};
        });
        LandingCloud cloud;
        cloud.console = [&came] { return came.isEmpty() ? says(u"waiting"_s) : says(u"failed"_s, u"enough"_s); };
        LandingRequest wish = request(guest.port());
        const auto package = LandingPackage::of(file.fileName());
        QVERIFY2(package, package ? "" : qPrintable(package.error().what));
        wish.package = *package;
        const auto made = LandingHosts(cloud.session()).create(wish, {});
        QVERIFY2(!made && made.error().what.contains(u"enough"), qPrintable(faultOf(made)));
        QCOMPARE(came, QByteArray("PUT !<arch>\nthe package"));
        QCOMPARE(settingsOf(cloud.wanted())["sha256"_L1].toString(), package->sha256);
    }

    void allIsCheckedBeforehand_data()
    {
        QTest::addColumn<LandingWish>("wish");
        QTest::addColumn<QJsonObject>("limits");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const LandingWish &wish, Kind kind, const QJsonObject &limits = {}) {
            QTest::newRow(name) << wish << limits << static_cast<int>(kind);
        };
        row("no image", {.image = u"other"_s}, Kind::NotFound);
        row("no flavor", {.flavor = u"other"_s}, Kind::NotFound);
        row("a flavor without room for guests", {.flavor = u"small"_s}, Kind::NoRoom);
        row("a flavor without room for the image", {.flavor = u"narrow"_s}, Kind::NoRoom);
        row("no flavor fits", {.guestMemory = 64ULL << 30U}, Kind::NoRoom);
        row("no network", {.network = u"other"_s}, Kind::NotFound);
        row("no external network", {.floatingNetwork = u"other"_s}, Kind::NotFound);
        row("no key", {.key = u"other"_s}, Kind::NotFound);
        row("instances", {}, Kind::NoRoom, {{u"maxTotalInstances"_s, 3}, {u"totalInstancesUsed"_s, 3}});
        row("processors", {}, Kind::NoRoom, {{u"maxTotalCores"_s, 3}, {u"totalCoresUsed"_s, 2}});
        row("memory", {}, Kind::NoRoom, {{u"maxTotalRAMSize"_s, 4096}, {u"totalRAMUsed"_s, 3072}});
    }
    void allIsCheckedBeforehand()
    {
        QFETCH(LandingWish, wish);
        QFETCH(QJsonObject, limits);
        QFETCH(int, kind);
        LandingCloud cloud;
        cloud.limits = limits;
        LandingRequest asked = request();
        asked.wish = wish;
        const auto made = LandingHosts(cloud.session()).create(asked, {});
        QVERIFY(!made);
        QVERIFY2(static_cast<int>(made.error().kind) == kind, qPrintable(faultOf(made)));
        QCOMPARE(cloud.things(), QStringList());
        QCOMPARE(cloud.fake.http->count("POST", "/v2.0/security-groups"), 0);
    }

    void readersAndCloudsWithoutNetworksAreRefused()
    {
        LandingCloud reader;
        reader.fake.roles = {u"reader"_s};
        QCOMPARE(LandingHosts(reader.session()).create(request(), {}).error().kind, Kind::Forbidden);
        LandingCloud bare;
        bare.fake.hasNetwork = false;
        QCOMPARE(LandingHosts(bare.session()).create(request(), {}).error().kind, Kind::Unsupported);
        LandingRequest bad = request();
        bad.name = u"../x"_s;
        QCOMPARE(LandingHosts(bare.session()).create(bad, {}).error().kind, Kind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestLanding)
#include "tst_landing.moc"
