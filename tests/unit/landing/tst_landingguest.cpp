// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landingscript.h"
#include "core/net/httpclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The program that the instance runs, run here below a folder, with other programs in the place of apt-get, systemctl, virsh and tresccad.
class TestLandingGuest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes, QFile::Permissions more = {}) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        QVERIFY(file.setPermissions(file.permissions() | more));
    }
    /// What is called writes itself down, and what it reads, then does this.
    void program(const QString &name, const QByteArray &deed = {}) const
    {
        write(u"bin/"_s + name, "#!/bin/sh\n{ echo \"" + name.toUtf8() + " $*\"; cat; } >>" + path(u"calls"_s).toUtf8() + "\n" + deed + "\n",
            QFile::ExeOwner);
    }
    landingscript::Word word() const { return landingscript::lastWord(content(u"dev/console"_s), landingscript::markOf(u"secret"_s)); }
    void start(QProcess &process, const LandingPackage &package) const
    {
        const auto data = landingscript::userData(package, u"secret"_s, 0, m_dir->path());
        QVERIFY(data);
        write(u"user-data"_s, *data, QFile::ExeOwner);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, path(u"bin"_s) + u':' + environment.value(u"PATH"_s));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(path(u"user-data"_s), QStringList());
        QVERIFY(process.waitForStarted());
    }
    LandingPackage package(const QByteArray &bytes) const
    {
        write(u"a.deb"_s, bytes);
        return LandingPackage::of(path(u"a.deb"_s)).value();
    }
    static Result<HttpResponse> put(int port, const QByteArray &bytes)
    {
        HttpRequest request{.method = "PUT", .url = u"http://127.0.0.1:%1/tresccad.deb"_s.arg(port)};
        request.body = bytes;
        return HttpClient({}).send(request, {});
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_dir->path()).mkpath(u"bin"_s) && QDir(m_dir->path()).mkpath(u"dev"_s));
        for (const QString &each : {u"apt-get"_s, u"systemctl"_s, u"virsh"_s})
            program(each);
        program(u"tresccad"_s, "[ \"$1\" != --print-fingerprint ] || echo fingerprint sha256:" + QByteArray(64, 'd'));
    }

    void thePackageIsTakenInstalledAndStarted()
    {
        const QByteArray bytes = "!<arch>\nthe package";
        const LandingPackage sent = package(bytes);
        QProcess guest;
        start(guest, sent);
        QTRY_COMPARE_WITH_TIMEOUT(word().word, u"waiting"_s, 60000);
        const int port = word().text.toInt();
        // Whoever reaches the port may send something; it has to be this.
        QCOMPARE(put(port, "!<arch>\nTHE package").value().status, 400);
        QCOMPARE(put(port, bytes + "more").value().status, 400);
        QCOMPARE(word().word, u"waiting"_s);
        QCOMPARE(put(port, bytes).value().status, 204);
        QVERIFY2(guest.waitForFinished(60000) && guest.exitCode() == 0, guest.readAll().constData());
        QCOMPARE(word().word, u"ready"_s);
        QCOMPARE(word().text, QString(64, u'd'));
        QCOMPARE(content(u"var/cache/trescca-landing/tresccad.deb"_s), bytes);
        const QByteArray calls = content(u"calls"_s);
        QVERIFY2(calls.contains("apt-get install -y --no-install-recommends " + path(u"var/cache/trescca-landing/tresccad.deb"_s).toUtf8()),
            calls.constData());
        QVERIFY2(calls.contains("tresccad user add trescca --role member --hashed\nscrypt$15$8$1$"), calls.constData());
        QVERIFY(calls.indexOf("tresccad user add") < calls.indexOf("systemctl restart tresccad.service"));
        QVERIFY(content(u"etc/systemd/system/tresccad.service.d/landing.conf"_s).contains("--listen 0.0.0.0 --port 0"));
    }

    void whatTheImageHasIsOnlyStarted()
    {
        QProcess guest;
        start(guest, {});
        QVERIFY2(guest.waitForFinished(60000) && guest.exitCode() == 0, guest.readAll().constData());
        QCOMPARE(word().word, u"ready"_s);
        QVERIFY(!content(u"calls"_s).contains("apt-get"));
    }

    // A cloud keeps the log of one of them; that one is named which is not there is no obstacle.
    void allConsolesOfTheKernelAreTold()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"sys/class/tty/console"_s));
        write(u"sys/class/tty/console/active"_s, "tty0 ttyS0 none/hvc0\n");
        QProcess guest;
        start(guest, {});
        QVERIFY2(guest.waitForFinished(60000) && guest.exitCode() == 0, guest.readAll().constData());
        for (const QString &console : {u"dev/tty0"_s, u"dev/ttyS0"_s})
            QCOMPARE(landingscript::lastWord(content(console), landingscript::markOf(u"secret"_s)).word, u"ready"_s);
        QCOMPARE(content(u"dev/console"_s), QByteArray());
    }

    // Debian's lists of packages may be absent or old in an image: they are fetched then.
    void missingListsAreFetched()
    {
        program(u"apt-get"_s, "[ \"$1\" = update ] && touch " + path(u"lists"_s).toUtf8() + "; [ -e " + path(u"lists"_s).toUtf8() + " ]");
        const QByteArray bytes = "!<arch>\nx";
        QProcess guest;
        start(guest, package(bytes));
        QTRY_COMPARE_WITH_TIMEOUT(word().word, u"waiting"_s, 60000);
        QCOMPARE(put(word().text.toInt(), bytes).value().status, 204);
        QVERIFY2(guest.waitForFinished(60000) && guest.exitCode() == 0, guest.readAll().constData());
        QCOMPARE(content(u"calls"_s).count("apt-get install"), 2);
        QCOMPARE(content(u"calls"_s).count("apt-get update"), 1);
    }

    void aFailureIsTold()
    {
        program(u"systemctl"_s, "echo 'no such unit'; exit 1");
        QProcess guest;
        start(guest, {});
        QVERIFY(guest.waitForFinished(60000) && guest.exitCode() != 0);
        QCOMPARE(word().word, u"failed"_s);
        QVERIFY2(word().text.contains(u"systemctl: no such unit"), qPrintable(word().text));
    }
};

QTEST_GUILESS_MAIN(TestLandingGuest)
#include "tst_landingguest.moc"
