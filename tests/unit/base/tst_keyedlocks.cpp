// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keyedlocks.h"
#include "core/base/privatefolder.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestKeyedLocks : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString file() const { return m_dir.filePath(u"lock"_s); }

private Q_SLOTS:
    void oneHolderAKey();
    void manyMayShare();
    void waitsUntilItIsFree();
    void aWaitCanBeStopped();
    void aKilledProgramHoldsNothing();
    void aForkedChildHoldsNothing();
    void noFolderIsTold();
    void realmsAreApart();
    void aFolderThatAnybodyMayHaveMadeIsRefused();
};

void TestKeyedLocks::oneHolderAKey()
{
    const KeyedLocks here(file());
    const KeyedLocks there(file());  // as another program has it
    QVERIFY(!here.isTaken(u"a"_s));
    auto held = here.tryTake(u"a"_s);
    QVERIFY(held);
    QVERIFY(here.isTaken(u"a"_s) && there.isTaken(u"a"_s) && !there.isTaken(u"b"_s));
    for (const KeyedLocks *locks : {&here, &there})
        QCOMPARE(locks->tryTake(u"a"_s).error().kind, Kind::Conflict);
    QVERIFY(there.tryTake(u"b"_s));
    held->reset();
    QVERIFY(!there.isTaken(u"a"_s) && there.tryTake(u"a"_s));
}

void TestKeyedLocks::manyMayShare()
{
    const KeyedLocks locks(file());
    const auto one = locks.tryShare(u"a"_s);
    auto two = locks.tryShare(u"a"_s);
    QVERIFY(one && two && locks.isTaken(u"a"_s));
    QCOMPARE(locks.tryTake(u"a"_s).error().kind, Kind::Conflict);
    const auto alone = locks.tryTake(u"b"_s);
    QCOMPARE(locks.tryShare(u"b"_s).error().kind, Kind::Conflict);
}

void TestKeyedLocks::waitsUntilItIsFree()
{
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    int sum = 0;  // guarded by the key alone
    std::vector<std::thread> threads;
    for (int n = 0; n < 8; ++n)
        threads.emplace_back([&, n] {
            std::stop_source stop;  // half of them wait in the way that can be stopped
            const Context context{n % 2 == 0 ? stop.get_token() : std::stop_token(), {}};
            for (int round = 0; round < 50; ++round) {
                const auto held = KeyedLocks(file()).take(u"a"_s, context);
                most = std::max(most.load(), ++inside);
                ++sum;
                --inside;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(most, 1);
    QCOMPARE(sum, 400);
}

void TestKeyedLocks::aWaitCanBeStopped()
{
    const KeyedLocks locks(file());
    const auto held = locks.tryTake(u"a"_s);
    std::stop_source stop;
    KeyedLocks::Taken waited;
    std::thread waiting([&] { waited = locks.take(u"a"_s, {stop.get_token(), {}}); });
    stop.request_stop();
    waiting.join();
    QCOMPARE(waited.error().kind, Kind::Cancelled);
}

void TestKeyedLocks::aKilledProgramHoldsNothing()
{
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = KeyedLocks(file()).tryTake(u"a"_s);
        (void)!::write(ready[1], "r", 1);
        ::pause();
        ::_exit(1);
    }
    char byte = 0;
    QCOMPARE(::read(ready[0], &byte, 1), 1);
    const KeyedLocks locks(file());
    QVERIFY(locks.isTaken(u"a"_s));
    QCOMPARE(locks.tryTake(u"a"_s).error().kind, Kind::Conflict);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(locks.tryTake(u"a"_s));
    ::close(ready[0]);
    ::close(ready[1]);
}

void TestKeyedLocks::aForkedChildHoldsNothing()
{
    const KeyedLocks locks(file());
    auto held = locks.tryTake(u"a"_s);
    const pid_t child = ::fork();
    if (child == 0) {
        ::pause();
        ::_exit(1);
    }
    held->reset();
    const bool free = locks.tryTake(u"a"_s).has_value();
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(free);
}

void TestKeyedLocks::noFolderIsTold()
{
    const KeyedLocks locks(m_dir.filePath(u"none/lock"_s));
    QCOMPARE(locks.tryTake(u"a"_s).error().kind, Kind::NotFound);
    QVERIFY(!locks.isTaken(u"a"_s));
}

void TestKeyedLocks::realmsAreApart()
{
    const QString realm = m_dir.path();  // nobody else's
    auto held = KeyedLocks::ofUser(realm).tryTake(u"a"_s);
    QVERIFY2(held, qPrintable(held ? QString() : held.error().what));
    const auto same = KeyedLocks::ofUser(realm).tryTake(u"a"_s);
    QCOMPARE(same.error().kind, Kind::Conflict);
    QVERIFY2(!same.error().what.contains(realm), qPrintable(same.error().what));
    QVERIFY(KeyedLocks::ofUser(realm).isTaken(u"a"_s));
    QVERIFY(KeyedLocks::ofUser(realm + u'b').tryTake(u"a"_s));
    QVERIFY(!KeyedLocks::ofUser(realm + u'b').isTaken(u"a"_s));
    held->reset();
    QVERIFY(KeyedLocks::ofUser(realm).tryTake(u"a"_s));
}

void TestKeyedLocks::aFolderThatAnybodyMayHaveMadeIsRefused()
{
    const QString made = m_dir.filePath(u"made"_s);
    QVERIFY(makePrivateFolder(made) && makePrivateFolder(made));
    QCOMPARE(QFileInfo(made).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::WriteOther | QFile::ExeOther),
        QFile::Permissions());
    const QString link = m_dir.filePath(u"link"_s);
    QVERIFY(QFile::link(made, link));
    const QString open = m_dir.filePath(u"open"_s);
    QVERIFY(QDir().mkdir(open) && QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther));
    const QString somebodyElses = ::geteuid() == 0 ? m_dir.filePath(u"given"_s) : u"/"_s;
    QVERIFY(::geteuid() != 0 || (makePrivateFolder(somebodyElses) && ::chown(QFile::encodeName(somebodyElses).constData(), 1, 1) == 0));
    for (const auto &[path, reason] : {std::pair{link, u"a link"_s}, {open, u"others"_s}, {somebodyElses, u"somebody else"_s}}) {
        const auto refused = makePrivateFolder(path);
        QVERIFY2(!refused && refused.error().kind == Kind::Untrusted, qPrintable(path));
        QVERIFY2(refused.error().what.contains(path) && refused.error().what.contains(reason), qPrintable(refused.error().what));
    }
}

QTEST_GUILESS_MAIN(TestKeyedLocks)
#include "tst_keyedlocks.moc"
