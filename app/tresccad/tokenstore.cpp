// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tokenstore.h"

#include "app/tresccad/recordfile.h"
#include "core/base/log.h"
#include "core/store/recordstore.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype digestSize = 32;

}  // namespace

TokenStore::TokenStore(const QString &stateFolder, Clock clock)
    : m_path(stateFolder + "/tokens.sqlite"_L1), m_older(stateFolder + "/tokens.json"_L1), m_clock(std::move(clock))
{}

TokenStore::~TokenStore() = default;

Result<TokenTable> TokenStore::open()
{
    auto rows = readAll();
    if (!rows && rows.error().kind == Kind::InvalidInput) {
        qCWarning(logDaemon).noquote() << "The file" << m_path << "is damaged and begun anew; who was logged in has to log in again."
                                       << rows.error().detail;
        drop();
        rows = readAll();
    }
    if (!rows)
        return fail(rows);
    TokenTable tokens;
    QList<QByteArray> ended;
    for (auto row = rows->begin(); row != rows->end(); ++row) {
        const auto who = fromTokenRecord(QJsonDocument::fromJson(*row).object(), m_clock);
        if (who && row.key().size() == digestSize)
            tokens.insert(row.key(), *who);
        else
            ended << row.key();
    }
    // They are out already if this is not possible now.
    if (const auto swept = ended.isEmpty() ? Result<void>() : change(ended, {}); !swept)
        qCWarning(logDaemon).noquote() << swept.error().what;
    tokens.insert(takeOver());
    return tokens;
}

Result<QHash<QByteArray, QByteArray>> TokenStore::readAll()
{
    auto records = RecordStore::open(m_path);
    auto rows = records ? (*records)->all() : fail(records);
    if (rows)
        m_records = std::move(*records);
    return rows;
}

/// What cannot be written now is not taken yet: it would outlive its revocation.
TokenTable TokenStore::takeOver() const
{
    if (!QFile::exists(m_older))
        return {};
    TokenTable tokens;
    const auto records = RecordFile(m_older, u"log-ins"_s).load();
    for (const QJsonValue &value : records.value_or(QJsonArray())) {
        const QByteArray digest = QByteArray::fromHex(value["digest"_L1].toString().toLatin1());
        const auto who = fromTokenRecord(value.toObject(), m_clock);
        if (who && digest.size() == digestSize)
            tokens.insert(digest, *who);
    }
    if (const auto kept = change({}, tokens); !kept) {
        qCWarning(logDaemon).noquote() << kept.error().what << "The log-ins in" << m_older << "are taken over at a later start.";
        return {};
    }
    if (!QFile::remove(m_older))
        qCWarning(logDaemon).noquote() << "The file" << m_older << "is of no use any more and cannot be removed. Remove it:"
                                       << "log-ins in it that are ended now would be back after a restart.";
    return tokens;
}

Result<void> TokenStore::change(const QList<QByteArray> &removed, const TokenTable &added) const { return m_records->change(removed, rowsOf(added)); }

Result<void> TokenStore::replace(const TokenTable &all) const { return m_records->replace(rowsOf(all)); }

QHash<QByteArray, QByteArray> TokenStore::rowsOf(const TokenTable &tokens) const
{
    QHash<QByteArray, QByteArray> rows;
    for (auto it = tokens.begin(); it != tokens.end(); ++it)
        rows.insert(it.key(), toTokenRecord(*it, m_clock));
    return rows;
}

bool TokenStore::drop()
{
    m_records.reset();
    return RecordStore::remove(m_path);
}

}  // namespace trescca
