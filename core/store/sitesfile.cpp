// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitesfile.h"

#include "core/base/wholefile.h"
#include "core/store/sitekeys.h"
#include "core/store/sitelines.h"
#include "core/store/sitesconfig.h"
#include "core/store/yamlline.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

YamlValue changed(YamlValue site, const SitesFile::Settings &settings)
{
    site.type = YamlValue::Type::Map;
    for (const QString &key : replacedKeys(site.map.keys()))
        site.map.remove(key);
    YamlValue value;
    value.type = YamlValue::Type::Scalar;
    for (const auto &[key, text] : settings.asKeyValueRange()) {
        value.scalar = text;
        site.map.insert(key, value);
    }
    return site;
}

SitesFile::Settings withoutEmpty(SitesFile::Settings settings)
{
    settings.removeIf([](const auto &one) { return one.value().isEmpty(); });
    return settings;
}

std::unexpected<Error> unchangeable(const QString &path, qsizetype line, const QString &name)
{
    return fail(Kind::InvalidInput,
        u"%1, line %2: the site \"%3\" is written in a way that cannot be changed here without touching more. Nothing was changed; edit the file "
        "with a text editor."_s.arg(path)
            .arg(line + 1)
            .arg(name));
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (const auto sound = YamlValue::load(path); !sound)
        return fail(sound);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::Forbidden, u"%1 cannot be read: %2. Check its permissions."_s.arg(path, file.errorString()));
    return file.readAll();
}

}  // namespace

SitesFile::SitesFile(QString path, CloudsFiles clouds, QByteArray text)
    : m_path(std::move(path)), m_clouds(std::move(clouds)), m_stored(std::move(text)), m_text(m_stored)
{}

Result<SitesFile> SitesFile::read(const QString &path, const CloudsFiles &clouds)
{
    const auto content = contentOf(path);
    if (!content)
        return fail(content);
    if (const auto sound = SitesConfig::parse(*content, path, clouds); !sound)
        return fail(sound);
    return SitesFile(path, clouds, *content);
}

Result<SitesFile::Sites> SitesFile::sites() const
{
    return YamlValue::parse(m_text, m_path).transform([](const YamlValue &document) { return document.at(u"sites"_s).map; });
}

QStringList SitesFile::names() const
{
    const auto known = sites();
    QStringList all = known ? known->keys() : QStringList();
    std::ranges::stable_sort(all, {}, [&known](const QString &name) { return (*known)[name].line; });
    return all;
}

Result<SitesFile::Settings> SitesFile::settings(const QString &name) const
{
    const auto known = sites();
    if (!known)
        return fail(known);
    if (!known->contains(name))
        return fail(Kind::NotFound, u"There is no site \"%1\" in %2."_s.arg(name, m_path));
    const YamlValue site = known->value(name);
    Settings settings;
    for (auto it = site.map.begin(); it != site.map.end(); ++it)
        if (it->type == YamlValue::Type::Scalar && !it->scalar.isEmpty())
            settings.insert(it.key(), it->scalar);
    return settings;
}

Result<CloudEntry> SitesFile::entry(const QString &name) const
{
    return SitesConfig::parse(m_text, m_path, m_clouds).and_then([&name](const SitesConfig &config) { return config.find(name); });
}

Result<SiteLayout> SitesFile::layoutFor(const QString &name) const
{
    auto layout = SiteLayout::of(m_text, m_path);
    if (layout && layout->indexOf(name) < 0)
        return fail(Kind::NotFound, u"There is no site \"%1\" in %2."_s.arg(name, m_path));
    return layout;
}

Result<void> SitesFile::checkFree(const QString &name) const
{
    if (name.trimmed().isEmpty() || name != name.trimmed())
        return fail(Kind::InvalidInput, u"A site needs a name that neither begins nor ends with a space."_s);
    if (names().contains(name))
        return fail(Kind::Conflict, u"There is a site \"%1\" in %2 already. Choose another name."_s.arg(name, m_path));
    return {};
}

/// Only what had the meant effect, and no other, is taken over.
Result<void> SitesFile::adopt(const QList<QByteArray> &lines, const QStringList &order, const Sites &expected)
{
    SitesFile next(m_path, m_clouds, lines.join());
    const auto is = next.sites();
    bool same = is && next.names() == order;
    for (auto it = expected.begin(); same && it != expected.end(); ++it)
        same = is->contains(it.key()) && it->isSameAs((*is)[it.key()]);
    if (!same)
        return fail(Kind::InvalidInput,
            u"%1 is written in a way that cannot be changed so without touching more. Nothing was changed; edit the file with a text editor."_s.arg(
                m_path));
    m_text = next.m_text;
    return {};
}

Result<void> SitesFile::add(const QString &name, const Settings &given)
{
    const Settings settings = withoutEmpty(given);
    if (const auto isFree = checkFree(name); !isFree)
        return isFree;
    const auto layout = SiteLayout::of(m_text, m_path);
    if (!layout)
        return fail(layout);
    auto lines = yamlline::linesOf(m_text);
    SiteLayout::Site like;
    like.column = 2;
    if (!layout->sites.isEmpty())
        like = layout->sites.first();
    const qsizetype at = layout->sites.isEmpty() ? sitelines::begin(lines, *layout) : layout->sites.last().end;
    sitelines::insert(lines, at, like, name, settings);
    Sites expected = sites().value_or(Sites());
    expected.insert(name, changed({}, settings));
    return adopt(lines, names() + QStringList{name}, expected);
}

