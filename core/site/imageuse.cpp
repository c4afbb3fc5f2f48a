// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/imageuse.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> mustBeActive(const Image &image)
{
    switch (image.status) {
    case ImageStatus::Active: return {};
    case ImageStatus::Queued:
    case ImageStatus::Saving:
        return fail(
            Kind::Conflict, u"Image \"%1\" is %2, so it is not complete. Wait until it is active."_s.arg(image.name, statusName(image.status)));
    case ImageStatus::Deactivated:
        return fail(Kind::Conflict,
            u"Image \"%1\" is deactivated, so its site gives its content to nobody. Have it reactivated there (`openstack image set --activate %2`), "
            "then try again."_s.arg(image.name, image.id));
    case ImageStatus::Killed:
    case ImageStatus::Deleted: break;
    }
    return fail(Kind::Conflict, u"Image \"%1\" is %2, so its content is lost. Use another."_s.arg(image.name, statusName(image.status)));
}

Result<void> mustBeDisk(const Image &image)
{
    if (!image.isPackage())
        return {};
    return fail(Kind::InvalidInput,
        u"The image %1 is a VM package: restore it instead of spawning it. Its disk alone boots once it is unpacked (`tresccac unpack`)."_s.arg(
            image.name));
}

}  // namespace trescca
