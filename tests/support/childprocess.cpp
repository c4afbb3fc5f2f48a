// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace trescca {

void dieWithParent(QProcess &process)
{
    process.setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent)  // it is gone already
            ::_exit(1);
    });
}

}  // namespace trescca
