// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace trescca {

/// The Debian package of tresccad (installer/deb), and how it comes into an instance.
struct LandingPackage {
    enum class From {
        File,   ///< sent by us to the instance, which knows its digest from its user data
        Url,    ///< fetched by the instance
        Image,  ///< in the image already
    };
    From from = From::Image;
    QString file;            ///< path
    QString url;             ///< without fragment
    QString sha256;          ///< lower-case hex; empty: not known (of an https address)
    std::uint64_t size = 0;  ///< bytes; of an address: at most so many

    /// `word`: the path of a .deb; an https address; any address with "#sha256=HEX" behind it; or "image". Empty: the first file that is there of
    /// standardFiles(). NotFound, InvalidInput.
    [[nodiscard]] static Result<LandingPackage> of(const QString &word);
    /// tresccad_VERSION_*.deb of this version: beside the program, in the folder above (a built tree), in share/trescca.
    [[nodiscard]] static QStringList standardFiles(const QString &programFolder);
};

}  // namespace trescca
