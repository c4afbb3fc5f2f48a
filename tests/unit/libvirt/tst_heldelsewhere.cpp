// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/connection.h"
#include "core/libvirt/heldmark.h"
#include "core/libvirt/heldstate.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/unit/libvirt/testdriver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Two sites with folders of their own at one host, libvirt's test driver: what one holds suspended the other leaves alone.
class TestHeldElsewhere final : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    Endpoint m_one = testDriver(m_dir.filePath(u"one"_s));
    Endpoint m_other = testDriver(m_dir.filePath(u"other"_s));
    std::unique_ptr<LibvirtSite> m_holder, m_beside;
    QString m_id;

    QString heldRoot() const { return m_one.folder + u"/held"_s; }

private Q_SLOTS:
    void init()
    {
        auto holder = LibvirtSite::open(m_one), beside = LibvirtSite::open(m_other);
        QVERIFY(holder && beside);
        m_holder = std::move(*holder);
        m_beside = std::move(*beside);
        const Instance guest = m_holder->instances({}).value().first();
        m_id = guest.id;
        HeldState held;
        held.id = m_id;
        held.name = guest.name;
        held.phase = HeldState::Phase::Held;
        held.xml = "<domain type='test'><name>test</name><uuid>" + m_id.toLatin1() + "</uuid></domain>";
        QVERIFY(held.store(heldRoot()));
        Connection connection(m_one.uri, std::chrono::seconds(10));
        const auto domain = connection.domain(m_id);
        QVERIFY(domain && heldmark::set(domain->get(), heldRoot()));
        QCOMPARE(m_beside->instance(m_id, {}).value().state, InstanceState::Running);  // what runs is nobody's
        QVERIFY(m_beside->act(m_id, InstanceAction::ForceOff, {}));
    }
    void cleanup()
    {
        m_holder.reset();
        m_beside.reset();
    }

    void nothingIsDoneWithIt()
    {
        const Instance seen = m_beside->instance(m_id, {}).value();
        QCOMPARE(seen.state, InstanceState::Saved);
        QVERIFY2(seen.fault.contains(heldRoot()), qPrintable(seen.fault));
        const Result<void> attempts[] = {m_beside->act(m_id, InstanceAction::Start, {}), m_beside->removeInstance(m_id, false, {}),
            m_beside->rename(m_id, u"mine"_s, {}), m_beside->release(m_id, false, {}), m_beside->release(m_id, true, {}),
            m_beside->resumeHeld(m_id, {}, {}), m_beside->resumeHeld(m_id, QString::fromLatin1(anyMigration), {})};
        for (const Result<void> &attempt : attempts) {
            QVERIFY(!attempt);
            QCOMPARE(attempt.error().kind, Kind::Conflict);
            QCOMPARE(attempt.error().what, seen.fault);
        }
        const Instance own = m_holder->instance(m_id, {}).value();
        QCOMPARE(own.state, InstanceState::Saved);
        QVERIFY(own.fault.isEmpty());
    }

    void itIsFreeOnceItIsLetGo()
    {
        QVERIFY(m_holder->release(m_id, true, {}));
        const Instance seen = m_beside->instance(m_id, {}).value();
        QCOMPARE(seen.state, InstanceState::Off);
        QVERIFY(seen.fault.isEmpty());
        QVERIFY(m_beside->act(m_id, InstanceAction::Start, {}));
    }

    /// A crash may leave the sign, a person may remove the folder.
    void aSignWithoutARecordIsNone()
    {
        HeldState::remove(heldRoot(), m_id);
        QCOMPARE(m_beside->instance(m_id, {}).value().state, InstanceState::Off);
        QVERIFY(m_beside->act(m_id, InstanceAction::Start, {}));
    }
};

QTEST_GUILESS_MAIN(TestHeldElsewhere)
#include "tst_heldelsewhere.moc"
