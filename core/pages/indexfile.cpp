// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/indexfile.h"

#include "core/base/digest.h"

#include <QSaveFile>

#include <algorithm>
#include <cstring>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

// Head: these bytes, the digest of the entries, that of the content. All of one length, so that entries are where numbers may be read.
constexpr QByteArrayView magic{"trescca page index 1\n"};
constexpr qsizetype headSize = 192, digestSize = 64;

QByteArray headOf(ConstBytes entries, const QByteArray &content)
{
    Digest digest;
    digest.add(entries);
    return (QByteArray(magic.data(), magic.size()) + digest.hex().toLatin1() + content).leftJustified(headSize, '\n', true);
}

bool comesBefore(const PageHash &one, const PageHash &other) { return std::memcmp(one.bytes.data(), other.bytes.data(), one.bytes.size()) < 0; }

}  // namespace

void IndexFileWriter::add(PageView page)
{
    if (!isZero(page) && m_entries.size() < most && m_next <= UINT32_MAX)
        m_entries.push_back({hashOf(page), static_cast<std::uint32_t>(m_next)});
    ++m_next;
}

Result<void> IndexFileWriter::write(const QString &path, const QByteArray &content)
{
    // Of equal pages the first stays, so that rows of them are found in a row.
    std::ranges::stable_sort(m_entries, comesBefore, &Entry::hash);
    const auto doubles = std::ranges::unique(m_entries, {}, &Entry::hash);
    m_entries.erase(doubles.begin(), doubles.end());
    const ConstBytes bytes = std::as_bytes(std::span(m_entries));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(headOf(bytes, content)) == headSize
        && file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size())
        && file.commit();
    return written ? Result<void>() : fail(Kind::NoRoom, u"The page index %1 cannot be written: %2."_s.arg(path, file.errorString()));
}

Result<std::unique_ptr<IndexFile>> IndexFile::open(const QString &path, const QByteArray &content)
{
    std::unique_ptr<IndexFile> index(new IndexFile);
    index->m_file.setFileName(path);
    if (!index->m_file.open(QIODevice::ReadOnly))
        return fail(Kind::NotFound, u"The page index %1 cannot be read: %2."_s.arg(path, index->m_file.errorString()));
    const qint64 size = index->m_file.size() - headSize;
    const uchar *bytes = size >= 0 && size % static_cast<qint64>(sizeof(Entry)) == 0 ? index->m_file.map(0, size + headSize) : nullptr;
    if (!bytes)
        return fail(Kind::Untrusted, u"The page index %1 is cut."_s.arg(path));
    const auto *entries = reinterpret_cast<const Entry *>(bytes + headSize);
    index->m_entries = {entries, static_cast<std::size_t>(size) / sizeof(Entry)};
    if (QByteArrayView(bytes, headSize) != headOf(std::as_bytes(index->m_entries), content))
        return fail(Kind::Untrusted, u"The page index %1 is damaged, or of something else."_s.arg(path));
    return index;
}

std::optional<std::uint64_t> IndexFile::find(const PageHash &hash) const
{
    const auto found = std::ranges::lower_bound(m_entries, hash, comesBefore, &Entry::hash);
    return found == m_entries.end() || found->hash != hash ? std::nullopt : std::optional<std::uint64_t>(found->number);
}

}  // namespace trescca
