// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptypes.h"

namespace trescca {

/// An answer that is no success, as an Error: the server's own sentence from any of the forms that Keystone, Nova, Neutron and
/// Glance use. The kind is the one a tresccad names in X-Trescca-Error, else by status (403 and 413 for a quota: NoRoom). `service` and `site`
/// name for people who answered; a tresccad is all services in one, so that the site's name says it.
[[nodiscard]] Error restError(const HttpResponse &response, const QString &service, const QString &site);

}  // namespace trescca
