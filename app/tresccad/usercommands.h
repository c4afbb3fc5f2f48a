// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/users.h"

#include <functional>

namespace trescca {

/// `tresccad user ...`: what each does to the users and answers. A daemon that runs takes part at its next request.
namespace usercommands {

/// What is asked for: a password, or the hash of one that only its user knows (core/base/passwordhash.h).
enum class Secret { Password, Hash };
using AskPassword = std::function<Result<QString>(const QString &user)>;

/// Adds a user, or gives one a new password and role, which ends all of the user's tokens. Without a role one that is there keeps its own, and
/// another becomes a member.
[[nodiscard]] Result<QString> add(
    Users &users, const QString &name, const QString &askedRole, const AskPassword &ask, Secret secret = Secret::Password);
[[nodiscard]] Result<QString> remove(Users &users, const QString &name);
/// A line for each user, by name.
[[nodiscard]] Result<QString> list(const Users &users);

}  // namespace usercommands

}  // namespace trescca
