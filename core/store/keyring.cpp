// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyring.h"

#include "core/base/process.h"
#include "core/base/shellword.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace trescca::keyring {

namespace {

const QString tool = u"secret-tool"_s;

QStringList attributes(const QString &site) { return {u"user"_s, site, u"server"_s, u"trescca"_s}; }

std::unexpected<Error> failed(const QString &what, const Error &error)
{
    const bool cancelled = error.kind == Kind::Cancelled;
    return cancelled ? std::unexpected(error) : fail(Kind::Unauthorized, u"%1. Is the keyring unlocked?"_s.arg(what), error.detail);
}

}  // namespace

Result<void> check()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && !QStandardPaths::findExecutable(tool).isEmpty())
        return {};
    return fail(Kind::Unsupported,
        u"There is no keyring here: it needs a desktop session with one, and secret-tool (package libsecret-tools). "
        "Without, write the password into a file of mode 0600 and name that as password_file in config.yml."_s);
}

Result<QString> secretOf(const QString &site, const Context &context)
{
    if (const auto there = check(); !there)
        return fail(there);
    const auto told = runProcess(tool, QStringList{u"lookup"_s} + attributes(site), context);
    if (!told && told.error().kind == Kind::Cancelled)
        return fail(told);
    if (!told || told->out.isEmpty())
        return fail(Kind::NotFound, u"The keyring has no secret of %1. `tresccac cloud login %2` keeps one there."_s.arg(site, shellWord(site)),
            told ? QString() : told.error().detail);
    return QString::fromUtf8(told->out);
}

Result<void> keep(const QString &site, const QString &secret, const Context &context)
{
    if (const auto there = check(); !there)
        return there;
    const QStringList words = QStringList{u"store"_s, u"--label=Trescca: "_s + site} + attributes(site) + QStringList{u"type"_s, u"plaintext"_s};
    const auto kept = runProcess(tool, words, context, {.input = secret.toUtf8()});
    return kept ? Result<void>() : failed(u"The keyring did not take the secret of %1"_s.arg(site), kept.error());
}

Result<void> forget(const QString &site, const Context &context)
{
    if (const auto there = check(); !there)
        return there;
    const auto known = secretOf(site, context);
    if (!known && known.error().kind == Kind::NotFound)
        return {};
    const auto cleared = known ? runProcess(tool, QStringList{u"clear"_s} + attributes(site), context) : fail(known);
    return cleared ? Result<void>() : failed(u"The keyring did not forget the secret of %1"_s.arg(site), cleared.error());
}

}  // namespace trescca::keyring
