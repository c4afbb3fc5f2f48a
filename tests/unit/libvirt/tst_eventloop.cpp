// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/eventloop.h"

#include <libvirt/libvirt.h>

#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

#include <unistd.h>

using namespace trescca;

namespace {

/// What a registration of ours counts. The loop frees its copy with the registration.
struct Told {
    std::atomic<int> calls = 0;
    std::atomic<int> events = 0;
    std::atomic<int> freed = 0;
    std::atomic<bool> removesItself = false;
    std::atomic<std::thread::id> thread;
};

void onHandle(int watch, int fd, int events, void *opaque)
{
    auto *told = static_cast<Told *>(opaque);
    char byte = 0;
    (void)!::read(fd, &byte, 1);
    told->events = events;
    told->thread = std::this_thread::get_id();
    if (told->removesItself)
        virEventRemoveHandle(watch);
    ++told->calls;
}

void onTimeout(int timer, void *opaque)
{
    auto *told = static_cast<Told *>(opaque);
    if (told->removesItself)
        virEventRemoveTimeout(timer);
    ++told->calls;
}

void onFree(void *opaque) { ++static_cast<Told *>(opaque)->freed; }

}  // namespace

/// libvirt's event loop turns by itself, though the thread of the application object is held by this test all the time.
class TestEventLoop final : public QObject {
    Q_OBJECT
    int m_ends[2] = {-1, -1};

    // Not QTRY_*: those would turn Qt's loop.
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        for (int i = 0; i < 6000 && !condition(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return condition();
    }
    void write() const { QCOMPARE(::write(m_ends[1], "x", 1), 1); }

private Q_SLOTS:
    void initTestCase() { startEventLoop(); }
    void init() { QCOMPARE(::pipe(m_ends), 0); }
    void cleanup()
    {
        for (int &end : m_ends) {
            if (end >= 0)
                ::close(end);
            end = -1;
        }
    }

    void whatIsReadableIsTold()
    {
        Told told;
        const int watch = virEventAddHandle(m_ends[0], VIR_EVENT_HANDLE_READABLE, onHandle, &told, onFree);
        QVERIFY(watch > 0);
        write();
        QVERIFY(waitFor([&] { return told.calls == 1; }));
        QCOMPARE(told.events.load(), int(VIR_EVENT_HANDLE_READABLE));
        QVERIFY(told.thread.load() != std::this_thread::get_id());
        write();
        QVERIFY(waitFor([&] { return told.calls == 2; }));
        QCOMPARE(virEventRemoveHandle(watch), 0);
        QVERIFY(waitFor([&] { return told.freed == 1; }));
        QCOMPARE(virEventRemoveHandle(watch), -1);
    }

    void theOtherEndsCloseIsTold()
    {
        Told told;
        told.removesItself = true;
        virEventAddHandle(m_ends[0], VIR_EVENT_HANDLE_READABLE, onHandle, &told, onFree);
        ::close(std::exchange(m_ends[1], -1));
        QVERIFY(waitFor([&] { return told.freed == 1; }));
        QCOMPARE(told.calls.load(), 1);
        QVERIFY(told.events & VIR_EVENT_HANDLE_HANGUP);
    }

    void whatNobodyWantsNowIsToldLater()
    {
        Told told;
        Told other;
        const int watch = virEventAddHandle(m_ends[0], 0, onHandle, &told, onFree);
        const int timer = virEventAddTimeout(0, onTimeout, &other, onFree);
        write();
        QVERIFY(waitFor([&] { return other.calls > 10; }));  // so many turns, and not one for the handle
        QCOMPARE(told.calls.load(), 0);
        virEventUpdateTimeout(timer, -1);
        virEventUpdateHandle(watch, VIR_EVENT_HANDLE_READABLE);
        QVERIFY(waitFor([&] { return told.calls == 1; }));
        QCOMPARE(virEventRemoveHandle(watch), 0);
        QCOMPARE(virEventRemoveTimeout(timer), 0);
        QVERIFY(waitFor([&] { return told.freed == 1 && other.freed == 1; }));
    }

    void aTimeoutComesAgainTillItIsRemoved()
    {
        Told told;
        const int timer = virEventAddTimeout(-1, onTimeout, &told, onFree);
        virEventUpdateTimeout(timer, 1);
        QVERIFY(waitFor([&] { return told.calls >= 3; }));
        told.removesItself = true;
        QVERIFY(waitFor([&] { return told.freed == 1; }));
        QCOMPARE(virEventRemoveTimeout(timer), -1);
    }

    // The owner may go as soon as its free function was called: nothing may be told after that.
    void nothingIsToldAfterTheEnd()
    {
        for (int i = 0; i < 200; ++i) {
            auto told = std::make_unique<Told>();
            const int timer = virEventAddTimeout(0, onTimeout, told.get(), onFree);
            const int watch = virEventAddHandle(
                m_ends[1], VIR_EVENT_HANDLE_WRITABLE, [](int, int, int, void *opaque) { ++static_cast<Told *>(opaque)->calls; }, told.get(), onFree);
            QVERIFY(waitFor([&] { return told->calls > 0; }));
            QCOMPARE(virEventRemoveTimeout(timer), 0);
            QCOMPARE(virEventRemoveHandle(watch), 0);
            QVERIFY(waitFor([&] { return told->freed == 2; }));
        }
    }
};

QTEST_GUILESS_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
