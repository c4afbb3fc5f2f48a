// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/usageerror.h"

#include "core/base/nearest.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString text(const std::string &from) { return QString::fromStdString(from); }

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

/// Of the words that nobody took: without a verb the one that was meant to be it, else an option first, as a word behind
/// it is often its value.
QString unexpectedWord(const CLI::App &app, bool hasVerb)
{
    const auto left = app.remaining(true);
    for (const std::string &word : left)
        if (word.starts_with('-') == hasVerb)
            return text(word);
    return left.empty() ? QString() : text(left.front());
}

QString unexpected(const CLI::App &app, const CLI::App *verb, const QString &word)
{
    if (word.startsWith(u'-')) {
        const QString option = word.section(u'=', 0, 0);
        // Without the dashes, which would make all short options alike.
        const QString near = option.startsWith(u"--") ? nearestWord(option.mid(2), optionNames(app) + (verb ? optionNames(*verb) : QStringList())) : QString();
        return u"There is no option %1%2."_s.arg(option, verb ? u" of "_s + text(verb->get_name()) : QString())
            + (near.isEmpty() ? QString() : u" Did you mean \"--%1\"?"_s.arg(near));
    }
    if (verb)
        return u"%1 does not take the word \"%2\"."_s.arg(text(verb->get_name()), word);
    return u"There is no verb \"%1\"."_s.arg(word) + didYouMean(word, verbNames(app));
}

/// What is wrong with the number of an option's values.
QString mismatch(const QString &said)
{
    if (said.contains(u"flag override"))
        return u"--%1 takes no value."_s.arg(said.section(u' ', 0, 0).remove(u'-'));
    const QString option = said.section(u':', 0, 0);
    return said.contains(u"At Most") ? u"%1 is given more than once."_s.arg(option) : u"%1 needs a value."_s.arg(option);
}

/// CLI11's own words, where they are not for everybody.
QString plain(const CLI::ParseError &refused, const CLI::App *verb)
{
    const QString said = text(refused.what());
    const QString name = verb ? text(verb->get_name()) + u": "_s : QString();
    if (refused.get_name() == "ArgumentMismatch")
        return name + mismatch(said);
    if (refused.get_name() == "RequiredError")
        return verb ? name + u"%1 is missing."_s.arg(said.section(u' ', 0, 0)) : u"Say what is to be done: the verb is missing."_s;
    if (refused.get_name() == "ExcludesError")
        return name + u"%1 and %2 cannot go together."_s.arg(said.section(u' ', 0, 0), said.section(u' ', -1));
    return name + said + u'.';
}

}  // namespace

Error usageError(const CLI::App &app, const CLI::ParseError &refused)
{
    const auto chosen = app.get_subcommands();
    const CLI::App *verb = chosen.empty() ? nullptr : chosen.front();
    const QString word = unexpectedWord(app, verb != nullptr);
    const QString next = verb ? u" `tresccac %1 --help` shows how."_s.arg(text(verb->get_name())) : u" `tresccac --help` lists the verbs."_s;
    return {Kind::InvalidInput, (word.isEmpty() ? plain(refused, verb) : unexpected(app, verb, word)) + next, {}};
}

}  // namespace trescca
