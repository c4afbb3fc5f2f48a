// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/image.h"

namespace trescca {

using namespace Qt::StringLiterals;

bool Image::isPackage() const { return properties.value(QString::fromLatin1(property::kind)) == u"package"_s; }

bool Image::isBase() const { return properties.value(QString::fromLatin1(property::kind)) == u"base"_s; }

QString statusName(ImageStatus status)
{
    switch (status) {
    case ImageStatus::Queued: return u"queued"_s;
    case ImageStatus::Saving: return u"saving"_s;
    case ImageStatus::Active: return u"active"_s;
    case ImageStatus::Deactivated: return u"deactivated"_s;
    case ImageStatus::Killed: return u"killed"_s;
    case ImageStatus::Deleted: return u"deleted"_s;
    }
    return u"killed"_s;
}

ImageStatus statusFromName(const QString &name)
{
    if (name == u"queued"_s)
        return ImageStatus::Queued;
    // Glance's "uploading" and "importing" are its finer words for bytes on their way in.
    if (name == u"saving"_s || name == u"uploading"_s || name == u"importing"_s)
        return ImageStatus::Saving;
    if (name == u"active"_s)
        return ImageStatus::Active;
    if (name == u"deactivated"_s)
        return ImageStatus::Deactivated;
    if (name == u"deleted"_s || name == u"pending_delete"_s)
        return ImageStatus::Deleted;
    return ImageStatus::Killed;
}

}  // namespace trescca
