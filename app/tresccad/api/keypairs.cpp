// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/keypairs.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/paging.h"
#include "app/tresccad/sshkey.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int withTypes = 2, withUsers = 10, withPages = 35;  ///< microversions

const JsonSchema &keyPairSchema(int minor)
{
    static const QByteArray text = R"({"type": "object", "required": ["keypair"], "additionalProperties": false, "properties": {"keypair": {
        "type": "object", "required": ["name"], "additionalProperties": false, "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"},
            "public_key": {"type": "string"}MORE}}}})";
    static const QByteArray type = R"(, "type": {"type": "string", "enum": ["ssh", "x509"]})";
    static const JsonSchema plain(QByteArray(text).replace("MORE", ""));
    static const JsonSchema typed(QByteArray(text).replace("MORE", type));
    static const JsonSchema ofUsers(QByteArray(text).replace("MORE", type + R"(, "user_id": {"type": "string"})"));
    return minor < withTypes ? plain : minor < withUsers ? typed : ofUsers;
}

QJsonObject brief(const KeyPair &pair, int minor)
{
    QJsonObject json{
        {u"name"_s, pair.name}, {u"public_key"_s, pair.publicKey}, {u"fingerprint"_s, sshFingerprint(pair.publicKey).value_or(QString())}};
    if (minor >= withTypes)
        json.insert(u"type"_s, u"ssh"_s);
    return json;
}

QJsonObject whole(const KeyPair &pair, int minor)
{
    QJsonObject json = brief(pair, minor);
    const QJsonObject more{{u"id"_s, pair.id}, {u"user_id"_s, pair.userId}, {u"deleted"_s, false}, {u"deleted_at"_s, QJsonValue()},
        {u"updated_at"_s, QJsonValue()}, {u"created_at"_s, pair.created.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'.000000'"_s)}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

/// A user's key pairs are the user's own; an administrator's word for another user's is refused as Nova refuses a member's.
Result<void> checkOwner(const ApiRequest &request, const QString &user)
{
    if (user.isEmpty() || user == request.who.userId || microversionOf(request).value_or(1) < withUsers)
        return {};
    return fail(Kind::Forbidden, u"Policy doesn't allow the key pairs of another user to be used."_s);
}

Result<void> checkName(const QString &name)
{
    static const QRegularExpression safe(u"\\A[A-Za-z0-9_ -]+\\z"_s);
    if (!safe.match(name).hasMatch())
        return fail(Kind::InvalidInput, u"Keypair data is invalid: Keypair name contains unsafe characters"_s);
    return {};
}

}  // namespace

void KeyPairsResource::addTo(Router &router)
{
    addCompute(router, {"GET"_ba, u"/os-keypairs"_s}, [this](const ApiRequest &request) { return list(request); });
    addCompute(router, {"POST"_ba, u"/os-keypairs"_s, Access::Write}, [this](const ApiRequest &request) { return create(request); });
    addCompute(router, {"GET"_ba, u"/os-keypairs/{name}"_s}, [this](const ApiRequest &request) { return show(request); });
    addCompute(router, {"DELETE"_ba, u"/os-keypairs/{name}"_s, Access::Write}, [this](const ApiRequest &request) { return remove(request); });
}

Result<ApiResponse> KeyPairsResource::list(const ApiRequest &request) const
{
    if (const auto own = checkOwner(request, request.query.value(u"user_id"_s)); !own)
        return fail(own);
    const int minor = microversionOf(request).value_or(1);
    const auto page = minor < withPages ? Page{} : pageOf(request, KeyPairs::mostOfUser, KeyPairs::mostOfUser);
    const auto all = page ? m_context.keys.list(request.who.userId) : fail(page);
    bool more = false;
    const auto part = all ? pagePart(*all, *page, more, [](const KeyPair &pair) { return pair.name; }) : all;
    if (!part)
        return fail(part);
    QJsonArray told;
    for (const KeyPair &pair : *part)
        told << QJsonObject{{u"keypair"_s, brief(pair, minor)}};
    QJsonObject answer{{u"keypairs"_s, told}};
    if (more)
        answer.insert(
            u"keypairs_links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, request.origin + nextPage(request, part->last().name)}}});
    return jsonResponse(answer);
}

Result<ApiResponse> KeyPairsResource::show(const ApiRequest &request) const
{
    if (const auto own = checkOwner(request, request.query.value(u"user_id"_s)); !own)
        return fail(own);
    const auto pair = m_context.keys.get(request.who.userId, request.params[u"name"_s]);
    if (!pair)
        return fail(pair);
    return jsonResponse({{u"keypair"_s, whole(*pair, microversionOf(request).value_or(1))}});
}

Result<ApiResponse> KeyPairsResource::create(const ApiRequest &request)
{
    const int minor = microversionOf(request).value_or(1);
    const auto body = bodyOf(request, keyPairSchema(minor));
    if (!body)
        return fail(body);
    const QJsonObject asked = (*body)["keypair"_L1].toObject();
    const auto sound = checkName(asked["name"_L1].toString()).and_then([&] { return checkOwner(request, asked["user_id"_L1].toString()); });
    if (!sound)
        return fail(sound);
    if (asked["type"_L1].toString() == "x509"_L1)
        return fail(Kind::InvalidInput,
            u"Keypair data is invalid: a certificate (x509) lets nobody into this host's guests, cloud-init takes SSH keys; ask for the type ssh."_s);
    SshKey key{asked["public_key"_L1].toString().trimmed(), {}};
    if (!asked.contains("public_key"_L1)) {
        const auto made = makeSshKey();
        if (!made)
            return fail(made);
        key = *made;
    }
    if (!sshFingerprint(key.publicKey))
        return fail(Kind::InvalidInput, u"Keypair data is invalid: failed to generate fingerprint"_s);
    const auto pair = m_context.keys.add({.userId = request.who.userId, .name = asked["name"_L1].toString(), .publicKey = key.publicKey});
    if (!pair)
        return fail(pair);
    QJsonObject told = brief(*pair, minor);
    told.insert(u"user_id"_s, pair->userId);
    if (!key.privateKey.isEmpty())
        told.insert(u"private_key"_s, QString::fromLatin1(key.privateKey));
    return jsonResponse({{u"keypair"_s, told}}, minor < withTypes ? 200 : 201);
}

Result<ApiResponse> KeyPairsResource::remove(const ApiRequest &request)
{
    if (const auto own = checkOwner(request, request.query.value(u"user_id"_s)); !own)
        return fail(own);
    const auto removed = m_context.keys.remove(request.who.userId, request.params[u"name"_s]);
    if (!removed)
        return fail(removed);
    return emptyResponse(microversionOf(request).value_or(1) < withTypes ? 202 : 204);
}

}  // namespace trescca
