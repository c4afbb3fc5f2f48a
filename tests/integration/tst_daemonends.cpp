// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "tests/integration/movingscene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

#include <glob.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A tresccad ends, gently or by a kill, amid a save or a restore that a client asked for, which asks again for the same migration once it is
/// back: what it is told is true, and there is one image, one guest, counting on.
class TestDaemonEnds final : public QObject {
    Q_OBJECT
    static constexpr auto migration = "the-move";
    MovingScene m_scene;
    std::unique_ptr<HttpClient> m_client;
    QByteArray m_token;  ///< got once: it outlives the daemons
    QString m_guest;     ///< id
    QString m_package;

    HttpResponse call(const QByteArray &method, const QString &path, const QJsonObject &body = {}, HttpHeaders headers = {})
    {
        HttpRequest request;
        request.method = method;
        request.url = u"https://127.0.0.1:%1"_s.arg(m_scene.cloud().port()) + path;
        request.headers = headers << std::pair("X-Auth-Token"_ba, m_token) << std::pair("Accept"_ba, "application/json"_ba)
                                  << std::pair("Content-Type"_ba, "application/json"_ba)
                                  << std::pair("X-Trescca-Migration"_ba, QByteArray(migration));
        request.body = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
        const auto answer = m_client->send(request, {});
        return answer ? *answer : HttpResponse{0, {}, answer.error().what.toUtf8()};
    }
    QJsonObject json(const QString &path) { return QJsonDocument::fromJson(call("GET", path).body).object(); }
    QJsonObject image(const QString &id) { return json(u"/image/v2/images/"_s + id); }
    QJsonObject server(const QString &id) { return json(u"/compute/v2.1/servers/"_s + id)[u"server"].toObject(); }
    QString statusOf(const QString &id) { return server(id)[u"status"].toString(); }
    QJsonArray servers() { return json(u"/compute/v2.1/servers"_s)[u"servers"].toArray(); }
    QJsonArray packages() { return json(u"/image/v2/images?trescca_kind=package"_s)[u"images"].toArray(); }
    /// The id that the answer gives, empty when refused.
    QString save()
    {
        const QJsonObject about{{u"save"_s, QJsonObject{{u"migration_id"_s, QString::fromLatin1(migration)}}}};
        const HttpResponse answer = call("POST", u"/compute/v2.1/servers/%1/save"_s.arg(m_guest), about);
        if (answer.status != 202)
            qWarning("%s", answer.body.constData());
        return QJsonDocument::fromJson(answer.body)[u"image_id"].toString();
    }
    QString restore()
    {
        const HttpResponse answer = call(
            "POST", u"/compute/v2.1/servers/restore"_s, QJsonObject{{u"image_id"_s, m_package}, {u"migration_id"_s, QString::fromLatin1(migration)}});
        if (answer.status != 202)
            qWarning("%s", answer.body.constData());
        return QJsonDocument::fromJson(answer.body)[u"server"][u"id"].toString();
    }

