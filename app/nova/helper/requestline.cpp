// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/requestline.h"

#include <QJsonDocument>

#include <array>
#include <cerrno>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

constexpr qsizetype longest = 4 << 20;

Result<QByteArray> readLine(int fd)
{
    QByteArray line;
    std::array<char, 4096> part{};
    while (line.size() <= longest) {
        const ssize_t count = ::read(fd, part.data(), part.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"The request cannot be read"_s);
        if (count == 0)
            return line;
        line.append(part.data(), count);
        if (const qsizetype end = line.indexOf('\n', line.size() - count); end >= 0)
            return line.left(end);
    }
    return fail(Kind::InvalidInput, u"The request is longer than 4 MiB."_s);
}

}  // namespace

Result<QJsonObject> readRequest(int fd)
{
    const auto line = readLine(fd);
    if (!line)
        return fail(line);
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(*line, &trouble);
    if (document.isObject())
        return document.object();
    return fail(Kind::InvalidInput, u"The request is no JSON object (%1). Give it as one line on standard input."_s.arg(trouble.errorString()));
}

}  // namespace trescca::nova
