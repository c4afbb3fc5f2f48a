// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/session.h"
#include "fakecloud.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const RetryPolicy quick{.tries = 4, .first = std::chrono::milliseconds(5), .most = std::chrono::milliseconds(20)};
const Credentials good{.password = u"good"_s, .applicationCredentialSecret = {}, .token = {}};
const RestCall list{.path = u"/v2/images"_s};

}  // namespace

/// What is asked once more, and how long.
class tst_SessionRetries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsWhatPasses();
    void givesUpInTheEnd();
    void repeatsNoPost();
    void honoursRetryAfter();
    void aDaemonThatIsBeingStoppedIsNotWaitedFor();
};

void tst_SessionRetries::repeatsWhatPasses()
{
    FakeCloud cloud;
    auto cut = FakeCloud::json({{u"a"_s, 1}});
    cut.cutAfter = 2;
    cloud.answer("GET /v2/images", {FakeCloud::status(503), FakeCloud::status(429), cut, FakeCloud::json({})});
    CloudSession session(cloud.endpoint(), good, quick);
    QVERIFY(session.call(Service::Image, list, {}));
    QCOMPARE(cloud.http->count("GET", "/v2/images"), 4);
}

void tst_SessionRetries::givesUpInTheEnd()
{
    FakeCloud cloud;
    cloud.answer("GET /v2/images", {FakeCloud::status(503, "busy")});
    CloudSession session(cloud.endpoint(), good, quick);
    const auto response = session.call(Service::Image, list, {});
    QCOMPARE(response.error().kind, Kind::Unreachable);
    QVERIFY(response.error().what.contains(u"busy"_s));
    QCOMPARE(cloud.http->count("GET", "/v2/images"), 4);
}

void tst_SessionRetries::repeatsNoPost()
{
    FakeCloud cloud;
    cloud.answer("POST /v2/images", {FakeCloud::status(503)});
    CloudSession session(cloud.endpoint(), good, quick);
    QVERIFY(!session.call(Service::Image, {.method = "POST", .path = u"/v2/images"_s, .body = "{}"}, {}));
    QCOMPARE(cloud.http->count("POST", "/v2/images"), 1);
    cloud.answer("POST /v2/images", {FakeCloud::status(429), FakeCloud::json({}, 201)});  // not even looked at
    QVERIFY(session.call(Service::Image, {.method = "POST", .path = u"/v2/images"_s, .body = "{}"}, {}));
}

void tst_SessionRetries::honoursRetryAfter()
{
    FakeCloud cloud;
    auto later = FakeCloud::status(429);
    later.headers.insert("Retry-After", "1");
    cloud.answer("GET /v2/images", {later, FakeCloud::json({})});
    CloudSession session(cloud.endpoint(), good, quick);
    const auto begin = std::chrono::steady_clock::now();
    QVERIFY(session.call(Service::Image, list, {}));
    QVERIFY(std::chrono::steady_clock::now() - begin >= std::chrono::seconds(1));
}

void tst_SessionRetries::aDaemonThatIsBeingStoppedIsNotWaitedFor()
{
    FakeCloud cloud;
    auto ending = FakeCloud::status(503);
    ending.headers.insert("Retry-After", "60");
    ending.headers.insert("X-Trescca-Error", "unreachable");
    cloud.answer("POST /v2/images", {ending});
    CloudSession session(cloud.endpoint(), good, quick);
    const auto refused = session.call(Service::Image, {.method = "POST", .path = u"/v2/images"_s, .body = "{}", .repeatable = true}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Unreachable);
    QCOMPARE(cloud.http->count("POST", "/v2/images"), 1);
}

QTEST_GUILESS_MAIN(tst_SessionRetries)
#include "tst_sessionretries.moc"
