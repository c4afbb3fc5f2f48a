// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/diskreader.h"

#include "core/disk/qcow2reader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestChain = 32;

class RawReader final : public DiskReader {
public:
    explicit RawReader(Qcow2File file) : m_file(std::move(file)) {}
    [[nodiscard]] std::uint64_t size() const override { return m_file.size(); }
    [[nodiscard]] Result<void> read(std::uint64_t offset, MutableBytes into) override { return m_file.readAt(offset, into); }
    [[nodiscard]] Result<Extent> extentAt(std::uint64_t offset) override
    {
        const std::uint64_t data = seek(offset, SEEK_DATA);
        return data > offset ? Extent{data - offset, true} : Extent{seek(offset, SEEK_HOLE) - offset, false};
    }

private:
    /// Where the data (or hole) that covers or follows `offset` begins; the file's end where there is none.
    [[nodiscard]] std::uint64_t seek(std::uint64_t offset, int what) const
    {
        const off_t at = ::lseek(m_file.fd(), static_cast<off_t>(offset), what);
        if (at >= 0)
            return std::min(m_file.size(), static_cast<std::uint64_t>(at));
        // A file system that knows no holes: everything is data. ENXIO: nothing but a hole follows.
        return errno == ENXIO || what == SEEK_HOLE ? m_file.size() : offset;
    }
    Qcow2File m_file;
};

Result<std::unique_ptr<DiskReader>> openAt(int depth, const QString &path, const QString &format);

Result<std::unique_ptr<DiskReader>> openBacking(int depth, const QString &overlay, const Qcow2Header &header)
{
    if (header.backingFile.isEmpty())
        return nullptr;
    if (depth == longestChain)
        return fail(Kind::Unsupported,
            u"The disk %1 builds on more than %2 files, one on the other. Flatten it (qemu-img convert)."_s.arg(overlay).arg(depth));
    const QString path = QDir(QFileInfo(overlay).canonicalPath()).absoluteFilePath(header.backingFile);
    if (!header.backingFormat.isEmpty())
        return openAt(depth + 1, path, header.backingFormat);
    return isQcow2(path).and_then([&](bool is) { return openAt(depth + 1, path, is ? u"qcow2"_s : u"raw"_s); });  // QEMU's own guess
}

Result<std::unique_ptr<DiskReader>> openAt(int depth, const QString &path, const QString &format)
{
    if (format != "raw"_L1 && format != "qcow2"_L1)
        return fail(Kind::Unsupported, u"The disk %1 has the format \"%2\". Convert it to qcow2 or raw (qemu-img convert)."_s.arg(path, format));
    auto file = Qcow2File::open(path);
    if (!file)
        return fail(file);
    if (format == "raw"_L1)
        return std::make_unique<RawReader>(std::move(*file));
    const auto layout = file->layout();
    auto backing = layout ? openBacking(depth, path, layout->header) : fail(layout);
    if (!backing)
        return backing;
    return Qcow2Reader::open(std::move(*file), path, std::move(*backing));
}

}  // namespace

Result<std::unique_ptr<DiskReader>> DiskReader::open(const QString &path, const QString &format) { return openAt(0, path, format); }

}  // namespace trescca
