// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QSemaphore>

#include <thread>

namespace trescca {

/// One run of trescca-nova-helper, driven as nova-compute does: a request on its standard input, which stays open, answers line by
/// line, and a pipe for a package.
class NovaHelper {
public:
    ~NovaHelper();
    /// A member "package_fd" is added when `withPipe`.
    void start(const QString &operation, QJsonObject request, bool withPipe = false);
    /// Reads the package's pipe into a file from now on; after so many bytes it waits until goOn().
    void readInto(const QString &path, qint64 pauseAt = INT64_MAX);
    void goOn() { m_go.release(); }
    /// The same, but goes away then.
    void readSome(const QString &path, qint64 most);
    /// Waits until it has told of this stage. False when it has ended before.
    [[nodiscard]] bool reaches(const QString &stage);
    void closeInput() { m_process.closeWriteChannel(); }
    void signal(int number) const;
    /// Waits for its end: the object "result" or "error" of its last line; empty when there is none.
    [[nodiscard]] QJsonObject result();
    [[nodiscard]] QJsonObject error();
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    /// start() and result().
    [[nodiscard]] static QJsonObject run(const QString &operation, const QJsonObject &request);
    /// start() and error().
    [[nodiscard]] static QJsonObject fault(const QString &operation, const QJsonObject &request);

private:
    void finish();
    bool readLine();
    QProcess m_process;
    QJsonObject m_last;
    QString m_stage;
    int m_pipe = -1;
    QSemaphore m_go;
    bool m_abandoned = false;
    std::jthread m_reader;
};

}  // namespace trescca
