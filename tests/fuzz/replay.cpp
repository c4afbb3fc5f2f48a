// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a fuzz target each file of a folder once, without libFuzzer: what was found by it stays mended.
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>

#include <cstdio>

int main(int count, char **words)
{
    const QDir corpus(QFile::decodeName(count == 2 ? words[1] : ""));
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    if (count != 2 || names.isEmpty()) {
        (void)std::fprintf(stderr, "usage: %s FOLDER, which holds the inputs\n", words[0]);
        return 2;
    }
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qUtf8Printable(file.fileName()));
        const QByteArray input = file.readAll();
        (void)std::fprintf(stderr, "%s\n", qUtf8Printable(name));
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()), static_cast<std::size_t>(input.size()));
    }
    if (trescca::fuzz::endScene)
        trescca::fuzz::endScene();
    return 0;
}
