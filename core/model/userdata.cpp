// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/userdata.h"

#include <QRegularExpression>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// JSON's strings are YAML's double-quoted ones; a key has no sign that would need more than this.
QByteArray quoted(const QString &text) { return '"' + QString(text).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).toUtf8() + '"'; }

QByteArray keysConfig(const QStringList &publicKeys)
{
    QByteArray config = "#cloud-config\nssh_authorized_keys:\n";
    for (const QString &key : publicKeys)
        config += "  - " + quoted(key) + '\n';
    return config;
}

/// The content type that cloud-init goes by, from the first line, as it does it itself.
QByteArray typeOf(const QByteArray &own)
{
    if (own.startsWith("#cloud-config"))
        return "text/cloud-config";
    if (own.startsWith("#!"))
        return "text/x-shellscript";
    if (own.startsWith("#include"))
        return "text/x-include-url";
    if (own.startsWith("#cloud-boothook"))
        return "text/cloud-boothook";
    return "text/plain";
}

QByteArray part(const QByteArray &type, const QByteArray &content, const QByteArray &boundary)
{
    return "--" + boundary + "\nContent-Type: " + type + "; charset=\"utf-8\"\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n"
        + "Merge-Type: list(append)+dict(recurse_array)+str()\n\n" + content.toBase64() + '\n';
}

}  // namespace

QByteArray userDataOf(const QByteArray &own, const QStringList &publicKeys)
{
    if (publicKeys.isEmpty())
        return own;
    if (own.isEmpty())
        return keysConfig(publicKeys);
    const QByteArray boundary = "==trescca-user-data==";  // base64 has no "==" at a line's beginning
    return "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\nMIME-Version: 1.0\n\n"
        + part("text/cloud-config", keysConfig(publicKeys), boundary) + part(typeOf(own), own, boundary) + "--" + boundary + "--\n";
}

bool canBeJoined(const QByteArray &own)
{
    return !own.startsWith("Content-Type:") && !own.startsWith("MIME-Version:") && !own.startsWith("\x1f\x8b");
}

bool isPublicKey(const QString &line)
{
    static const QRegularExpression form(
        u"\\A(?:sk-)?(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\\d+)(?:@openssh\\.com)? [A-Za-z0-9+/]{16,}={0,2}(?: [\\x20-\\x7e\\x80-\\x{ffff}]*)?\\z"_s);
    return form.match(line).hasMatch();
}

}  // namespace trescca
