// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

#include <optional>

namespace trescca {

/// An upload into the site's own image store. Abandoned, or refused at its end, it leaves no record.
class LocalUpload final : public ImageUpload {
public:
    [[nodiscard]] static Result<std::unique_ptr<ImageUpload>> begin(
        SiteState &site, const Image &spec, std::optional<std::uint64_t> size, Context context);
    ~LocalUpload() override;
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] QString imageId() const override { return m_id; }

private:
    LocalUpload(SiteState &site, Image spec, QString id, std::optional<std::uint64_t> size, Context context);
    [[nodiscard]] Result<void> check();
    SiteState &m_site;
    const Image m_spec;
    const QString m_id;
    const std::optional<std::uint64_t> m_size;
    const Context m_context;
    std::unique_ptr<ByteSink> m_sink;
    bool m_done = false;
};

}  // namespace trescca
