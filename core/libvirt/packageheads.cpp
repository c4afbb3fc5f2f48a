// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packageheads.h"

#include "core/base/memorysink.h"
#include "core/libvirt/packagecheck.h"

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace trescca::packageheads {

namespace {

/// Takes what counts of a disk image; the rest of it is not known.
class HeadSink final : public ByteSink {
public:
    Result<void> write(ConstBytes bytes) override
    {
        m_head.take(bytes);
        return isFull() ? fail(Kind::Cancelled, u"The rest is not needed."_s) : Result<void>();
    }
    Result<void> finish() override { return {}; }
    [[nodiscard]] bool isFull() const { return m_head.bytes.size() == static_cast<qsizetype>(Qcow2Head::maximum); }
    /// Of a full one nothing that lies behind can be outside of the file.
    [[nodiscard]] Qcow2Head head() const { return {m_head.bytes, isFull() ? std::numeric_limits<std::uint64_t>::max() : m_head.fileSize}; }

private:
    Qcow2Head m_head;
};

}  // namespace

Result<void> snapshot(const PackageReader &package, const QString &name, const SnapshotSink::Rewrite &take, const Context &context)
{
    std::optional<Result<void>> asked;
    NullSink nowhere;
    SnapshotSink head(nowhere, [&](SaveImageHead &read) -> Result<void> {
        asked = take(read);
        return fail(Kind::Cancelled, u"The rest is not needed."_s);
    });
    const auto extracted = package.peek(u"snapshot"_s, head, context);
    if (asked || !extracted)
        return asked ? *asked : extracted;
    return fail(Kind::Untrusted, u"The snapshot of the package %1 has no beginning. Fetch the package again."_s.arg(name));
}

Result<Qcow2Header> disk(const PackageReader &package, const QString &name, const ManifestDisk &disk, const Context &context)
{
    HeadSink head;
    if (const auto extracted = package.peek(disk.member, head, context); !extracted && !head.isFull())
        return fail(extracted);
    return PackageCheck(package, name).disk(disk, head.head());
}

}  // namespace trescca::packageheads
