// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/net/httpclient.h"
#include "tests/integration/daemonprocess.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr std::uint64_t streamSize = 600ULL << 20U;
constexpr int mostMib = 256;
constexpr int clients = 50;

/// So many bytes, of which each 1 MiB is another; no file holds them.
class Pattern final : public ByteSource {
public:
    Result<std::size_t> read(MutableBytes into) override
    {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), std::min(streamSize - m_at, piece - m_at % piece)));
        std::memset(into.data(), static_cast<int>(m_at / piece % 251), size);
        m_at += size;
        return size;
    }

private:
    static constexpr std::uint64_t piece = 1 << 20;
    std::uint64_t m_at = 0;
};

class DigestSink final : public ByteSink {
public:
    Digest digest;
    Result<void> write(ConstBytes bytes) override
    {
        digest.add(bytes);
        return {};
    }
    Result<void> finish() override { return {}; }
};

/// A client of its own, with a log-in of its own.
class Visitor {
public:
    explicit Visitor(const DaemonProcess &daemon) : m_base(u"https://127.0.0.1:"_s + daemon.port()), m_client(trusting(daemon))
    {
        HttpRequest login;
        login.method = "POST";
        login.body = DaemonFixture::loginBody(QString::fromLatin1(DaemonProcess::user), QString::fromLatin1(DaemonProcess::password));
        m_token = send(login, u"/v3/auth/tokens"_s).header("x-subject-token");
    }
    HttpResponse send(HttpRequest request, const QString &path)
    {
        request.url = m_base + path;
        const bool bytes = path.startsWith("/image"_L1) && request.method == "PUT";
        request.headers << std::pair("X-Auth-Token"_ba, m_token)
                        << std::pair("Content-Type"_ba, bytes ? "application/octet-stream"_ba : "application/json"_ba);
        const auto answer = m_client.send(request, {});
        return answer ? *answer : HttpResponse{.status = 0, .body = answer.error().what.toUtf8()};
    }
    HttpResponse send(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        HttpRequest request;
        request.method = method;
        request.body = body;
        return send(request, path);
    }
    /// Where a new image is.
    QString newImage()
    {
        const HttpResponse made = send("POST", u"/image/v2/images"_s, R"({"name": "load", "disk_format": "raw", "container_format": "bare"})");
        return u"/image/v2/images/"_s + QJsonDocument::fromJson(made.body)["id"_L1].toString();
    }

private:
    static HttpSettings trusting(const DaemonProcess &daemon)
    {
        HttpSettings settings;
        settings.trust.fingerprint = daemon.fingerprint();
        settings.stallTimeout = std::chrono::seconds(300);
        return settings;
    }
    QString m_base;
    HttpClient m_client;
    QByteArray m_token;
};

/// One client's day; empty when all went well.
QByteArray live(const DaemonProcess &daemon, int number)
{
    Visitor visitor(daemon);
    const QByteArray content(1 << 20, static_cast<char>('0' + number));
    const QString image = visitor.newImage();
    for (const QString &list : {u"/image/v2/images"_s, u"/compute/v2.1/servers/detail"_s}) {
        if (const auto told = visitor.send("GET", list); told.status != 200)
            return "list: " + told.body;
    }
    if (const auto told = visitor.send("PUT", image + u"/file"_s, content); told.status != 204)
        return "upload: " + told.body;
    if (const auto told = visitor.send("GET", image + u"/file"_s); told.body != content)
        return "download: " + told.body.left(200);
    const auto told = visitor.send("DELETE", image);
    return told.status == 204 ? QByteArray() : "delete: " + told.body;
}

}  // namespace

/// The real program under what many and large requests lay on it.
class TestDaemonLoad final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString site = m_folder->filePath(u"site"_s), state = m_folder->filePath(u"state"_s);
        m_daemon = std::make_unique<DaemonProcess>(DaemonProcess::Place{u"test:///default"_s, site, state}, QProcessEnvironment::systemEnvironment());
        const QString wrong = m_daemon->setUp();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void cleanup() { m_daemon.reset(); }

    void aLargeStreamTakesLittleMemory()
    {
        Visitor visitor(*m_daemon);
        const QString image = visitor.newImage();
        Pattern sent;
        HttpRequest upload;
        upload.method = "PUT";
        upload.source = &sent;
        QCOMPARE(visitor.send(upload, image + u"/file"_s).status, 204);
        DigestSink got;
        HttpRequest download;
        download.sink = &got;
        QCOMPARE(visitor.send(download, image + u"/file"_s).status, 200);
        DigestSink expected;
        Pattern again;
        QCOMPARE(copyAll(again, expected, {}, {}).value_or(0), streamSize);
        QCOMPARE(got.digest.hex(), expected.digest.hex());
        QVERIFY2(peakMib() > 0 && peakMib() < mostMib, qPrintable(QString::number(peakMib())));
    }

    void manyClientsAtOnceAreServed()
    {
        std::vector<QByteArray> wrong(clients);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < clients; ++i)
                threads.emplace_back([&, i] { wrong[static_cast<std::size_t>(i)] = live(*m_daemon, i); });
        }
        for (const QByteArray &one : wrong)
            QVERIFY2(one.isEmpty(), one.constData());
        QVERIFY2(peakMib() > 0 && peakMib() < mostMib, qPrintable(QString::number(peakMib())));
    }

private:
    [[nodiscard]] qint64 peakMib() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_daemon->pid()));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').at(1).toLongLong() >> 10;
        }
        return 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DaemonProcess> m_daemon;
};

QTEST_GUILESS_MAIN(TestDaemonLoad)
#include "tst_daemonload.moc"
