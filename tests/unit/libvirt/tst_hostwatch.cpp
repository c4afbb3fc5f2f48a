// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostwatch.h"

#include <QStringList>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <latch>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// What was told, in order.
class Log {
public:
    [[nodiscard]] HostWatch::Listener listener()
    {
        return {[this](const QString &id) { add(id); }, [this](bool reachable) { add(reachable ? u"up"_s : u"down"_s); }};
    }
    void add(const QString &entry)
    {
        const std::lock_guard lock(m_mutex);
        m_entries << entry;
    }
    [[nodiscard]] bool becomes(const QStringList &entries)
    {
        return QTest::qWaitFor(
            [&] {
                const std::lock_guard lock(m_mutex);
                return m_entries == entries;
            },
            30000);
    }

private:
    std::mutex m_mutex;
    QStringList m_entries;
};

bool connected(const std::stop_token &) { return true; }

}  // namespace

class TestHostWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHostThatIsDownIsTriedAgain()
    {
        Log log;
        std::atomic<int> tries = 0;
        HostWatch watch([&](const std::stop_token &) { return ++tries > 2; });
        watch.listen(log.listener());
        QVERIFY(log.becomes({u"down"_s, u"up"_s}));
        QCOMPARE(tries.load(), 3);
    }

    void aBrokenConnectionIsToldAndMadeAnew()
    {
        Log log;
        HostWatch watch(connected);
        watch.listen(log.listener());
        QVERIFY(log.becomes({u"up"_s}));
        watch.inbox().lock()->putChange(u"a"_s);
        QVERIFY(log.becomes({u"up"_s, u"a"_s}));
        watch.inbox().lock()->putLost();
        QVERIFY(log.becomes({u"up"_s, u"a"_s, u"down"_s, u"up"_s}));
    }

    // While a listener is busy, changes of one instance become one, and none that came after it began is lost.
    void changesAreJoinedAndNoneIsLost()
    {
        Log log;
        std::latch busy(1);
        std::latch goOn(1);
        HostWatch watch(connected);
        watch.listen({[&](const QString &id) {
                          log.add(id);
                          if (id == u"a"_s && !busy.try_wait()) {
                              busy.count_down();
                              goOn.wait();
                          }
                      },
            {}});
        const auto inbox = watch.inbox().lock();
        inbox->putChange(u"a"_s);
        busy.wait();
        for (int i = 0; i < 50; ++i) {
            inbox->putChange(u"a"_s);
            inbox->putChange(u"b"_s);
        }
        goOn.count_down();
        QVERIFY(log.becomes({u"a"_s, u"a"_s, u"b"_s}));
    }

    void oneThatIsReplacedIsNotCalledAgain()
    {
        Log earlier;
        Log later;
        HostWatch watch(connected);
        watch.listen(earlier.listener());
        QVERIFY(earlier.becomes({u"up"_s}));
        watch.listen(later.listener());
        QVERIFY(later.becomes({u"up"_s}));
        watch.inbox().lock()->putChange(u"a"_s);
        QVERIFY(later.becomes({u"up"_s, u"a"_s}));
        QVERIFY(earlier.becomes({u"up"_s}));
    }

    void aListenerMayEndItself()
    {
        Log log;
        HostWatch watch(connected);
        std::atomic<bool> ended = false;
        watch.listen({[&](const QString &id) {
                          log.add(id);
                          watch.listen({});
                          ended = true;
                      },
            {}});
        const auto inbox = watch.inbox().lock();
        inbox->putChange(u"a"_s);
        QTRY_VERIFY(ended);
        inbox->putChange(u"b"_s);
        watch.listen(log.listener());
        QVERIFY(log.becomes({u"a"_s, u"up"_s}));
    }

    void itGoesWhileItConnects()
    {
        std::mutex mutex;
        std::condition_variable_any never;
        std::latch connecting(1);
        {
            HostWatch watch([&](const std::stop_token &stop) {
                std::unique_lock lock(mutex);
                connecting.count_down();
                return never.wait(lock, stop, [] { return false; });
            });
            watch.listen({[](const QString &) {}, {}});
            connecting.wait();
        }
        QVERIFY(true);  // it came here
    }
};

QTEST_GUILESS_MAIN(TestHostWatch)
#include "tst_hostwatch.moc"
