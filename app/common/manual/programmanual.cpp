// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/manual/programmanual.h"

#include <algorithm>
#include <iostream>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString text(const std::string &from) { return QString::fromStdString(from); }

std::vector<const CLI::Option *> optionsOf(const CLI::App &app)
{
    return app.get_options([](const CLI::Option *option) { return option->nonpositional() && !option->get_group().empty(); });
}

std::vector<const CLI::Option *> positionalsOf(const CLI::App &app)
{
    return app.get_options([](const CLI::Option *option) { return option->get_positional() && !option->nonpositional(); });
}

std::vector<const CLI::App *> verbsOf(const CLI::App &app)
{
    return app.get_subcommands([](const CLI::App *verb) { return !verb->get_group().empty(); });
}

/// What the help calls sub-commands: "VERB".
QString wordForVerb(const CLI::App &app) { return text(app.get_formatter()->get_label("SUBCOMMAND")); }

/// "-q, --quiet", "--level N".
QString term(const CLI::Option &option)
{
    QStringList names;
    for (const std::string &name : option.get_snames())
        names.append(u'-' + text(name));
    for (const std::string &name : option.get_lnames())
        names.append(u"--"_s + text(name));
    const QString value = option.get_items_expected_max() > 0 ? u' ' + text(option.get_type_name()) : QString();
    return names.join(u", "_s) + value;
}

QString meaning(const CLI::Option &option)
{
    QString words = text(option.get_description());
    if (!option.get_default_str().empty())
        words += u" (default: %1)"_s.arg(text(option.get_default_str()));
    return option.get_required() ? words + u" (required)"_s : words;
}

QString synopsis(const CLI::App &app, const QString &name)
{
    QStringList words{name};
    if (optionsOf(app).size() > 1 || app.get_parent() == nullptr)  // more than --help
        words.append(u"[OPTION...]"_s);
    for (const CLI::Option *option : positionalsOf(app)) {
        const QString word = text(option->get_name(true)) + (option->get_items_expected_max() > 1 ? u"..."_s : QString());
        words.append(option->get_required() ? word : u'[' + word + u']');
    }
    if (!verbsOf(app).empty())
        words.append(wordForVerb(app) + u" ..."_s);
    return words.join(u' ');
}

void addOptions(ManPage &page, const CLI::App &app)
{
    for (const CLI::Option *option : positionalsOf(app))
        page.item(text(option->get_name(true)), meaning(*option));
    for (const CLI::Option *option : optionsOf(app))
        if (app.get_parent() == nullptr || option != app.get_help_ptr())  // which every verb has
            page.item(term(*option), meaning(*option));
}

void addVerb(ManPage &page, const CLI::App &verb, const QString &name)
{
    page.subheading(synopsis(verb, name));
    page.prose(text(verb.get_description()) + u'.');
    addOptions(page, verb);
    page.prose(text(verb.get_footer()));
    for (const CLI::App *inner : verbsOf(verb))
        addVerb(page, *inner, name + u' ' + text(inner->get_name()));
}

QStringList groupsOf(const CLI::App &app)
{
    QStringList groups;
    for (const CLI::App *verb : verbsOf(app))
        groups.append(text(verb->get_group()));
    groups.removeDuplicates();
    return groups;
}

}  // namespace

ManPage programManual(const CLI::App &app, int section)
{
    const QString name = text(app.get_name());
    QString purpose = text(app.get_description());
    purpose[0] = purpose[0].toLower();
    ManPage page(name, section, purpose.endsWith(u'.') ? purpose.chopped(1) : purpose);
    page.heading(u"Synopsis"_s);
    page.prose(synopsis(app, name));
    page.heading(u"Description"_s);
    page.prose(text(app.get_description()));
    page.prose(text(app.get_footer()));
    page.heading(u"Options"_s);
    addOptions(page, app);
    for (const QString &group : groupsOf(app)) {
        page.heading(group.compare(u"Subcommands"_s, Qt::CaseInsensitive) == 0 ? wordForVerb(app) + u's' : group);
        for (const CLI::App *verb : verbsOf(app))
            if (text(verb->get_group()) == group)
                addVerb(page, *verb, text(verb->get_name()));
    }
    return page;
}

void addManualOption(CLI::App &app, int section, const std::function<void(ManPage &page)> &addRest)
{
    app.add_flag_callback("--help-man",
           [&app, section, addRest] {
               ManPage page = programManual(app, section);
               addRest(page);
               std::cout << page.text().toStdString();
               throw CLI::Success();
           })
        ->group("");
}

}  // namespace trescca
