// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/novahelper.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int patience = 120000;

void copy(int from, QFile &to, qint64 most)
{
    std::vector<char> buffer(1 << 16);
    while (most > 0) {
        const ssize_t count = ::read(from, buffer.data(), static_cast<std::size_t>(std::min<qint64>(most, qint64(buffer.size()))));
        if (count <= 0)
            return;
        to.write(buffer.data(), count);
        most -= count;
    }
}

}  // namespace

NovaHelper::~NovaHelper()
{
    m_go.release();
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    if (m_pipe >= 0)
        ::close(m_pipe);
}

void NovaHelper::start(const QString &operation, QJsonObject request, bool withPipe)
{
    std::array<int, 2> ends{-1, -1};
    if (withPipe && ::pipe2(ends.data(), O_CLOEXEC) == 0) {
        ::fcntl(ends[1], F_SETFD, 0);
        m_pipe = ends[0];
        request.insert(u"package_fd"_s, ends[1]);
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + u"/../bin/trescca-nova-helper"_s, {operation});
    m_process.waitForStarted();
    if (ends[1] >= 0)
        ::close(ends[1]);
    m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    m_process.waitForBytesWritten();
}

void NovaHelper::readInto(const QString &path, qint64 pauseAt)
{
    m_reader = std::jthread([this, path, pauseAt, pipe = std::exchange(m_pipe, -1)] {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            copy(pipe, file, pauseAt);
        if (pauseAt != INT64_MAX)
            m_go.acquire();
        if (!m_abandoned)
            copy(pipe, file, INT64_MAX);
        ::close(pipe);
    });
}

void NovaHelper::readSome(const QString &path, qint64 most)
{
    m_abandoned = true;
    readInto(path, most);
    goOn();
}

bool NovaHelper::readLine()
{
    while (!m_process.canReadLine())
        if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(patience))
            if (!m_process.canReadLine())
                return false;
    m_last = QJsonDocument::fromJson(m_process.readLine()).object();
    m_stage = m_last[u"progress"_s][u"stage"_s].toString();
    return true;
}

bool NovaHelper::reaches(const QString &stage)
{
    while (m_stage != stage)
        if (!readLine()) {
            qWarning() << m_last << m_process.state();
            return false;
        }
    return true;
}

void NovaHelper::signal(int number) const { ::kill(static_cast<pid_t>(m_process.processId()), number); }

void NovaHelper::finish()
{
    while (readLine()) {}
    m_process.waitForFinished(patience);
    m_go.release();
    if (m_reader.joinable())
        m_reader.join();
}

QJsonObject NovaHelper::result()
{
    finish();
    if (!m_last.contains("result"_L1))
        qWarning() << m_last;
    return m_last[u"result"_s].toObject();
}

QJsonObject NovaHelper::error()
{
    finish();
    return m_last[u"error"_s].toObject();
}

QJsonObject NovaHelper::run(const QString &operation, const QJsonObject &request)
{
    NovaHelper helper;
    helper.start(operation, request);
    return helper.result();
}

QJsonObject NovaHelper::fault(const QString &operation, const QJsonObject &request)
{
    NovaHelper helper;
    helper.start(operation, request);
    return helper.error();
}

}  // namespace trescca
