// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/talk.h"

#include <QJsonDocument>

#include <cerrno>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca::nova {

void Talk::tell(const Progress &progress)
{
    constexpr auto between = std::chrono::milliseconds(250);
    if (progress.stage.isEmpty())
        return;  // a look at something small
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (progress.stage == m_stage && now - m_last < between)
        return;
    m_stage = progress.stage;
    m_last = now;
    write({{u"progress"_s,
        QJsonObject{
            {u"stage"_s, progress.stage}, {u"done"_s, static_cast<qint64>(progress.done)}, {u"total"_s, static_cast<qint64>(progress.total)}}}});
}

int Talk::end(const Outcome &outcome)
{
    const std::scoped_lock lock(m_mutex);
    if (outcome) {
        write({{u"result"_s, *outcome}});
        return 0;
    }
    QJsonObject error = outcome.error().more;
    error.insert(u"kind"_s, kindName(outcome.error().error.kind));
    error.insert(u"what"_s, outcome.error().error.what);
    error.insert(u"detail"_s, outcome.error().error.detail);
    write({{u"error"_s, error}});
    return 1;
}

void Talk::write(const QJsonObject &line) const
{
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t count = ::write(m_fd, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        if (count < 0 && errno != EINTR)
            return;
        at += count > 0 ? count : 0;
    }
}

}  // namespace trescca::nova
