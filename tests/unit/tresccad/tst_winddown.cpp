// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr int patience = 120'000;
constexpr int length = 1'000'000;

/// All of an upload but its last byte.
QByteArray mostOfAnUpload(const QString &image, const QByteArray &token)
{
    return "PUT /image/v2/images/" + image.toLatin1() + "/file HTTP/1.1\r\nHost: x\r\nX-Auth-Token: " + token
        + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n" + QByteArray(length - 1, 'x');
}

/// The program itself, over libvirt's own test host.
class Program {
public:
    explicit Program(const QString &folder)
    {
        const QString state = folder + u"/state"_s, settings = folder + u"/tresccad.yml"_s;
        QFile file(settings);
        m_isUp = file.open(QIODevice::WriteOnly) && file.write("timeout_seconds: 600\nstop_seconds: 3600\n") > 0;
        file.close();
        QProcess adding;
        adding.start(path(), {u"--state"_s, state, u"user"_s, u"add"_s, u"anna"_s});
        adding.write("wonderland\n");
        adding.closeWriteChannel();
        m_isUp = m_isUp && adding.waitForFinished(patience) && adding.exitCode() == 0;
        dieWithParent(process);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(path(), {u"--config"_s, settings, u"--libvirt"_s, u"test:///default"_s, u"--port"_s, u"0"_s, u"--state"_s, state});
        m_isUp = m_isUp && says(u"listening on https://127\\.0\\.0\\.1:(\\d+)"_s);
        m_port = m_match.captured(1).toInt();
        m_isUp = m_isUp && says(u"fingerprint sha256:([0-9a-f]{64})"_s);
        HttpSettings trust;
        trust.trust.fingerprint = m_match.captured(1);
        m_client = std::make_unique<HttpClient>(trust);
    }
    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] bool says(const QString &pattern)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += QString::fromUtf8(process.readAll());
                m_match = QRegularExpression(pattern).match(m_said);
                return m_match.hasMatch();
            },
            patience);
    }
    HttpResponse send(const QByteArray &method, const QString &place, const QByteArray &body, const QByteArray &token = {})
    {
        HttpRequest request;
        request.method = method;
        request.url = u"https://127.0.0.1:%1"_s.arg(m_port) + place;
        request.body = body;
        request.headers = {std::pair("Content-Type"_ba, "application/json"_ba), std::pair("X-Auth-Token"_ba, token)};
        return m_client->send(request, {}).value_or(HttpResponse{});
    }
    QProcess process;

private:
    static QString path() { return QCoreApplication::applicationDirPath() + u"/../bin/tresccad"_s; }
    bool m_isUp = false;
    int m_port = 0;
    QString m_said;
    QRegularExpressionMatch m_match;
    std::unique_ptr<HttpClient> m_client;
};

}  // namespace

