// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/requesthead.h"

#include "app/tresccad/hostname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype longestLine = 8192;
constexpr qsizetype longestHead = 64 << 10;
constexpr qsizetype mostFields = 96;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// RFC 9110, 5.6.2.
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isLength(QByteArrayView text) { return !text.isEmpty() && text.size() <= 18 && std::ranges::all_of(text, isDigit); }

}  // namespace

qsizetype RequestHead::take(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (taken < bytes.size() && !m_complete && !m_refusal)
        takeByte(bytes[taken++]);
    return taken;
}

void RequestHead::takeByte(char byte)
{
    const char before = m_last;
    m_last = byte;
    ++m_size;
    if ((before == '\r') != (byte == '\n'))
        return refuse(400, u"A line of the request does not end with a carriage return and a line feed."_s);
    if (byte == '\n')
        return endLine();
    const auto code = static_cast<unsigned char>(byte);
    if ((code < 0x20 && byte != '\t' && byte != '\r') || code == 0x7f)
        return refuse(400, u"The request's header has a control character in it."_s);
    if (byte != '\r')
        m_line += byte;
    checkSize();
}

void RequestHead::checkSize()
{
    if (m_line.size() > longestLine && m_target.isEmpty())
        refuse(414, u"The address of the request is longer than %1 bytes."_s.arg(longestLine));
    else if (m_line.size() > longestLine)
        refuse(431, u"A field of the request's header is longer than %1 bytes."_s.arg(longestLine));
    else if (m_size > longestHead || m_fields.size() > mostFields)
        refuse(431, u"The request's header is longer than %1 KiB, or has more than %2 fields."_s.arg(longestHead >> 10).arg(mostFields));
}

// An empty line before a request is left from the one before, of which some clients do not know where it ended (RFC 9112, 2.2).
void RequestHead::endLine()
{
    if (m_target.isEmpty() && m_line.isEmpty() && !m_begun)
        m_begun = true;
    else if (m_target.isEmpty())
        readRequestLine();
    else if (m_line.isEmpty())
        checkFields();
    else
        readField();
    m_line.clear();
}

void RequestHead::readRequestLine()
{
    const QByteArrayList words = m_line.split(' ');
    const QByteArray version = words.value(2);
    const bool known = version.size() == 8 && version.startsWith("HTTP/") && isDigit(version[5]) && version[6] == '.' && isDigit(version[7]);
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty() || words[1].contains('\t') || !known)
        return refuse(400, u"The request begins with no line of method, address and version of HTTP."_s);
    if (version[5] != '1')
        return refuse(505, u"Only HTTP/1.1 and HTTP/1.0 are understood, not %1."_s.arg(QLatin1StringView(version)));
    if (!QByteArrayList{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}.contains(words[0]))
        return refuse(501, u"The method %1 is not understood."_s.arg(QLatin1StringView(words[0].left(32))));
    m_method = words[0];
    m_version = version[7] == '0' ? "HTTP/1.0"_ba : "HTTP/1.1"_ba;  // a later 1.x is read as the last one known (RFC 9110, 2.5)
    readTarget(words[1]);
}

void RequestHead::readTarget(QByteArrayView target)
{
    const bool whole = target.startsWith("https://") || target.startsWith("http://");
    if (target.contains('#') || !(whole || target.startsWith('/') || m_method == "OPTIONS" || m_method == "CONNECT"))
        return refuse(400, u"The address of the request is none: it begins with a slash and has no number sign."_s);
    m_target = target.toByteArray();
    if (!whole)
        return;
    const qsizetype host = target.indexOf("://") + 3;
    qsizetype path = host;
    while (path < target.size() && target[path] != '/' && target[path] != '?')
        ++path;
    m_authority = target.sliced(host, path - host).toByteArray();
    m_target = target.sliced(path).toByteArray();
    if (!m_target.startsWith('/'))
        m_target.prepend('/');
}

void RequestHead::readField()
{
    const QByteArrayView line = m_line;
    const qsizetype colon = line.indexOf(':');
    if (line.startsWith(' ') || line.startsWith('\t'))
        return refuse(400, u"A field of the request's header goes on in a second line, which is not understood."_s);
    if (colon < 0 || !isToken(line.first(colon)))
        return refuse(400, u"The request's header has a line that is no name, colon and value; there is no space before the colon."_s);
    m_fields.insert(line.first(colon).toByteArray().toLower(), withoutBlanks(line.sliced(colon + 1)).toByteArray());
}

void RequestHead::checkFields()
{
    if (m_fields.count("x-auth-token") > 1)
        refuse(400, u"The request has more than one token."_s);
    if (!m_refusal)
        checkHost();
    if (!m_refusal)
        checkBody();
    m_complete = !m_refusal;
}

void RequestHead::checkHost()
{
    const QByteArrayList hosts = m_fields.values("host");
    if (hosts.size() > 1 || (hosts.isEmpty() && m_version == "HTTP/1.1"))
        refuse(400, u"The request names %1; one is needed."_s.arg(hosts.isEmpty() ? u"no Host"_s : u"more than one Host"_s));
    else if (!std::ranges::all_of(hosts, isHost) || !isHost(m_authority.value_or("a")))
        refuse(400, u"The request's Host is no name or address with an optional port."_s);
    if (m_authority)
        m_fields.replace("host", *m_authority);
}

void RequestHead::checkBody()
{
    const QByteArrayList lengths = m_fields.values("content-length"), codings = m_fields.values("transfer-encoding");
    if (lengths.size() + codings.size() > 1)
        return refuse(400, u"The request's length is ambiguous: it needs one Content-Length, or one Transfer-Encoding."_s);
    if (!std::ranges::all_of(lengths, isLength))
        return refuse(400, u"The Content-Length is no number."_s);
    if (codings.isEmpty())
        return;
    const QByteArray coding = codings[0].toLower();
    if (m_version == "HTTP/1.0")
        return refuse(400, u"HTTP/1.0 has no Transfer-Encoding."_s);
    const bool ends = coding.split(',').last().trimmed() == "chunked" && coding.count("chunked") == 1;
    if (coding != "chunked")  // without chunked at its end nobody knows where the body ends (RFC 9112, 6.1 and 6.3)
        refuse(ends ? 501 : 400, u"Only chunked transfer is understood."_s);
}

std::optional<std::uint64_t> RequestHead::bodyLength() const
{
    if (m_fields.contains("transfer-encoding"))
        return std::nullopt;
    return m_fields.value("content-length").toULongLong();
}

QByteArray RequestHead::text() const
{
    if (m_refusal)
        return (m_target.isEmpty() ? "GET /"_ba : m_method + ' ' + m_target) + " HTTP/1.1\r\n\r\n";
    QByteArray all = m_method + ' ' + m_target + ' ' + m_version + "\r\n";
    for (const QByteArray name : {"content-length", "transfer-encoding", "expect"})
        if (m_fields.contains(name) && (name != "expect" || m_version == "HTTP/1.1"))
            all += name + ": " + m_fields.value(name).toLower() + "\r\n";
    return all + "\r\n";
}

}  // namespace trescca
