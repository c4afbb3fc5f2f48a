// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace trescca {

/// One line the counter guest printed.
struct Tick {
    qint64 number = 0;
    QString words;  ///< "boot=... mem=...": the same as long as the same memory lives
};

/// What the counter guest tells, wherever it is among the folders of some sites.
class Counter {
public:
    explicit Counter(QStringList siteFolders) : m_folders(std::move(siteFolders)) {}
    /// A new guest counts from now on.
    void forget() { m_words.clear(); }
    /// The lines the guest printed at the sites where it is now, sorted by number.
    [[nodiscard]] QList<Tick> ticks() const;
    /// Waits until the guest printed `more` new lines. Empty, or what is wrong with them: a gap, another memory, standstill.
    [[nodiscard]] QString countsOn(int more = 3);
    /// The guest appends each line to a file on its disk: all numbers from 1 on, each once, all by the same memory. Empty
    /// when so. `folder` is the site's where it runs.
    [[nodiscard]] QString diskIsUnbroken(const QString &folder) const;

private:
    QStringList m_folders;
    QString m_words;  ///< of the memory that counts since the guest was started
};

}  // namespace trescca
