// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/pipe.h"
#include "core/openstack/imageapi.h"
#include "core/site/site.h"

#include <thread>

namespace trescca {

/// PUT /v2/images/{id}/file of a stream on a thread of its own. Glance cannot resume an upload, so it is whole or gone.
class OpenStackUpload final : public ImageUpload {
public:
    OpenStackUpload(ImageApi images, Image created, std::optional<std::uint64_t> size, const Context &context);
    ~OpenStackUpload() override;
    [[nodiscard]] QString imageId() const override { return m_image.id; }
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override;

private:
    void send();
    void giveUp(const Error &error);
    [[nodiscard]] Result<void> verify();

    ImageApi m_images;
    Image m_image;
    std::optional<std::uint64_t> m_size;
    Context m_context;  ///< of the caller
    std::stop_source m_stop;
    Context m_sending;  ///< of the thread: ended by the caller's stop or by us
    Pipe m_pipe;
    Digest m_sha512{DigestKind::Sha512};
    QString m_md5;  ///< made on the sending thread, so that both digests run at once
    std::uint64_t m_written = 0;
    Result<HttpResponse> m_answer;
    bool m_settled = false;
    std::thread m_thread;
    std::stop_callback<std::function<void()>> m_onStop;
};

}  // namespace trescca
