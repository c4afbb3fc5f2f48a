// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudsfile.h"

namespace trescca::test {

[[nodiscard]] std::unique_ptr<OpenStackSite> siteOf(const CloudEntry &entry);
/// Of a name in the clouds.yaml, which has to be there.
[[nodiscard]] std::unique_ptr<OpenStackSite> site(const QString &name);

[[nodiscard]] Image named(const QString &name);
/// Bytes that no compression or repetition makes alike.
[[nodiscard]] QByteArray noise(qsizetype size);
/// Uploads in pieces, of a length that is said at the beginning or not; the image as the cloud shows it then.
[[nodiscard]] Result<Image> store(OpenStackSite &to, const Image &spec, const QByteArray &bytes, bool known = false);
[[nodiscard]] Result<QByteArray> downloaded(OpenStackSite &from, const QString &imageId);
/// All that the project may see; every one has to be its own.
[[nodiscard]] Result<void> removeAllImages(OpenStackSite &of);

}  // namespace trescca::test
