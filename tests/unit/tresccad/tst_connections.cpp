// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/connections.h"

#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <future>
#include <memory>
#include <thread>
#include <vector>

using namespace trescca;

namespace {

/// A connection whose other end is in our hand.
class Wire {
public:
    Wire() { m_made = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends.data()) == 0; }
    ~Wire()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;
    [[nodiscard]] int server() const { return m_ends[0]; }
    [[nodiscard]] bool isCut() const
    {
        char byte = 0;
        return m_made && ::recv(m_ends[1], &byte, 1, MSG_DONTWAIT) == 0;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
    bool m_made = false;
};

}  // namespace

class TestConnections final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsLongestIsCut()
    {
        Connections all(2, 2);
        const Wire wires[3];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(!wires[0].isCut());
        const auto third = all.enter(wires[2].server());
        QVERIFY(wires[0].isCut() && !wires[1].isCut() && !wires[2].isCut());
        QVERIFY(!first->begin());
        QVERIFY(second->begin() && third->begin());
    }

    void whoIsAtWorkIsNeverCut()
    {
        Connections all(1, 2);
        const Wire wires[4];
        const auto working = all.enter(wires[0].server());
        QVERIFY(working->begin());
        const auto waiting = all.enter(wires[1].server());
        const auto next = all.enter(wires[2].server());
        QVERIFY(!wires[0].isCut() && wires[1].isCut());
        all.close();
        QVERIFY(!wires[0].isCut() && wires[2].isCut());
        const auto late = all.enter(wires[3].server());
        QVERIFY(wires[3].isCut() && !late->begin());
    }

    void whoLeavesMakesRoom()
    {
        Connections all(1, 1);
        const Wire wires[3];
        (void)all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(!wires[1].isCut());
        auto first = all.enter(wires[2].server());
        QVERIFY(wires[1].isCut() && first->begin());
    }

    void requestsTakeTurns()
    {
        Connections all(4, 1);
        const Wire wires[2];
        auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(first->begin());
        std::promise<bool> begun;
        auto answer = begun.get_future();
        const std::jthread other([&] { begun.set_value(second->begin()); });
        first.reset();
        QVERIFY(answer.get());
    }

    void whoWaitsForATurnAtTheEndGetsNone()
    {
        Connections all(4, 1);
        const Wire wires[2];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(first->begin());
        std::promise<bool> begun;
        auto answer = begun.get_future();
        const std::jthread other([&] { begun.set_value(second->begin()); });
        all.close();
        QVERIFY(!answer.get());
    }

    void noKindTakesATurnOfAnother()
    {
        Connections all(4, 1);
        const Wire wires[4];
        std::vector<std::unique_ptr<Connections::Connection>> connections;
        for (const Turn turn : {Turn::LogIn, Turn::Upload, Turn::Download, Turn::Request}) {
            connections.push_back(all.enter(wires[connections.size()].server()));
            QVERIFY(connections.back()->begin(turn));
        }
    }

    void whoIsHeldTakesNoTurnAndNoPlaceOfThoseThatWait()
    {
        Connections all(1, 1, 1);
        const Wire wires[2];
        const auto held = all.enter(wires[0].server());
        QVERIFY(held->hold() && held->hold());
        auto other = all.enter(wires[1].server());
        QVERIFY(!wires[0].isCut());
        QVERIFY(other->begin());
        other.reset();
        QVERIFY(held->begin() && held->hold());
    }

    void whoIsHeldLongestIsCut()
    {
        Connections all(4, 4, 2);
        const Wire wires[4];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        const auto third = all.enter(wires[2].server());
        QVERIFY(first->hold() && second->hold());
        QVERIFY(third->hold());
        QVERIFY(wires[0].isCut() && !wires[1].isCut());
        QVERIFY(!first->hold() && !first->begin());
        QVERIFY(second->begin());  // whose place is free by that
        const auto fourth = all.enter(wires[3].server());
        QVERIFY(fourth->hold() && !wires[2].isCut());
    }

    // All of its request is there, and others let it wait. Whether it does so already cannot be seen: where not, it is done again.
    void whoIsHeldAndReadyKeepsItsPlace()
    {
        const auto placeWasKept = [] {
            Connections all(4, 1, 1);
            const Wire wires[3];
            auto working = all.enter(wires[0].server());
            const auto ready = all.enter(wires[1].server());
            const auto late = all.enter(wires[2].server());
            if (!working->begin() || !ready->hold())
                return false;
            std::promise<void> asking;
            bool begun = false;
            std::jthread other([&] {
                asking.set_value();
                begun = ready->begin();
            });
            asking.get_future().wait();
            const bool lateWasCut = !late->hold();
            working.reset();
            other.join();
            return lateWasCut && begun;
        };
        bool kept = false;
        for (int tries = 0; tries < 100'000 && !kept; ++tries)
            kept = placeWasKept();
        QVERIFY(kept);
    }

    void theEndCutsStreamsAndWhoIsHeld()
    {
        Connections all(4, 2);
        const Wire wires[4];
        const auto upload = all.enter(wires[0].server());
        const auto download = all.enter(wires[1].server());
        const auto request = all.enter(wires[2].server());
        const auto held = all.enter(wires[3].server());
        QVERIFY(upload->begin(Turn::Upload) && download->begin(Turn::Download) && request->begin() && held->hold());
        all.close();
        QVERIFY(wires[0].isCut() && wires[1].isCut() && wires[3].isCut());
        QVERIFY(!wires[2].isCut());
        QVERIFY(!request->begin(Turn::Download) && !held->begin());
    }

    void whoGoesOnWithAStreamMakesRoomForRequests()
    {
        Connections all(4, 1);
        const Wire wires[2];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(first->begin() && first->begin(Turn::Download) && first->begin(Turn::Download));
        QVERIFY(second->begin());
    }

    void whoPausesMakesRoomAndMayBeCut()
    {
        Connections all(1, 1);
        const Wire wires[3];
        const auto first = all.enter(wires[0].server());
        QVERIFY(first->begin());
        first->pause();
        auto second = all.enter(wires[1].server());
        QVERIFY(wires[0].isCut() && !first->begin());
        QVERIFY(second->begin());
        second->pause();
        QVERIFY(second->begin());
        second->pause();
        all.close();
        QVERIFY(wires[1].isCut() && !second->begin());
    }
};

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
