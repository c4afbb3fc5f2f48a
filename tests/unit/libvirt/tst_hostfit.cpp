// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostfit.h"
#include "tests/unit/libvirt/restorable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a host cannot give is refused before anything of a package is unpacked; what libvirt would take is not.
class TestHostFit final : public QObject {
    Q_OBJECT

    static constexpr int mostVcpus = 4096;

    static Result<void> fits(const QByteArray &domain, const QByteArray &cookie)
    {
        const QByteArray image = test::saveImage(domain);
        auto head = SaveImageHead::parse(image.first(SaveImageHead::headerSize));
        if (!head || !head->takeText(image.sliced(SaveImageHead::headerSize, head->dataLength())))
            return fail(Kind::Internal, u"This is no save image."_s);
        head->setCookie(cookie);
        HostOffer offer{u"laptop"_s, {}, 1ULL << 30U};
        offer.support.mostVcpus = mostVcpus;
        offer.support.cpuModels = {u"qemu64"_s};
        offer.support.knownCpuModels = {u"qemu64"_s, u"Newest"_s};
        return checkFits(*head, u"web"_s, offer);
    }

private Q_SLOTS:
    void aGuestIsMeasuredAgainstItsHost_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("ran");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QString &expected = {},
                             const QByteArray &ran = {}) { QTest::newRow(name) << from << to << ran << expected; };
        const auto cpu = [&row](const char *name, const QByteArray &description, const QString &expected = {}, const QByteArray &ran = {}) {
            row(name, "</vcpu>", "</vcpu>" + description, expected, ran);
        };
        row("as it is", "web", "web");
        row("all memory", "'MiB'>512", "'MiB'>1024");
        row("too much memory", "'MiB'>512", "'GiB'>953", u"laptop has 1 GiB of memory left, web needs 953 GiB. Free memory"_s);
        row("memory without end", "'MiB'>512", "'EiB'>953", u"of memory left"_s);
        row("all plain processors", "<vcpu>2", "<vcpu>255");
        row("processors beyond plain interrupts", "<vcpu>2", "<vcpu>256", u"web has 256 processors, and more than 255 need an IOMMU"_s);
        row("processors of another kind of machine", "<vcpu>2</vcpu><os><type arch='x86_64' machine='pc-q35-10.0'>",
            "<vcpu>4096</vcpu><os><type arch='aarch64' machine='virt'>");
        row("processors to be plugged in", "<vcpu>2", "<vcpu current='1'>300", u"web can grow to 300 processors, and more than 255 need an IOMMU"_s);
        row("all of them plugged in", "<vcpu>2", "<vcpu current='300'>300", u"web has 300 processors, and more than 255 need an IOMMU"_s);
        row("too many to be plugged in", "<vcpu>2", "<vcpu current='1'>4097",
            u"web can grow to 4097 processors, and its machine type has at most 4096 at laptop"_s);
        row("topology of fewer than can be plugged in", "<vcpu>2</vcpu>",
            "<vcpu current='1'>4</vcpu><cpu><topology sockets='1' cores='2' threads='1'/></cpu>",
            u"has places for 2 processors, but it can grow to 4, which"_s);
        row("too many processors", "<vcpu>2", "<vcpu>4097", u"web needs 4097 processors, and its machine type has at most 4096 at laptop"_s);
        cpu("topology", "<cpu><topology sockets='1' dies='1' cores='2' threads='1'/></cpu>");
        cpu("topology of fewer", "<cpu><topology sockets='1' cores='1' threads='1'/></cpu>", u"has places for 1 processor, but it has 2"_s);
        cpu("topology of more", "<cpu><topology sockets='64' cores='1' threads='1'/></cpu>", u"has places for 64 processors, but it has 2"_s);
        cpu("topology without end", "<cpu><topology sockets='4294967295' cores='4294967295' threads='2'/></cpu>",
            u"has places for more processors than can be counted, but it has 2"_s);
        cpu("topology of billions", "<cpu><topology sockets='65536' cores='65536' threads='1'/></cpu>", u"has places for 4294967296 processors"_s);
        cpu("model", "<cpu mode='custom' check='full'><model>qemu64</model></cpu>");
        cpu("the host's own", "<cpu mode='host-passthrough' check='none'/>");
        const QString newest = u"laptop cannot give web its processor model Newest"_s;
        cpu("unknown model", "<cpu><model>Nonsense</model></cpu>", u"laptop cannot give web its processor model Nonsense"_s);
        cpu("unknown model beside what ran", "<cpu><model>Nonsense</model></cpu>", u"model Nonsense"_s, "<cpu><model>qemu64</model></cpu>");
        cpu("model of more", "<cpu check='partial'><model>Newest</model></cpu>", newest);
        cpu("model of more, unchecked", "<cpu check='none'><model>Newest</model></cpu>");
        cpu("model of more, with less", "<cpu check='full'><model>Newest</model><feature policy='disable' name='pcid'/></cpu>");
        cpu("model of more, started as another", "<cpu check='partial'><model>Newest</model></cpu>", {},
            "<cpu check='full'><model>qemu64</model></cpu>");
        cpu("started as a model of more", "<cpu mode='host-model'/>", newest, "<cpu mode='custom' check='full'><model>Newest</model></cpu>");
    }
    void aGuestIsMeasuredAgainstItsHost()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, ran);
        QFETCH(QString, expected);
        const auto fitting = fits(test::domainOfSample().replace(from, to), ran.isEmpty() ? QByteArray() : "<cookie>" + ran + "</cookie>");
        const QString told = fitting ? QString() : fitting.error().what;
        QVERIFY2(expected.isEmpty() ? told.isEmpty() : told.contains(expected), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(TestHostFit)
#include "tst_hostfit.moc"
