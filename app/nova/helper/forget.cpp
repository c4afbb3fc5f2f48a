// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"
#include "core/libvirt/heldstate.h"

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

// Whatever it is, and however damaged: its instance is deleted.
Outcome run(const QJsonObject &request, const Context &)
{
    const auto host = openHost(request);
    if (!host)
        return fail(host);
    HeldState::remove((*host)->folder() + u"/held"_s, request[u"instance"_s].toString());
    return QJsonObject();
}

}  // namespace

const Operation forgetOperation{"forget", R"("instance": {"type": "string", "format": "uuid"})", R"("uri", "folder", "instance")", run};

}  // namespace trescca::nova
