// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/instancechecks.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/several.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/shellword.h"
#include "core/site/storecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// The bases that the package refers to: without the instance nothing else tells where they lie.
Result<void> keepBases(Site &site, const Instance &instance, const Context &context)
{
    const auto forecast = site.forecast(instance.id, context);
    if (!forecast)
        return fail(forecast);
    for (const QString &digest : forecast->neededBases)
        if (const auto kept = site.publishBase(instance.id, digest, context); !kept)
            return fail(kept);
    return {};
}

class SaveVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareInstances(app, m_words);
        app.add_option("--name", m_name, "Name of the package (default: the instance's)")->check(notEmpty());
        app.add_option("--level", m_level, "Zstandard level, 1 to 19")->check(aNumber(1, 19))->type_name("N")->capture_default_str();
        app.add_flag("--self-contained", m_selfContained, "Pack whole disks instead of referring to base images");
        app.add_flag("--remove", m_remove, "Remove the instance: what stays is the package, and the base images it needs");
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac save web-1                                 # web-1 is suspended then; `tresccac start web-1` lets it go on\n"
                   "  tresccac --cloud factory save web-1 --name web-before-update --self-contained");
    }

    Result<Answer> run(Session &session) override
    {
        if (m_words.size() > 1 && !m_name.empty())
            return fail(Kind::InvalidInput, u"--name is for one instance: several packages get the names of theirs."_s);
        return doEachAtTarget(session, m_words, [&](Site &site, const Instance &instance) -> Result<Answer> {
            if (const auto possible = mustHaveMemory(instance, session.options().cloud); !possible)
                return fail(possible);
            if (const auto may = checkStore(site, 1, session.context()); !may)
                return fail(may);
            return m_dryRun ? foretell(session, site, instance) : save(session, site, instance);
        });
    }

private:
    static Result<Answer> foretell(Session &session, Site &site, const Instance &instance)
    {
        const auto forecast = site.forecast(instance.id, session.context());
        if (!forecast)
            return fail(forecast);
        if (!forecast->obstacles.isEmpty())
            return fail(Kind::Unsupported, u"%1 cannot be saved: %2"_s.arg(instance.name, forecast->obstacles.join(u' ')));
        QJsonObject json = toJsonBrief(instance);
        json[u"memory_bytes"] = static_cast<double>(forecast->memoryBytes);
        json[u"disk_bytes"] = static_cast<double>(forecast->diskBytes);
        // Room is looked for that devices need at most, too, which is much beside a small guest.
        const std::uint64_t memory = instance.memory > 0 ? std::min(forecast->memoryBytes, instance.memory) : forecast->memoryBytes;
        return dryAnswer(u"%1 (%2) would be saved: up to %3 of memory and %4 of disk before compression."_s.arg(
                             instance.name, instance.id, memoryText(memory), sizeText(forecast->diskBytes)),
            json);
    }

    Result<Answer> save(Session &session, Site &site, const Instance &instance) const
    {
        if (const auto kept = m_remove && !m_selfContained ? keepBases(site, instance, session.context()) : Result<void>(); !kept)
            return fail(kept);
        const auto image = site.saveToImage(instance.id, {QString::fromStdString(m_name), m_selfContained, m_level, {}}, session.context());
        if (!image)
            return fail(image);
        if (m_remove)
            if (const auto released = site.release(instance.id, false, session.context()); !released)
                return fail(released);
        const QString left = m_remove ? u"The instance is removed."_s
                                      : u"The instance is suspended; `tresccac --cloud %1 start %2` lets it go on."_s.arg(
                                            shellWord(session.options().cloud), instance.id.left(8));
        return Answer{u"%1 is saved as image %2. %3"_s.arg(instance.name, *image, left),
            {{u"instance_id"_s, instance.id}, {u"name"_s, instance.name}, {u"image_id"_s, *image}, {u"removed"_s, m_remove}}};
    }

    std::vector<std::string> m_words;
    std::string m_name;
    int m_level = defaultCompressionLevel;
    bool m_selfContained = false, m_remove = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeSaveVerb() { return std::make_unique<SaveVerb>(); }

}  // namespace trescca
