// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/openstacksite.h"
#include "core/site/storecheck.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a client of a tresccad can know before it begins what would fail.
class TestBeforehand final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;

    std::unique_ptr<OpenStackSite> site(const QString &user, const QString &password)
    {
        Endpoint endpoint = m_daemon->endpoint();
        endpoint.auth[u"username"_s] = user;
        return std::move(OpenStackSite::open(endpoint, {.password = password, .applicationCredentialSecret = {}, .token = {}})).value();
    }
    std::unique_ptr<OpenStackSite> site() { return site(u"alice"_s, u"wonderland"_s); }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void aReaderMayNotWrite()
    {
        const auto carols = site(u"carol"_s, u"lookingglass"_s);
        QVERIFY(carols->facts({}).value().store.readOnly);
        QCOMPARE(checkStore(*carols, 1, {}).error().kind, Kind::Forbidden);
        QVERIFY(!site()->facts({}).value().store.readOnly);
        QVERIFY(checkStore(*site(), 1, {}));
    }

    void theQuotaLeavesWhatFits()
    {
        QVERIFY(!site()->facts({}).value().store.freeBytes);
        m_daemon->store().setQuota(30 << 20);
        QCOMPARE(site()->facts({}).value().store.freeBytes, 30ULL << 20U);
        QVERIFY(!m_daemon->upload(u"x"_s, "content").isEmpty());
        QCOMPARE(site()->storeLimits({}).value().freeBytes, 29ULL << 20U);
        QVERIFY(checkStore(*site(), 29 << 20, {}));
        QCOMPARE(checkStore(*site(), 39 << 20, {}).error().kind, Kind::NoRoom);
    }

    // Nobody has agreed to a second one: of several at once one begins, and none leaves a server in error.
    void aRestoreMayAskToBeAlone()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, {});
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        const QJsonObject body{{u"image_id"_s, image}, {u"alone"_s, true}};
        std::array<Answer, 4> answers;
        {
            std::array<std::jthread, 4> threads;
            for (std::size_t i = 0; i < threads.size(); ++i)
                threads[i] = std::jthread([&, i] { answers[i] = m_daemon->send("POST", u"/compute/v2.1/servers/restore"_s, body); });
        }
        QCOMPARE(std::ranges::count(answers, 202, &Answer::status), 1);
        QCOMPARE(std::ranges::count(answers, 409, &Answer::status), 3);
        QTRY_COMPARE(m_daemon->site().runningCount(), 1);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers?status=ERROR"_s).json()["servers"_L1].toArray().size(), 0);
        const auto refused = site()->restore(image, {.alone = true}, {});
        QVERIFY2(!refused && refused.error().kind == Kind::Conflict && refused.error().what.contains(u"No second one of it was started"),
            qPrintable(refused ? QString() : refused.error().what));
        QVERIFY(site()->restore(image, {}, {}));
        QCOMPARE(m_daemon->site().runningCount(), 2);
    }

    void aRestoreIsAskedForWithoutDoingIt()
    {
        m_daemon->site().restoreCheck = QStringList{u"The disk of this host is small."_s};
        QCOMPARE(site()->checkRestore(u"i1"_s, {}, {}).value(), QStringList{u"The disk of host is small."_s});
        m_daemon->site().restoreCheck = fail(Kind::NoRoom, u"It does not fit at this host."_s);
        const auto refused = site()->checkRestore(u"i1"_s, {}, {});
        QCOMPARE(refused.error().kind, Kind::NoRoom);
        QCOMPARE(refused.error().what, u"It does not fit at host."_s);
        QCOMPARE(site(u"carol"_s, u"lookingglass"_s)->checkRestore(u"i1"_s, {}, {}).error().kind, Kind::Forbidden);
        QCOMPARE(m_daemon->site().calls(), QStringList());
    }

    void glanceTellsItInItsForm()
    {
        m_daemon->store().setQuota(30 << 20);
        const QString id = m_daemon->queued(u"staged"_s);
        QCOMPARE(m_daemon->send("PUT", u"/image/v2/images/%1/stage"_s.arg(id), QByteArray(40'000, 'x')).status, 204);
        const QJsonObject usage = m_daemon->send("GET", u"/image/v2/info/usage"_s).json()["usage"_L1].toObject();
        for (const QString &key : {u"image_size_total"_s, u"image_stage_total"_s})
            QCOMPARE(usage[key].toObject(), (QJsonObject{{u"limit"_s, 30}, {u"usage"_s, 1}}));
        QCOMPARE(usage["image_count_total"_L1].toObject(), (QJsonObject{{u"limit"_s, -1}, {u"usage"_s, 1}}));
    }
};

QTEST_GUILESS_MAIN(TestBeforehand)
#include "tst_beforehand.moc"
