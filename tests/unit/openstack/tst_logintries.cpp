// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/session.h"
#include "fakecloud.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const Credentials good{.password = u"good"_s, .applicationCredentialSecret = {}, .token = {}};
const RetryPolicy quick{.tries = 4, .first = std::chrono::milliseconds(5), .most = std::chrono::milliseconds(20)};

}  // namespace

/// How often a cloud that does not answer is asked, and what is told of it.
class TestLoginTries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Else a person waits four times as long before anything is told.
    void aSilentServerIsNotTriedAgain()
    {
        FakeCloud cloud;
        auto nothing = FakeCloud::status(200);
        nothing.silent = true;
        cloud.answer("POST /v3/auth/tokens", {nothing});
        Endpoint endpoint = cloud.endpoint();
        endpoint.timeoutSeconds = 1;
        const auto token = CloudSession(endpoint, good, quick).token({});
        QCOMPARE(token.error().kind, Kind::Unreachable);
        QVERIFY2(!token.error().what.contains(u"Tried"), qPrintable(token.error().what));
        QCOMPARE(cloud.http->count("POST", "/v3/auth/tokens"), 1);
    }

    void theLimitOfLogInsIsWaitedForInWords()
    {
        FakeCloud cloud;
        auto limited = FakeCloud::status(429);
        limited.headers.insert("Retry-After", "60");
        cloud.answer("POST /v3/auth/tokens", {limited});
        std::stop_source stop;
        QString told;
        const Context context{stop.get_token(), [&](const Progress &progress) {
                                  told = progress.stage;
                                  stop.request_stop();
                              }};
        QCOMPARE(CloudSession(cloud.endpoint(), good, quick).token(context).error().kind, Kind::Cancelled);
        QVERIFY2(told.contains(u"lets nobody log in so often"), qPrintable(told));
    }

    void howOftenItWasTriedIsTold()
    {
        Endpoint endpoint = FakeCloud().endpoint();  // which is gone
        const auto token = CloudSession(endpoint, good, quick).token({});
        QCOMPARE(token.error().kind, Kind::Unreachable);
        QVERIFY2(token.error().what.contains(u"(Tried 4 times in "), qPrintable(token.error().what));
        QCOMPARE(afterTries({Kind::Unreachable, u"No."_s, {}}, 3, std::chrono::milliseconds(4100)).what, u"No. (Tried 3 times in 5 s.)"_s);
    }
};

QTEST_GUILESS_MAIN(TestLoginTries)
#include "tst_logintries.moc"
