// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/zipwriter.h"

#include "core/package/sinkdevice.h"

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

#include <QDateTime>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

struct ZipWriter::State {
    explicit State(ByteSink &to) : device(to), zip(&device) {}
    ~State()
    {
        // QuaZip writes a central directory when it is destroyed; an abandoned archive must not look whole.
        device.detach();
        file.reset();
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    [[nodiscard]] std::unexpected<Error> broken(const QString &what) const
    {
        if (device.error())
            return std::unexpected(*device.error());
        return fail(Kind::Internal, u"The package's archive cannot be written: %1."_s.arg(what), u"zip error %1"_s.arg(zip.getZipError()));
    }

    SinkDevice device;
    QuaZip zip;
    std::unique_ptr<QuaZipFile> file;
};

ZipWriter::ZipWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ZipWriter::~ZipWriter() = default;

Result<std::unique_ptr<ZipWriter>> ZipWriter::begin(ByteSink &to)
{
    auto state = std::make_unique<State>(to);
    state->zip.setAutoClose(false);
    state->zip.setZip64Enabled(true);
    state->zip.setDataDescriptorWritingEnabled(true);
    if (!state->zip.open(QuaZip::mdCreate))
        return state->broken(u"it cannot be begun"_s);
    return std::unique_ptr<ZipWriter>(new ZipWriter(std::move(state)));
}

Result<void> ZipWriter::beginMember(const QString &name)
{
    QuaZipNewInfo info(name);
    info.dateTime = QDateTime::currentDateTimeUtc();
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_state->file = std::make_unique<QuaZipFile>(&m_state->zip);
    // Method and level 0: stored. What is worth compressing comes compressed.
    if (!m_state->file->open(QIODevice::WriteOnly | QIODevice::Unbuffered, info, nullptr, 0, 0, 0))
        return m_state->broken(u"the member %1 cannot be begun"_s.arg(name));
    return {};
}

Result<void> ZipWriter::write(ConstBytes bytes)
{
    // QuaZip counts the bytes of one call in 32 bits.
    constexpr std::size_t most = 1U << 28U;
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), most));
        const auto size = static_cast<qint64>(part.size());
        if (m_state->file->write(reinterpret_cast<const char *>(part.data()), size) != size || m_state->device.error())
            return m_state->broken(u"a member cannot be written"_s);
        bytes = bytes.subspan(part.size());
    }
    return {};
}

Result<void> ZipWriter::endMember()
{
    m_state->file->close();
    if (m_state->file->getZipError() != ZIP_OK)
        return m_state->broken(u"a member cannot be ended"_s);
    m_state->file.reset();
    return m_state->device.flushGathered();
}

Result<void> ZipWriter::finish()
{
    m_state->zip.close();
    if (m_state->zip.getZipError() != ZIP_OK)
        return m_state->broken(u"its directory cannot be written"_s);
    return m_state->device.flushGathered();
}

}  // namespace trescca
