// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A libvirt save image on its way into a restore, which gives it a head of its own. The input's last byte is the size of the
// pieces in which it comes.
#include "core/base/memorysink.h"
#include "core/libvirt/devicestates.h"
#include "core/libvirt/snapshotsink.h"
#include "tests/fuzz/builtdomain.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/libvirt/samplehost.h"

#include <QFile>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

Result<void> rewrite(SaveImageHead &head)
{
    const auto built = DomainBuilder::build(head.xml(), test::richHost());
    if (!built)
        return fail(built);
    head.setXml(*built);
    head.setCookie(DomainBuilder::buildCookie(head.cookie()));
    return {};
}

Result<QByteArray> passed(const QByteArray &image, qsizetype piece)
{
    MemorySink out;
    SnapshotSink sink(out, rewrite);
    for (qsizetype at = 0; at < image.size(); at += piece)
        if (const auto done = sink.write(bytesOf(image.sliced(at, std::min(piece, image.size() - at)))); !done)
            return fail(done);
    const auto finished = sink.finish();
    return finished ? Result<QByteArray>(out.bytes()) : fail(finished);
}

/// What libvirt would read of it: our description, and the guest's memory untouched.
void demandOurHead(const QByteArray &image, const QByteArray &out)
{
    const auto before = SaveImageHead::parse(image);
    auto head = SaveImageHead::parse(out);
    fuzz::demand(before && head && head->isComplete(), "the new head is one of a complete image", out);
    const qsizetype end = SaveImageHead::headerSize + head->dataLength();
    fuzz::demand(out.size() >= end && head->takeText(out.sliced(SaveImageHead::headerSize, head->dataLength())), "the new head is sound", out);
    fuzz::demandNothingOfTheHost(head->xml(), test::richHost());
    fuzz::demandOnlyCpu(head->cookie());
    fuzz::demand(head->wasRunning() == before->wasRunning() && head->isRaw() == before->isRaw(), "the image is of the same kind", out);
    fuzz::demand(!before->isSparse() || head->dataLength() == before->dataLength(), "a sparse image's data stay in their places", out);
    fuzz::demand(out.sliced(end) == image.sliced(SaveImageHead::headerSize + before->dataLength()), "the guest's memory is untouched", out);
    fuzz::demand(
        SaveImageHead::completed(out.first(SaveImageHead::headerSize)) == out.first(SaveImageHead::headerSize), "nothing is left to mark", out);
    const auto file = SaveImageHead::readFile(fuzz::MemoryFile(out).path());
    fuzz::demand(file && file->xml() == head->xml(), "a file of it reads the same", out);
}

/// What edits of the devices' states leave: a file as it was, or one that they do nothing more to.
void demandSoundEdits(const QByteArray &image)
{
    using Edit = std::function<Result<void>(const QString &)>;
    for (const Edit &edit : {Edit([](const QString &path) { return devicestates::drop(path, "slirp"); }),
             Edit([](const QString &path) { return devicestates::forgetOffloads(path, {u"52:54:00:00:00:01"_s}); })}) {
        const fuzz::MemoryFile file(image);
        const auto read = [&file] {
            QFile opened(file.path());
            return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
        };
        const bool edited = edit(file.path()).has_value();
        const QByteArray once = read();
        fuzz::demand(edited || once == image, "what cannot be edited is left alone", image);
        fuzz::demand(once.startsWith(image.first(std::min(image.size(), SaveImageHead::headerSize))), "the head stays", image);
        (void)edit(file.path());
        fuzz::demand(read() == once, "what was edited needs no more of it", image);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray image = fuzz::bytesOf(data, size - 1);
    const auto whole = passed(image, std::max<qsizetype>(1, image.size()));
    const auto pieces = passed(image, 1 + data[size - 1]);
    fuzz::demand(whole.has_value() == pieces.has_value() && (!whole || *whole == *pieces), "pieces make no difference", image);
    if (whole)
        demandOurHead(image, *whole);
    (void)SaveImageHead::readFile(fuzz::MemoryFile(image).path());
    demandSoundEdits(image);
    return 0;
}
