// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sameimage.h"

#include "core/base/digest.h"
#include "core/site/storedimage.h"

namespace trescca {

Result<std::optional<Image>> findSameImage(Site &site, const ImageFile &file, const QString &name, const Context &context)
{
    Image spec = file.spec;
    spec.name = name;
    return findStored(site, spec, [&] { return fileDigest(file.path, context, DigestKind::Sha512); }, context);
}

}  // namespace trescca
