// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <functional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Ends with an error after a while: the connection is cut in the middle of the upload.
class CutSource final : public ByteSource {
public:
    CutSource(int pieces, std::function<void()> beforeCut) : m_left(pieces), m_beforeCut(std::move(beforeCut)) {}
    Result<std::size_t> read(MutableBytes into) override
    {
        if (m_left-- <= 0) {
            m_beforeCut();
            return fail(Kind::Unreachable, u"cut"_s);
        }
        std::ranges::fill(into, std::byte{7});
        return into.size();
    }

private:
    int m_left;
    const std::function<void()> m_beforeCut;
};

}  // namespace

class TestImageApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void uploadedBytesComeBack()
    {
        QByteArray content;
        for (int i = 0; i < 300'000; ++i)
            content += QByteArray::number(i);
        const QString id = m_daemon->upload(u"data"_s, content);
        const QJsonObject image = m_daemon->image(id);
        QCOMPARE(image["status"_L1].toString(), u"active"_s);
        QCOMPARE(image["size"_L1].toInteger(), content.size());
        QCOMPARE(image["os_hash_value"_L1].toString().toLatin1(), QCryptographicHash::hash(content, QCryptographicHash::Sha512).toHex());
        QCOMPARE(image["checksum"_L1].toString().toLatin1(), QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
        const QString file = u"/image/v2/images/%1/file"_s.arg(id);
        const Answer all = m_daemon->send("GET", file);
        QCOMPARE(all.status, 200);
        QCOMPARE(all.body, content);
        QCOMPARE(all.headers.value("content-md5"), image["checksum"_L1].toString().toLatin1());
        QCOMPARE(m_daemon->send("PUT", file, QByteArray("again")).status, 409);
    }

    void rangesAreServed()
    {
        const QString file = u"/image/v2/images/%1/file"_s.arg(m_daemon->upload(u"data"_s, "0123456789"));
        const auto get = [&](const QByteArray &range) { return m_daemon->send("GET", file, QByteArray(), {std::pair("Range"_ba, range)}); };
        const Answer middle = get("bytes=2-4");
        QCOMPARE(middle.status, 206);
        QCOMPARE(middle.body, "234"_ba);
        QCOMPARE(middle.headers.value("content-range"), "bytes 2-4/10"_ba);
        QCOMPARE(get("bytes=7-").body, "789"_ba);
        QCOMPARE(get("bytes=-2").body, "89"_ba);
        QCOMPARE(get("Bytes=0-100").headers.value("content-range"), "bytes 0-9/10"_ba);
        for (const QByteArray none : {"bytes=20-", "bytes=5-2", "bytes=-0", "bytes=-", "bytes=1", "bytes=a-b"}) {
            const Answer refused = get(none);
            QCOMPARE(refused.status, 416);
            QCOMPARE(refused.headers.value("content-range"), "bytes */10"_ba);
        }
        QCOMPARE(get("bytes=0-1,3-4").status, 400);
        const Answer head = m_daemon->send("HEAD", file, QByteArray(), {std::pair("Range"_ba, "bytes=2-4"_ba)});
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-length"), "10"_ba);
        QCOMPARE(get("lines=1-2").status, 200);  // whose unit is not known asks for nothing (RFC 9110, 14.2)
    }

    void conditionsAreForTheContentsDigest()
    {
        const QString file = u"/image/v2/images/%1/file"_s.arg(m_daemon->upload(u"data"_s, "0123456789"));
        const auto get = [&](const HttpHeaders &headers) { return m_daemon->send("GET", file, QByteArray(), headers); };
        const QByteArray tag = get({}).headers.value("etag");
        QCOMPARE(tag, '"' + QCryptographicHash::hash("0123456789", QCryptographicHash::Sha512).toHex() + '"');
        const auto ranged = [&](const QByteArray &unless) { return get({std::pair("Range"_ba, "bytes=2-4"_ba), std::pair("If-Range"_ba, unless)}); };
        QCOMPARE(ranged(tag).body, "234"_ba);
        QCOMPARE(ranged(tag).headers.value("etag"), tag);
        for (const QByteArray &other : {"\"other\""_ba, "W/" + tag, "Thu, 26 Nov 2026 08:00:00 GMT"_ba}) {
            const Answer whole = ranged(other);
            QCOMPARE(whole.status, 200);
            QCOMPARE(whole.body, "0123456789"_ba);
            QVERIFY(!whole.headers.contains("content-range"));
        }
        for (const QByteArray &known : {tag, "\"other\", W/" + tag, "*"_ba}) {
            const Answer same = get({std::pair("If-None-Match"_ba, known), std::pair("Range"_ba, "bytes=2-4"_ba)});
            QCOMPARE(same.status, 304);
            QCOMPARE(same.headers.value("etag"), tag);
            QVERIFY(same.body.isEmpty());
        }
        QCOMPARE(get({std::pair("If-None-Match"_ba, "\"other\""_ba)}).status, 200);
        QCOMPARE(get({std::pair("If-Match"_ba, tag)}).status, 200);
        QCOMPARE(get({std::pair("If-Match"_ba, "\"other\""_ba)}).status, 412);
    }

    void cutUploadLeavesTheImageQueued()
    {
        const QString id = m_daemon->queued(u"cut"_s);
        HttpSettings settings;
        settings.trust.fingerprint = m_daemon->fingerprint();
        for (const bool chunked : {true, false}) {
            CutSource source(40, [&] { QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"saving"_s); });
            HttpRequest request;
            request.method = "PUT";
            request.url = m_daemon->url(u"/image/v2/images/%1/file"_s.arg(id));
            request.headers << std::pair("X-Auth-Token"_ba, m_daemon->token()) << std::pair("Content-Type"_ba, "application/octet-stream"_ba);
            request.source = &source;
            if (!chunked)
                request.sourceSize = 1ULL << 30U;
            QVERIFY(!HttpClient(settings).send(request, {}));  // whose connections end with it
            QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);
        }
        QCOMPARE(m_daemon->send("PUT", u"/image/v2/images/%1/file"_s.arg(id), QByteArray("whole")).status, 204);
        QCOMPARE(m_daemon->image(id)["size"_L1].toInt(), 5);
    }

    void whoUploadsKeepsNoDaemonFromItsEnd()
    {
        const QString id = m_daemon->queued(u"cut"_s);
        RawTls client(m_daemon->port());
        QVERIFY(client.write("PUT /image/v2/images/" + id.toLatin1()
            + "/file HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nX-Auth-Token: " + m_daemon->currentToken()
            + "\r\nContent-Length: 1073741824\r\n\r\n"));
        std::jthread sending([&client] {
            while (client.write(QByteArray(4096, 'x')))
                continue;
        });
        QTRY_COMPARE(m_daemon->image(id)["status"_L1].toString(), u"saving"_s);
        m_daemon->restart();
        sending.join();
        QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);
        QCOMPARE(QDir(m_daemon->folder() + "/images"_L1).entryList({u"*.part"_s}, QDir::Files), QStringList());
        QCOMPARE(m_daemon->send("PUT", u"/image/v2/images/%1/file"_s.arg(id), QByteArray("whole")).status, 204);
    }

    void aHiddenImageIsListedOnRequest()
    {
        const QString id = m_daemon->queued(u"x"_s, {{u"os_hidden"_s, true}});
        const auto listed = [&](const QString &query) {
            return m_daemon->send("GET", u"/image/v2/images"_s + query).json()["images"_L1].toArray().size();
        };
        QVERIFY(m_daemon->image(id)["os_hidden"_L1].toBool());
        QCOMPARE(listed(u""_s), 0);
        QCOMPARE(listed(u"?os_hidden=true"_s), 1);
    }

    void contentRangeIsRefused()
    {
        const QString id = m_daemon->queued(u"x"_s);
        const Answer put =
            m_daemon->send("PUT", u"/image/v2/images/%1/file"_s.arg(id), QByteArray("part"), {std::pair("Content-Range"_ba, "bytes 0-3/8"_ba)});
        QCOMPARE(put.status, 400);
        QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);
    }

    void whatDoesNotFitTheQuotaIsRefused()
    {
        m_daemon->store().setQuota(100'000);
        for (const QString &route : {u"file"_s, u"stage"_s}) {
            const QString id = m_daemon->queued(u"big"_s);
            QCOMPARE(m_daemon->send("PUT", u"/image/v2/images/%1/%2"_s.arg(id, route), QByteArray(200'000, 'x')).status, 413);
            QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);
            QCOMPARE(m_daemon->send("PUT", u"/image/v2/images/%1/%2"_s.arg(id, route), QByteArray(40'000, 'x')).status, 204);
        }
        const QString id = m_daemon->queued(u"third"_s);
        QCOMPARE(m_daemon->send("PUT", u"/image/v2/images/%1/stage"_s.arg(id), QByteArray(40'000, 'x')).status, 413);  // what is staged counts
    }

    void listsAreFilteredAndPaged()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(!m_daemon->upload(u"base-%1"_s.arg(i), "content", {{u"trescca_base_digest"_s, u"d%1"_s.arg(i % 2)}}).isEmpty());
        const auto names = [&](const QString &query) {
            QStringList found;
            QString path = u"/image/v2/images?"_s + query;
            while (!path.isEmpty()) {
                const QJsonObject body = m_daemon->send("GET", path).json();
                for (const QJsonValue &image : body["images"_L1].toArray())
                    found << image["name"_L1].toString();
                path = body.contains("next"_L1) ? u"/image"_s + body["next"_L1].toString() : QString();
            }
            return found;
        };
        QCOMPARE(names(u"trescca_base_digest=d1&status=active&sort=name:asc"_s), (QStringList{u"base-1"_s, u"base-3"_s}));
        QCOMPARE(names(u"limit=2&sort_key=name&sort_dir=asc"_s), (QStringList{u"base-0"_s, u"base-1"_s, u"base-2"_s, u"base-3"_s, u"base-4"_s}));
        QCOMPARE(names(u"name=base-4"_s), QStringList{u"base-4"_s});
        QVERIFY(names(u"trescca_base_digest=none"_s).isEmpty());
        QCOMPARE(m_daemon->send("GET", u"/image/v2/images?marker=unknown"_s).status, 400);
    }

    void patchChangesWhatMayChange()
    {
        const QString id = m_daemon->upload(u"old"_s, "content", {{u"colour"_s, u"red"_s}});
        const auto patch = [&](const QByteArray &changes) {
            return m_daemon->send(
                "PATCH", u"/image/v2/images/"_s + id, changes, {std::pair("Content-Type"_ba, "application/openstack-images-v2.1-json-patch"_ba)});
        };
        QCOMPARE(patch(R"([{"op":"replace","path":"/name","value":"new"},{"op":"remove","path":"/colour"},{"op":"add","path":"/a~1b","value":"c"}])")
                     .status,
            200);
        QJsonObject image = m_daemon->image(id);
        QCOMPARE(image["name"_L1].toString(), u"new"_s);
        QVERIFY(!image.contains("colour"_L1));
        QCOMPARE(image["a/b"_L1].toString(), u"c"_s);
        QCOMPARE(patch(R"([{"op":"replace","path":"/status","value":"queued"}])").status, 403);
        QCOMPARE(patch(R"([{"op":"replace","path":"/protected","value":true}])").status, 200);
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + id).status, 403);
        QCOMPARE(m_daemon->send("PUT", u"/image/v2/images/%1/tags/blue"_s.arg(id)).status, 204);
        QCOMPARE(m_daemon->image(id)["tags"_L1][0].toString(), u"blue"_s);
    }

    void pullFetchesFromAnotherDaemon()
    {
        DaemonFixture source;
        const QByteArray content(3'000'000, 'p');
        const QString there = source.upload(u"package"_s, content);
        const auto pull = [&](const QString &hash, qsizetype size) {
            const QString id = m_daemon->queued(u"copy"_s);
            const QJsonObject method{{u"name"_s, u"trescca-pull"_s}, {u"uri"_s, source.url(u"/image/v2/images/%1/file"_s.arg(there))},
                {u"token"_s, QString::fromLatin1(source.token())}, {u"fingerprint"_s, source.fingerprint()}, {u"size"_s, size},
                {u"os_hash_value"_s, hash}};
            const Answer answer = m_daemon->send("POST", u"/image/v2/images/%1/import"_s.arg(id), QJsonObject{{u"method"_s, method}});
            return answer.status == 202 ? id : QString();
        };
        const QString good = pull(source.image(there)["os_hash_value"_L1].toString(), content.size());
        QTRY_COMPARE(m_daemon->image(good)["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->site().contentOf(good), content);
        for (const auto &[hash, size, word] : {std::tuple(QString(128, u'0'), content.size(), u"digest"_s),
                 {QString(), content.size() - 1, u"more than"_s}, {QString(), content.size() + 1, u"3000000 of 3000001"_s}}) {
            const QString bad = pull(hash, size);
            QTRY_VERIFY2(m_daemon->image(bad)["trescca_error"_L1].toString().contains(word), qPrintable(word));
            QCOMPARE(m_daemon->image(bad)["trescca_error_kind"_L1].toString(), u"untrusted"_s);
            QCOMPARE(m_daemon->image(bad)["status"_L1].toString(), u"queued"_s);
        }
    }

    void imagesAreFetchedOnlyFromHostsThatAreAllowed()
    {
        m_daemon = std::make_unique<DaemonFixture>(5, QStringList{u"localhost"_s, u"[::1]:9"_s});
        const auto pull = [&](const QString &uri, const QString &by = u"trescca-pull"_s) {
            const QString id = m_daemon->queued(u"copy"_s);
            const QJsonObject method{{u"name"_s, by}, {u"uri"_s, uri}, {u"token"_s, u"t"_s}};
            return m_daemon->send("POST", u"/image/v2/images/%1/import"_s.arg(id), QJsonObject{{u"method"_s, method}});
        };
        for (const QString &other : {u"https://[::1]:10/x"_s, u"https://[0::1]/x"_s, u"https://a.localhost/x"_s, u"https://127.0.0.1:9/x"_s}) {
            const Answer refused = pull(other);
            QVERIFY2(refused.status == 403 && refused.json()["message"_L1].toString().contains(u"pull_from"), refused.body.constData());
            QCOMPARE(refused.headers.value("x-trescca-error"), "unsupported"_ba);  // so a move goes on without
            QCOMPARE(pull(other, u"web-download"_s).status, 403);
        }
        for (const QString &none : {u"https://localhost\\@127.0.0.1/x"_s, u"https://localhost@127.0.0.1/x"_s})
            QCOMPARE(pull(none).status, 400);
        for (const QString &allowed : {u"https://LocalHost:9/x"_s, u"https://[0::1]:9/x"_s})
            QCOMPARE(pull(allowed).status, 202);
    }

    void anUploadThatDoesNotSayWhereItEndsIsRefused()
    {
        const QString id = m_daemon->send("POST", u"/image/v2/images"_s, QJsonObject{{u"name"_s, u"cut"_s}}).json()["id"_L1].toString();
        const QByteArray answer = rawTlsExchange(m_daemon->port(),
            "PUT /image/v2/images/" + id.toLatin1() + "/file HTTP/1.1\r\nHost: a\r\nX-Auth-Token: " + m_daemon->token()
                + "\r\nContent-Type: application/octet-stream\r\n\r\nhalf of it");
        QVERIFY2(answer.startsWith("HTTP/1.1 411 "), answer.constData());
        QCOMPARE(m_daemon->image(id)["status"_L1].toString(), u"queued"_s);
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestImageApi)
#include "tst_imageapi.moc"
