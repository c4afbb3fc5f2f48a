// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/digestlist.h"

#include "core/package/jsonfields.h"
#include "core/package/membername.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxMembers = member::maxDisks + 16;

QJsonObject toObject(const SizedDigest &digest) { return {{u"size"_s, static_cast<qint64>(digest.size)}, {u"sha256"_s, digest.sha256}}; }

Result<SizedDigest> parseSized(const QJsonObject &object, const QString &where)
{
    JsonFields fields(object, where);
    SizedDigest digest;
    digest.size = fields.number(u"size"_s, member::maxSize);
    digest.sha256 = fields.requiredText(u"sha256"_s, 64, {u"[0-9a-f]{64}"_s, u"a SHA-256 has 64 digits from 0 to f"_s});
    if (fields.error())
        return std::unexpected(*fields.error());
    return digest;
}

Result<MemberDigest> parseMember(const QJsonObject &object)
{
    JsonFields fields(object, u"digests.json"_s);
    MemberDigest digest;
    digest.name = fields.requiredText(u"name"_s, 32);
    if (!fields.error() && member::logicalName(digest.name).isEmpty())
        fields.refuse(u"name"_s, u"names no known member"_s);
    const auto stored = parseSized(fields.object(u"stored"_s), u"digests.json, stored"_s);
    const auto plain = parseSized(fields.object(u"plain"_s), u"digests.json, plain"_s);
    const auto rebuilt = fields.has(u"rebuilt"_s) ? parseSized(fields.object(u"rebuilt"_s), u"digests.json, rebuilt"_s) : SizedDigest();
    if (fields.error())
        return std::unexpected(*fields.error());
    if (!rebuilt)
        return fail(rebuilt);
    if (fields.has(u"rebuilt"_s))
        digest.rebuilt = *rebuilt;
    if (!stored)
        return fail(stored);
    if (!plain)
        return fail(plain);
    digest.stored = *stored;
    digest.plain = *plain;
    return digest;
}

}  // namespace

std::optional<MemberDigest> DigestList::find(const QString &name) const
{
    const auto found = std::ranges::find(m_members, name, &MemberDigest::name);
    return found != m_members.end() ? std::optional(*found) : std::nullopt;
}

QByteArray DigestList::toJson() const
{
    QJsonArray list;
    for (const MemberDigest &digest : m_members) {
        QJsonObject object{{u"name"_s, digest.name}, {u"stored"_s, toObject(digest.stored)}, {u"plain"_s, toObject(digest.plain)}};
        if (digest.rebuilt)
            object[u"rebuilt"_s] = toObject(*digest.rebuilt);
        list << object;
    }
    return QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"members"_s, list}}).toJson();
}

Result<DigestList> DigestList::parse(const QByteArray &json)
{
    const auto object = parseJsonObject(json, u"digests.json"_s);
    if (!object)
        return fail(object);
    JsonFields fields(*object, u"digests.json"_s);
    DigestList list;
    const QJsonArray array = fields.array(u"members"_s, maxMembers);
    if (fields.error())
        return std::unexpected(*fields.error());
    for (const QJsonValue &value : array) {
        const auto digest = parseMember(value.toObject());
        if (!digest)
            return fail(digest);
        if (list.find(digest->name))
            return fail(Kind::Untrusted, u"The package's digests.json names %1 twice."_s.arg(digest->name));
        list.add(*digest);
    }
    return list;
}

}  // namespace trescca
