// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/heldstate.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/support/failsink.h"
#include "tests/unit/libvirt/testdriver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A guest that somebody starts by libvirt's own tools while it is saved for a move whose programs are dead. At libvirt's test
/// driver, whose guest runs under the number 1.
class TestStartedAnew final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherRunIsNotMovedOn_data()
    {
        QTest::addColumn<int>("domainId");
        QTest::addColumn<bool>("another");
        QTest::newRow("started anew") << 7 << true;
        QTest::newRow("never went down") << 1 << false;
    }
    void anotherRunIsNotMovedOn()
    {
        QFETCH(int, domainId);
        QFETCH(bool, another);
        const QTemporaryDir dir;
        const Endpoint endpoint = testDriver(dir.filePath(u"site"_s));
        const auto site = LibvirtSite::open(endpoint);
        QVERIFY2(site, qPrintable(site ? QString() : site.error().what));
        const Instance guest = (*site)->instances({}).value().first();
        const QString root = endpoint.folder + u"/held"_s;
        HeldState held;
        held.id = guest.id;
        held.name = guest.name;
        held.migration = u"m1"_s;
        held.domainId = domainId;
        held.xml = "<domain type='test'><name>test</name></domain>";
        QVERIFY(held.store(root));
        test::FailSink sink(UINT64_MAX);
        SaveOptions options;
        options.migrationId = u"m1"_s;
        const auto saved = (*site)->save(guest.id, options, sink, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().what.contains(u"was started anew at local"), another);
        QCOMPARE(HeldState::load(root, guest.id).has_value(), another);
        QVERIFY((*site)->resumeHeld(guest.id, u"m1"_s, {}));
        QVERIFY(!HeldState::load(root, guest.id));
        QCOMPARE((*site)->instance(guest.id, {}).value().state, InstanceState::Running);
    }
};

QTEST_GUILESS_MAIN(TestStartedAnew)
#include "tst_startedanew.moc"
