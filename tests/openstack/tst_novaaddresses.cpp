// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"
#include "core/openstack/computeapi.h"

#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

#define REQUIRE_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().what))

namespace {

const QString gateway = u"198.18.79.1"_s;

/// What Neutron tells of the ports that restores have made.
std::optional<QString> madePorts(const QString &column)
{
    return asAdministrator(
        {u"port"_s, u"list"_s, u"--name"_s, u"trescca-restore"_s, u"--long"_s, u"-f"_s, u"value"_s, u"-c"_s, u"ID"_s, u"-c"_s, column});
}

QString oneOf(const QString &port, const QString &field)
{
    return asAdministrator({u"port"_s, u"show"_s, port, u"-f"_s, u"value"_s, u"-c"_s, field}).value_or(u"?"_s);
}

}  // namespace

/// Which addresses a restored guest gets in a network that belongs to others, and what is told where there are none.
class tst_NovaAddresses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto entry = cloudEntry(u"demo"_s);
        if (!entry || guestFile(u"x"_s).isEmpty())
            QSKIP("OS_CLIENT_CONFIG_FILE and TRESCCA_GUEST name no test cloud with its guest: see tests/openstack/cloud up full");
        m_demo = siteOf(*entry);
        REQUIRE_RESULT(emptyProject(*m_demo));
        const auto guest = spawnCounter(*m_demo, u"counter"_s);
        REQUIRE_RESULT(guest);
        m_guest = *guest;
        const auto package = m_demo->saveToImage(m_guest.id, {}, {});
        REQUIRE_RESULT(package);
        m_package = *package;
    }
    void cleanupTestCase()
    {
        if (m_demo)
            REQUIRE_RESULT(emptyProject(*m_demo));
    }

    /// While another has its MAC address, it gets another one, and not the right to send as that other.
    void noPortSpeaksForAnother()
    {
        REQUIRE_RESULT(m_demo->resumeHeld(m_guest.id, {}, {}));
        const auto copy = m_demo->restore(m_package, {}, {});
        REQUIRE_RESULT(copy);
        QVERIFY(copy->nics.first().mac != m_guest.nics.first().mac);
        const QString port = madePorts(u"MAC Address"_s)->section(u' ', 0, 0);
        QCOMPARE(oneOf(port, u"allowed_address_pairs"_s), u"[]"_s);
        QVERIFY2(noteOf(copy->id).contains(u"as its own is taken there"), qPrintable(noteOf(copy->id)));
        REQUIRE_RESULT(m_demo->removeInstance(copy->id, true, {}));
    }

    /// What it may not keep it is told, as nothing of its own passes the port.
    void whatItMayNotKeepIsTold()
    {
        const QString rules = u"/etc/nova/policy.yaml"_s;
        const QString none = u"echo '\"trescca:servers:restore:keep_address\": \"!\"' > "_s + rules;
        QVERIFY(!cloud({u"exec"_s, u"controller"_s, u"test"_s, u"-s"_s, rules}));
        // Nova does not stand it that a file which it has read is gone.
        const auto allowed = qScopeGuard([&rules] { QVERIFY(cloud({u"exec"_s, u"controller"_s, u"truncate"_s, u"-s"_s, u"0"_s, rules})); });
        QVERIFY(cloud({u"exec"_s, u"controller"_s, u"sh"_s, u"-c"_s, none}));
        const auto copy = m_demo->restore(m_package, {}, {});
        REQUIRE_RESULT(copy);
        QVERIFY2(noteOf(copy->id).contains(u"(trescca:servers:restore:keep_address)"), qPrintable(noteOf(copy->id)));
        REQUIRE_RESULT(m_demo->removeInstance(copy->id, true, {}));
    }

    void aFullQuotaIsOne()
    {
        QVERIFY(asAdministrator({u"quota"_s, u"set"_s, u"--ports"_s, u"1"_s, u"demo"_s}));
        const auto restored = m_demo->restore(m_package, {}, {});
        QVERIFY(asAdministrator({u"quota"_s, u"set"_s, u"--ports"_s, u"500"_s, u"demo"_s}));
        QVERIFY(!restored);
        QVERIFY2(restored.error().what.contains(u"quota of ports"), qPrintable(restored.error().what));
        QCOMPARE(restored.error().kind, Kind::NoRoom);
        QCOMPARE(madePorts(u"MAC Address"_s), QString());
    }

    /// Though its instance is gone; that is how a move brings it home.
    void whatItHadItGets()
    {
        REQUIRE_RESULT(m_demo->removeInstance(m_guest.id, true, {}));
        const auto restored = m_demo->restore(m_package, {}, {});
        REQUIRE_RESULT(restored);
        QCOMPARE(restored->addresses, m_guest.addresses);
        QCOMPARE(restored->nics.first().mac, m_guest.nics.first().mac);
        REQUIRE_RESULT(m_demo->removeInstance(restored->id, true, {}));
    }

    /// An image says what its owner likes.
    void whatItNeverHadItDoesNotGet()
    {
        const QString nics = u"[{\"mac\": \"%1\", \"network\": \"%2\", \"addresses\": [\"%3\"]}]"_s.arg(m_guest.nics.first().mac,
            asAdministrator({u"network"_s, u"show"_s, u"provider"_s, u"-f"_s, u"value"_s, u"-c"_s, u"id"_s}).value_or(QString()), gateway);
        QVERIFY(asAdministrator({u"image"_s, u"set"_s, m_package, u"--property"_s, u"trescca_nics="_s + nics}));
        const auto restored = m_demo->restore(m_package, {}, {});
        REQUIRE_RESULT(restored);
        QVERIFY2(!restored->addresses.contains(gateway), qPrintable(restored->addresses.join(u' ')));
        QCOMPARE(restored->nics.first().mac, m_guest.nics.first().mac);
        REQUIRE_RESULT(m_demo->removeInstance(restored->id, true, {}));
    }

    /// Nor does nonsense stop anything.
    void nonsenseIsNone()
    {
        QVERIFY(asAdministrator({u"image"_s, u"set"_s, m_package, u"--property"_s, u"trescca_nics="_s + QString(20'000, u'[')}));
        const auto restored = m_demo->restore(m_package, {}, {});
        REQUIRE_RESULT(restored);
        QCOMPARE(restored->nics.first().mac, m_guest.nics.first().mac);
    }

    void aGuestWithoutACardComesToo()
    {
        REQUIRE_RESULT(emptyProject(*m_demo));
        const auto first = spawnCounter(*m_demo, u"counter"_s);
        REQUIRE_RESULT(first);
        const auto made =
            asAdministrator({u"--os-cloud"_s, u"demo"_s, u"--os-compute-api-version"_s, u"2.37"_s, u"server"_s, u"create"_s, u"--image"_s,
                first->image, u"--flavor"_s, u"tiny"_s, u"--nic"_s, u"none"_s, u"--wait"_s, u"-f"_s, u"value"_s, u"-c"_s, u"id"_s, u"alone"_s});
        QVERIFY(made);
        const auto package = m_demo->saveToImage(*made, {}, {});
        REQUIRE_RESULT(package);
        REQUIRE_RESULT(m_demo->removeInstance(*made, true, {}));
        const auto restored = m_demo->restore(*package, {}, {});
        REQUIRE_RESULT(restored);
        QVERIFY(restored->nics.isEmpty());
        const CloudCounter guest(*m_demo, restored->id);
        QVERIFY(QTest::qWaitFor([&guest] { return guest.tick() > 0; }, bootMillis));
    }

private:
    [[nodiscard]] QString noteOf(const QString &id) const
    {
        const auto server = ComputeApi(m_demo->session()).show(id, {});
        return server ? server->value("metadata"_L1).toObject().value("trescca_note"_L1).toString() : QString();
    }

    std::unique_ptr<OpenStackSite> m_demo;
    Instance m_guest;
    QString m_package;
};

QTEST_GUILESS_MAIN(tst_NovaAddresses)
#include "tst_novaaddresses.moc"
