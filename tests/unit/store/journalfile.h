// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

#include <QTemporaryDir>

#include <memory>

namespace trescca::test {

using namespace Qt::StringLiterals;

/// A place for a journal, anew for each test, and what to write into it.
class JournalFile {
protected:
    void empty() { m_dir = std::make_unique<QTemporaryDir>(); }
    [[nodiscard]] QString path() const { return m_dir->filePath(u"sub/journal.db"_s); }
    [[nodiscard]] static MigrationRecord record(const QString &id)
    {
        MigrationRecord made;
        made.id = id;
        made.instanceName = u"wéb"_s;
        made.source = u"local"_s;
        made.destination = u"cloud"_s;
        made.options = {{u"keepSource"_s, true}};
        return made;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

}  // namespace trescca::test
