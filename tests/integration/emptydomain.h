// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QUuid>

namespace trescca {

/// A domain that has nothing to boot from, so that it costs no time, in a file for virsh.
struct EmptyDomain {
    QString name;
    QString file;
    QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);

    [[nodiscard]] bool write() const
    {
        QFile to(file);
        const QString xml = QStringLiteral("<domain type='qemu'><name>%1</name><uuid>%2</uuid><memory unit='MiB'>16</memory>"
                                           "<os><type arch='x86_64' machine='pc'>hvm</type></os></domain>")
                                .arg(name, id);
        return to.open(QIODevice::WriteOnly) && to.write(xml.toUtf8()) > 0;
    }
};

}  // namespace trescca
