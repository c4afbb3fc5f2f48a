// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cable.h"
#include "tests/support/childprocess.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace trescca {

void Cable::start(const QStringList &words)
{
    m_process = std::make_unique<QProcess>();
    dieWithParent(*m_process);
    m_process->start(QCoreApplication::applicationDirPath() + u"/plug"_s, QStringList{m_port} + words);
    if (m_process->waitForReadyRead(10'000))
        m_port = QString::fromLatin1(m_process->readAllStandardOutput()).trimmed().section(u' ', -1);
}

void Cable::pull()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

}  // namespace trescca
