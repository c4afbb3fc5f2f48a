// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/session.h"

#include "app/tresccac/output/progressbar.h"
#include "app/tresccac/output/text.h"
#include "core/base/shellword.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

Session::Session(const CommonOptions &options, const World &world, ProgressBar &progress)
    : m_options(options),
      m_ends{options.cloud, options.cloud},
      m_world(world),
      m_progress(progress),
      m_palette(Palette::wanted(options.colour, world.outTerminal)),
      m_notePalette(Palette::wanted(options.colour, world.terminal))
{}

Session::~Session() = default;

Context Session::context() const
{
    return {m_world.stop, [this](const Progress &progress) { m_progress.show(progress); }};
}

Result<const Places *> Session::load()
{
    if (!m_places) {
        auto places = m_world.places(m_options.config);
        if (!places)
            return fail(places);
        m_places = std::move(*places);
    }
    return &*m_places;
}

Result<const Places *> Session::places()
{
    auto known = load();
    if (known)
        warnOfLeftOut();
    return known;
}

Result<std::shared_ptr<Site>> Session::site(const QString &name)
{
    const auto known = load();
    if (!known)
        return fail(known);
    auto found = (*known)->site(name);
    if (found || found.error().kind != Kind::NotFound)  // this error tells it
        warnOfLeftOut();
    return found;
}

// On standard error under --json too: no answer has it.
void Session::warnOfLeftOut()
{
    if (std::exchange(m_warned, true))
        return;
    m_progress.clear();
    for (const QString &sentence : m_places->leftOut)
        m_world.err(printableLines(sentence, false));
}

Result<Journal *> Session::journal()
{
    if (!m_journal) {
        auto opened = Journal::open(m_world.journal);
        if (!opened)
            return fail(opened);
        m_journal = std::move(*opened);
    }
    return m_journal.get();
}

Result<Engine *> Session::engine()
{
    if (!m_engine) {
        const auto opened = journal();
        if (!opened)
            return fail(opened);
        m_engine = std::make_unique<Engine>(**opened, [this](const QString &name) { return site(name); }, Engine::Patience{});
    }
    return m_engine.get();
}

Result<void> Session::confirm(const QString &question) const
{
    if (m_options.yes)
        return {};
    m_progress.clear();
    const std::optional<QString> answer = m_world.ask(printable(withSites(question, m_ends)) + u" [y/N] "_s);
    if (m_world.stop.stop_requested())
        return fail(Kind::Cancelled, u"Nothing was done."_s);
    if (!answer)
        return fail(Kind::InvalidInput, u"%1 There is no terminal to ask; give --yes to go on."_s.arg(question));
    const QString word = answer->trimmed().toLower();
    if (word == u"y" || word == u"yes")
        return {};
    return fail(Kind::Cancelled, u"Nothing was done."_s);
}

void Session::note(const QString &line) const
{
    if (m_options.json)
        return;
    m_progress.clear();
    m_world.err(printableLines(withSites(line, m_ends), m_notePalette.isColoured()));
}

void Session::tell(const QString &text) const
{
    if (m_options.json || text.isEmpty())
        return;
    m_progress.clear();
    m_world.out(printableLines(withSites(text, m_ends), m_palette.isColoured()));
}

void Session::raw(const QString &text) const
{
    if (m_options.json || text.isEmpty())
        return;
    m_progress.clear();
    m_world.raw(text);
}

void Session::beginAnother() { m_progress.restart(); }

namespace {

template <typename Thing>
bool fits(const Thing &thing, const QString &word)
{
    return thing.name == word || (word.size() >= 4 && thing.id.startsWith(word, Qt::CaseInsensitive));
}

/// The one thing that `word` names, by id, unique id prefix or name.
template <typename Thing>
Result<Thing> pick(const QList<Thing> &things, const QString &word, const QString &kind, const QString &site)
{
    QList<Thing> found;
    for (const Thing &thing : things) {
        if (thing.id.compare(word, Qt::CaseInsensitive) == 0)
            return thing;
        if (fits(thing, word))
            found.append(thing);
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return fail(Kind::NotFound,
            u"There is no %1 %2 at %3. `tresccac --cloud %4 list` shows what is there."_s.arg(kind, printable(word), site, shellWord(site)));
    QStringList candidates;
    for (const Thing &thing : found)
        candidates.append(u"%1 (%2)"_s.arg(thing.id, about(thing)));
    return fail(Kind::Ambiguous,
        u"%1 may be one of %2 %3s at %4. Give the id of the one you mean: %5."_s.arg(printable(word))
            .arg(found.size())
            .arg(kind, site, candidates.join(u", "_s)));
}

}  // namespace

Result<Instance> pickInstance(const QList<Instance> &instances, const QString &word, const QString &site)
{
    return pick(instances, word, u"instance"_s, site);
}

Result<Image> pickImage(const QList<Image> &images, const QString &word, const QString &site) { return pick(images, word, u"image"_s, site); }

bool isNamed(const Instance &instance, const QString &word) { return fits(instance, word); }

bool isNamed(const Image &image, const QString &word) { return fits(image, word); }

QString about(const Instance &instance) { return printable(instance.name) + u", "_s + stateName(instance.state); }

QString about(const Image &image) { return printable(image.name) + u", "_s + image.created.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); }

Result<Instance> findInstance(Site &site, const QString &word, const Context &context)
{
    const auto instances = site.instances(context);
    if (!instances)
        return fail(instances);
    return pickInstance(*instances, word, site.endpoint().name);
}

Result<Image> findImage(Site &site, const QString &word, const Context &context)
{
    const auto images = site.images(context);
    if (!images)
        return fail(images);
    return pickImage(*images, word, site.endpoint().name);
}

}  // namespace trescca
