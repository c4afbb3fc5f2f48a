// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/verb.h"

#include <memory>

namespace trescca {

std::unique_ptr<Verb> makeCloudVerb();
std::unique_ptr<Verb> makeConfigVerb();
std::unique_ptr<Verb> makeConsoleVerb();
std::unique_ptr<Verb> makeDeleteVerb();
std::unique_ptr<Verb> makeDoctorVerb();
std::unique_ptr<Verb> makeHistoryVerb();
std::unique_ptr<Verb> makeInspectVerb();
std::unique_ptr<Verb> makeLandingVerb();
std::unique_ptr<Verb> makeListVerb();
std::unique_ptr<Verb> makeMigrateVerb();
std::unique_ptr<Verb> makePauseVerb();
std::unique_ptr<Verb> makePullVerb();
std::unique_ptr<Verb> makePushVerb();
std::unique_ptr<Verb> makeRebootVerb();
std::unique_ptr<Verb> makeRenameVerb();
std::unique_ptr<Verb> makeRestoreVerb();
std::unique_ptr<Verb> makeResumeVerb();
std::unique_ptr<Verb> makeRollbackVerb();
std::unique_ptr<Verb> makeSaveVerb();
std::unique_ptr<Verb> makeShowVerb();
std::unique_ptr<Verb> makeSpawnVerb();
std::unique_ptr<Verb> makeStartVerb();
std::unique_ptr<Verb> makeStopVerb();
std::unique_ptr<Verb> makeUnpackVerb();
std::unique_ptr<Verb> makeVerifyVerb();
std::unique_ptr<Verb> makeWatchVerb();

}  // namespace trescca
