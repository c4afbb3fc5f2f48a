// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/instance.h"

namespace trescca {

using namespace Qt::StringLiterals;

QString stateName(InstanceState state)
{
    switch (state) {
    case InstanceState::Running: return u"running"_s;
    case InstanceState::Paused: return u"paused"_s;
    case InstanceState::Off: return u"off"_s;
    case InstanceState::Saved: return u"saved"_s;
    case InstanceState::Busy: return u"busy"_s;
    case InstanceState::Error: return u"error"_s;
    }
    return u"error"_s;
}

InstanceState stateFromName(const QString &name)
{
    for (const auto state : {InstanceState::Running, InstanceState::Paused, InstanceState::Off, InstanceState::Saved, InstanceState::Busy}) {
        if (stateName(state) == name)
            return state;
    }
    return InstanceState::Error;
}

}  // namespace trescca
