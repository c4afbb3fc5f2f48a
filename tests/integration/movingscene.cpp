// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/movingscene.h"
#include "tests/integration/guestcommandline.h"
#include "tests/integration/traces.h"
#include "tests/support/childprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

const QStringList folders{u"laptop"_s, u"cloud"_s};

void writeSecret(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(content);
}

}  // namespace

QJsonObject MovingScene::Outcome::json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }

// Sockets and paths of libvirt want a short folder: the scene's.
MovingScene::MovingScene()
    : m_folder(qEnvironmentVariable("TRESCCA_SCENE", u"/tmp"_s) + u"/move-XXXXXX"_s),
      m_uriA(qEnvironmentVariable("TRESCCA_HOST_A")),
      m_uriB(qEnvironmentVariable("TRESCCA_HOST_B")),
      m_guest(qEnvironmentVariable("TRESCCA_GUEST")),
      m_counter({siteFolder(folders[0]), siteFolder(folders[1])})
{}

MovingScene::~MovingScene()
{
    for (const QString &host : {u"a"_s, u"b"_s})
        for (const QString &name : virsh(host, {u"list"_s, u"--all"_s, u"--name"_s}).out.split(u'\n', Qt::SkipEmptyParts))
            for (const QString &deed : {u"destroy"_s, u"undefine"_s})
                std::ignore = virsh(host, {deed, name});
    m_cloud.reset();
    m_office.reset();
    for (const QString &site : folders)
        QDir(siteFolder(site)).removeRecursively();
}

QString MovingScene::hostName(const QString &site) { return site == u"laptop" || site == u"office" ? u"a"_s : u"b"_s; }

bool MovingScene::hasSmallDisks() { return QDir(qEnvironmentVariable("TRESCCA_SCENE") + u"/small-cloud"_s).exists(); }

QString MovingScene::siteFolder(const QString &site) const
{
    const QString owner = hostName(site) == u"a" ? u"laptop"_s : u"cloud"_s;
    const QString small = qEnvironmentVariable("TRESCCA_SCENE") + u"/small-"_s + owner;
    return QDir(small).exists() ? small + u"/site"_s : m_folder.filePath(owner);
}

LibvirtHost MovingScene::hostOf(const QString &site) const { return LibvirtHost(qEnvironmentVariable("TRESCCA_SCENE") + u'/' + hostName(site)); }

QProcessEnvironment MovingScene::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(m_journal));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    environment.insert(u"OS_CLIENT_CONFIG_FILE"_s, m_folder.filePath(u"clouds.yaml"_s));
    return environment;
}

QString MovingScene::setUp()
{
    if (m_uriA.isEmpty() || m_uriB.isEmpty() || m_guest.isEmpty())
        return u"TRESCCA_HOST_A, TRESCCA_HOST_B and TRESCCA_GUEST are not set; run this by installer/lib/with-hosts."_s;
    QProcessEnvironment daemons = environment();
    if (m_hasOffice) {
        plugInBetween();
        daemons.insert(u"https_proxy"_s, u"http://127.0.0.1:"_s + m_between.port());
        daemons.remove(u"no_proxy"_s);
        daemons.remove(u"NO_PROXY"_s);
    }
    m_cloud = std::make_unique<DaemonProcess>(DaemonProcess::Place{m_uriB, siteFolder(u"cloud"_s), m_folder.filePath(u"daemon"_s)}, daemons);
    m_office = std::make_unique<DaemonProcess>(DaemonProcess::Place{m_uriA, siteFolder(u"office"_s), m_folder.filePath(u"office"_s)}, daemons);
    QString wrong = m_cloud->setUp();
    if (wrong.isEmpty() && m_hasOffice)
        wrong = m_office->setUp();
    if (!wrong.isEmpty())
        return wrong;
    plugIn();
    if (m_cable.port() == u"0")
        return u"The plug does not listen."_s;
    return writeConfig();
}

QString MovingScene::tresccadConfig(const QString &site, const QString &port, const DaemonProcess &daemon) const
{
    return uR"(  %1:
    kind: tresccad
    auth_url: https://127.0.0.1:%2/v3
    username: %3
    password_file: %4/password
    fingerprint: %5
)"_s.arg(site, port, QString::fromLatin1(DaemonProcess::user), m_folder.path(), daemon.fingerprint());
}

QString MovingScene::writeConfig()
{
    writeSecret(m_folder.filePath(u"password"_s), DaemonProcess::password);
    writeSecret(m_folder.filePath(u"clouds.yaml"_s), m_clouds);
    QString text = u"sites:\n"_s;
    for (const QString &site : {u"laptop"_s, u"beside"_s})
        text += u"  %1:\n    kind: libvirt\n    uri: %2\n    folder: %3\n"_s.arg(site, uriOf(hostName(site)), siteFolder(site));
    text += u"  elsewhere:\n    kind: libvirt\n    uri: %1\n    folder: %2\n"_s.arg(m_uriA, m_folder.filePath(u"elsewhere"_s));
    text += tresccadConfig(u"cloud"_s, m_cable.port(), *m_cloud);
    if (m_hasOffice)
        text += tresccadConfig(u"office"_s, m_office->port(), *m_office);
    writeSecret(configPath(), text.toUtf8());
    return {};
}

