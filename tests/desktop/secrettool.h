// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A keyring for as long as it lives: a secret-tool of our own, which keeps what it is given in a folder, by the site's name.
class SecretTool {
public:
    SecretTool() : m_path(qgetenv("PATH"))
    {
        QFile tool(m_folder.filePath(QStringLiteral("secret-tool")));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\n"
                   "cd \"$(dirname \"$0\")\" || exit 1\n"
                   "case $1 in\n"
                   "store) cat >\"new-${4%% *}\" && mv \"new-${4%% *}\" \"kept-${4%% *}\" ;;\n"
                   "lookup) cat \"kept-${3%% *}\" 2>/dev/null ;;\n"
                   "search) [ ! -e \"kept-${3%% *}\" ] || echo '[/1]' ;;\n"
                   "clear) rm \"kept-${3%% *}\" ;;\n"
                   "esac\n");
        QVERIFY(tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    }
    ~SecretTool()
    {
        qputenv("PATH", m_path);
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }
    SecretTool(const SecretTool &) = delete;
    SecretTool &operator=(const SecretTool &) = delete;
    /// What it keeps of a site; empty: nothing.
    [[nodiscard]] QByteArray kept(const QString &site) const
    {
        QFile file(m_folder.filePath(QStringLiteral("kept-") + site));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    const QByteArray m_path;
};
