// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/staging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

class Staging::Sink final : public ByteSink {
public:
    Sink(Staging &staging, QString id, std::unique_ptr<FileSink> file) : m_staging(staging), m_id(std::move(id)), m_file(std::move(file)) {}
    ~Sink() override
    {
        m_file.reset();
        const std::lock_guard lock(m_staging.m_mutex);
        m_staging.m_writing.remove(m_id);
    }
    Result<void> write(ConstBytes bytes) override { return m_file->write(bytes); }
    Result<void> finish() override { return m_file->finish(); }

private:
    Staging &m_staging;
    const QString m_id;
    std::unique_ptr<FileSink> m_file;
};

Staging::Staging(QString folder) : m_folder(std::move(folder)) {}

QString Staging::path(const QString &imageId) const { return m_folder + u'/' + imageId; }

bool Staging::has(const QString &imageId) const { return !imageId.isEmpty() && QFile::exists(path(imageId)); }

Result<std::unique_ptr<ByteSink>> Staging::write(const QString &imageId)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_writing.contains(imageId) || has(imageId))
            return fail(Kind::Conflict, u"Image %1 has staged data already, or is just getting some."_s.arg(imageId));
        m_writing.insert(imageId);
    }
    auto file = QDir().mkpath(m_folder) ? FileSink::create(path(imageId)) : failErrno(u"The folder %1 cannot be made"_s.arg(m_folder));
    if (!file) {
        const std::lock_guard lock(m_mutex);
        m_writing.remove(imageId);
        return fail(file);
    }
    return std::make_unique<Sink>(*this, imageId, std::move(*file));
}

std::uint64_t Staging::bytes() const
{
    std::uint64_t sum = 0;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files))
        sum += static_cast<std::uint64_t>(file.size());
    return sum;
}

void Staging::remove(const QString &imageId) { QFile::remove(path(imageId)); }

void Staging::sweep(const QSet<QString> &images)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
        if (!images.contains(name) && !m_writing.contains(name.section(u'.', 0, 0)))
            QFile::remove(m_folder + u'/' + name);
    }
}

}  // namespace trescca
