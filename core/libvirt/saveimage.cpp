// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/saveimage.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype magicSize = 16;
constexpr std::uint32_t version = 2;
constexpr qsizetype textRoom = 64 << 10;  // libvirt leaves as much for later edits

QByteArray completeMagic() { return QByteArrayLiteral("LibvirtQemudSave"); }
QByteArray partialMagic() { return QByteArrayLiteral("LibvirtQemudPart"); }

std::uint32_t word(const QByteArray &header, qsizetype index) { return qFromLittleEndian<std::uint32_t>(header.constData() + magicSize + index * 4); }

void putWord(QByteArray &header, qsizetype index, std::uint32_t value) { qToLittleEndian(value, header.data() + magicSize + index * 4); }

std::unexpected<Error> refused(const QString &why)
{
    return fail(Kind::Untrusted, u"The snapshot is no libvirt save image that can be used: %1."_s.arg(why));
}

}  // namespace

Result<SaveImageHead> SaveImageHead::parse(const QByteArray &header)
{
    if (header.size() < headerSize)
        return refused(u"it is too short"_s);
    SaveImageHead head;
    head.m_complete = header.startsWith(completeMagic());
    if (!head.m_complete && !header.startsWith(partialMagic()))
        return refused(u"it does not begin as one"_s);
    if (word(header, 0) != version)
        return refused(u"its version is %1, known is %2"_s.arg(word(header, 0)).arg(version));
    head.m_dataLength = word(header, 1);
    head.m_wasRunning = word(header, 2) != 0;
    head.m_format = word(header, 3);
    head.m_cookieOffset = word(header, 4);
    if (!head.isRaw() && !head.isSparse())
        return refused(u"its stream is compressed (format %1); only raw and sparse ones are taken"_s.arg(head.m_format));
    if (head.m_dataLength < 2 || head.m_dataLength > maximumDataLength)
        return refused(u"its description is %1 bytes long"_s.arg(head.m_dataLength));
    if (head.m_cookieOffset >= head.m_dataLength)
        return refused(u"its cookie lies outside"_s);
    return head;
}

Result<void> SaveImageHead::takeText(const QByteArray &text)
{
    if (text.size() != static_cast<qsizetype>(m_dataLength))
        return refused(u"its description is cut off"_s);
    const qsizetype end = text.indexOf('\0');
    if (end <= 0)
        return refused(u"its description has no end"_s);
    if (m_cookieOffset != 0 && m_cookieOffset <= static_cast<std::uint32_t>(end))
        return refused(u"its cookie overlaps its description"_s);
    const auto isZero = [](char byte) { return byte == '\0'; };
    const qsizetype gapEnd = m_cookieOffset == 0 ? text.size() : static_cast<qsizetype>(m_cookieOffset);
    if (!std::ranges::all_of(QByteArrayView(text).sliced(end, gapEnd - end), isZero))
        return refused(u"something stands behind its description"_s);
    m_xml = text.first(end);
    m_cookie.clear();
    if (m_cookieOffset == 0)
        return {};
    const qsizetype cookieEnd = text.indexOf('\0', m_cookieOffset);
    if (cookieEnd < 0)
        return refused(u"its cookie has no end"_s);
    if (!std::ranges::all_of(QByteArrayView(text).sliced(cookieEnd), isZero))
        return refused(u"something stands behind its cookie"_s);
    m_cookie = text.sliced(m_cookieOffset, cookieEnd - m_cookieOffset);
    return {};
}

QByteArray SaveImageHead::compose(std::uint32_t length) const
{
    QByteArray text = m_xml + '\0';
    std::uint32_t cookieOffset = 0;
    if (!m_cookie.isEmpty()) {
        cookieOffset = static_cast<std::uint32_t>(text.size());
        text += m_cookie + '\0';
    }
    const qsizetype wanted = length > 0 ? std::max<qsizetype>(length, text.size()) : text.size() + textRoom;
    text.append(wanted - text.size(), '\0');
    QByteArray header(headerSize, '\0');
    header.replace(0, magicSize, completeMagic());
    putWord(header, 0, version);
    putWord(header, 1, static_cast<std::uint32_t>(text.size()));
    putWord(header, 2, m_wasRunning ? 1 : 0);
    putWord(header, 3, m_format);
    putWord(header, 4, cookieOffset);
    return header + text;
}

QByteArray SaveImageHead::completed(QByteArray header) { return header.replace(0, magicSize, completeMagic()); }

Result<SaveImageHead> SaveImageHead::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::NotFound, u"The snapshot %1 cannot be read: %2."_s.arg(path, file.errorString()));
    auto head = parse(file.read(headerSize));
    if (!head)
        return head;
    if (const auto taken = head->takeText(file.read(head->dataLength())); !taken)
        return fail(taken);
    return head;
}

}  // namespace trescca
