// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/decompress.h"

#include "core/base/progressmeter.h"

#include <KCompressionDevice>
#include <KFilterBase>

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QtEndian>

#include <memory>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// The library's own limit, beyond which it refuses to unpack.
constexpr std::uint64_t mostZstdWindow = 128U << 20U;

KCompressionDevice::CompressionType typeOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Gzip: return KCompressionDevice::GZip;
    case FileKind::Bzip2: return KCompressionDevice::BZip2;
    case FileKind::Xz: return KCompressionDevice::Xz;
    case FileKind::Zstd: return KCompressionDevice::Zstd;
    default: return KCompressionDevice::None;
    }
}

std::unexpected<Error> damaged(const QString &path, const QString &why)
{
    return fail(Kind::Untrusted, u"%1 %2. Fetch it again."_s.arg(QFileInfo(path).fileName(), why));
}

/// What the head of a Zstandard frame says that has to be kept in memory to unpack it (RFC 8878, 3.1.1.1), in bytes; 0: no such head.
std::uint64_t zstdWindow(QByteArrayView head)
{
    constexpr qsizetype headSize = 18;
    if (head.size() < headSize || !head.startsWith(QByteArrayView("\x28\xb5\x2f\xfd")))
        return 0;
    const auto descriptor = static_cast<std::uint8_t>(head[4]);
    const auto window = static_cast<std::uint8_t>(head[5]);
    if ((descriptor & 0x20U) == 0)
        return (std::uint64_t{1} << (10U + (window >> 3U))) / 8 * (8 + (window & 7U));
    // A single segment: all of its content, whose size stands behind the number of a dictionary. 1 or 2 bytes tell of little.
    const char *size = head.data() + 5 + ((1U << (descriptor & 3U)) >> 1U);
    switch (descriptor >> 6U) {
    case 2: return qFromLittleEndian<quint32>(size);
    case 3: return qFromLittleEndian<quint64>(size);
    default: return 1;
    }
}

/// One compressed stream after the other, as parallel packers write them. KCompressionDevice itself forgets what it has read
/// beyond the end of a stream: the next one, or rubbish.
class Streams {
public:
    Streams(QFile &file, KFilterBase &filter, FileKind kind) : m_file(file), m_filter(filter), m_kind(kind) {}

    [[nodiscard]] bool atEnd() const { return m_ended && m_filter.inBufferEmpty() && m_file.atEnd(); }

    /// Fills `into` from its beginning; how far. 0 is not the end.
    [[nodiscard]] Result<qsizetype> read(QByteArray &into)
    {
        const bool begun = !m_ended || beginNext();
        if (const auto fed = begun ? feed() : broken(); !fed)
            return fail(fed);
        m_filter.setOutBuffer(into.data(), static_cast<uint>(into.size()));
        const auto result = m_filter.uncompress();
        if (result == KFilterBase::Error)
            return broken();
        m_ended = result == KFilterBase::End;
        m_full = m_filter.outBufferFull();
        return into.size() - m_filter.outBufferAvailable();
    }

private:
    std::unexpected<Error> broken() const
    {
        QFile again(m_file.fileName());
        const bool large = m_kind == FileKind::Zstd && again.open(QIODevice::ReadOnly) && zstdWindow(again.read(64)) > mostZstdWindow;
        if (!large)
            return damaged(m_file.fileName(), u"is damaged: it cannot be decompressed to its end"_s);
        return fail(Kind::Untrusted,
            u"%1 is packed with a window of over %2 MiB, more than Trescca takes. Pack it again with `zstd --long=27` or less."_s
                .arg(QFileInfo(m_file.fileName()).fileName())
                .arg(mostZstdWindow >> 20U));
    }

    bool beginNext()
    {
        const int left = m_filter.inBufferAvailable();
        const char *rest = m_input.constData() + m_filled - left;
        m_ended = false;
        const bool ready = m_filter.init(QIODevice::ReadOnly);
        m_filter.setInBuffer(rest, static_cast<uint>(left));
        return ready;
    }

    Result<void> feed()
    {
        if (!m_filter.inBufferEmpty())
            return {};
        m_filled = m_file.read(m_input.data(), m_input.size());
        if (m_filled < 0)
            return fail(Kind::Forbidden, u"%1 cannot be read: %2."_s.arg(m_file.fileName(), m_file.errorString()));
        // Zstandard may have taken all there is, and have more of it to give than there was room for. The others keep a part.
        const bool more = m_full && m_kind == FileKind::Zstd;
        if (m_filled == 0 && !more)
            return damaged(m_file.fileName(), u"is cut: its compressed data has no end"_s);
        m_filter.setInBuffer(m_input.constData(), static_cast<uint>(m_filled));
        return {};
    }

    QFile &m_file;
    KFilterBase &m_filter;
    const FileKind m_kind;
    QByteArray m_input = QByteArray(64 << 10, Qt::Uninitialized);
    qint64 m_filled = 0;
    bool m_ended = false;
    bool m_full = false;  ///< the last piece took all of its room
};

}  // namespace

Result<void> decompress(const QString &path, FileKind kind, ByteSink &to, const Context &context)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::Forbidden, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    const std::unique_ptr<KFilterBase> filter(KCompressionDevice::filterForCompressionType(typeOf(kind)));
    if (!isCompressed(kind) || !filter || !filter->init(QIODevice::ReadOnly))
        return fail(Kind::Unsupported, u"This build of KArchive cannot unpack %1. Unpack it yourself first."_s.arg(path));
    const auto ended = qScopeGuard([&filter] { (void)filter->terminate(); });  // which its destructor leaves to others
    Streams streams(file, *filter, kind);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    ProgressMeter meter(context, u"unpack"_s, static_cast<std::uint64_t>(file.size()));
    while (!streams.atEnd()) {
        if (const auto go = context.check(); !go)
            return go;
        const auto count = streams.read(buffer);
        if (!count)
            return fail(count);
        if (const auto written = to.write(bytesOf(QByteArray::fromRawData(buffer.constData(), *count))); !written)
            return written;
        meter.advanceTo(static_cast<std::uint64_t>(file.pos()));
    }
    return {};
}

}  // namespace trescca