QString MovingScene::daemonLog() const { return m_cloud->log() + (m_hasOffice ? u"office:\n"_s + m_office->log() : QString()); }

MovingScene::Outcome MovingScene::outcomeOf(QProcess &process, int seconds)
{
    process.closeWriteChannel();
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(seconds * 1000);
    Outcome outcome{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
    if (!ended)
        outcome.err += u"\nThe program did not end within %1 s."_s.arg(seconds);
    return outcome;
}

MovingScene::Outcome MovingScene::run(const QString &name, const QStringList &words, int seconds) const
{
    return outcomeOf(*started(name, words), seconds);
}

MovingScene::Outcome MovingScene::virsh(const QString &host, const QStringList &words) const
{
    return run(u"virsh"_s, QStringList{u"-q"_s, u"-c"_s, uriOf(host)} + words);
}

std::unique_ptr<QProcess> MovingScene::started(const QString &program, const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    dieWithParent(*process);
    process->setProcessEnvironment(environment());
    process->setReadChannel(QProcess::StandardError);
    process->start(program, words);
    return process;
}

std::unique_ptr<QProcess> MovingScene::startTresccac(const QStringList &words) const
{
    return started(
        QCoreApplication::applicationDirPath() + u"/../bin/tresccac"_s, QStringList{u"--config"_s, configPath(), u"--json"_s, u"--yes"_s} + words);
}

MovingScene::Outcome MovingScene::tresccac(const QStringList &words) const { return outcomeOf(*startTresccac(words)); }

std::unique_ptr<QProcess> MovingScene::startMover(const QStringList &words) const
{
    auto process = started(QCoreApplication::applicationDirPath() + u"/mover"_s, QStringList{configPath()} + words);
    const QDeadlineTimer deadline(120'000);
    while (!process->peek(1 << 20).contains("disaster at") && process->state() != QProcess::NotRunning && !deadline.hasExpired())
        process->waitForReadyRead(100);
    return process;
}

std::unique_ptr<QProcess> MovingScene::heldMover(const QStringList &words) const
{
    auto process = startMover(words + QStringList{u"hold"_s});
    if (process->peek(1 << 20).contains("disaster at"))
        return process;
    qWarning("%s", process->readAllStandardError().constData());
    return nullptr;
}

QStringList MovingScene::runningAt(const QString &host) const
{
    return virsh(host, {u"list"_s, u"--name"_s, u"--state-running"_s}).out.split(u'\n', Qt::SkipEmptyParts);
}

QString MovingScene::bringHome() { return bringTo(u"laptop"_s); }

QString MovingScene::bringTo(const QString &site)
{
    const QString there = hostName(site);
    if (copiesRunning() == 0)
        if (const QString wrong = spawn(); !wrong.isEmpty())
            return wrong;
    if (!runningAt(there).contains(u"counter")) {
        const auto [from, to] = there == u"a" ? std::pair(u"cloud"_s, u"laptop"_s) : std::pair(u"laptop"_s, u"cloud"_s);
        const Outcome moved = tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, from, u"--dest"_s, to});
        if (moved.exitCode != 0)
            return u"The guest does not come to %1: "_s.arg(site) + moved.text();
    }
    m_oldTraces = whatIsLeft();
    return countsOn();
}

QString MovingScene::spawn()
{
    m_counter.forget();
    const QString commandLine = guestCommandLine(m_guest);
    if (commandLine.isEmpty())
        return u"There is no guest in "_s + m_guest;
    const Outcome spawned = tresccac({u"--cloud"_s, u"laptop"_s, u"spawn"_s, m_guest + u"/base.qcow2"_s, u"--name"_s, u"counter"_s, u"--memory"_s,
        u"128M"_s, u"--kernel"_s, m_guest + u"/vmlinuz"_s, u"--initrd"_s, m_guest + u"/initrd.img"_s, u"--append"_s, commandLine});
    return spawned.exitCode == 0 ? countsOn() : u"The guest does not start: "_s + spawned.text();
}

QString MovingScene::diskIsUnbroken() const { return m_counter.diskIsUnbroken(siteFolder(runningAt(u"a"_s).isEmpty() ? u"cloud"_s : u"laptop"_s)); }

QString MovingScene::leftovers() const
{
    QStringList left;
    const auto gone = [&] {
        left = whatIsLeft();
        left.removeIf([this](const QString &trace) { return m_oldTraces.contains(trace); });
        return left.isEmpty();
    };
    return QTest::qWaitFor(gone, 10'000) ? QString() : u"Left behind: "_s + left.join(u' ');
}

QStringList MovingScene::whatIsLeft() const
{
    QStringList domains, instances, left;
    for (const QString &host : {u"a"_s, u"b"_s})
        domains += virsh(host, {u"list"_s, u"--all"_s, u"--name"_s}).out.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &site : folders) {
        left += tracesIn(siteFolder(site));
        instances += QDir(siteFolder(site) + u"/instances"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }
    if (domains.size() > 1 || instances.size() > 1)
        left += u"domains %1, instances %2"_s.arg(domains.join(u','), instances.join(u','));
    return left;
}

}  // namespace trescca
