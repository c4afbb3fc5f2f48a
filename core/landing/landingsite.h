// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/endpoint.h"

namespace trescca {

/// A guest host as a site of the user's config.yml: its entry, and the password, which lies in a file of its own (0600) beside it,
/// "landing/NAME.password".
class LandingSite {
public:
    /// `configFile`: that the user's sites are in, or are to be.
    LandingSite(QString configFile, QString name);

    /// The password that is kept for a host of this name, else one that is made (256 random bits) and kept.
    [[nodiscard]] Result<QString> password() const;
    [[nodiscard]] bool hasPassword() const;
    /// Conflict where the name is another site's; `endpoint.fingerprint` and its address become the entry of this one.
    [[nodiscard]] Result<void> checkFree() const;
    [[nodiscard]] Result<void> add(const Endpoint &endpoint) const;
    /// The entry, if it is of a guest host, and the password. What is gone already is no error.
    [[nodiscard]] Result<void> remove() const;
    /// Forgets the password alone: of a host that never came to be.
    void forget() const;

private:
    [[nodiscard]] QString passwordFile() const;  ///< as it stands in config.yml
    [[nodiscard]] QString passwordPath() const;
    [[nodiscard]] Result<bool> isOurs() const;
    QString m_config;
    QString m_name;
};

}  // namespace trescca
