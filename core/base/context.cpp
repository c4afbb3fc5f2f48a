// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/context.h"

namespace trescca {

using namespace Qt::StringLiterals;

Result<void> Context::check() const
{
    if (cancelled())
        return fail(Kind::Cancelled, u"Stopped on request."_s);
    return {};
}

}  // namespace trescca