/// A daemon that is told to end lets come to its end what is under way.
class TestWindDown final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;

    Answer post(const QString &path, const QJsonObject &body) { return m_daemon->send("POST", path, body); }
    /// Right after a request: for a moment a move's next one is awaited.
    bool waitsForAMove()
    {
        for (int tries = 0; tries < 20; ++tries)
            if (m_daemon->send("GET", u"/compute/v2.1/servers"_s).status == 200 && !m_daemon->daemon().isQuiet())
                return true;
        return false;
    }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(600); }
    void cleanup() { m_daemon.reset(); }

    void whereNothingIsUnderWayItIsQuiet()
    {
        (void)m_daemon->site().addInstance(u"web"_s);
        QVERIFY(!m_daemon->upload(u"disk"_s, "0123456789").isEmpty());
        m_daemon->daemon().windDown();
        QTRY_VERIFY(m_daemon->daemon().isQuiet());
    }

    void aMoveComesToItsEnd()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        std::binary_semaphore reached(0), go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (!line.startsWith("save "_L1))
                return;
            reached.release();
            go.acquire();
        });
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        reached.acquire();
        m_daemon->daemon().windDown();
        const bool quiet = m_daemon->daemon().isQuiet();
        go.release();
        QVERIFY(!quiet);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QVERIFY(waitsForAMove());
        const QString made = m_daemon->restore(image, u"m1"_s);  // as one that arrives here
        QTRY_COMPARE(m_daemon->server(made)["status"_L1].toString(), u"ACTIVE"_s);
        const QJsonObject letGo{{u"keep"_s, false}, {u"migration_id"_s, u"m1"_s}};
        QCOMPARE(m_daemon->action(guest.id, u"trescca-release"_s, letGo), 202);
        QVERIFY(waitsForAMove());
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + image).status, 204);
        const QString there = m_daemon->server(made)["id"_L1].toString();
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/%1/metadata/trescca_migration"_s.arg(there)).status, 204);
        QTRY_VERIFY(m_daemon->daemon().isQuiet());
    }

    void nothingNewIsBegun()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString package = m_daemon->save(m_daemon->site().addInstance(u"other"_s).id, QString());
        QTRY_COMPARE(m_daemon->image(package)["status"_L1].toString(), u"active"_s);
        const QString disk = m_daemon->upload(u"disk"_s, "0123456789");
        m_daemon->daemon().windDown();
        const QJsonObject server{{u"name"_s, u"x"_s}, {u"imageRef"_s, disk}, {u"flavorRef"_s, u"1"_s}};
        const QString servers = u"/compute/v2.1/servers"_s;
        for (const Answer &refused : {post(servers, {{u"server"_s, server}}),
                 post(servers + u"/%1/save"_s.arg(guest.id), {{u"save"_s, QJsonObject{{u"migration_id"_s, u"m1"_s}}}}),
                 post(servers + "/restore"_L1, {{u"image_id"_s, package}}),
                 post(u"/image/v2/images"_s, {{u"disk_format"_s, u"raw"_s}, {u"container_format"_s, u"bare"_s}})}) {
            QVERIFY2(refused.status == 503 && refused.body.contains("is being stopped"), refused.body.constData());
            QCOMPARE(refused.headers.value("x-trescca-error"), "unreachable"_ba);
            QVERIFY(refused.headers.value("retry-after").toInt() > 0);
        }
        QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
        QTRY_VERIFY(m_daemon->daemon().isQuiet());
    }

    void whoAsksIsToldBefore()
    {
        const auto health = [&] { return m_daemon->anonymous("GET", u"/healthz"_s); };
        const auto facts = [&] { return m_daemon->send("GET", u"/compute/v2.1/trescca"_s).json()["trescca"_L1].toObject(); };
        QCOMPARE(health().status, 200);
        QCOMPARE(health().json()["status"_L1].toString(), u"ok"_s);
        QVERIFY(facts()["keeps_state"_L1].toBool());
        m_daemon->daemon().windDown();
        QCOMPARE(health().status, 503);
        QCOMPARE(health().json()["status"_L1].toString(), u"stopping"_s);
        QVERIFY(!facts()["keeps_state"_L1].toBool());
        QVERIFY(facts()["no_state_reason"_L1].toString().contains(u"is being stopped"_s));
    }

    void anUploadComesToItsEnd_data()
    {
        QTest::addColumn<int>("signals_");
        QTest::newRow("told once") << 1;
        QTest::newRow("told twice, it ends at once") << 2;
    }
    void anUploadComesToItsEnd()
    {
        QFETCH(int, signals_);
        const QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(program.isUp());
        const QByteArray token =
            program.send("POST", u"/v3/auth/tokens"_s, DaemonFixture::loginBody(u"anna"_s, u"wonderland"_s)).header("x-subject-token");
        const QByteArray spec = R"({"name": "disk", "disk_format": "raw", "container_format": "bare"})";
        const auto made = QJsonDocument::fromJson(program.send("POST", u"/image/v2/images"_s, spec, token).body);
        const QString image = u"/image/v2/images/"_s + made[u"id"].toString();
        const auto status = [&] { return QJsonDocument::fromJson(program.send("GET", image, {}, token).body)[u"status"].toString(); };
        RawTls upload(program.port());
        QVERIFY(upload.write(mostOfAnUpload(made[u"id"].toString(), token)));
        QTRY_COMPARE(status(), u"saving"_s);
        program.process.terminate();
        QVERIFY(program.says(u"ends once what is under way"_s));
        if (signals_ == 2) {
            program.process.terminate();
        } else {
            QVERIFY(upload.write("x"));
            const QByteArray answer = upload.readAll();
            QVERIFY2(answer.startsWith("HTTP/1.1 204"), answer.constData());
        }
        QVERIFY(program.process.waitForFinished(patience));
        QCOMPARE(program.process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWindDown)
#include "tst_winddown.moc"
