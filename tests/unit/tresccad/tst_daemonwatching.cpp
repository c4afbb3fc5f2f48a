// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/auditlog.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What an administrator sees of a daemon from outside: audit log and metrics.
class TestDaemonWatching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyMayReadTheCertificate()
    {
        const DaemonFixture daemon;
        QVERIFY(QFile::permissions(daemon.certificate()).testFlags(QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(!(QFile::permissions(daemon.folder() + u"/tls.key"_s) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void whoChangedWhatIsKept()
    {
        DaemonFixture daemon;
        const QString image = daemon.upload(u"secret-name"_s, "secret-content");
        QCOMPARE(daemon.send("GET", u"/image/v2/images/"_s + image).status, 200);
        daemon.useToken(daemon.token(u"carol"_s, u"lookingglass"_s));
        QCOMPARE(daemon.send("DELETE", u"/image/v2/images/%1?secret-query=1"_s.arg(image)).status, 403);
        QVERIFY(daemon.token(u"carol"_s, u"secret-word"_s).isEmpty());
        QVERIFY(daemon.token(u"secret-user"_s, u"secret-word"_s).isEmpty());
        QCOMPARE(daemon.anonymous("DELETE", u"/image/v2/images/"_s + image).status, 401);
        QStringList told;
        for (const QJsonObject &entry : entries(daemon.folder()))
            told << u"%1 %2 %3 %4"_s.arg(entry["user"_L1].toString(), entry["method"_L1].toString(), entry["path"_L1].toString().section(u'/', -1))
                        .arg(entry["status"_L1].toInt());
        QCOMPARE(told,
            (QStringList{u"alice POST tokens 201"_s, u"alice POST images 201"_s, u"alice PUT file 204"_s, u"carol POST tokens 201"_s,
                u"carol DELETE %1 403"_s.arg(image), u"carol POST tokens 401"_s, u" POST tokens 401"_s}));
        for (const QByteArray &secret : {"wonderland"_ba, "lookingglass"_ba, "secret"_ba, daemon.currentToken()})
            QVERIFY2(!content(daemon.folder()).contains(secret), secret.constData());
        QCOMPARE(
            QFile::permissions(daemon.folder() + "/audit.log"_L1) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void whoIsKeptOutIsNotedOnceAMinute()
    {
        DaemonFixture daemon;
        const auto statuses = [&] {
            QList<int> all;
            for (const QJsonObject &entry : entries(daemon.folder()))
                if (entry["path"_L1] == "/v3/auth/tokens"_L1 && entry["user"_L1] == "carol"_L1)
                    all << entry["status"_L1].toInt();
            return all;
        };
        const QList<int> tenGuesses(10, 401);
        for (int i = 0; i < 40; ++i)
            (void)daemon.token(u"carol"_s, u"guess"_s);
        QCOMPARE(statuses(), tenGuesses + QList<int>{429});
        daemon.forward(61);
        for (int i = 0; i < 40; ++i)
            (void)daemon.token(u"carol"_s, u"guess"_s);
        QCOMPARE(statuses(), tenGuesses + QList<int>{429} + tenGuesses + QList<int>{429});
    }

    void theAuditLogDoesNotGrowForEver()
    {
        QTemporaryDir folder;
        AuditLog log(folder.path(), 2000);
        ApiRequest request;
        request.method = "DELETE";
        for (int i = 0; i < 100; ++i) {
            request.path = u"/number/%1"_s.arg(i);
            log.login(request, u"anna"_s, 204);
        }
        QVERIFY(content(folder.path()).size() <= 2000);
        QCOMPARE(entries(folder.path()).last()["path"_L1].toString(), u"/number/99"_s);
        QFile older(folder.path() + "/audit.log.1"_L1);
        QVERIFY(older.open(QIODevice::ReadOnly));
        QVERIFY(older.size() > 1500 && older.size() <= 2000);
    }

    void metricsAreToldInPrometheusText()
    {
        DaemonFixture daemon;
        daemon.site().addInstance(u"web"_s);
        (void)daemon.upload(u"image"_s, "12345");
        (void)daemon.anonymous("GET", u"/image/v2/images"_s);
        const Answer answer = daemon.anonymous("GET", u"/metrics"_s);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("content-type").startsWith("text/plain; version=0.0.4"));
        for (const char *line : {"tresccad_images{status=\"active\"} 1\n", "tresccad_image_bytes 5\n", "tresccad_servers{status=\"ACTIVE\"} 1\n",
                 "tresccad_hypervisor_up 1\n", "tresccad_requests_total{method=\"GET\",status=\"401\"} 1\n",
                 "# TYPE tresccad_requests_total counter\n"})
            QVERIFY2(answer.body.contains(line), line);
        daemon.site().failNext(u"instances"_s, {Kind::Unreachable, u"down"_s, {}});
        QVERIFY(daemon.anonymous("GET", u"/metrics"_s).body.contains("tresccad_hypervisor_up 0\n"));
    }

private:
    static QByteArray content(const QString &folder)
    {
        QFile file(folder + "/audit.log"_L1);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QList<QJsonObject> entries(const QString &folder)
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : content(folder).split('\n')) {
            if (!line.isEmpty())
                all << QJsonDocument::fromJson(line).object();
        }
        return all;
    }
};

QTEST_GUILESS_MAIN(TestDaemonWatching)
#include "tst_daemonwatching.moc"
