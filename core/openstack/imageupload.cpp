// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/imageupload.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::chrono::seconds settleTime{900};  ///< a store such as Ceph may take its time after the last byte

/// Passes the pipe's bytes on and keeps their MD5.
class Md5Source final : public ByteSource {
public:
    explicit Md5Source(ByteSource &from) : m_from(from) {}
    Result<std::size_t> read(MutableBytes into) override
    {
        auto got = m_from.read(into);
        if (got)
            m_digest.add(into.first(*got));
        return got;
    }
    [[nodiscard]] QString hex() { return m_digest.hex(); }

private:
    ByteSource &m_from;
    Digest m_digest{DigestKind::Md5};
};

const Error abandoned{Kind::Cancelled, u"The upload was given up."_s, {}};

}  // namespace

OpenStackUpload::OpenStackUpload(ImageApi images, Image created, std::optional<std::uint64_t> size, const Context &context)
    : m_images(std::move(images)),
      m_image(std::move(created)),
      m_size(size),
      m_context(context),
      m_sending{m_stop.get_token(), {}},
      m_answer(std::unexpected(abandoned)),
      m_thread([this] { send(); }),
      m_onStop(context.stop, [this] { giveUp({Kind::Cancelled, u"Cancelled."_s, {}}); })
{}

OpenStackUpload::~OpenStackUpload()
{
    giveUp(abandoned);
    if (m_thread.joinable())
        m_thread.join();
    if (!m_settled)
        m_images.discard(m_image.id);
}

void OpenStackUpload::giveUp(const Error &error)
{
    m_stop.request_stop();
    m_pipe.abort(error);
}

void OpenStackUpload::send()
{
    Md5Source source(m_pipe);
    RestCall call{.method = "PUT", .path = u"/v2/images/%1/file"_s.arg(m_image.id), .headers = {{"Content-Type", "application/octet-stream"}}};
    call.source = &source;
    call.sourceSize = m_size;
    call.answerTimeout = settleTime;
    m_answer = m_images.session().call(Service::Image, call, m_sending);
    m_md5 = source.hex();
    // The writer may be waiting for room in the pipe: let it know why nobody reads any more.
    if (!m_answer)
        m_pipe.abort(m_answer.error());
}

Result<void> OpenStackUpload::write(ConstBytes bytes)
{
    if (auto done = m_pipe.write(bytes); !done)
        return done;
    m_sha512.add(bytes);
    m_written += bytes.size();
    return {};
}

Result<void> OpenStackUpload::finish()
{
    const auto closed = m_pipe.finish();
    if (m_thread.joinable())
        m_thread.join();
    const bool lost = !m_answer && m_answer.error().kind == Kind::Unreachable;
    if (!closed && !lost)
        return closed;
    // An answer that was lost on the way says nothing: the image itself tells.
    if (!m_answer && m_answer.error().kind != Kind::Unreachable)
        return fail(m_answer);
    auto good = verify();
    if (!good && !m_answer && good.error().kind != Kind::Untrusted)
        return fail(m_answer);
    m_settled = good.has_value();
    if (!good) {
        m_images.discard(m_image.id);
        m_settled = true;
    }
    return good;
}

Result<void> OpenStackUpload::verify()
{
    const auto image = m_images.get(m_image.id, m_context);
    if (!image)
        return fail(image);
    if (image->status != ImageStatus::Active)
        return fail(Kind::Unreachable, u"Image \"%1\" is %2 after its upload, not active. Try again."_s.arg(m_image.name, statusName(image->status)));
    const QString sha512 = m_sha512.hex();
    const bool sameSize = image->size == m_written;
    const bool sameDigest = image->hash.isEmpty() ? image->checksum.isEmpty() || image->checksum == m_md5 : image->hash == sha512;
    if (sameSize && sameDigest)
        return {};
    return fail(Kind::Untrusted,
        u"The cloud stored something else than what was sent as image \"%1\"; it was removed. Try again."_s.arg(m_image.name),
        u"sent %1 bytes, SHA-512 %2; stored %3 bytes, SHA-512 %4, MD5 %5"_s.arg(m_written)
            .arg(sha512)
            .arg(image->size)
            .arg(image->hash, image->checksum));
}

}  // namespace trescca
