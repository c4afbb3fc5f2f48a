// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitelayout.h"

#include "core/store/yamlline.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Lines = QList<QByteArray>;

std::unexpected<Error> uneditable(const QString &path, qsizetype line, const QString &why)
{
    return fail(
        Kind::InvalidInput, u"%1, line %2: %3 Trescca leaves the file as it is; edit it with a text editor."_s.arg(path).arg(line + 1).arg(why));
}

bool isFlow(const YAML::Node &node) { return node.Style() == YAML::EmitterStyle::Flow; }

bool isMarker(const QByteArray &line) { return line.startsWith("---") || line.startsWith("..."); }

/// Behind the last line of [from, to) that says something.
qsizetype contentEnd(const Lines &lines, qsizetype from, qsizetype to)
{
    while (to > from + 1 && (yamlline::isBlank(lines[to - 1]) || yamlline::isComment(lines[to - 1])))
        --to;
    return to;
}

SiteLayout::Site siteOf(const YAML::Node &key, const YAML::Node &value)
{
    SiteLayout::Site site;
    site.name = QString::fromStdString(key.Scalar());
    site.line = key.Mark().line;
    site.column = key.Mark().column;
    site.block = !value.IsMap() || !isFlow(value);
    if (!value.IsMap() || isFlow(value))
        return site;
    for (const auto &pair : value)
        site.keys.append({QString::fromStdString(pair.first.Scalar()), pair.first.Mark().line});
    return site;
}

void addExtent(SiteLayout::Site &site, const Lines &lines, qsizetype next)
{
    site.content = site.end = contentEnd(lines, site.line, next);
    while (site.end < next && yamlline::isComment(lines[site.end]) && yamlline::columnOf(lines[site.end]) > site.column)
        ++site.end;
    site.heading = site.line;
    while (site.heading > 0 && yamlline::isComment(lines[site.heading - 1]) && yamlline::columnOf(lines[site.heading - 1]) == site.column)
        --site.heading;
    if (!site.keys.isEmpty())
        site.keyColumn = yamlline::columnOf(lines[site.keys.first().line]);
}

/// Whether each name begins a line of its own, below the one before.
Result<void> check(const SiteLayout &layout, const Lines &lines, const QString &path)
{
    qsizetype last = layout.sitesLine;
    for (const SiteLayout::Site &site : layout.sites) {
        const auto own = [&](const QByteArray &line) { return yamlline::columnOf(line) == site.column; };
        if (site.line <= last || site.line >= lines.size() || !own(lines[site.line]))
            return uneditable(path, site.line, u"the site \"%1\" does not begin a line of its own."_s.arg(site.name));
        last = site.line;
    }
    for (qsizetype i = layout.sitesLine + 1; i < lines.size(); ++i)
        if (isMarker(lines[i]))
            return uneditable(path, i, u"the document ends here, and another may follow."_s);
    return {};
}

Result<SiteLayout> layoutOf(const YAML::Node &document, const Lines &lines, const QString &path)
{
    SiteLayout layout;
    if (document.IsNull())
        return layout;
    if (!document.IsMap() || isFlow(document))
        return uneditable(path, 0, u"this is no map \"sites:\" with a line for each name."_s);
    for (const auto &pair : document) {
        if (pair.first.Scalar() != "sites")
            continue;
        layout.sitesLine = pair.first.Mark().line;
        if (pair.second.IsMap() && isFlow(pair.second) && pair.second.size() > 0)
            return uneditable(path, layout.sitesLine, u"the sites are written in braces, and not each on lines of its own."_s);
        if (pair.second.IsMap() && !isFlow(pair.second))
            for (const auto &site : pair.second)
                layout.sites.append(siteOf(site.first, site.second));
    }
    if (const auto sound = check(layout, lines, path); !sound)
        return fail(sound);
    for (qsizetype i = 0; i < layout.sites.size(); ++i)
        addExtent(layout.sites[i], lines, i + 1 < layout.sites.size() ? layout.sites[i + 1].line : lines.size());
    return layout;
}

}  // namespace

Result<SiteLayout> SiteLayout::of(const QByteArray &text, const QString &path)
{
    try {
        return layoutOf(YAML::Load(text.toStdString()), yamlline::linesOf(text), path);
    } catch (const YAML::Exception &exception) {
        return uneditable(path, exception.mark.is_null() ? 0 : exception.mark.line, u"this is not sound YAML."_s);
    }
}

qsizetype SiteLayout::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(sites, name, &Site::name);
    return found == sites.end() ? -1 : found - sites.begin();
}

}  // namespace trescca
