// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/movingscene.h"
#include "tests/support/childprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr auto password = "correct horse battery staple";

QString program(const QString &name) { return QCoreApplication::applicationDirPath() + u"/../bin/"_s + name; }

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
MovingScene::MovingScene() : m_folder(qEnvironmentVariable("TRESCCA_SCENE", u"/tmp"_s) + u"/move-XXXXXX"_s) {}

MovingScene::~MovingScene()
{
    for (const QString &uri : {m_uriA, m_uriB})
        for (const QString &name : run(u"virsh"_s, {u"-q"_s, u"-c"_s, uri, u"list"_s, u"--all"_s, u"--name"_s}).out.split(u'\n', Qt::SkipEmptyParts)) {
            for (const QString &deed : {u"destroy"_s, u"undefine"_s})
                std::ignore = run(u"virsh"_s, {u"-q"_s, u"-c"_s, uri, deed, name});
        }
    pullPlug();
    killDaemon();
    for (const QString &site : {u"laptop"_s, u"cloud"_s})
        QDir(siteFolder(site)).removeRecursively();
}

QString MovingScene::siteFolder(const QString &site) const
{
    const QString small = qEnvironmentVariable("TRESCCA_SCENE") + u"/small-"_s + site;
    return QDir(small).exists() ? small + u"/site"_s : m_folder.filePath(site);
}

void MovingScene::plugIn()
{
    m_plug = std::make_unique<QProcess>();
    dieWithParent(*m_plug);
    m_plug->start(QCoreApplication::applicationDirPath() + u"/plug"_s, {m_plugPort, m_port});
    if (m_plug->waitForReadyRead(10'000))
        m_plugPort = QString::fromLatin1(m_plug->readAllStandardOutput()).trimmed().section(u' ', -1);
}

void MovingScene::pullPlug()
{
    if (!m_plug)
        return;
    m_plug->kill();
    m_plug->waitForFinished();
    m_plug.reset();
}

QProcessEnvironment MovingScene::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    environment.insert(u"OS_CLIENT_CONFIG_FILE"_s, m_folder.filePath(u"clouds.yaml"_s));
    return environment;
}

QString MovingScene::setUp()
{
    m_uriA = qEnvironmentVariable("TRESCCA_HOST_A");
    m_uriB = qEnvironmentVariable("TRESCCA_HOST_B");
    m_guest = qEnvironmentVariable("TRESCCA_GUEST");
    if (m_uriA.isEmpty() || m_uriB.isEmpty() || m_guest.isEmpty())
        return u"TRESCCA_HOST_A, TRESCCA_HOST_B and TRESCCA_GUEST are not set; run this by installer/lib/with-hosts."_s;
    QProcess adding;
    adding.setProcessEnvironment(environment());
    adding.start(program(u"tresccad"_s), {u"--state"_s, m_folder.filePath(u"daemon"_s), u"user"_s, u"add"_s, u"anna"_s});
    adding.write(QByteArray(password) + '\n');
    adding.closeWriteChannel();
    if (!adding.waitForFinished() || adding.exitCode() != 0)
        return u"No user could be added: "_s + QString::fromUtf8(adding.readAllStandardError());
    startDaemon();
    if (m_port == u"0")
        return u"tresccad did not start: "_s + daemonLog();
    plugIn();
    if (m_plugPort == u"0")
        return u"The plug does not listen."_s;
    return writeConfig();
}

QString MovingScene::writeConfig()
{
    writeSecret(m_folder.filePath(u"password"_s), password);
    writeSecret(m_folder.filePath(u"clouds.yaml"_s), "clouds: {}\n");
    const QString text = uR"(sites:
  laptop:
    kind: libvirt
    uri: %1
    folder: %5
  beside:
    kind: libvirt
    uri: %6
    folder: %7
  cloud:
    kind: tresccad
    auth_url: https://127.0.0.1:%3/v3
    username: anna
    password_file: %2/password
    fingerprint: %4
)"_s.arg(m_uriA, m_folder.path(), m_plugPort, m_fingerprint, siteFolder(u"laptop"_s), m_uriB, siteFolder(u"cloud"_s));
    writeSecret(configPath(), text.toUtf8());
    return {};
}

