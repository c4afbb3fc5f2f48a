// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainbuilder.h"
#include "core/libvirt/domainxml.h"
#include "core/libvirt/networkchange.h"
#include "tests/unit/libvirt/samplehost.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr auto mac = "52:54:00:00:00:01";
constexpr auto allOff = "<driver><host csum='off' tso4='off' tso6='off' ecn='off' ufo='off'/><guest csum='off' tso4='off' tso6='off' ecn='off' "
                        "ufo='off'/></driver>";

QByteArray card(const QByteArray &network, const QByteArray &model = "virtio", const QByteArray &more = {})
{
    const bool user = network == "user";
    return "<interface type='" + QByteArray(user ? "user" : "network") + "'><mac address='" + mac + "'/>"
        + (user ? QByteArray() : "<source network='" + network + "'/>") + "<model type='" + model + "'/>" + more + "</interface>";
}

QByteArray domain(const QByteArray &cards)
{
    return "<domain type='qemu'><name>x</name><memory unit='MiB'>64</memory><vcpu>1</vcpu><os><type arch='x86_64' "
           "machine='pc-q35-10.0'>hvm</type></os><devices>"
        + cards + "</devices></domain>";
}

Nic nicOf(const QByteArray &xml) { return describeDomain(xml).value_or(DomainDescription()).instance.nics.value(0); }

QByteArray built(const QByteArray &cards, const QString &wanted)
{
    LocalParts parts = test::plainHost();
    parts.networks = QStringList{u"default"_s, u"lab"_s};
    parts.wantedNetwork = wanted;
    return DomainBuilder::build(domain(cards), parts).value_or(QByteArray());
}

}  // namespace

/// What a move from QEMU's user mode to a network, and back, does to a guest's cards.
class TestNetworkChange final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyAChangeOfKindCounts_data()
    {
        QTest::addColumn<QByteArray>("saved");
        QTest::addColumn<QByteArray>("restored");
        QTest::addColumn<bool>("leaves");
        QTest::addColumn<bool>("enters");
        QTest::addColumn<bool>("changes");
        const QByteArray none = card("user", "e1000"), lab = card("lab"), bare = card("lab", "virtio", allOff);
        QTest::newRow("stays in user mode") << card("user") << card("user") << false << false << false;
        QTest::newRow("from network to network") << lab << card("default") << false << false << false;
        QTest::newRow("leaves") << card("user") << bare << true << false << true;
        QTest::newRow("leaves, of another kind") << none << card("lab", "e1000") << true << false << true;
        QTest::newRow("enters") << bare << card("user") << false << true << true;
        QTest::newRow("enters with offloads") << lab << card("user") << false << false << true;
        QTest::newRow("enters, of another kind") << card("lab", "e1000", allOff) << none << false << false << true;
        QTest::newRow("no card") << ""_ba << ""_ba << false << false << false;
        QTest::newRow("one stays, one leaves") << none + card("user") << none + bare << true << false << true;
    }
    void onlyAChangeOfKindCounts()
    {
        QFETCH(QByteArray, saved);
        QFETCH(QByteArray, restored);
        QFETCH(bool, leaves);
        QFETCH(bool, enters);
        QFETCH(bool, changes);
        const auto change = NetworkChange::between(domain(saved), domain(restored));
        const QStringList it{QString::fromLatin1(mac)};
        QCOMPARE(change.leavesUserMode, leaves);
        QCOMPARE(change.entering, enters ? it : QStringList());
        QCOMPARE(change.changed, changes ? it : QStringList());
    }

    void noDescriptionIsNoChange()
    {
        QVERIFY(NetworkChange::between("nonsense", domain(card("lab"))).changed.isEmpty());
        QVERIFY(NetworkChange::between(domain(card("user")), "nonsense").changed.isEmpty());
    }

    void aCardKeepsWhatBringsItBack()
    {
        for (const QString &wanted : {u"lab"_s, QString()}) {
            const Nic nic = nicOf(built(card("user", "virtio", "<driver queues='2'><host csum='on' mrg_rxbuf='off'/></driver>"), wanted));
            QCOMPARE(nic.network, wanted.isEmpty() ? u"user"_s : wanted);
            QVERIFY(!nic.offloads);
        }
        const QByteArray xml = built(card("user", "virtio", "<driver queues='2'><host csum='on' mrg_rxbuf='off'/></driver>"), u"lab"_s);
        QVERIFY2(xml.contains("queues=\"2\"") && xml.contains("mrg_rxbuf=\"off\"") && !xml.contains("=\"on\""), xml.constData());
        QVERIFY(!xml.contains("gso"));  // a guest in user mode may have that
        QVERIFY(!nicOf(built(card("default", "virtio", allOff), {})).offloads);
        QVERIFY(!built(card("default"), {}).contains("csum"));
        QVERIFY(!built(card("user", "e1000"), u"lab"_s).contains("csum"));
    }

    void allOffloadsHaveToBeOff()
    {
        QVERIFY(nicOf(domain(card("lab"))).offloads);
        for (const char *one : {"csum", "tso4", "tso6", "ecn", "ufo"})
            for (const QByteArray &side : {"<host"_ba, "<guest"_ba}) {
                QByteArray most(allOff);
                const qsizetype at = most.indexOf(QByteArray(one) + "='off'", most.indexOf(side));
                most.replace(at, QByteArray(one).size() + 6, QByteArray(one) + "='on'");
                QVERIFY2(nicOf(domain(card("lab", "virtio", most))).offloads, most.constData());
            }
    }

    void switchesAreOnOrOff()
    {
        const QByteArray xml =
            built(card("lab", "virtio", "<driver><host csum='off' tso4='maybe' ufo='0'/><guest ecn='on' csum='x:y'/></driver>"), {});
        QVERIFY2(xml.contains("<host csum=\"off\" />") && xml.contains("<guest ecn=\"on\" />"), xml.constData());
    }
};

QTEST_GUILESS_MAIN(TestNetworkChange)
#include "tst_networkchange.moc"
