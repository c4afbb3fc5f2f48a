// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/cancelwatch.h"
#include "app/nova/helper/requestline.h"
#include "app/nova/helper/talk.h"
#include "core/base/brokenpipes.h"
#include "core/base/utf8locale.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::nova;

namespace {

int usage(FILE *where, int code)
{
    std::fputs("usage: trescca-nova-helper OPERATION < REQUEST\n"
               "Packs and unpacks instances for the Nova plugin of Trescca, which starts it. Operations:",
        where);
    for (const Operation &operation : operations())
        std::fprintf(where, " %s", operation.name);
    std::fputs("\n", where);
    return code;
}

int work(const QString &operation, CancelWatch &cancel)
{
    Talk talk(STDOUT_FILENO);
    const auto request = readRequest(STDIN_FILENO);
    if (!request)
        return talk.end(fail(request));
    cancel.watchInput(STDIN_FILENO);
    const Context context{cancel.token(), [&talk](const Progress &progress) { talk.tell(progress); }};
    return talk.end(runOperation(operation, *request, context));
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--help") == 0)
        return usage(stdout, 0);
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0)
        return std::puts("trescca-nova-helper " TRESCCA_VERSION) < 0 ? 1 : 0;
    if (argc != 2)
        return usage(stderr, 2);
    CancelWatch cancel;
    ignoreBrokenPipes();
    useUtf8();
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"trescca"_s);
    return work(QString::fromLocal8Bit(argv[1]), cancel);
}
