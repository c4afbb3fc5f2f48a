// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"

namespace trescca {

/// The body of a POST servers.
struct CreateRequest {
    QJsonObject server;
    int count = 1;
    bool tellReservation = false;  ///< rather than the first server
};

/// Reads and checks it: InvalidInput for what the API's reference does not know at the request's microversion, and, in a sentence
/// of its own, for what this host cannot give to a guest (volumes, ports, config drives, ...).
[[nodiscard]] Result<CreateRequest> createRequest(const ApiRequest &request);

}  // namespace trescca
