// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/imagedownload.h"

#include "core/base/digest.h"
#include "core/base/log.h"
#include "core/site/imageuse.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int mostCuts = 6;  ///< in a row without a byte in between

/// Counts and digests what passes, and knows whether it was the far side of it that failed.
class CheckedSink final : public ByteSink {
public:
    CheckedSink(ByteSink &to, const Image &image, const Context &context)
        : m_to(to), m_image(image), m_context(context), m_digest(image.hash.isEmpty() ? DigestKind::Md5 : DigestKind::Sha512)
    {}
    Result<void> write(ConstBytes bytes) override
    {
        const auto repeated = std::min<std::uint64_t>(m_skip, bytes.size());
        m_skip -= repeated;
        bytes = bytes.subspan(repeated);
        if (bytes.empty())
            return {};
        if (m_done + bytes.size() > m_image.size) {
            own = true;
            return fail(Kind::Untrusted, u"Image \"%1\" is longer than its size says. It was not taken."_s.arg(m_image.name));
        }
        if (auto done = m_to.write(bytes); !done) {
            own = true;
            return done;
        }
        m_digest.add(bytes);
        m_done += bytes.size();
        m_context.report(u"transfer"_s, m_done, m_image.size);
        return {};
    }
    Result<void> finish() override { return {}; }
    [[nodiscard]] std::uint64_t done() const { return m_done; }
    void skip(std::uint64_t bytes) { m_skip = bytes; }
    [[nodiscard]] Result<void> check()
    {
        const QString &expected = m_image.hash.isEmpty() ? m_image.checksum : m_image.hash;
        if (expected.isEmpty())
            qCWarning(logOpenStack).noquote() << "Image" << m_image.id << "has no digest; only its size was checked.";
        if (expected.isEmpty() || m_digest.hex() == expected)
            return {};
        return fail(Kind::Untrusted, u"The digest of image \"%1\" is not what the cloud says. It was not taken; try again."_s.arg(m_image.name));
    }
    bool own = false;  ///< the failure is not the network's: no use in trying again
    QByteArray tag;    ///< of the content that is being downloaded, if the cloud gave one

private:
    ByteSink &m_to;
    const Image &m_image;
    const Context &m_context;
    Digest m_digest;
    std::uint64_t m_done = 0;
    std::uint64_t m_skip = 0;
};

/// What an answer to a Range request may be: the part asked for, or (Range ignored) the whole, of which the bytes that are
/// here already are skipped. A tag, which Glance does not give, shows at once when it is another content.
Result<void> settleStart(const HttpResponse &answer, CheckedSink &sink, const Image &image)
{
    const std::uint64_t from = sink.done();
    sink.skip(answer.status == 206 ? 0 : from);
    const bool isOther = !sink.tag.isEmpty() && answer.header("etag") != sink.tag;
    if (from > 0 && answer.ok() && isOther) {
        sink.own = true;
        return fail(Kind::Untrusted, u"Image \"%1\" was changed while it was downloaded. It was not taken; try again."_s.arg(image.name));
    }
    if (from == 0)
        sink.tag = answer.strongTag();
    if (answer.status != 206 || answer.header("content-range").startsWith("bytes " + QByteArray::number(static_cast<qulonglong>(from)) + '-'))
        return {};
    sink.own = true;
    return fail(Kind::Untrusted, u"The cloud sent another part of image \"%1\" than was asked for. Try again."_s.arg(image.name));
}

/// The rest of the image from where the sink stands.
Result<void> fetchRest(const ImageApi &images, const Image &image, CheckedSink &sink, const Context &context)
{
    RestCall call{.path = u"/v2/images/%1/file"_s.arg(image.id)};
    if (sink.done() > 0)
        call.headers.emplaceBack("Range", "bytes=" + QByteArray::number(static_cast<qulonglong>(sink.done())) + '-');
    if (sink.done() > 0 && !sink.tag.isEmpty())
        call.headers.emplaceBack("If-Range", sink.tag);
    call.sink = &sink;
    call.onAnswer = [&](const HttpResponse &answer) { return settleStart(answer, sink, image); };
    const auto response = images.session().call(Service::Image, call, context);
    if (!response)
        return fail(response);
    if (sink.done() < image.size)
        return fail(
            Kind::Unreachable, u"The cloud ended image \"%1\" after %2 of %3 bytes. Try again."_s.arg(image.name).arg(sink.done()).arg(image.size));
    return {};
}

}  // namespace

Result<void> downloadImage(const ImageApi &images, const QString &id, ByteSink &to, const Context &context)
{
    const auto image = images.get(id, context);
    if (!image)
        return fail(image);
    if (const auto active = mustBeActive(*image); !active)
        return active;
    CheckedSink sink(to, *image, context);
    for (int cuts = 0; sink.done() < image->size;) {
        const std::uint64_t before = sink.done();
        const auto done = fetchRest(images, *image, sink, context);
        if (done)
            continue;
        cuts = sink.done() > before ? 1 : cuts + 1;
        if (sink.own || done.error().kind != Kind::Unreachable || cuts > mostCuts)
            return done;
        qCInfo(logOpenStack).noquote() << "Download of" << id << "was cut at" << sink.done() << "- going on:" << done.error().what;
        if (auto waited = waitFor(pauseBefore(cuts, images.session().policy()), context); !waited)
            return waited;
    }
    return sink.check();
}

}  // namespace trescca
