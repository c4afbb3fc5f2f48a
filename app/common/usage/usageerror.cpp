// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/usage/usageerror.h"

#include "core/base/nearest.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString text(const std::string &from) { return QString::fromStdString(from); }

/// The innermost sub-command that the words chose; the program itself when they chose none.
const CLI::App &chosen(const CLI::App &app)
{
    const auto verbs = app.get_subcommands();
    return verbs.empty() ? app : chosen(*verbs.front());
}

/// "user add"; empty for the program itself.
QString pathOf(const CLI::App &verb)
{
    const CLI::App *parent = verb.get_parent();
    return parent ? (pathOf(*parent) + u' ' + text(verb.get_name())).trimmed() : QString();
}

QString wordForVerb(const CLI::App &app) { return text(app.get_formatter()->get_label("SUBCOMMAND")).toLower(); }

bool lacksVerb(const CLI::App &verb) { return verb.get_require_subcommand_min() > 0; }

QStringList verbNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::App *verb : app.get_subcommands([](const CLI::App *) { return true; }))
        names.append(text(verb->get_name()));
    return names;
}

QStringList optionNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::Option *option : app.get_options())
        for (const std::string &name : option->get_lnames())
            names.append(text(name));
    return names;
}

/// The word that stands where the sub-command belongs: the first that is neither an option nor an option's value. A value further
/// behind may well be one by chance. Empty where an unknown option makes it unsure.
QString wordInVerbsPlace(const CLI::App &app, const QStringList &words)
{
    bool value = false;
    for (const QString &word : words) {
        if (!word.startsWith(u'-') && !value)
            return word;
        if (!std::exchange(value, false)) {
            const CLI::Option *option = app.get_option_no_throw(word.section(u'=', 0, 0).toStdString());
            if (option == nullptr)
                return {};
            value = option->get_items_expected_max() > 0 && !word.contains(u'=');
        }
    }
    return {};
}

bool hasOption(const CLI::App &app, const std::string &verb, const std::string &option)
{
    return !app.get_subcommands([&](const CLI::App *one) { return one->get_name() == verb && one->get_option_no_throw(option) != nullptr; }).empty();
}

/// The first unknown option before any sub-command, and the sub-command behind it whose option it is; it takes another one's name for its value
/// by chance. Empty where there is none.
QString optionBeforeItsVerb(const CLI::App &app, const QStringList &words)
{
    bool value = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (std::exchange(value, false))
            continue;
        const QString name = words[i].section(u'=', 0, 0);
        const CLI::Option *option = app.get_option_no_throw(name.toStdString());
        if (!words[i].startsWith(u'-'))
            return {};
        value = option != nullptr && option->get_items_expected_max() > 0 && !words[i].contains(u'=');
        for (qsizetype j = i + 1; option == nullptr && j < words.size(); ++j)
            if (hasOption(app, words[j].toStdString(), name.toStdString()))
                return u"%1 is an option of %2, and belongs behind that word. `%3 %2 --help` shows how."_s.arg(name, words[j], text(app.get_name()));
    }
    return {};
}

/// Of the words that nobody took the first; where a verb is missing, the one that was meant to be it.
QString unexpectedWord(const CLI::App &app, const CLI::App &verb)
{
    const auto left = app.remaining(true);
    for (const std::string &word : left)
        if (!lacksVerb(verb) || !word.starts_with('-'))
            return text(word);
    return left.empty() ? QString() : text(left.front());
}

QString unexpected(const CLI::App &app, const CLI::App &verb, const QString &word)
{
    const QString path = pathOf(verb);
    if (word.startsWith(u'-')) {
        const QString option = word.section(u'=', 0, 0);
        // Without the dashes, which would make all short options alike.
        const QStringList known = optionNames(verb) + (verb.get_fallthrough() ? optionNames(app) : QStringList());
        const QString near = option.startsWith(u"--") ? nearestWord(option.mid(2), known) : QString();
        return u"There is no option %1%2."_s.arg(option, path.isEmpty() ? QString() : u" of "_s + path)
            + (near.isEmpty() ? QString() : u" Did you mean \"--%1\"?"_s.arg(near));
    }
    const QStringList verbs = verbNames(verb);
    if (verbs.isEmpty())
        return u"%1 does not take the word \"%2\"."_s.arg(path, word);
    return u"There is no %1 \"%2\"%3."_s.arg(wordForVerb(app), word, path.isEmpty() ? QString() : u" of "_s + path) + didYouMean(word, verbs);
}

/// What is wrong with the number of an option's values.
QString mismatch(const QString &said)
{
    if (said.contains(u"flag override"))
        return u"--%1 takes no value."_s.arg(said.section(u' ', 0, 0).remove(u'-'));
    const QString option = said.section(u':', 0, 0);
    return said.contains(u"At Most") ? u"%1 is given more than once."_s.arg(option) : u"%1 needs a value."_s.arg(option);
}

QString missingVerb(const CLI::App &app, const CLI::App &verb)
{
    const QString path = pathOf(verb);
    return path.isEmpty() ? u"Say what is to be done: the %1 is missing."_s.arg(wordForVerb(app))
                          : u"%1: say what is to be done: %2."_s.arg(path, verbNames(verb).join(u", "_s));
}

/// CLI11's own words, where they are not for everybody.
QString plain(const CLI::App &app, const CLI::ParseError &refused, const CLI::App &verb)
{
    const QString said = text(refused.what());
    const QString path = pathOf(verb);
    const QString name = path.isEmpty() ? QString() : path + u": "_s;
    if (refused.get_name() == "ArgumentMismatch")
        return name + mismatch(said);
    if (refused.get_name() == "RequiredError")
        return lacksVerb(verb) ? missingVerb(app, verb) : name + u"%1 is missing."_s.arg(said.section(u' ', 0, 0));
    if (refused.get_name() == "ExcludesError")
        return name + u"%1 and %2 cannot go together."_s.arg(said.section(u' ', 0, 0), said.section(u' ', -1));
    return name + said + u'.';
}

}  // namespace

Error usageError(const CLI::App &app, const QStringList &words, const CLI::ParseError &refused)
{
    if (const QString misplaced = optionBeforeItsVerb(app, words); !misplaced.isEmpty())
        return {Kind::InvalidInput, misplaced, {}};
    const QString first = wordInVerbsPlace(app, words);
    const bool unknown = !first.isEmpty() && !verbNames(app).contains(first);
    const CLI::App &verb = unknown ? app : chosen(app);
    const QString word = unknown ? first : unexpectedWord(app, verb);
    const QString help = (text(app.get_name()) + u' ' + pathOf(verb)).trimmed();
    const QString next =
        &verb == &app && lacksVerb(app) ? u" `%1 --help` lists the %2s."_s.arg(help, wordForVerb(app)) : u" `%1 --help` shows how."_s.arg(help);
    return {Kind::InvalidInput, (word.isEmpty() ? plain(app, refused, verb) : unexpected(app, verb, word)) + next, {}};
}

}  // namespace trescca
