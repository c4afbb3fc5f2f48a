// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/pull.h"
#include "core/base/memorysink.h"
#include "tests/support/scriptedserver.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Downloads that are sent on, cut, or changed on their way.
class TestDownloads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDownloadIsFollowedWhereItMayGo_data()
    {
        QTest::addColumn<QByteArray>("target");  ///< @PORT@: of the other server
        QTest::addColumn<QStringList>("pullFrom");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("another host") << "https://127.0.0.1:@PORT@/image"_ba << QStringList() << QString();
        QTest::newRow("another host that is named")
            << "https://127.0.0.1:@PORT@/image"_ba << QStringList{u"localhost"_s, u"127.0.0.1"_s} << QString();
        QTest::newRow("one that is not") << "https://127.0.0.1:@PORT@/image"_ba << QStringList{u"localhost"_s} << u"pull_from"_s;
        QTest::newRow("inside") << "https://127.0.0.2:@PORT@/image"_ba << QStringList() << u"not a public address"_s;
        QTest::newRow("inside in IPv6") << "https://[::ffff:127.0.0.1]:@PORT@/image"_ba << QStringList() << u"not a public address"_s;
        QTest::newRow("unencrypted") << "http://127.0.0.1:@PORT@/image"_ba << QStringList() << u"no https address"_s;
        QTest::newRow("a file") << "file:///etc/passwd"_ba << QStringList() << u"no https address"_s;
        QTest::newRow("with credentials") << "https://a:b@127.0.0.1:@PORT@/image"_ba << QStringList() << u"no https address"_s;
    }
    void aDownloadIsFollowedWhereItMayGo()
    {
        QFETCH(QByteArray, target);
        QFETCH(QStringList, pullFrom);
        QFETCH(QString, refusal);
        DaemonFixture source;  // its certificate is the one that is trusted
        ScriptedServer other(
            [](const ScriptedRequest &) -> ScriptedAnswer { return {.body = "image bytes"}; }, source.certificate(), source.folder() + "/tls.key"_L1);
        target.replace("@PORT@", QByteArray::number(other.port()));
        ScriptedServer first([&](const ScriptedRequest &) -> ScriptedAnswer { return {.status = 302, .headers = {{"Location", target}}}; },
            source.certificate(), source.folder() + "/tls.key"_L1);
        m_daemon = std::make_unique<DaemonFixture>(
            5, pullFrom, ImportRules{{*IpNetwork::parse(u"127.0.0.1"_s), *IpNetwork::parse(u"::1"_s)}, source.certificate()});
        const QString id = m_daemon->queued();
        QCOMPARE(import(id, {{u"name"_s, u"web-download"_s}, {u"uri"_s, u"https://localhost:%1/image"_s.arg(first.port())}}).status, 202);
        if (refusal.isEmpty()) {
            QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"active"_s);
            QCOMPARE(m_daemon->site().contentOf(id), "image bytes"_ba);
            return;
        }
        QTRY_VERIFY2(
            m_daemon->image(id)["trescca_error"_L1].toString().contains(refusal), qPrintable(m_daemon->image(id)["trescca_error"_L1].toString()));
        QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);  // once the import has come to its end
        QVERIFY(other.log().isEmpty());
    }

    void aCircleOfRedirectsEnds()
    {
        DaemonFixture source;
        ScriptedServer server([](const ScriptedRequest &) -> ScriptedAnswer { return {.status = 307, .headers = {{"Location", "/again"}}}; },
            source.certificate(), source.folder() + "/tls.key"_L1);
        const ImportRules rules{{*IpNetwork::parse(u"127.0.0.1"_s), *IpNetwork::parse(u"::1"_s)}, source.certificate()};
        MemorySink sink;
        const auto done = fetchPublic(u"https://localhost:%1/image"_s.arg(server.port()), rules, {}, sink, {});
        QVERIFY(!done);
        QVERIFY2(done.error().what.contains("redirects more than 5 times"_L1), qPrintable(done.error().what));
        QCOMPARE(server.log().size(), 6);
    }

    void aCutDownloadGoesOnWhereItWasSentTo()
    {
        DaemonFixture source;
        const QByteArray content(300'000, 'c');
        ScriptedServer server(
            [&](const ScriptedRequest &request) -> ScriptedAnswer {
                if (request.path == "/image")
                    return {.status = 302, .headers = {{"Location", "/store"}}};
                if (request.headers.value("if-range") != "\"1\"")
                    return {.body = content, .headers = {{"ETag", "\"1\""}}, .cutAfter = 100'000};
                const qsizetype from = request.headers.value("range").sliced(6).chopped(1).toLongLong();
                return {.status = 206,
                    .body = content.sliced(from),
                    .headers = {{"ETag", "\"1\""}, {"Content-Range", "bytes " + QByteArray::number(from) + "-299999/300000"}}};
            },
            source.certificate(), source.folder() + "/tls.key"_L1);
        const ImportRules rules{{*IpNetwork::parse(u"127.0.0.1"_s), *IpNetwork::parse(u"::1"_s)}, source.certificate()};
        MemorySink sink;
        const auto done = fetchPublic(u"https://localhost:%1/image"_s.arg(server.port()), rules, {}, sink, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().what));
        QCOMPARE(sink.bytes(), content);
    }

    // A source that gives no digest could otherwise hand out half of each.
    void aContentThatChangesMeanwhileIsNotTaken()
    {
        int asked = 0;
        ScriptedServer server([&](const ScriptedRequest &) -> ScriptedAnswer {
            if (++asked == 1)
                return {.body = QByteArray(300'000, 'c'), .headers = {{"ETag", "\"1\""}}, .cutAfter = 100'000};
            return {.status = 206, .body = QByteArray(200'000, 'd'), .headers = {{"ETag", "\"2\""}, {"Content-Range", "bytes 100000-299999/300000"}}};
        });
        PullRequest request;
        request.uri = server.url() + "/file"_L1;
        MemorySink sink;
        const auto done = fetch(request, sink, {});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::Untrusted);
        QCOMPARE(server.log().last().headers.value("if-range"), "\"1\""_ba);
    }

    void aCutDownloadGoesOnWhereItStopped()
    {
        const QByteArray content(300'000, 'c');
        ScriptedServer server([&](const ScriptedRequest &request) -> ScriptedAnswer {
            const QByteArray range = request.headers.value("range");
            if (range.isEmpty())
                return {.body = content, .cutAfter = 100'000};
            const qsizetype from = range.sliced(6, range.size() - 7).toLongLong();
            return {
                .status = 206, .body = content.sliced(from), .headers = {{"Content-Range", "bytes " + QByteArray::number(from) + "-299999/300000"}}};
        });
        PullRequest request;
        request.uri = server.url() + "/file"_L1;
        request.size = 300'000;
        request.hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha512).toHex());
        MemorySink sink;
        const auto done = fetch(request, sink, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().what));
        QCOMPARE(sink.bytes(), content);
        QCOMPARE(server.log().size(), 2);
    }

    void aSourceThatDoesNotGoOnIsNotTakenTwice()
    {
        const QByteArray content(300'000, 'c');
        ScriptedServer server([&](const ScriptedRequest &) -> ScriptedAnswer { return {.body = content, .cutAfter = 100'000}; });
        PullRequest request;
        request.uri = server.url() + "/file"_L1;
        MemorySink sink;
        QVERIFY(!fetch(request, sink, {}));
    }

private:
    Answer import(const QString &id, const QJsonObject &method)
    {
        return m_daemon->send("POST", u"/image/v2/images/%1/import"_s.arg(id), QJsonObject{{u"method"_s, method}});
    }

    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
