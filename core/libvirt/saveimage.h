// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <cstdint>

namespace trescca {

/// The head of a libvirt save image: 92 bytes little endian, then `dataLength` bytes of text (domain XML, NUL,
/// cookie XML, NUL, zeros), then QEMU's stream. (libvirt, src/qemu/qemu_saveimage.h, version 2)
class SaveImageHead {
public:
    static constexpr qsizetype headerSize = 92;
    static constexpr std::uint32_t maximumDataLength = 4U << 20U;

    /// Reads the fixed part. Untrusted when it is none, or says what cannot be.
    [[nodiscard]] static Result<SaveImageHead> parse(const QByteArray &header);
    /// Takes the text part, exactly dataLength() bytes.
    [[nodiscard]] Result<void> takeText(const QByteArray &text);

    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool wasRunning() const { return m_wasRunning; }
    [[nodiscard]] bool isRaw() const { return m_format == 0; }
    [[nodiscard]] bool isSparse() const { return m_format == 6; }  ///< its data lie at fixed places of the file
    [[nodiscard]] std::uint32_t dataLength() const { return m_dataLength; }
    [[nodiscard]] const QByteArray &xml() const { return m_xml; }
    [[nodiscard]] const QByteArray &cookie() const { return m_cookie; }

    void setXml(const QByteArray &xml) { m_xml = xml; }
    void setCookie(const QByteArray &cookie) { m_cookie = cookie; }
    /// Header and text of a complete image, at least `length` bytes of text (for an edit in place).
    [[nodiscard]] QByteArray compose(std::uint32_t length = 0) const;

    /// The header's bytes with the magic of a complete image, all else untouched.
    [[nodiscard]] static QByteArray completed(QByteArray header);
    /// Reads the head of the image at `path`.
    [[nodiscard]] static Result<SaveImageHead> readFile(const QString &path);

private:
    bool m_complete = false;
    bool m_wasRunning = false;
    std::uint32_t m_format = 0;
    std::uint32_t m_dataLength = 0;
    std::uint32_t m_cookieOffset = 0;
    QByteArray m_xml;
    QByteArray m_cookie;
};

}  // namespace trescca
