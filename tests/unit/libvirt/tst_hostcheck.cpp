// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostcheck.h"
#include "core/libvirt/kvmprobe.h"
#include "core/libvirt/qemuaccess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What the doctor finds, as far as it needs no host that is ill in a certain way.
class TestHostCheck final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] Endpoint endpoint(const QString &uri) const
    {
        Endpoint endpoint;
        endpoint.name = u"local"_s;
        endpoint.uri = uri;
        endpoint.folder = m_folder.filePath(u"site"_s);
        return endpoint;
    }

    static const Finding *find(const QList<Finding> &findings, const QString &check)
    {
        const auto found = std::ranges::find(findings, check, &Finding::check);
        return found == findings.cend() ? nullptr : &*found;
    }

private Q_SLOTS:
    void aHostThatIsNotThereIsTold()
    {
        const auto findings = checkHost(endpoint(u"qemu:///session?socket=/nowhere/libvirt-sock"_s), {});
        const Finding *libvirt = find(findings, u"libvirt"_s);
        QVERIFY(libvirt && libvirt->level == Finding::Level::Blocker);
        QVERIFY2(libvirt->remedy.contains(u"Install libvirt-daemon"), qPrintable(libvirt->remedy));
        for (const QString &check : {u"qemu"_s, u"room"_s, u"seed"_s, u"clock"_s})
            QVERIFY2(find(findings, check), qPrintable(check));  // what needs no libvirt is told all the same
    }

    void aUselessFolderHidesNothingElse()
    {
        Endpoint placeless = endpoint(u"test:///default"_s);
        placeless.folder = u"/dev/null/site"_s;
        const auto findings = checkHost(placeless, {});
        for (const QString &check : {u"libvirt"_s, u"qemu"_s, u"rights"_s, u"seed"_s, u"clock"_s})
            QVERIFY2(find(findings, check), qPrintable(check));
        QCOMPARE(find(findings, u"rights"_s)->level, Finding::Level::Blocker);
    }

    void anotherMachineIsNotThisOne()
    {
        const auto findings = checkHost(endpoint(u"qemu+ssh://elsewhere/system"_s), {});
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().remedy.contains(u"there"), qPrintable(findings.first().remedy));
    }

    void aHostWithoutQemuIsTold()
    {
        const auto findings = checkHost(endpoint(u"test:///default"_s), {});
        QVERIFY(find(findings, u"libvirt"_s)->level != Finding::Level::Blocker);
        QCOMPARE(find(findings, u"qemu"_s)->level, Finding::Level::Blocker);
    }

    void everyFindingThatIsNotGoodHasARemedy()
    {
        for (const QString &uri : {u"test:///default"_s, u"qemu:///session?socket=/nowhere"_s})
            for (const Finding &finding : checkHost(endpoint(uri), {}))
                QVERIFY2(finding.level == Finding::Level::Ok || !finding.remedy.isEmpty(), qPrintable(finding.what));
    }

    void closedFoldersAreNamed()
    {
        const QemuUser stranger{54321, 54321};
        const QString closed = m_folder.filePath(u"closed"_s);
        QVERIFY(QDir().mkpath(closed + u"/site"_s));
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(foldersClosedTo(stranger, closed + u"/site"_s), QStringList{closed});
        QCOMPARE(foldersClosedTo({}, closed + u"/site"_s), QStringList{});  // root enters everywhere
        QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
        QCOMPARE(foldersClosedTo(stranger, closed + u"/site"_s), QStringList{});
    }

    void aDeviceThatOnlyOthersMayOpenIsTold()
    {
        const QString device = m_folder.filePath(u"device"_s);
        QFile file(device);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(!mayReadAndWrite(device, {54321, 54321}));
        QVERIFY(mayReadAndWrite(device, {::geteuid(), ::getegid()}));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther | QFile::WriteOther));
        QVERIFY(mayReadAndWrite(device, {54321, 54321}));
    }

    void nothingToBootIsNoVerdict()
    {
        const auto verdict = KvmProbe(m_folder.path()).verdict({});
        QVERIFY(verdict != KvmProbe::Verdict::Works && verdict != KvmProbe::Verdict::Fails);
    }
};

QTEST_GUILESS_MAIN(TestHostCheck)
#include "tst_hostcheck.moc"
