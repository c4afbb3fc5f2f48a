// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/targuard.h"

#include "core/import/headerfile.h"

#include <QSet>

#include <optional>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::uint64_t block = 512;
constexpr int mostMembers = 4096;

/// Goes from header to header.
class Guard {
public:
    Guard(HeaderFile &file, QString path) : m_file(file), m_name(QFileInfo(path).fileName()) {}

    Result<void> run()
    {
        while (true) {
            m_header = m_file.bytes(m_at, block);
            if (m_header.count('\0') == block)
                return m_members > 0 ? Result<void>() : broken(u"it is empty"_s);
            if (++m_members > mostMembers)
                return broken(u"it has thousands of members"_s);
            if (const auto good = checkHeader(); !good)
                return good;
        }
    }

private:
    Result<void> checkHeader()
    {
        if (!checksumFits())
            return broken(u"a header in it is damaged"_s);
        if ((static_cast<unsigned char>(m_header[124]) & 0x80U) != 0)
            return other(u"a member of 8 GiB or more"_s);
        const auto size = number(124, 12);
        if (!size || m_at + block + *size > m_file.size())
            return broken(u"it is cut, or a size in it is wrong"_s);
        if (const auto good = checkKind(*size); !good)
            return good;
        m_at += block + (*size + block - 1) / block * block;
        return {};
    }

    Result<void> checkKind(std::uint64_t size)
    {
        const char kind = m_header[156];
        switch (kind) {
        case '0':
        case '\0': return checkName();
        case '5': return size == 0 ? Result<void>() : broken(u"a folder in it has content"_s);
        case 'L': return size > 0 && size <= block && m_header.startsWith("././@LongLink") ? Result<void>() : other(u"a very long name"_s);
        case 'x':
        case 'g': return checkExtension(size);
        default: return other(kind == 'S' ? u"a member with holes (tar --sparse)"_s : u"a member of the kind '%1'"_s.arg(QLatin1Char(kind)));
        }
    }

    /// Of extended headers only those may stand that a reader can pass over.
    Result<void> checkExtension(std::uint64_t size)
    {
        const QByteArray content = m_file.bytes(m_at + block, static_cast<qsizetype>(std::min(size, block)));
        const bool harmless =
            size > 0 && size <= block && !content.contains("size=") && !content.contains("path=") && !content.contains("GNU.sparse");
        return harmless ? Result<void>() : other(u"an extended header"_s);
    }

    Result<void> checkName()
    {
        const QByteArray name = m_header.first(100) + m_header.sliced(345, 155);
        if (m_names.contains(name))
            return broken(u"a name in it comes twice"_s);
        m_names.insert(name);
        return {};
    }

    [[nodiscard]] std::optional<std::uint64_t> number(qsizetype at, qsizetype length) const
    {
        const QByteArray text = m_header.sliced(at, length).replace('\0', ' ').trimmed();
        bool good = false;
        const std::uint64_t value = text.isEmpty() ? 0 : text.toULongLong(&good, 8);
        return good || text.isEmpty() ? std::optional(value) : std::nullopt;
    }

    [[nodiscard]] bool checksumFits() const
    {
        std::uint64_t sum = 0;
        for (qsizetype at = 0; at < m_header.size(); ++at)
            sum += at >= 148 && at < 156 ? ' ' : static_cast<unsigned char>(m_header[at]);
        return number(148, 8) == sum;
    }

    [[nodiscard]] Result<void> broken(const QString &why) const
    {
        return fail(Kind::Untrusted, u"The archive %1 is refused: %2. Fetch it again."_s.arg(m_name, why));
    }
    [[nodiscard]] Result<void> other(const QString &what) const
    {
        return fail(Kind::Unsupported,
            u"The archive %1 has %2, which is not read here. Unpack it (tar -xf), and give the disk image in it."_s.arg(m_name, what));
    }

    HeaderFile &m_file;
    QString m_name;
    QByteArray m_header;
    QSet<QByteArray> m_names;
    std::uint64_t m_at = 0;
    int m_members = 0;
};

}  // namespace

Result<void> guardTar(const QString &path)
{
    const auto file = HeaderFile::open(path);
    if (!file)
        return fail(file);
    return Guard(**file, path).run();
}

}  // namespace trescca
