// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/requestbody.h"

#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// A refused upload is read to its end up to this size, so that its client gets to read the answer; longer ones are answered at once.
constexpr std::size_t drainLimit = 4U << 20U;
/// What a client may have in our memory without a turn.
constexpr qsizetype heldLimit = 64 << 10;

std::unexpected<Error> notChunked()
{
    return fail(Kind::InvalidInput, u"The body of the request is not chunked as it says; check what the client sends."_s);
}

std::unexpected<Error> cutOff() { return fail(Kind::Unreachable, u"The upload was cut off before its end; send it again."_s); }

class HeldBytes final : public ByteSink {
public:
    HeldBytes(std::uint64_t most, Connections::Connection &connection) : m_most(most), m_connection(connection) {}
    QByteArray bytes;
    [[nodiscard]] bool isTooLong() const { return static_cast<std::uint64_t>(bytes.size()) > m_most; }
    Result<void> write(ConstBytes more) override
    {
        bytes.append(reinterpret_cast<const char *>(more.data()), static_cast<qsizetype>(more.size()));
        if (isTooLong() || (bytes.size() > heldLimit && !m_connection.hold()))
            return cutOff();
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    const std::uint64_t m_most;
    Connections::Connection &m_connection;
};

}  // namespace

RequestBody::RequestBody(
    Source source, Connections::Connection &connection, const std::atomic<bool> &stopping, std::chrono::seconds patience, Clock clock)
    : m_source(std::move(source)), m_connection(connection), m_stopping(stopping), m_patience(patience), m_clock(std::move(clock))
{}

bool RequestBody::drainsOn(std::size_t size)
{
    const auto now = m_clock.steady();
    if (!m_drainEnd)
        m_drainEnd = now + m_patience;
    m_drained += size;
    return m_drained < drainLimit && now < *m_drainEnd && !m_stopping;
}

Result<void> RequestBody::into(ByteSink &sink)
{
    std::optional<Error> failed;
    std::uint64_t taken = 0;
    m_used = true;
    const bool whole = !m_source.reader || m_source.reader([&](const char *data, std::size_t size) {
        taken += size;
        if (failed)
            return drainsOn(size);
        if (const auto ok = sink.write(std::as_bytes(std::span(data, size))); !ok) {
            failed = ok.error();
            m_connection.pause();
        }
        return !m_stopping.load();
    });
    if (failed)
        return std::unexpected(*failed);
    // httplib takes chunks for whole that no empty line follows: it has looked for one then, and was cut.
    const bool broken = !whole && !m_source.cut, unended = whole && m_source.cut;
    if (m_source.reader && !m_source.length && (broken || unended) && !m_stopping)
        return notChunked();
    if (!whole || m_source.length.value_or(taken) != taken)
        return cutOff();
    return {};
}

Result<QByteArray> RequestBody::hold(std::uint64_t most)
{
    HeldBytes held(most, m_connection);
    if (const auto read = into(held); !read && !held.isTooLong())
        return fail(read);
    return held.bytes;
}

void RequestBody::drain(bool hasEnd)
{
    const std::uint64_t length = m_source.length.value_or(1);
    if (!m_source.reader || m_used || !hasEnd || length == 0 || length > drainLimit)
        return;
    m_connection.pause();
    (void)m_source.reader([this](const char *, std::size_t size) { return drainsOn(size); });
}

}  // namespace trescca
