// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/libvirt/heldsettling.h"
#include "core/libvirt/heldstate.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/unit/libvirt/testdriver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

// Written with single quotes: moc loses its way in raw strings.
QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }

void damages()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QString record = u"held.json"_s;
    QTest::newRow("empty") << record << QByteArray();
    QTest::newRow("cut") << record << json("{'name': 'web', 'phase': 'he");
    QTest::newRow("a list") << record << QByteArray("[]");
    QTest::newRow("no phase") << record << json("{'name': 'web', 'migration': 'm1', 'was_running': true, 'persistent': true, 'disks': {}}");
    QTest::newRow("a phase of tomorrow")
        << record << json("{'name': 'web', 'phase': 'melting', 'migration': 'm1', 'was_running': true, 'persistent': true, 'disks': {}}");
    QTest::newRow("no migration") << record << json("{'name': 'web', 'phase': 'held', 'was_running': true, 'persistent': true, 'disks': {}}");
    QTest::newRow("no disks") << record << json("{'name': 'web', 'phase': 'held', 'migration': 'm1', 'was_running': true, 'persistent': true}");
    QTest::newRow("no description") << u"domain.xml"_s << QByteArray();
}

}  // namespace

/// A suspended instance whose record is damaged may be one that its destination runs: nothing is guessed, nothing is lost.
class TestDamagedHold final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_id;

    QString root() const { return m_dir->filePath(u"site/held"_s); }
    QString file(const QString &name) const { return HeldState::folder(root(), m_id) + u'/' + name; }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_id = newId();
        HeldState state;
        state.id = m_id;
        state.name = u"web"_s;
        state.phase = HeldState::Phase::Held;
        state.migration = u"m1"_s;
        state.xml = "<domain type='test'><name>web</name><uuid>" + m_id.toLatin1() + "</uuid></domain>";
        QVERIFY(state.store(root()));
        QVERIFY(put(HeldState::memoryFile(root(), m_id), "memory"));
    }

    void settlingLeavesWhatIsHeld()
    {
        const auto site = LibvirtSite::open(testDriver(m_dir->filePath(u"site"_s)));
        QVERIFY(site);
        const auto settled = (*site)->settle({});
        QVERIFY(settled);
        QCOMPARE(settled->held, QStringList{m_id});
        QVERIFY(settled->resumed.isEmpty() && settled->failed.isEmpty());
    }

    void settlingTellsOfDamage_data() { damages(); }
    void settlingTellsOfDamage()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QVERIFY(put(file(name), bytes));
        const auto site = LibvirtSite::open(testDriver(m_dir->filePath(u"site"_s)));
        QVERIFY(site);
        const auto settled = (*site)->settle({});
        QVERIFY(settled);
        QVERIFY(settled->held.isEmpty() && settled->resumed.isEmpty());
        QCOMPARE(settled->failed.value(m_id).kind, Kind::Conflict);
        QCOMPARE(content(file(name)), bytes);
        QCOMPARE(content(HeldState::memoryFile(root(), m_id)), "memory"_ba);
    }

    void aSoundRecordIsSound()
    {
        const auto held = HeldState::load(root(), m_id);
        QVERIFY(held && held->checkSound() && held->checkFor(u"m1"_s));
    }

    // A change of its definition counts from its next boot on; until then it is what was saved.
    void whatIsHeldIsToldAsItWasSaved()
    {
        const auto site = LibvirtSite::open(testDriver(m_dir->filePath(u"site"_s)));
        QVERIFY(site);
        const auto present = (*site)->instances({});
        QVERIFY(present && present->constFirst().name == "test"_L1);
        const Instance &domain = present->constFirst();
        QVERIFY((*site)->act(domain.id, InstanceAction::ForceOff, {}));
        HeldState held;
        held.id = domain.id;
        held.name = domain.name;
        held.phase = HeldState::Phase::Held;
        held.migration = u"m1"_s;
        held.xml = "<domain type='test'><name>test</name><memory unit='MiB'>3</memory><vcpu>7</vcpu></domain>";
        QVERIFY(held.store(root()));
        const auto listed = (*site)->instance(domain.id, {});
        QVERIFY(listed);
        QCOMPARE(listed->state, InstanceState::Saved);
        QCOMPARE(listed->memory, 3ULL << 20U);
        QCOMPARE(listed->vcpus, 7);
    }

    void nothingIsGuessed_data() { damages(); }
    void nothingIsGuessed()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QVERIFY(put(file(name), bytes));
        const auto held = HeldState::load(root(), m_id);
        QVERIFY(held);
        QCOMPARE(held->checkSound().error().kind, Kind::Conflict);
        QVERIFY2(held->damage.contains(file(name)) && held->damage.contains(u"virsh restore"_s), qPrintable(held->damage));
        QVERIFY(!held->checkFor(u"m1"_s) && !held->checkFor({}));
        QVERIFY(!held->store(root()));
        QCOMPARE(content(file(name)), bytes);
    }

    void nothingIsDoneWithIt_data() { damages(); }
    void nothingIsDoneWithIt()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QVERIFY(put(file(name), bytes));
        const Endpoint endpoint = testDriver(m_dir->filePath(u"site"_s));
        const auto site = LibvirtSite::open(endpoint);
        QVERIFY2(site, qPrintable(site ? QString() : site.error().what));
        const auto listed = (*site)->instance(m_id, {});
        QVERIFY2(listed, qPrintable(listed ? QString() : listed.error().what));
        QCOMPARE(listed->state, InstanceState::Error);
        QVERIFY2(listed->fault.contains(file(name)), qPrintable(listed->fault));
        const Result<void> attempts[] = {(*site)->act(m_id, InstanceAction::Start, {}), (*site)->removeInstance(m_id, false, {}),
            (*site)->rename(m_id, u"other"_s, {}), (*site)->release(m_id, false, {}), (*site)->release(m_id, true, {}),
            (*site)->resumeHeld(m_id, u"m1"_s, {}), (*site)->resumeHeld(m_id, QString::fromLatin1(anyMigration), {})};
        for (const Result<void> &attempt : attempts) {
            QVERIFY(!attempt);
            QCOMPARE(attempt.error().kind, Kind::Conflict);
            QVERIFY2(attempt.error().what.contains(file(name)), qPrintable(attempt.error().what));
        }
        QCOMPARE(content(HeldState::memoryFile(root(), m_id)), "memory");
        QCOMPARE(content(file(name)), bytes);
    }

    /// Its letting go was cut after the disk: nothing boots or runs on without it, and the rest can be removed.
    void whatWasLetGoInHalfIsOnlyRemoved()
    {
        HeldState state = HeldState::load(root(), m_id).value();
        state.phase = HeldState::Phase::Releasing;
        state.disks.insert(m_dir->filePath(u"gone.qcow2"_s), u"7 1"_s);
        QVERIFY(state.store(root()));
        const auto site = LibvirtSite::open(testDriver(m_dir->filePath(u"site"_s)));
        QVERIFY2(site, qPrintable(site ? QString() : site.error().what));
        const auto listed = (*site)->instance(m_id, {});
        QVERIFY2(listed && listed->state == InstanceState::Error, qPrintable(listed ? QString() : listed.error().what));
        QVERIFY2(listed->fault.contains(u"web was being let go"), qPrintable(listed->fault));
        for (const Result<void> &attempt : {(*site)->release(m_id, true, {}), (*site)->resumeHeld(m_id, QString::fromLatin1(anyMigration), {}),
                 (*site)->act(m_id, InstanceAction::Start, {}), (*site)->removeInstance(m_id, true, {})})
            QVERIFY2(!attempt && attempt.error().what == listed->fault, qPrintable(attempt ? QString() : attempt.error().what));
        QCOMPARE(content(HeldState::memoryFile(root(), m_id)), "memory");
        QVERIFY((*site)->release(m_id, false, {}));
        QVERIFY(!QFile::exists(HeldState::folder(root(), m_id)));
    }
};

QTEST_GUILESS_MAIN(TestDamagedHold)
#include "tst_damagedhold.moc"
