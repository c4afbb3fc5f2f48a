// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyring.h"

#include "core/base/process.h"
#include "core/base/shellword.h"

#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca::keyring {

namespace {

const QString tool = u"secret-tool"_s;

QStringList attributes(const Endpoint &site) { return {u"user"_s, keyOf(site), u"server"_s, u"trescca"_s}; }

std::unexpected<Error> failed(const QString &what, const Error &error)
{
    const bool cancelled = error.kind == Kind::Cancelled;
    return cancelled ? std::unexpected(error) : fail(Kind::Unauthorized, u"%1. Is the keyring unlocked?"_s.arg(what), error.detail);
}

std::unexpected<Error> locked(const QString &what)
{
    return fail(Kind::Unauthorized,
        u"The keyring is locked, so %1. Unlock it (with the program of your desktop that shows its passwords) and try again."_s.arg(what));
}

/// Whether it has a secret of the site, locked or not. A search shows no dialog, and finds what is locked too.
Result<bool> holds(const Endpoint &site, const Context &context)
{
    const auto found = runProcess(tool, QStringList{u"search"_s} + attributes(site), context);
    if (found)
        return !found->out.trimmed().isEmpty();
    if (found.error().kind == Kind::Cancelled)
        return fail(found);
    const QString why = found.error().detail.section(u'\n', -1);
    return fail(Kind::Unreachable,
        u"The keyring does not answer%1. Start the one of your desktop (GNOME Keyring, KWallet, KeePassXC), or log in to it again."_s.arg(
            why.isEmpty() ? QString() : u" (%1)"_s.arg(why)),
        found.error().detail);
}

}  // namespace

QString keyOf(const Endpoint &site)
{
    const QUrl url(site.uri);
    const QString origin = u"%1://%2:%3"_s.arg(url.scheme(), url.host(QUrl::FullyEncoded)).arg(url.port(url.scheme() == u"http" ? 80 : 443));
    return site.name + u' ' + origin;
}

bool hasTool() { return !QStandardPaths::findExecutable(tool).isEmpty(); }

Result<void> check()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && hasTool())
        return {};
    return fail(Kind::Unsupported,
        u"There is no keyring here: it needs a desktop session with one, and secret-tool (package libsecret-tools). "
        "Without, write the password into a file of mode 0600 and name that as password_file in config.yml."_s);
}

Result<QString> secretOf(const Endpoint &site, const Context &context)
{
    if (const auto there = check(); !there)
        return fail(there);
    const auto told = runProcess(tool, QStringList{u"lookup"_s} + attributes(site), context);
    if (told && !told->out.isEmpty())
        return QString::fromUtf8(told->out);
    if (!told && told.error().kind == Kind::Cancelled)
        return fail(told);
    // The tool says the same of what is not there and of what nobody unlocked: nothing.
    const auto held = holds(site, context);
    if (!held)
        return fail(held);
    if (*held)
        return locked(u"the secret of %1 in it cannot be read"_s.arg(site.name));
    return fail(
        Kind::NotFound, u"The keyring has no secret of %1. Have it keep one (`tresccac cloud login %2`)."_s.arg(site.name, shellWord(site.name)));
}

Result<void> keep(const Endpoint &site, const QString &secret, const Context &context)
{
    if (const auto there = check(); !there)
        return there;
    const QStringList words = QStringList{u"store"_s, u"--label=Trescca: "_s + site.name} + attributes(site) + QStringList{u"type"_s, u"plaintext"_s};
    const auto kept = runProcess(tool, words, context, {.input = secret.toUtf8()});
    return kept ? Result<void>() : failed(u"The keyring did not take the secret of %1"_s.arg(site.name), kept.error());
}

Result<void> forget(const Endpoint &site, const Context &context)
{
    if (const auto there = check(); !there)
        return there;
    const auto held = holds(site, context);
    if (!held || !*held)
        return held ? Result<void>() : fail(held);
    const auto cleared = runProcess(tool, QStringList{u"clear"_s} + attributes(site), context);
    if (!cleared && cleared.error().kind == Kind::Cancelled)
        return fail(cleared);
    // Only a look tells: of what stays locked the tool may take nothing out and still be content.
    const auto left = holds(site, context);
    if (!left)
        return fail(left);
    return *left ? locked(u"it still has the secret of %1"_s.arg(site.name)) : Result<void>();
}

}  // namespace trescca::keyring