    /// A file below the daemon's folder has so many bytes.
    [[nodiscard]] bool isGrown(const QString &pattern, qint64 least) const
    {
        glob_t found{};
        ::glob(qPrintable(m_scene.siteFolder(u"cloud"_s) + u'/' + pattern), GLOB_NOSORT, nullptr, &found);
        const bool any = std::any_of(found.gl_pathv, found.gl_pathv + found.gl_pathc, [least](const char *path) {
            struct stat facts{};
            return ::stat(path, &facts) == 0 && facts.st_size >= least;
        });
        ::globfree(&found);
        return any;
    }
    /// Ends the daemon as soon as that is so, or what is at work has come to its end, and starts it anew.
    template <typename Reached>
    void endDaemon(bool gently, Reached reached)
    {
        QVERIFY(QTest::qWaitFor(reached, 120'000));
        if (gently)
            m_scene.stopDaemonGently();
        else
            m_scene.killDaemon();
        m_scene.startDaemon();
    }

    static void addRows(const QList<std::tuple<const char *, QString, qint64>> &moments)
    {
        QTest::addColumn<bool>("gently");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<qint64>("least");
        for (const bool gently : {true, false})
            for (const auto &[name, pattern, least] : moments)
                QTest::addRow("%s, %s", gently ? "stopped" : "killed", name) << gently << pattern << least;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &wrong : {m_scene.setUp(), m_scene.bringTo(u"cloud"_s)})
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        HttpSettings settings;
        settings.trust.fingerprint = m_scene.cloud().fingerprint();
        m_client = std::make_unique<HttpClient>(settings);
        const QJsonObject user{{u"name"_s, QString::fromLatin1(DaemonProcess::user)}, {u"domain"_s, QJsonObject{{u"id"_s, u"default"_s}}},
            {u"password"_s, QString::fromLatin1(DaemonProcess::password)}};
        const QJsonObject identity{{u"methods"_s, QJsonArray{u"password"_s}}, {u"password"_s, QJsonObject{{u"user"_s, user}}}};
        m_token = call("POST", u"/v3/auth/tokens"_s, QJsonObject{{u"auth"_s, QJsonObject{{u"identity"_s, identity}}}}).header("x-subject-token");
        m_guest = servers()[0][u"id"].toString();
        QVERIFY(!m_token.isEmpty() && !m_guest.isEmpty());
    }

    void aSaveIsAskedAgain_data()
    {
        addRows({{"at once", u"images"_s, 0}, {"its memory is written", u"held/*/memory.save"_s, 1},
            {"the package is written", u"images/*.part"_s, 4 << 20}, {"it is whole", u"none"_s, 0}});
    }
    void aSaveIsAskedAgain()
    {
        QFETCH(bool, gently);
        QFETCH(QString, pattern);
        QFETCH(qint64, least);
        const QString id = save();
        QVERIFY(!id.isEmpty());
        endDaemon(gently, [&] { return isGrown(pattern, least) || image(id)[u"status"] == u"active"_s; });
        const QJsonObject told = image(id);
        QVERIFY2(told[u"status"] == u"active"_s || !told[u"trescca_error"].toString().isEmpty(), QJsonDocument(told).toJson().constData());
        QCOMPARE(save(), id);
        QTRY_COMPARE_WITH_TIMEOUT(image(id)[u"status"].toString(), u"active"_s, 120'000);
        QCOMPARE(statusOf(m_guest), u"SUSPENDED"_s);
        QCOMPARE(packages().size(), 1);
        QCOMPARE(m_scene.copiesRunning(), 0);
        const QJsonObject about{{u"resume"_s, QJsonObject{{u"migration_id"_s, QString::fromLatin1(migration)}}}};
        QVERIFY(QTest::qWaitFor([&] { return call("POST", u"/compute/v2.1/servers/%1/action"_s.arg(m_guest), about).status == 202; }, 60'000));
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(m_guest), u"ACTIVE"_s, 60'000);
        QCOMPARE(call("DELETE", u"/image/v2/images/"_s + id).status, 204);
        const QString counts = m_scene.countsOn();
        QVERIFY2(counts.isEmpty(), qPrintable(counts));
    }

    /// What the next test restores; its source is let go, as a move does.
    void aPackageIsMade()
    {
        m_package = save();
        QTRY_COMPARE_WITH_TIMEOUT(image(m_package)[u"status"].toString(), u"active"_s, 120'000);
        QVERIFY(QTest::qWaitFor([&] { return call("DELETE", u"/compute/v2.1/servers/"_s + m_guest).status == 204; }, 60'000));
        QVERIFY(servers().isEmpty());
    }

    void aRestoreIsAskedAgain_data()
    {
        addRows({{"at once", u"images"_s, 0}, {"its memory is unpacked", u"instances/*/memory.save.part"_s, 1},
            {"it is started", u"instances/*/console.log"_s, 0}, {"it runs", u"none"_s, 0}});
    }
    void aRestoreIsAskedAgain()
    {
        QFETCH(bool, gently);
        QFETCH(QString, pattern);
        QFETCH(qint64, least);
        const QString id = restore();
        QVERIFY(!id.isEmpty());
        endDaemon(gently, [&] { return isGrown(pattern, least) || statusOf(id) == u"ACTIVE"_s; });
        QTRY_VERIFY_WITH_TIMEOUT(statusOf(id) != u"BUILD"_s, 120'000);
        const QJsonObject told = server(id);
        const bool failed = told[u"status"] == u"ERROR"_s;
        QVERIFY2(told[u"status"] == u"ACTIVE"_s || failed, QJsonDocument(told).toJson().constData());
        QCOMPARE(told[u"fault"][u"message"].toString().contains(u"tresccad was stopped"), failed);
        QCOMPARE(m_scene.copiesRunning(), failed ? 0 : 1);
        QCOMPARE(servers().size(), 1);
        QCOMPARE(restore(), id);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(id), u"ACTIVE"_s, 120'000);
        QCOMPARE(servers().size(), 1);
        QCOMPARE(m_scene.copiesRunning(), 1);
        for (const QString &wrong : {m_scene.countsOn(), m_scene.diskIsUnbroken()})
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(call("DELETE", u"/compute/v2.1/servers/"_s + id).status, 204);
        QVERIFY(servers().isEmpty());
        QVERIFY(!isGrown(u"instances/*"_s, 0));
    }
};

QTEST_GUILESS_MAIN(TestDaemonEnds)
#include "tst_daemonends.moc"