Result<void> SitesFile::change(const QString &name, const Settings &given)
{
    const Settings settings = withoutEmpty(given);
    const auto layout = layoutFor(name);
    if (!layout)
        return fail(layout);
    SiteLayout::Site site = layout->sites[layout->indexOf(name)];
    auto lines = yamlline::linesOf(m_text);
    Sites expected = sites().value_or(Sites());
    const Settings present = SitesFile::settings(name).value_or(Settings());
    const QStringList replaced = replacedKeys(present.keys());
    Settings all = settings;
    for (const auto &[key, value] : present.asKeyValueRange())
        if (!site.block && !replaced.contains(key))  // it is written anew, with what is unknown
            all.insert(key, value);
    if (!sitelines::change(lines, site, all, replaced))
        return unchangeable(m_path, site.line, name);
    expected[name] = changed(expected[name], settings);
    return adopt(lines, names(), expected);
}

Result<void> SitesFile::rename(const QString &name, const QString &newName)
{
    if (const auto isFree = checkFree(newName); !isFree)
        return isFree;
    const auto layout = layoutFor(name);
    if (!layout)
        return fail(layout);
    auto lines = yamlline::linesOf(m_text);
    const qsizetype line = layout->sites[layout->indexOf(name)].line;
    if (!sitelines::rename(lines[line], newName))
        return unchangeable(m_path, line, name);
    Sites expected = sites().value_or(Sites());
    expected.insert(newName, expected.take(name));
    QStringList order = names();
    order.replace(order.indexOf(name), newName);
    return adopt(lines, order, expected);
}

Result<void> SitesFile::duplicate(const QString &name, const QString &newName)
{
    if (const auto isFree = checkFree(newName); !isFree)
        return isFree;
    const auto layout = layoutFor(name);
    if (!layout)
        return fail(layout);
    const SiteLayout::Site site = layout->sites[layout->indexOf(name)];
    auto lines = yamlline::linesOf(m_text);
    sitelines::endLast(lines);
    QList<QByteArray> copy = lines.mid(site.line, site.end - site.line);
    if (!sitelines::rename(copy.first(), newName))
        return unchangeable(m_path, site.line, name);
    lines = lines.first(site.end) + copy + lines.mid(site.end);
    Sites expected = sites().value_or(Sites());
    expected.insert(newName, expected[name]);
    QStringList order = names();
    order.insert(order.indexOf(name) + 1, newName);
    return adopt(lines, order, expected);
}

Result<void> SitesFile::remove(const QString &name)
{
    const auto layout = layoutFor(name);
    if (!layout)
        return fail(layout);
    const SiteLayout::Site site = layout->sites[layout->indexOf(name)];
    auto lines = yamlline::linesOf(m_text);
    lines.remove(site.line, site.end - site.line);
    Sites expected = sites().value_or(Sites());
    expected.remove(name);
    QStringList order = names();
    order.removeOne(name);
    return adopt(lines, order, expected);
}

Result<void> SitesFile::move(const QString &name, int by)
{
    const auto layout = layoutFor(name);
    if (!layout)
        return fail(layout);
    const qsizetype from = layout->indexOf(name);
    const qsizetype to = from + (by < 0 ? -1 : 1);
    if (to < 0 || to >= layout->sites.size())
        return {};
    auto lines = yamlline::linesOf(m_text);
    sitelines::swap(lines, layout->sites[std::min(from, to)], layout->sites[std::max(from, to)]);
    QStringList order = names();
    order.swapItemsAt(from, to);
    return adopt(lines, order, sites().value_or(Sites()));
}

Result<void> SitesFile::restore(const QByteArray &text)
{
    if (const auto sound = SitesConfig::parse(text, m_path, m_clouds); !sound)
        return fail(sound);
    m_text = text;
    return {};
}

Result<void> SitesFile::checkLoads() const
{
    const auto before = SitesConfig::parse(m_stored, m_path, m_clouds);
    const auto after = SitesConfig::parse(m_text, m_path, m_clouds);
    if (!before || !after)
        return !before ? fail(before) : fail(after);
    const QStringList known = SitesFile(m_path, m_clouds, m_stored).names();
    for (const QString &name : names())
        if (const auto is = after->find(name); !is && (!known.contains(name) || before->find(name)))
            return fail(is);
    return {};
}

Result<void> SitesFile::write()
{
    if (const auto sound = checkLoads(); !sound)
        return sound;
    const auto now = contentOf(m_path);
    if (!now || *now != m_stored)
        return fail(Kind::Conflict,
            u"%1 was changed by another program meanwhile. Nothing was written; load it again, and repeat your change."_s.arg(m_path));
    if (m_text == m_stored)
        return {};
    if (const QString folder = QFileInfo(m_path).absolutePath(); !QDir().mkpath(folder))
        return fail(Kind::NotFound, u"The folder %1 is not there and cannot be made. Make it first (mkdir -p)."_s.arg(folder));
    // A link stays one: configurations are often kept elsewhere.
    const QString target = QFileInfo(m_path).canonicalFilePath();
    if (const auto written = writeWhole(target.isEmpty() ? m_path : target, m_text); !written)
        return std::unexpected(written.error().in(u"The sites cannot be stored"_s));
    m_stored = m_text;
    return {};
}

}  // namespace trescca
