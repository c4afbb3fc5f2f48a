// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/pull.h"
#include "core/base/memorysink.h"
#include "tests/support/scriptedserver.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <condition_variable>
#include <future>
#include <memory>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Image import: what is fetched, from where, and that it is what the source says.
class TestImageImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void stagedBytesBecomeTheImage()
    {
        const QString id = m_daemon->queued();
        QCOMPARE(put(id, u"stage"_s, "staged").status, 204);
        QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"uploading"_s);
        QCOMPARE(put(id, u"stage"_s, "again").status, 409);
        QCOMPARE(put(id, u"file"_s, "again").status, 409);
        m_daemon->restart();  // what was staged is still there
        QCOMPARE(import(id, {{u"name"_s, u"web-download"_s}, {u"uri"_s, u"https://cloud.example/x"_s}}).status, 409);
        const Answer started = import(id, {{u"name"_s, u"glance-direct"_s}});
        QCOMPARE(started.status, 202);
        QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->site().contentOf(id), "staged"_ba);
        const QJsonObject task = m_daemon->send("GET", u"/image/v2/images/%1/tasks"_s.arg(id)).json()["tasks"_L1][0].toObject();
        QCOMPARE(task["status"_L1].toString(), u"success"_s);
        QCOMPARE(task["request_id"_L1].toString().toLatin1(), started.headers.value("x-openstack-request-id"));
        QVERIFY(QDir(m_daemon->folder() + "/staging"_L1).isEmpty());
    }

    // As by a Glance that has one store.
    void whichStoresAreMeantDoesNotMatter()
    {
        for (const QJsonObject &stores :
            {QJsonObject{{u"all_stores"_s, true}, {u"all_stores_must_succeed"_s, false}}, {{u"stores"_s, QJsonArray{u"fast"_s, u"cheap"_s}}}}) {
            const QString id = m_daemon->queued();
            QCOMPARE(put(id, u"stage"_s, "staged").status, 204);
            QJsonObject body = stores;
            body.insert(u"method"_s, QJsonObject{{u"name"_s, u"glance-direct"_s}});
            QCOMPARE(m_daemon->send("POST", u"/image/v2/images/%1/import"_s.arg(id), body).status, 202);
            QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"active"_s);
        }
    }

    // Who has waited for it finds nobody at work any more.
    void anImageIsActiveOnceItsTaskHasEnded()
    {
        const QString id = m_daemon->queued();
        std::binary_semaphore reached(0);
        auto go = std::make_unique<std::promise<void>>();  // which lets go when the test ends early
        QVERIFY(m_daemon->moves().fill(id,
            {.kind = u"pull"_s,
                .prepare = {},
                .write = [](ByteSink &to, const Context &) { return to.write(bytesOf("bytes"_ba)); },
                .done =
                    [&reached, gone = std::shared_future(go->get_future())] {
                        reached.release();
                        gone.wait();
                    }}));
        reached.acquire();
        const auto active = [&] { return m_daemon->send("GET", u"/image/v2/images?status=active"_s).json()["images"_L1].toArray().size(); };
        QCOMPARE(m_daemon->store().get(id)->status, ImageStatus::Active);
        QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"saving"_s);
        QCOMPARE(active(), 0);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/images/"_s + id).json()["image"_L1]["status"_L1].toString(), u"SAVING"_s);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/images?status=ACTIVE"_s).json()["images"_L1].toArray().size(), 0);
        go.reset();
        QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"active"_s);
        QVERIFY(!m_daemon->jobs().running(u"pull"_s, id));
        QCOMPARE(active(), 1);
    }

    // A server's image goes with the job that makes it.
    void whoDeletesAnImageThatIsBeingMadeStopsIt()
    {
        const QString id = m_daemon->queued(), job = u"job"_s;
        m_daemon->moves().setImageJob(id, job);
        const auto until = [&](const Context &context) -> Result<QString> {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any never;
            never.wait(lock, context.stop, [] { return false; });
            (void)m_daemon->store().remove(id);
            return fail(Kind::Cancelled, u"stopped"_s);
        };
        QVERIFY(m_daemon->jobs().start(u"createImage"_s, u"server"_s, until, job));
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + id).status, 204);
        QCOMPARE(m_daemon->jobs().find(job)->state, JobState::Failed);
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + id).status, 404);
    }

    void whatWasStagedForARemovedImageGoes()
    {
        const QString id = m_daemon->queued();
        QCOMPARE(put(id, u"stage"_s, "staged").status, 204);
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + id).status, 204);
        QVERIFY(QDir(m_daemon->folder() + "/staging"_L1).isEmpty());
    }

    void aDownloadFromInsideIsRefused_data()
    {
        QTest::addColumn<QString>("uri");
        for (const char *uri : {"http://cloud.example/image", "https://127.0.0.1/x", "https://[::1]/x", "https://10.1.2.3/x",
                 "https://192.168.0.1:8774/x", "https://169.254.169.254/latest", "https://[fe80::1]/x", "https://[::ffff:127.0.0.1]/x",
                 "https://0.0.0.0/x", "https://[64:ff9b::7f00:1]/x", "https://user:word@cloud.example/x", "file:///etc/passwd", ""})
            QTest::newRow(uri) << QString::fromLatin1(uri);
    }

    void aDownloadFromInsideIsRefused()
    {
        QFETCH(QString, uri);
        const QString id = m_daemon->queued();
        QCOMPARE(import(id, {{u"name"_s, u"web-download"_s}, {u"uri"_s, uri}}).status, 400);
        QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);
    }

    void aNameThatStandsForTheInsideIsFoundOut_data()
    {
        QTest::addColumn<QString>("uri");
        for (const char *uri : {"https://localhost/x", "https://127.1/x", "https://2130706433/x", "https://0x7f000001/x"})
            QTest::newRow(uri) << QString::fromLatin1(uri);
    }

    void aNameThatStandsForTheInsideIsFoundOut()
    {
        QFETCH(QString, uri);
        const QString id = m_daemon->queued();
        const int status = import(id, {{u"name"_s, u"web-download"_s}, {u"uri"_s, uri}}).status;
        if (status == 400)  // the address was normalised before it was looked at
            return;
        QCOMPARE(status, 202);
        QTRY_VERIFY(m_daemon->image(id)["trescca_error"_L1].toString().contains("not a public address"_L1));
        QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);
    }

    void networksAreReadAsTheyAreWritten()
    {
        for (const char *text :
            {"", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0/8", "::1/129", "fd00::1/8", "host/8", "10.0.0.0/"})
            QVERIFY2(!IpNetwork::parse(QString::fromLatin1(text)), text);
        const auto holds = [](const QString &network, const QString &address) { return IpNetwork::parse(network)->contains(address); };
        QVERIFY(holds(u"10.1.0.0/20"_s, u"10.1.15.255"_s) && !holds(u"10.1.0.0/20"_s, u"10.1.16.0"_s));
        QVERIFY(holds(u"192.168.7.9"_s, u"192.168.7.9"_s) && !holds(u"192.168.7.9"_s, u"192.168.7.8"_s));
        QVERIFY(holds(u"fd00::/8"_s, u"fdff::1"_s) && !holds(u"fd00::/8"_s, u"fe00::1"_s));
        QVERIFY(holds(u"0.0.0.0/0"_s, u"8.8.8.8"_s) && !holds(u"0.0.0.0/0"_s, u"::1"_s) && !holds(u"127.0.0.0/8"_s, u"::ffff:127.0.0.1"_s));
    }

    void onlyNamedNetworksAreOpened()
    {
        const ImportRules rules{{*IpNetwork::parse(u"10.0.0.0/8"_s)}, {}};
        QVERIFY(mayFetchFrom(u"10.9.8.7"_s, rules) && mayFetchFrom(u"9.9.9.9"_s, rules) && mayFetchFrom(u"2620:fe::fe"_s, rules));
        for (const char *inside : {"127.0.0.1", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "::1", "fe80::1", "fc00::1",
                 "::ffff:10.0.0.1", "2002:a00:1::", "x"})
            QVERIFY2(!mayFetchFrom(QString::fromLatin1(inside), rules), inside);
    }

    void aDownloadIsCheckedByWhatTheSourceSays()
    {
        DaemonFixture source;  // its certificate is the one that is trusted
        QByteArray told = QCryptographicHash::hash("image bytes", QCryptographicHash::Md5).toHex();
        ScriptedServer server(
            [&](const ScriptedRequest &request) -> ScriptedAnswer {
                if (request.headers.contains("x-auth-token") || request.path != "/image")
                    return {.status = 403};
                return {.body = "image bytes", .headers = {{"Content-MD5", told}}};
            },
            source.certificate(), source.folder() + "/tls.key"_L1);
        m_daemon = std::make_unique<DaemonFixture>(
            5, QStringList(), ImportRules{{*IpNetwork::parse(u"127.0.0.0/8"_s), *IpNetwork::parse(u"::1"_s)}, source.certificate()});
        const QJsonObject method{{u"name"_s, u"web-download"_s}, {u"uri"_s, u"https://localhost:%1/image"_s.arg(server.port())}};
        const QString good = m_daemon->queued();
        QCOMPARE(import(good, method).status, 202);
        QTRY_COMPARE(m_daemon->image(good)["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->site().contentOf(good), "image bytes"_ba);
        told = QByteArray(32, '0');
        const QString bad = m_daemon->queued();
        QCOMPARE(import(bad, method).status, 202);
        QTRY_VERIFY(m_daemon->image(bad)["trescca_error"_L1].toString().contains("digest"_L1));
        QCOMPARE(m_daemon->image(bad)["status"_L1].toString(), u"queued"_s);
        const QJsonObject task = m_daemon->send("GET", u"/image/v2/images/%1/tasks"_s.arg(bad)).json()["tasks"_L1][0].toObject();
        QCOMPARE(task["status"_L1].toString(), u"failure"_s);
    }

    void glanceDownloadTakesOverWhatGlanceDoes()
    {
        const QString source = m_daemon->upload(u"source"_s, "content", {{u"hw_cpu_cores"_s, u"5"_s}, {u"speed"_s, u"88mph"_s}});
        const auto method = [&](const QString &region, const QString &image) {
            return QJsonObject{{u"name"_s, u"glance-download"_s}, {u"glance_region"_s, region}, {u"glance_image_id"_s, image}};
        };
        const QString copy = m_daemon->queued();
        QCOMPARE(import(copy, method(u"RegionOne"_s, source)).status, 202);
        QTRY_COMPARE(m_daemon->image(copy)["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->image(copy)["os_hash_value"_L1], m_daemon->image(source)["os_hash_value"_L1]);
        QCOMPARE(m_daemon->image(copy)["hw_cpu_cores"_L1].toString(), u"5"_s);
        QVERIFY(!m_daemon->image(copy).contains("speed"_L1));
        const QString other = m_daemon->queued();
        QCOMPARE(import(other, method(u"RegionOne"_s, u"x"_s)).status, 400);
        QCOMPARE(import(other, method(u"Elsewhere"_s, source)).status, 202);
        QTRY_VERIFY(m_daemon->image(other)["trescca_error"_L1].toString().contains("Elsewhere"_L1));
        QCOMPARE(m_daemon->image(other)["status"_L1].toString(), u"queued"_s);
    }

private:
    Answer put(const QString &id, const QString &what, const QByteArray &content)
    {
        return m_daemon->send("PUT", u"/image/v2/images/%1/%2"_s.arg(id, what), content);
    }
    Answer import(const QString &id, const QJsonObject &method)
    {
        return m_daemon->send("POST", u"/image/v2/images/%1/import"_s.arg(id), QJsonObject{{u"method"_s, method}});
    }

    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestImageImport)
#include "tst_imageimport.moc"
