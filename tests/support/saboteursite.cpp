// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/saboteursite.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Tells each MiB that has passed, as "<what>:<n>MiB".
class Milestones {
public:
    Milestones(QString what, SaboteurSite::At at) : m_what(std::move(what)), m_at(std::move(at)) {}
    void add(std::size_t bytes)
    {
        for (m_bytes += bytes; m_told < m_bytes >> 20U;)
            m_at(u"%1:%2MiB"_s.arg(m_what).arg(++m_told));
    }

private:
    QString m_what;
    SaboteurSite::At m_at;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_told = 0;
};

class SaboteurSink final : public ByteSink {
public:
    SaboteurSink(ByteSink &to, const SaboteurSite::At &at) : m_to(to), m_passed(u"download"_s, at) {}
    Result<void> write(ConstBytes bytes) override
    {
        auto written = m_to.write(bytes);
        m_passed.add(bytes.size());
        return written;
    }
    Result<void> finish() override { return m_to.finish(); }

private:
    ByteSink &m_to;
    Milestones m_passed;
};

class SaboteurUpload final : public ImageUpload {
public:
    SaboteurUpload(std::unique_ptr<ImageUpload> upload, SaboteurSite::At at)
        : m_upload(std::move(upload)), m_at(at), m_passed(u"upload"_s, std::move(at))
    {}
    QString imageId() const override { return m_upload->imageId(); }
    Result<void> write(ConstBytes bytes) override
    {
        auto written = m_upload->write(bytes);
        m_passed.add(bytes.size());
        return written;
    }
    Result<void> finish() override
    {
        m_at(u"upload:finish"_s);
        auto finished = m_upload->finish();
        m_at(u"upload:finished"_s);
        return finished;
    }

private:
    std::unique_ptr<ImageUpload> m_upload;
    SaboteurSite::At m_at;
    Milestones m_passed;
};

}  // namespace

SaboteurSite::SaboteurSite(std::shared_ptr<Site> site, At at) : m_site(std::move(site)), m_at(std::move(at)) {}

Result<std::unique_ptr<ImageUpload>> SaboteurSite::upload(const Image &spec, std::optional<std::uint64_t> size, const Context &context)
{
    auto upload = m_site->upload(spec, size, context);
    if (!upload)
        return upload;
    if (!spec.isPackage())
        return upload;
    m_at(u"upload:open"_s);
    return std::make_unique<SaboteurUpload>(std::move(*upload), m_at);
}

Result<void> SaboteurSite::save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context)
{
    m_at(u"save:begin"_s);
    auto saved = m_site->save(instanceId, options, to, context);
    m_at(u"save:done"_s);
    return saved;
}

Result<QString> SaboteurSite::saveToImage(const QString &instanceId, const SaveOptions &options, const Context &context)
{
    m_at(u"save:begin"_s);
    auto saved = m_site->saveToImage(instanceId, options, context);
    m_package = saved.value_or(QString());
    m_at(u"save:done"_s);
    return saved;
}

Result<void> SaboteurSite::download(const QString &id, ByteSink &to, const Context &context)
{
    if (id != m_package)
        return m_site->download(id, to, context);
    m_at(u"download:begin"_s);
    SaboteurSink sink(to, m_at);
    auto done = m_site->download(id, sink, context);
    m_at(u"download:done"_s);
    return done;
}

Result<QString> SaboteurSite::pull(Site &source, const QString &imageId, const Context &context)
{
    auto *wrapped = dynamic_cast<SaboteurSite *>(&source);
    m_at(u"pull:begin"_s);
    auto pulled = m_site->pull(wrapped ? *wrapped->m_site : source, imageId, context);
    m_at(u"pull:done"_s);
    return pulled;
}

Result<void> SaboteurSite::release(const QString &instanceId, bool keepStopped, const Context &context)
{
    m_at(u"release:begin"_s);
    auto released = m_site->release(instanceId, keepStopped, context);
    m_at(u"release:done"_s);
    return released;
}

Result<Instance> SaboteurSite::restore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    m_at(u"restore:begin"_s);
    auto restored = m_site->restore(imageId, options, context);
    m_at(u"restore:done"_s);
    return restored;
}

}  // namespace trescca
