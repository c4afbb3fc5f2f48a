// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/openstacksite.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What fails at the daemon arrives at our own client as what it is.
class TestClientKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<DaemonFixture>();
        m_client =
            std::move(*OpenStackSite::open(m_daemon->endpoint(), {.password = u"wonderland"_s, .applicationCredentialSecret = {}, .token = {}}));
    }
    void init() { m_guest = m_daemon->site().addInstance(u"web"_s); }
    void cleanupTestCase()
    {
        m_client.reset();
        m_daemon.reset();
    }

    /// openstacksdk takes a server without an address for broken; our own client knows better than to show a guess.
    void foreignClientsAreToldTheAddressToExpect()
    {
        m_guest.nics = {{u"52:54:00:6a:bb:30"_s, u"user"_s, u"virtio"_s}};
        m_daemon->site().put(m_guest);
        QCOMPARE(m_daemon->server(m_guest.id)["addresses"_L1]["user"_L1][0]["addr"_L1].toString(), u"10.0.2.15"_s);
        m_guest.nics.first().network = u"lab"_s;
        m_daemon->site().put(m_guest);
        QCOMPARE(m_daemon->server(m_guest.id)["addresses"_L1]["lab"_L1][0]["addr"_L1].toString(), u"fe80::5054:ff:fe6a:bb30"_s);
        const auto own = m_client->instance(m_guest.id, {});
        QVERIFY(own && own->addresses.isEmpty());
    }

    void answersKeepTheirKind_data() { kinds(); }
    void answersKeepTheirKind()
    {
        const Error error = failure();
        m_daemon->site().failNext(u"act"_s, error);
        if (error.kind == Kind::Unauthorized)  // the client logs in again and repeats
            m_daemon->site().failNext(u"act"_s, error);
        const auto done = m_client->act(m_guest.id, InstanceAction::Reboot, {});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, error.kind);
        QVERIFY2(done.error().what.endsWith(error.what), qPrintable(done.error().what));
    }

    void resumesKeepTheirKind_data() { kinds(); }
    void resumesKeepTheirKind()
    {
        const Error error = failure();
        const Instance held = m_daemon->site().addInstance(u"held"_s, {}, InstanceState::Saved);
        m_daemon->site().failNext(u"resumeHeld"_s, error);
        if (error.kind == Kind::Unauthorized)
            m_daemon->site().failNext(u"resumeHeld"_s, error);
        const auto done = m_client->resumeHeld(held.id, {}, {});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, error.kind);
        QVERIFY2(done.error().what.endsWith(error.what), qPrintable(done.error().what));
    }

    void savesKeepTheirKind_data() { kinds(); }
    void savesKeepTheirKind()
    {
        const Error error = failure();
        m_daemon->site().failNext(u"save"_s, error);
        const auto saved = m_client->saveToImage(m_guest.id, {}, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, error.kind);
        QCOMPARE(saved.error().what, error.what);
        QCOMPARE(m_daemon->site().stateOf(m_guest.id), InstanceState::Running);
        QVERIFY(m_daemon->store().list().isEmpty());  // nothing of it stays behind
    }

    void restoresKeepTheirKind_data() { kinds(); }
    void restoresKeepTheirKind()
    {
        const Error error = failure();
        const auto package = m_client->saveToImage(m_guest.id, {}, {});
        QVERIFY(package);
        m_daemon->site().failNext(u"restore"_s, error);
        const auto made = m_client->restore(*package, {}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, error.kind);
        QVERIFY2(made.error().what.endsWith(error.what), qPrintable(made.error().what));
        QVERIFY(m_client->removeImage(*package, {}));
    }

    void aDaemonThatStopsInASaveIsNotTheUsersDoing()
    {
        std::binary_semaphore reached(0);
        std::binary_semaphore stopped(0);
        m_daemon->site().packageSize = 8 << 20;
        m_daemon->site().onCall([&](const QString &line) {
            if (!line.startsWith("save "_L1))
                return;
            reached.release();
            stopped.acquire();
        });
        const Answer answer = m_daemon->send("POST", u"/compute/v2.1/servers/%1/save"_s.arg(m_guest.id), QByteArray("{}"));
        reached.acquire();
        std::jthread later([&] {
            while (!m_daemon->jobs().isClosed())
                std::this_thread::yield();
            stopped.release();
        });
        m_daemon->jobs().stopAll();
        m_daemon->site().onCall({});
        m_daemon->restart();
        const QJsonObject image = m_daemon->image(answer.json()["image_id"_L1].toString());
        QCOMPARE(image["trescca_error_kind"_L1].toString(), u"unreachable"_s);
        QCOMPARE(m_daemon->site().stateOf(m_guest.id), InstanceState::Running);
    }

private:
    static void kinds()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= static_cast<int>(Kind::Internal); ++kind)
            QTest::addRow("%s", qPrintable(kindName(static_cast<Kind>(kind)))) << kind;
    }
    static Error failure()
    {
        QFETCH(int, kind);
        return {static_cast<Kind>(kind), u"The goose is loose; catch it first."_s, {}};
    }

    std::unique_ptr<DaemonFixture> m_daemon;
    Instance m_guest;
    std::unique_ptr<OpenStackSite> m_client;
};

QTEST_GUILESS_MAIN(TestClientKinds)
#include "tst_clientkinds.moc"
