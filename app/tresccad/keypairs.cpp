// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/keypairs.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

std::unexpected<Error> unknown(const QString &userId, const QString &name)
{
    return fail(Kind::NotFound, u"Keypair %1 not found for user %2"_s.arg(name, userId));
}

auto called(const QString &userId, const QString &name)
{
    return [&userId, &name](const KeyPair &pair) { return pair.userId == userId && pair.name == name; };
}

}  // namespace

Result<QList<KeyPair>> KeyPairs::load() const
{
    const auto records = m_file.load();
    if (!records)
        return fail(records);
    QList<KeyPair> all;
    for (const QJsonValue &record : *records)
        all << KeyPair{record["id"_L1].toInt(), record["user"_L1].toString(), record["name"_L1].toString(), record["public_key"_L1].toString(),
            QDateTime::fromString(record["created"_L1].toString(), Qt::ISODateWithMs)};
    return all;
}

Result<void> KeyPairs::save(const QList<KeyPair> &all) const
{
    QJsonArray records;
    for (const KeyPair &pair : all)
        records << QJsonObject{{u"id"_s, pair.id}, {u"user"_s, pair.userId}, {u"name"_s, pair.name}, {u"public_key"_s, pair.publicKey},
            {u"created"_s, pair.created.toUTC().toString(Qt::ISODateWithMs)}};
    return m_file.save(records);
}

Result<QList<KeyPair>> KeyPairs::list(const QString &userId) const
{
    const std::lock_guard lock(m_mutex);
    auto all = load();
    if (!all)
        return all;
    all->removeIf([&userId](const KeyPair &pair) { return pair.userId != userId; });
    std::ranges::sort(*all, {}, &KeyPair::name);
    return all;
}

Result<KeyPair> KeyPairs::get(const QString &userId, const QString &name) const
{
    const auto all = list(userId);
    if (!all)
        return fail(all);
    const auto found = std::ranges::find(*all, name, &KeyPair::name);
    return found == all->end() ? Result<KeyPair>(unknown(userId, name)) : *found;
}

Result<KeyPair> KeyPairs::add(KeyPair pair)
{
    const std::lock_guard lock(m_mutex);
    auto all = load();
    if (!all)
        return fail(all);
    if (std::ranges::any_of(*all, called(pair.userId, pair.name)))
        return fail(Kind::Conflict, u"Key pair '%1' already exists."_s.arg(pair.name));
    if (std::ranges::count(*all, pair.userId, &KeyPair::userId) >= mostOfUser)
        return fail(Kind::Forbidden, u"Quota exceeded, too many key pairs."_s);
    pair.id = all->isEmpty() ? 1 : all->last().id + 1;
    pair.created = QDateTime::currentDateTimeUtc();
    *all << pair;
    const auto saved = save(*all);
    return saved ? Result<KeyPair>(pair) : fail(saved);
}

Result<void> KeyPairs::remove(const QString &userId, const QString &name)
{
    const std::lock_guard lock(m_mutex);
    auto all = load();
    if (!all)
        return fail(all);
    if (all->removeIf(called(userId, name)) == 0)
        return unknown(userId, name);
    return save(*all);
}

}  // namespace trescca
