// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/libvirt/packagecheck.h"
#include "tests/integration/novahelper.h"
#include "tests/integration/twositestest.h"

#include <QJsonArray>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Saves of a real guest by the program that nova-compute has for it, however it or its reader ends.
class TestNovaHelper final : public TwoSitesTest {
    Q_OBJECT

    QString m_guest;

    [[nodiscard]] QJsonObject request(QJsonObject more = {}) const
    {
        more.insert(u"uri"_s, m_sites.uriA());
        more.insert(u"folder"_s, m_sites.path(u"nova"_s));
        return more;
    }
    [[nodiscard]] QJsonObject ofGuest(QJsonObject more = {}) const
    {
        more.insert(u"instance"_s, m_guest);
        return request(more);
    }
    [[nodiscard]] QJsonArray held() const { return NovaHelper::run(u"held"_s, request())[u"held"_s].toArray(); }
    /// One that has stopped the guest and whose package is not read on: what comes before the memory is, and a little of that.
    void beginSave(NovaHelper &helper, const QString &file, const QJsonObject &more = {{u"migration_id"_s, u"move-1"_s}}) const
    {
        qint64 before = 1 << 20;
        for (const char *name : {"/vmlinuz", "/initrd.img"})
            before += QFileInfo(m_sites.guestFolder() + QString::fromLatin1(name)).size();
        helper.start(u"save"_s, ofGuest(more), true);
        helper.readInto(file, before);
        QVERIFY(helper.reaches(u"save"_s));
    }
    void verifyRunsOn()
    {
        QVERIFY(held().isEmpty());
        QVERIFY(countsOn(m_sites.a(), m_guest));
    }

private Q_SLOTS:
    void init()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        m_guest = *guest;
    }

    void cleanup()
    {
        for (const QJsonValue one : held())
            (void)NovaHelper::run(u"resume"_s, request({{u"instance"_s, one[u"instance"_s]}, {u"migration_id"_s, u"*"_s}}));
        m_sites.tidy();
    }

    void aPackageGoesThroughAPipe()
    {
        const QString file = m_sites.path(u"package.zip"_s);
        NovaHelper helper;
        beginSave(helper, file, {{u"name"_s, u"web"_s}, {u"migration_id"_s, u""_s}});
        helper.goOn();
        const QJsonObject result = helper.result();
        QCOMPARE(result[u"size"_s].toInteger(), QFileInfo(file).size());
        QCOMPARE(result[u"sha512"_s].toString(), fileDigest(file, {}, DigestKind::Sha512).value_or(QString()));
        const QJsonObject properties = result[u"properties"_s].toObject();
        QCOMPARE(properties[u"trescca_kind"_s].toString(), u"package"_s);
        QCOMPARE(properties[u"trescca_name"_s].toString(), u"web"_s);
        QCOMPARE(properties[u"trescca_memory"_s].toString(), u"134217728"_s);
        QVERIFY(properties[u"trescca_saved_memory"_s].toString().toLongLong() > 0);
        QCOMPARE(properties[u"trescca_needs"_s].toString().size(), 64);
        QCOMPARE(result[u"manifest"_s][u"name"_s].toString(), u"web"_s);
        const auto package = PackageReader::open(file);
        REQUIRE_OK(package);
        const auto findings = PackageCheck(**package, u"package.zip"_s).all({});
        REQUIRE_OK(findings);
        QVERIFY(std::ranges::none_of(*findings, &PackageFinding::refused));
        QCOMPARE(held().size(), 1);
        QCOMPARE(held()[0][u"phase"_s].toString(), u"held"_s);
        QCOMPARE(m_sites.a().instance(m_guest, {})->state, InstanceState::Saved);
        QVERIFY(!QFileInfo(m_sites.path(u"nova"_s)).permission(QFile::ExeOther));

        const QJsonObject told = NovaHelper::run(u"inspect"_s, {{u"package"_s, file}});
        QCOMPARE(told[u"memory"_s].toInteger(), 128 << 20);
        QCOMPARE(told[u"vcpus"_s].toInt(), 1);
        QCOMPARE(told[u"macs"_s].toArray().size(), 1);
        QCOMPARE(told[u"manifest"_s][u"name"_s].toString(), u"web"_s);

        QVERIFY(NovaHelper::run(u"settle"_s, request())[u"held"_s].toArray().contains(m_guest));  // complete: not for it to say
        NovaHelper resume;
        resume.start(u"resume"_s, ofGuest({{u"migration_id"_s, u"*"_s}}));
        QVERIFY(resume.result().isEmpty());
        QCOMPARE(resume.exitCode(), 0);
        verifyRunsOn();
        QVERIFY(NovaHelper::fault(u"resume"_s, ofGuest({{u"migration_id"_s, u"*"_s}})).isEmpty());  // runs already
    }

    void linksArePutDownAndUp()
    {
        const auto link = [this] {
            QProcess virsh;
            virsh.start(u"virsh"_s, {u"-q"_s, u"-c"_s, m_sites.uriA(), u"dumpxml"_s, m_guest, u"--xpath"_s, u"//interface/link"_s});
            return virsh.waitForFinished(60000) ? virsh.readAllStandardOutput().trimmed() : QByteArray("no answer");
        };
        QCOMPARE(link(), QByteArray());
        const QJsonObject other = ofGuest({{u"macs"_s, QJsonArray{u"52:54:00:ff:ff:ff"_s}}});
        for (const QJsonObject &asked : {other, ofGuest()}) {
            NovaHelper helper;
            helper.start(u"renew_links"_s, asked);
            QVERIFY(helper.result().isEmpty());
            QCOMPARE(helper.exitCode(), 0);
            QCOMPARE(link(), asked == other ? QByteArray() : QByteArray("<link state=\"up\"/>"));
        }
        const QJsonObject nobody = request({{u"instance"_s, u"0e6f7a52-6d0f-4b5e-9a43-0f3c6a1c2b77"_s}});
        QCOMPARE(NovaHelper::fault(u"renew_links"_s, nobody)[u"kind"_s].toString(), u"not_found"_s);
        verifyRunsOn();
    }

    void aReaderThatGoesLeavesTheGuestRunning()
    {
        NovaHelper helper;
        helper.start(u"save"_s, ofGuest({{u"migration_id"_s, u"move-1"_s}}), true);
        helper.readSome(m_sites.path(u"cut.zip"_s), 1 << 20);
        QCOMPARE(helper.error()[u"kind"_s].toString(), u"unreachable"_s);
        QCOMPARE(helper.exitCode(), 1);
        verifyRunsOn();
    }

    void theEndOfInputCancels()
    {
        NovaHelper helper;
        beginSave(helper, m_sites.path(u"begun.zip"_s));
        helper.closeInput();
        QCOMPARE(helper.error()[u"kind"_s].toString(), u"cancelled"_s);
        verifyRunsOn();
    }

    void aSignalCancels()
    {
        NovaHelper helper;
        beginSave(helper, m_sites.path(u"begun.zip"_s));
        helper.signal(SIGTERM);
        QCOMPARE(helper.error()[u"kind"_s].toString(), u"cancelled"_s);
        verifyRunsOn();
    }

    void oneThatIsKilledIsSettled()
    {
        NovaHelper helper;
        beginSave(helper, m_sites.path(u"begun.zip"_s));
        QVERIFY(NovaHelper::run(u"settle"_s, request())[u"resumed"_s].toArray().isEmpty());  // that one is at work
        helper.signal(SIGKILL);
        QVERIFY(helper.error().isEmpty());
        QCOMPARE(held().size(), 1);
        QCOMPARE(held()[0][u"phase"_s].toString(), u"saving"_s);
        QVERIFY(NovaHelper::run(u"settle"_s, request())[u"resumed"_s].toArray().contains(m_guest));
        verifyRunsOn();
    }

    void whatIsReleasedIsOffAndDefined()
    {
        NovaHelper helper;
        helper.start(u"save"_s, ofGuest({{u"migration_id"_s, u"move-1"_s}}), true);
        helper.readInto(m_sites.path(u"released.zip"_s));
        QVERIFY(!helper.result().isEmpty());
        QVERIFY(!m_sites.a().instance(m_guest, {}));  // nobody can start it while it may run elsewhere
        QCOMPARE(NovaHelper::fault(u"resume"_s, ofGuest({{u"migration_id"_s, u"move-2"_s}}))[u"kind"_s].toString(), u"conflict"_s);
        for (int twice = 0; twice < 2; ++twice) {
            NovaHelper release;
            release.start(u"release"_s, ofGuest());
            QVERIFY(release.result().isEmpty());
            QCOMPARE(release.exitCode(), 0);
            QVERIFY(held().isEmpty());
            const auto off = m_sites.a().instance(m_guest, {});
            REQUIRE_OK(off);
            QCOMPARE(off->state, InstanceState::Off);
            QVERIFY(QFile::exists(off->disks.constFirst().path));
        }
        REQUIRE_OK(m_sites.a().removeInstance(m_guest, true, {}));
    }

    /// Of an instance that is deleted: nothing that is kept of it is in the way.
    void whatIsDamagedIsForgotten()
    {
        NovaHelper helper;
        helper.start(u"save"_s, ofGuest({{u"migration_id"_s, u"move-1"_s}}), true);
        helper.readInto(m_sites.path(u"forgotten.zip"_s));
        QVERIFY(!helper.result().isEmpty());
        QVERIFY(QFile::resize(m_sites.path(u"nova/held/%1/held.json"_s.arg(m_guest)), 9));
        QVERIFY(!held()[0][u"damage"_s].toString().isEmpty());
        QCOMPARE(NovaHelper::fault(u"release"_s, ofGuest())[u"kind"_s].toString(), u"conflict"_s);
        for (int twice = 0; twice < 2; ++twice)
            QVERIFY(NovaHelper::fault(u"forget"_s, ofGuest()).isEmpty());
        QVERIFY(held().isEmpty());
        QVERIFY(!QFileInfo::exists(m_sites.path(u"nova/held/"_s + m_guest)));
    }

    void whatIsToldOfHostAndGuest()
    {
        const QJsonObject facts = NovaHelper::run(u"facts"_s, request());
        QVERIFY(facts[u"keeps_state"_s].toBool());
        QVERIFY(facts[u"hypervisor"_s].toString().startsWith("QEMU "_L1));
        const QJsonObject forecast = NovaHelper::run(u"forecast"_s, ofGuest());
        QVERIFY(forecast[u"obstacles"_s].toArray().isEmpty());
        const QString base = forecast[u"needed_bases"_s][0].toString();
        const QJsonObject digest =
            NovaHelper::run(u"digest"_s, request({{u"path"_s, m_sites.guestFolder() + u"/base.qcow2"_s}, {u"format"_s, u"qcow2"_s}}));
        QCOMPARE(digest[u"digest"_s].toString(), base);
        QCOMPARE(digest[u"size"_s].toInteger(), forecast[u"bases"_s][0][u"size"_s].toInteger());
    }

    void wrongRequestsAreTold()
    {
        QCOMPARE(NovaHelper::fault(u"save"_s, ofGuest({{u"package_fd"_s, 99}}))[u"kind"_s].toString(), u"invalid_input"_s);
        QCOMPARE(NovaHelper::fault(u"nonsense"_s, request())[u"kind"_s].toString(), u"invalid_input"_s);
        QCOMPARE(NovaHelper::fault(u"held"_s, request({{u"instnace"_s, m_guest}}))[u"kind"_s].toString(), u"invalid_input"_s);
        const QJsonObject unknown{{u"instance"_s, u"00000000-0000-4000-8000-000000000000"_s}};
        QCOMPARE(NovaHelper::fault(u"forecast"_s, request(unknown))[u"kind"_s].toString(), u"not_found"_s);
    }
};

QTEST_GUILESS_MAIN(TestNovaHelper)
#include "tst_novahelper.moc"
