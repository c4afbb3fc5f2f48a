// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sitechanges.h"

#include "core/model/place.h"
#include "core/store/sitesconfig.h"
#include "ui/jobs/background.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace trescca {

SiteChanges::SiteChanges(const SettingsServices &services, QObject *parent) : QObject(parent), m_services(services) {}

bool SiteChanges::load()
{
    m_past.clear();
    auto file = SitesFile::read(m_services.configFile);
    if (file)
        m_file = std::move(*file);
    else
        m_file.reset();
    if (!file)
        Q_EMIT failed(file.error());
    return file.has_value();
}

QStringList SiteChanges::names() const { return m_file ? m_file->names() : QStringList(); }

SitesFile::Settings SiteChanges::settings(const QString &name) const
{
    return m_file ? m_file->settings(name).value_or(SitesFile::Settings()) : SitesFile::Settings();
}

QStringList SiteChanges::found() const
{
    const auto all = m_file ? SitesConfig::parse(m_file->text(), m_file->path()) : fail(Kind::NotFound, {});
    return all ? all->foundNames() : QStringList();
}

Result<CloudEntry> SiteChanges::foundEntry(const QString &name) const
{
    if (!m_file)
        return fail(Kind::NotFound, {});
    return SitesConfig::parse(m_file->text(), m_file->path()).and_then([&name](const SitesConfig &all) { return all.find(name); });
}

bool SiteChanges::adopt(const QString &name)
{
    const auto entry = foundEntry(name);
    if (!entry) {
        Q_EMIT failed(entry.error());
        return false;
    }
    ImportableCloud site{name, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, entry->endpoint.uri}}, {}};
    if (entry->endpoint.kind != SiteKind::Libvirt)
        for (const ImportableCloud &cloud : importableClouds(CloudsFiles::standard().clouds).value_or(QList<ImportableCloud>()))
            if (cloud.name == name)
                site = cloud;
    if (!site.obstacle.isEmpty()) {
        Q_EMIT failed({Kind::Unsupported, tr("%1 stays in clouds.yaml: %2").arg(name, site.obstacle), {}});
        return false;
    }
    return apply(tr("%1 can be changed here now.").arg(name), [&](SitesFile &file) { return file.add(name, site.settings); });
}

bool SiteChanges::write(const Edit &edit)
{
    if (!m_file) {
        Q_EMIT failed({Kind::Conflict, tr("%1 cannot be read now, so nothing was changed. Load it again.").arg(m_services.configFile), {}});
        return false;
    }
    const QByteArray before = m_file->text();
    const auto done = edit(*m_file).and_then([this] { return m_file->write(); });
    if (!done) {
        (void)m_file->restore(before);
        Q_EMIT failed(done.error());
    }
    return done.has_value();
}

bool SiteChanges::apply(const QString &sentence, const Edit &edit)
{
    const QByteArray before = m_file ? m_file->text() : QByteArray();
    if (!write(edit))
        return false;
    m_past.append({sentence, before, {}, {}});
    Q_EMIT done(sentence, true);
    reload();
    return true;
}

/// What is on its way, or waits to be, knows its sites by their names.
bool SiteChanges::isFree(const QString &name)
{
    const bool busy = m_services.isBusy && m_services.isBusy(name);
    if (busy)
        Q_EMIT failed({Kind::Conflict,
            tr("%1 is neither renamed nor removed while something is on its way from it or to it: wait for that, or cancel it.").arg(name), {}});
    return !busy;
}

/// A folder that is not told is one of the site's name: it is told from now on where that changes, so that what lies there is found again.
SitesFile::Settings SiteChanges::settingsAs(const SitesFile::Settings &before, const SiteDraft &draft, const QString &name)
{
    SitesFile::Settings settings = draft.settings(before);
    const bool byName = draft.kind == SiteDraft::Kind::Libvirt && settings.value(u"folder"_s).isEmpty();
    if (byName && draft.name() != name && QFile::exists(defaultSiteFolder(name)))
        settings[u"folder"_s] = defaultSiteFolder(name);
    return settings;
}

/// What is on its way, or was cut, is looked for where the site was then.
Result<void> SiteChanges::checkPlace(const Endpoint &before, const SitesFile &file) const
{
    const auto now = file.entry(before.name);
    const bool needed = (m_services.isBusy && m_services.isBusy(before.name)) || (m_services.isNeeded && m_services.isNeeded(before.name));
    if (!now || !needed || !otherPlace(placeOf(before), now->endpoint))
        return now ? Result<void>() : fail(now);
    return fail(Kind::Conflict,
        tr("%1 stays at the place where it is: a move that is on its way, or that was cut, needs it. Wait for that move, resume it, or roll it back.")
            .arg(before.name));
}

bool SiteChanges::save(const QString &name, const SiteDraft &draft, bool keepSecret)
{
    const QString newName = draft.name();
    if (!name.isEmpty() && name != newName && !isFree(name))
        return false;
    const auto edit = [&](SitesFile &file) -> Result<void> {
        if (name.isEmpty())
            return file.add(newName, draft.settings({}));
        const auto entry = file.entry(name);
        const auto before = file.settings(name);
        const auto changed = before ? file.change(name, settingsAs(*before, draft, name)) : fail(before);
        const auto moved = changed && entry ? checkPlace(entry->endpoint, file) : changed;
        return moved && newName != name ? file.rename(name, newName) : moved;
    };
    if (!apply(name.isEmpty() ? tr("%1 was added.").arg(newName) : tr("%1 was changed.").arg(newName), edit))
        return false;
    if (!name.isEmpty() && name != newName) {
        m_past.last().name = name;
        m_past.last().newName = newName;
        tellRenamed(name, newName);
        if (!keepSecret)
            renameSecret(name, newName);
    }
    const auto entry = m_file->entry(newName);
    if (keepSecret && entry)
        inKeyring(newName, [keep = m_services.keepSecret, site = entry->endpoint, secret = draft.secret](const Context &context) {
            return keep(site, secret, context);
        });
    return true;
}

