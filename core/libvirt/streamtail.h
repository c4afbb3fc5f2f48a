// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <functional>

class QFile;

namespace trescca {

/// One device's state in a stream of QEMU's; offsets into its file.
struct DeviceSection {
    QByteArray name;
    qint64 begin = 0;    ///< of its head
    qint64 data = 0;     ///< of the state itself
    qint64 dataEnd = 0;  ///< behind the state: the footer
    qint64 end = 0;      ///< behind the footer
    qint64 told = -1;    ///< size of the state as the stream's description tells it; -1: it does not
};

/// The end of a stream that QEMU has saved into a file: the devices' states, a byte that ends them, and a description of them in JSON,
/// which QEMU skips when it reads the stream. (QEMU, migration/savevm.c and scripts/analyze-migration.py.) The bytes may come from anywhere.
class StreamTail {
public:
    using Wanted = std::function<bool(const QByteArray &name)>;

    /// Reads the description. Unsupported, with the reason, when none is where it should be. `from`: where the stream begins.
    [[nodiscard]] static Result<StreamTail> read(QFile &file, qint64 from);
    /// The sections that are `wanted`, in their order. Each is found from the end of the one behind it, whose description tells its name.
    /// Unsupported when one of these is not there.
    [[nodiscard]] Result<QList<DeviceSection>> sections(QFile &file, const Wanted &wanted) const;

    /// Where the byte stands that ends the states.
    [[nodiscard]] qint64 end() const { return m_end; }
    /// What stands behind that byte, if the stream had no such sections.
    [[nodiscard]] QByteArray descriptionWithout(const Wanted &dropped) const;

private:
    struct Device {
        QByteArray name;
        quint32 instance = 0;
        qint64 told = -1;
    };
    [[nodiscard]] Result<void> readDevices();
    [[nodiscard]] Result<DeviceSection> sectionBefore(QFile &file, qint64 end, const Device &device) const;

    qint64 m_from = 0;
    qint64 m_end = 0;
    QJsonObject m_description;
    QList<Device> m_devices;
};

/// Exactly these bytes of the file. Untrusted when it ends before.
[[nodiscard]] Result<QByteArray> readAt(QFile &file, qint64 at, qint64 size);

}  // namespace trescca
