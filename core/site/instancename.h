// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// libvirt makes a file name of it, which may have 255 bytes.
inline constexpr qsizetype longestInstanceName = 64;

/// The name made harmless: letters and digits of any script, blanks inside, and . _ + : @ - of at most 64 characters.
[[nodiscard]] inline QString plainInstanceName(const QString &name)
{
    QString plain = name.normalized(QString::NormalizationForm_C).left(longestInstanceName);
    for (QChar &letter : plain)
        if (!letter.isLetterOrNumber() && !QStringView(u" ._+:@-").contains(letter))
            letter = u'-';
    while (plain.startsWith(u'.') || plain.startsWith(u'-') || plain.startsWith(u' '))
        plain.remove(0, 1);
    plain = plain.trimmed();
    return plain.isEmpty() ? QStringLiteral("instance") : plain;
}

/// The name that libvirt gets for what arrives or starts under this one, be it moved or chosen: plain, and short enough for libvirt. That puts the
/// first 20 characters into the paths of its sockets, which are 107 bytes long at most: they have 24 bytes here, some letters of which may have
/// accents.
[[nodiscard]] inline QString arrivingInstanceName(const QString &name)
{
    constexpr qsizetype shown = 20, most = 24;
    QString plain = plainInstanceName(name);
    if (plain.left(shown).toUtf8().size() <= most)
        return plain;
    while (plain.toUtf8().size() > most)
        plain.chop(1);
    return plainInstanceName(plain);
}

/// For the new name of an instance that libvirt has already: InvalidInput when it would have to be changed.
[[nodiscard]] inline Result<void> checkInstanceName(const QString &name)
{
    if (name == plainInstanceName(name))
        return {};
    QString shown = name;
    for (QChar &letter : shown)
        if (!letter.isPrint())
            letter = u'?';
    return fail(Kind::InvalidInput,
        QStringLiteral("The name \"%1\" does not fit: use up to 64 letters, digits, blanks and . _ + : @ -, and begin with none of . - and blank, "
                       "nor end with a blank")
            .arg(shown));
}

}  // namespace trescca
