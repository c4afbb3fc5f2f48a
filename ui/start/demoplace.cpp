// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/demoplace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

QString demoProgram(const QString &folder)
{
    const QString named = qEnvironmentVariable("TRESCCA_INSTALLER");
    const QFileInfo program((named.isEmpty() ? folder : named) + u"/run"_s);
    return program.isFile() && program.isExecutable() ? program.absoluteFilePath() : QString();
}

}  // namespace trescca