void MovingScene::startDaemon()
{
    m_daemon = std::make_unique<QProcess>();
    dieWithParent(*m_daemon);
    m_daemon->setProcessEnvironment(environment());
    m_daemon->setStandardErrorFile(m_folder.filePath(u"tresccad.log"_s), QIODevice::Append);
    m_daemon->start(program(u"tresccad"_s), {u"--libvirt"_s, m_uriB, u"--folder"_s, siteFolder(u"cloud"_s),
                                             u"--state"_s, m_folder.filePath(u"daemon"_s), u"--port"_s, m_port});
    static const QRegularExpression listening(u"listening on https://127\\.0\\.0\\.1:(\\d+)"_s);
    static const QRegularExpression fingerprint(u"fingerprint sha256:([0-9a-f]{64})"_s);
    QString said;
    const QDeadlineTimer deadline(30'000);
    while (!deadline.hasExpired() && m_daemon->state() != QProcess::NotRunning) {
        m_daemon->waitForReadyRead(100);
        said += QString::fromUtf8(m_daemon->readAllStandardOutput());
        if (const auto found = fingerprint.match(said); found.hasMatch())
            m_fingerprint = found.captured(1);
        if (const auto found = listening.match(said); found.hasMatch()) {
            m_port = found.captured(1);
            return;
        }
    }
}

void MovingScene::killDaemon()
{
    if (!m_daemon)
        return;
    m_daemon->kill();
    m_daemon->waitForFinished();
    m_daemon.reset();
}

void MovingScene::stopDaemonGently()
{
    m_daemon->terminate();
    m_daemon->waitForFinished();
    m_daemon.reset();
}

QString MovingScene::daemonLog() const
{
    QFile file(m_folder.filePath(u"tresccad.log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000)) : QString();
}

MovingScene::Outcome MovingScene::run(const QString &name, const QStringList &words, int seconds) const
{
    QProcess process;
    dieWithParent(process);
    process.setProcessEnvironment(environment());
    process.start(name, words);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(seconds * 1000);
    Outcome outcome{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                    QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    if (!ended)
        outcome.err += u"\nThe program did not end within %1 s."_s.arg(seconds);
    return outcome;
}

MovingScene::Outcome MovingScene::tresccac(const QStringList &words) const
{
    return run(program(u"tresccac"_s), QStringList{u"--config"_s, configPath(), u"--json"_s, u"--yes"_s} + words);
}

MovingScene::Outcome MovingScene::mover(const QStringList &words) const
{
    return run(QCoreApplication::applicationDirPath() + u"/mover"_s, QStringList{configPath()} + words);
}

std::unique_ptr<QProcess> MovingScene::heldMover(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setReadChannel(QProcess::StandardError);
    process->start(QCoreApplication::applicationDirPath() + u"/mover"_s, QStringList{configPath()} + words + QStringList{u"hold"_s});
    const QDeadlineTimer deadline(120'000);
    QByteArray said;
    while (!said.contains("disaster at") && process->state() != QProcess::NotRunning && !deadline.hasExpired()) {
        process->waitForReadyRead(100);
        said += process->readAllStandardError();
    }
    if (said.contains("disaster at"))
        return process;
    qWarning("%s", said.constData());
    return nullptr;
}

QStringList MovingScene::runningAt(const QString &host) const
{
    const QString uri = host == u"a" ? m_uriA : m_uriB;
    return run(u"virsh"_s, {u"-q"_s, u"-c"_s, uri, u"list"_s, u"--name"_s, u"--state-running"_s}).out.split(u'\n', Qt::SkipEmptyParts);
}

QString MovingScene::bringHome()
{
    if (runningAt(u"a"_s).contains(u"counter"))
        return countsOn();
    if (runningAt(u"b"_s).contains(u"counter")) {
        const Outcome back = tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, u"cloud"_s, u"--dest"_s, u"laptop"_s});
        return back.exitCode == 0 ? countsOn() : u"The guest does not come back: "_s + back.out + back.err;
    }
    m_words.clear();
    QFile commandLine(m_guest + u"/cmdline"_s);
    if (!commandLine.open(QIODevice::ReadOnly))
        return u"There is no guest in "_s + m_guest;
    const Outcome spawned = tresccac({u"--cloud"_s, u"laptop"_s, u"spawn"_s, m_guest + u"/base.qcow2"_s, u"--name"_s, u"counter"_s,
                                      u"--memory"_s, u"128M"_s, u"--kernel"_s, m_guest + u"/vmlinuz"_s, u"--initrd"_s, m_guest + u"/initrd.img"_s,
                                      u"--append"_s, QString::fromUtf8(commandLine.readAll()).trimmed()});
    return spawned.exitCode == 0 ? countsOn() : u"The guest does not start: "_s + spawned.out + spawned.err;
}

QList<Tick> MovingScene::ticks() const
{
    static const QRegularExpression line(u"^TICK (\\d+) (boot=\\S+ mem=\\S+)\\s*$"_s, QRegularExpression::MultilineOption);
    QMap<qint64, Tick> byNumber;
    for (const QString &site : {u"laptop"_s, u"cloud"_s}) {
        QDirIterator logs(siteFolder(site), {u"console.log*"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (logs.hasNext()) {
            QFile file(logs.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            auto found = line.globalMatch(QString::fromLatin1(file.readAll()));
            while (found.hasNext()) {
                const auto match = found.next();
                byNumber[match.captured(1).toLongLong()] = {match.captured(1).toLongLong(), match.captured(2)};
            }
        }
    }
    return byNumber.values();
}

QString MovingScene::countsOn(int more)
{
    const auto last = [this] {
        const QList<Tick> all = ticks();
        return all.isEmpty() ? Tick{} : all.last();
    };
    const Tick before = last();
    const QDeadlineTimer deadline(120'000);
    Tick now = before;
    while (now.number < before.number + more) {
        if (deadline.hasExpired())
            return u"The counter stands still at %1."_s.arg(before.number);
        QTest::qWait(50);
        now = last();
    }
    if (!m_words.isEmpty() && m_words != now.words)
        return u"Another memory counts: %1 before, %2 now."_s.arg(m_words, now.words);
    m_words = now.words;
    return {};
}

QString MovingScene::diskIsUnbroken() const
{
    const QString site = runningAt(u"a"_s).isEmpty() ? u"cloud"_s : u"laptop"_s;
    QDirIterator overlays(siteFolder(site) + u"/instances"_s, {u"*.qcow2"_s}, QDir::Files, QDirIterator::Subdirectories);
    if (!overlays.hasNext())
        return u"The guest's disk is not to be found at %1."_s.arg(site);
    const Outcome log = run(QStringLiteral(TRESCCA_SOURCE_DIR "/installer/lib/guest.sh"), {u"log"_s, overlays.next()});
    const QStringList lines = log.out.split(u'\n', Qt::SkipEmptyParts);
    if (log.exitCode != 0 || lines.size() < 3)
        return u"The guest's disk cannot be read: "_s + log.err;
    qint64 expected = 1;
    for (const QString &line : lines)
        if (line != u"TICK %1 %2"_s.arg(expected++).arg(m_words))
            return u"The counter on the disk is broken: %1 where %2 should be."_s.arg(line).arg(expected - 1);
    return {};
}

}  // namespace trescca
