// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/heldstate.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// A sink that asks for a stop after some bytes.
class StoppingSink final : public ByteSink {
public:
    StoppingSink(std::stop_source stop, std::uint64_t after) : m_stop(std::move(stop)), m_left(after) {}
    Result<void> write(ConstBytes bytes) override
    {
        m_left -= std::min<std::uint64_t>(m_left, bytes.size());
        if (m_left == 0)
            m_stop.request_stop();
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::stop_source m_stop;
    std::uint64_t m_left;
};

/// A sink that fails once the guest is down: when the file it is saved into is complete.
class LateFailSink final : public ByteSink {
public:
    explicit LateFailSink(QString memoryFile) : m_memory(std::move(memoryFile)) {}
    Result<void> write(ConstBytes) override
    {
        QFile file(m_memory);
        if (file.open(QIODevice::ReadOnly) && file.read(16) == "LibvirtQemudSave")
            return fail(Kind::Unreachable, u"The test's network is gone."_s);
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    QString m_memory;
};

/// A sink in whose middle the process is killed.
class DeadlySink final : public ByteSink {
public:
    explicit DeadlySink(std::uint64_t after) : m_left(after) {}
    Result<void> write(ConstBytes bytes) override
    {
        m_left -= std::min<std::uint64_t>(m_left, bytes.size());
        if (m_left == 0)
            ::kill(::getpid(), SIGKILL);
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::uint64_t m_left;
};

/// The second process of theProcessDiesInTheMiddle: host, folder, instance, bytes.
int saveAndDie(const QStringList &words)
{
    const auto site = LibvirtSite::open(TwoSites::endpointOf(u"a"_s, words[0], words[1]));
    DeadlySink sink(words[3].toULongLong());
    if (!site || !(*site)->save(words[2], {}, sink, {}))
        return 1;
    return 0;
}

}  // namespace

/// Saving on a real host: whatever ends it early, the guest runs on.
class TestLibvirtSave final : public TwoSitesTest {
    Q_OBJECT

private Q_SLOTS:
    void aHeldGuestRunsOnWhereItWas()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        QCOMPARE(m_sites.a().instance(id, {})->state, InstanceState::Saved);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));  // the held state, packed again
        const auto foreign = m_sites.a().save(id, {.migrationId = u"another"_s}, room, {});
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().kind, Kind::Conflict);
        QCOMPARE(m_sites.a().instance(id, {})->state, InstanceState::Saved);
        REQUIRE_OK(m_sites.a().resumeHeld(id, {}, {}));
        REQUIRE_OK(m_sites.a().resumeHeld(id, {}, {}));
        const qint64 last = readCounter(m_sites.a(), id).last;
        QVERIFY(countsTo(m_sites.a(), id, last + 3));
        QVERIFY(readCounter(m_sites.a(), id).gapless);
        QCOMPARE(m_sites.a().release(id, false, {}).error().kind, Kind::Conflict);
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    void aHeldGuestOutlivesTheProcess()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        m_sites.closeA();
        REQUIRE_OK(m_sites.openA());
        QCOMPARE(m_sites.a().instance(id, {})->state, InstanceState::Saved);
        const qint64 last = readCounter(m_sites.a(), id).last;
        REQUIRE_OK(m_sites.a().act(id, InstanceAction::Start, {}));
        QVERIFY(countsTo(m_sites.a(), id, last + 2));
        QVERIFY(readCounter(m_sites.a(), id).gapless);
    }

    void aSaveThatIsStoppedLetsTheGuestRunOn()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        // Before, in, and after the stream of the memory (kernel and ramdisk are the first 12 MB).
        for (const std::uint64_t after : {1ULL << 10U, 13ULL << 20U, 16ULL << 20U, 20ULL << 20U}) {
            std::stop_source stop;
            StoppingSink sink(stop, after);
            Context context;
            context.stop = stop.get_token();
            const auto saved = m_sites.a().save(id, {}, sink, context);
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Kind::Cancelled);
            QCOMPARE(m_sites.a().instance(id, {})->state, InstanceState::Running);
            QVERIFY(countsOn(m_sites.a(), id));
            QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
        }
        QVERIFY(readCounter(m_sites.a(), id).gapless);
    }

    void aSaveThatFailsLateBringsTheGuestBack()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        LateFailSink sink(m_sites.path(u"a/held/%1/memory.save"_s.arg(id)));
        const auto saved = m_sites.a().save(id, {}, sink, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::Unreachable);
        QCOMPARE(saved.error().what, u"The test's network is gone."_s);
        QVERIFY(countsOn(m_sites.a(), id));
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    void theProcessDiesInTheMiddle_data()
    {
        QTest::addColumn<quint64>("after");
        QTest::newRow("before the guest is stopped") << quint64(1000);
        QTest::newRow("while the memory is sent") << quint64(13ULL << 20U);
        QTest::newRow("later") << quint64(20ULL << 20U);
    }

    void theProcessDiesInTheMiddle()
    {
        QFETCH(quint64, after);
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        m_sites.closeA();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(
            QCoreApplication::applicationFilePath(), {u"--save-and-die"_s, m_sites.uriA(), m_sites.path(u"a"_s), id, QString::number(after)});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        REQUIRE_OK(m_sites.openA());
        REQUIRE_OK(m_sites.a().resumeHeld(id, {}, {}));
        QVERIFY(countsOn(m_sites.a(), id));
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    void aSaveIntoAFullDiskLetsTheGuestRunOn()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(14U << 20U);
        const auto saved = m_sites.a().save(id, {}, room, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::NoRoom);
        QVERIFY(countsOn(m_sites.a(), id));
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    void aChangedDiskIsNotRunOn()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        QFile disk(m_sites.a().instance(id, {})->disks.constFirst().path);
        QVERIFY(disk.open(QIODevice::ReadWrite | QIODevice::Append));
        disk.write("x");
        disk.close();
        QCOMPARE(m_sites.a().resumeHeld(id, {}, {}).error().kind, Kind::Conflict);
        QCOMPARE(m_sites.a().instance(id, {})->state, InstanceState::Saved);
        // The way out, without its memory: `tresccac start --afresh`.
        const QString memory = readCounter(m_sites.a(), id).words;
        REQUIRE_OK(m_sites.a().release(id, true, {}));
        REQUIRE_OK(m_sites.a().act(id, InstanceAction::Start, {}));
        QVERIFY(QTest::qWaitFor([&] { return readCounter(m_sites.a(), id).words != memory; }, countingPatience));
    }

    // A state that was whole once stays, whatever has become of it: a person may mend it.
    void aHalfStateIsGivenUpWhenItsGuestIsGone_data()
    {
        QTest::addColumn<HeldState::Phase>("phase");
        QTest::newRow("of a save that was cut") << HeldState::Phase::Saving;
        QTest::newRow("of one that was whole once") << HeldState::Phase::Held;
    }
    void aHalfStateIsGivenUpWhenItsGuestIsGone()
    {
        QFETCH(HeldState::Phase, phase);
        const bool givenUp = phase == HeldState::Phase::Saving;
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        auto held = HeldState::load(m_sites.path(u"a/held"_s), id);
        QVERIFY(held);
        held->phase = phase;
        REQUIRE_OK(held->store(m_sites.path(u"a/held"_s)));
        QFile memory(m_sites.path(u"a/held/%1/memory.save"_s.arg(id)));
        QVERIFY(memory.open(QIODevice::ReadWrite) && memory.write("LibvirtQemudPart") == 16 && memory.resize(1 << 20));
        memory.close();
        QCOMPARE(m_sites.a().resumeHeld(id, {}, {}).error().kind, Kind::Conflict);
        QCOMPARE(m_sites.a().instance(id, {})->state, givenUp ? InstanceState::Off : InstanceState::Saved);
        QCOMPARE(m_sites.entries(u"a/held"_s).isEmpty(), givenUp);
        QCOMPARE(m_sites.a().act(id, InstanceAction::Start, {}).has_value(), givenUp);
    }

    void keepStoppedKeepsTheInstance()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        const auto image = m_sites.a().saveToImage(id, {}, {});
        REQUIRE_OK(image);
        QCOMPARE(m_sites.a().image(*image, {})->status, ImageStatus::Active);
        REQUIRE_OK(m_sites.a().rename(id, u"tst-site-kept"_s, {}));
        REQUIRE_OK(m_sites.a().resumeHeld(id, {}, {}));
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        REQUIRE_OK(m_sites.a().release(id, true, {}));
        REQUIRE_OK(m_sites.a().release(id, true, {}));
        const auto kept = m_sites.a().instance(id, {});
        REQUIRE_OK(kept);
        QCOMPARE(kept->state, InstanceState::Off);
        QCOMPARE(kept->name, u"tst-site-kept"_s);
        QVERIFY(QFile::exists(kept->disks.constFirst().path));
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    void whatLibvirtHasSavedKeepsItsName()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        const auto virsh = [&](const QString &deed) { return QProcess::execute(u"virsh"_s, {u"-q"_s, u"-c"_s, m_sites.uriA(), deed, id}); };
        QCOMPARE(virsh(u"managedsave"_s), 0);
        const auto renamed = m_sites.a().rename(id, u"tst-site-other"_s, {});
        QCOMPARE(virsh(u"start"_s), 0);
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, Kind::Conflict);
        QVERIFY2(renamed.error().what.contains(u"managed save") && renamed.error().what.contains(u"Start it"), qPrintable(renamed.error().what));
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (const QStringList words = application.arguments(); words.value(1) == "--save-and-die"_L1)
        return saveAndDie(words.sliced(2));
    TestLibvirtSave test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_libvirtsave.moc"