/// Else moves would not be found again that were made under the old name.
void SiteChanges::tellRenamed(const QString &name, const QString &newName)
{
    if (const auto told = m_services.renamed ? m_services.renamed(name, newName) : Result<void>(); !told)
        Q_EMIT failed(told.error());
}

void SiteChanges::renameSecret(const QString &name, const QString &newName)
{
    const auto entry = m_file ? m_file->entry(newName) : fail(Kind::NotFound, {});
    if (!entry || !m_services.keyring())
        return;
    Endpoint before = entry->endpoint;
    before.name = name;
    inKeyring(
        newName, [move = m_services.moveSecret, before, after = entry->endpoint](const Context &context) { return move(before, after, context); });
}

bool SiteChanges::remove(const QString &name)
{
    if (!isFree(name))
        return false;
    if (m_services.isNeeded && m_services.isNeeded(name)) {
        Q_EMIT failed({Kind::Conflict, tr("%1 is not removed: a move that was cut needs it. Resume that move, or roll it back.").arg(name), {}});
        return false;
    }
    const auto entry = m_file ? m_file->entry(name) : fail(Kind::NotFound, {});
    const bool removed =
        apply(tr("%1 was removed. Undo brings it back until the settings are closed.").arg(name), [&](SitesFile &file) { return file.remove(name); });
    if (removed && entry)
        m_removed.append(entry->endpoint);
    return removed;
}

QString SiteChanges::duplicate(const QString &name)
{
    int number = 2;
    while (names().contains(u"%1-%2"_s.arg(name).arg(number)))
        ++number;
    const QString copy = u"%1-%2"_s.arg(name).arg(number);
    const bool done = apply(tr("%1 is a copy of %2.").arg(copy, name), [&](SitesFile &file) { return file.duplicate(name, copy); });
    return done ? copy : QString();
}

bool SiteChanges::import(const QList<ImportableCloud> &clouds)
{
    const auto edit = [&](SitesFile &file) {
        Result<void> done;
        for (const ImportableCloud &cloud : clouds)
            done = done ? file.add(cloud.name, cloud.settings) : done;
        return done;
    };
    return apply(tr("%n clouds were imported.", nullptr, static_cast<int>(clouds.size())), edit);
}

void SiteChanges::undo()
{
    if (m_past.isEmpty() || (!m_past.last().newName.isEmpty() && !isFree(m_past.last().newName)))
        return;
    if (!write([this](SitesFile &file) { return file.restore(m_past.last().text); }))
        return;
    const Past past = m_past.takeLast();
    if (!past.newName.isEmpty()) {
        tellRenamed(past.newName, past.name);
        renameSecret(past.newName, past.name);
    }
    Q_EMIT done(m_past.isEmpty() ? tr("It is as before.") : m_past.last().sentence, !m_past.isEmpty());
    reload();
}

void SiteChanges::settle()
{
    for (const Endpoint &site : std::as_const(m_removed))
        if (!names().contains(site.name) && m_services.keyring())
            inKeyring(site.name, [forget = m_services.forgetSecret, site](const Context &context) { return forget(site, context); });
    m_removed.clear();
    m_past.clear();
}

void SiteChanges::forgetSecret(const QString &name)
{
    const auto entry = m_file ? m_file->entry(name) : fail(Kind::NotFound, {});
    if (!entry)
        return;
    inKeyring(name, [forget = m_services.forgetSecret, site = entry->endpoint](const Context &context) { return forget(site, context); });
    Q_EMIT done(tr("The keyring forgets the secret of %1.").arg(name), false);
}

Result<CloudEntry> SiteChanges::trial(const QString &name, const SiteDraft &draft) const
{
    if (!m_file)
        return fail(Kind::Conflict, tr("%1 cannot be read now. Load it again.").arg(m_services.configFile));
    if (draft.settings(settings(name)) == settings(name))
        return m_file->entry(name);
    SitesFile file = *m_file;
    if (!name.isEmpty() && !file.names().isEmpty())
        (void)file.remove(name);
    return file.add(draft.name(), draft.settings(settings(name))).and_then([&] { return file.entry(draft.name()); });
}

void SiteChanges::reload()
{
    const auto work = [reload = m_services.reload](const Context &) { return reload(); };
    inBackground<QStringList>(this, work, [this](const Result<QStringList> &changed) {
        if (changed)
            Q_EMIT sitesChanged(*changed);
        else
            Q_EMIT failed(changed.error());
    });
}

void SiteChanges::inKeyring(const QString &site, const std::function<Result<void>(const Context &)> &deed)
{
    inBackground<void>(this, deed, [this, site](const Result<void> &done) {
        if (!done && done.error().kind != Kind::NotFound)
            Q_EMIT failed(done.error());
        Q_EMIT sitesChanged({site});
    });
}

}  // namespace trescca
