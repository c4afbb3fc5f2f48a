// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/completion.h"

#include "app/tresccac/commandline.h"
#include "app/tresccac/livenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString text(const std::string &from) { return QString::fromStdString(from); }

bool isFileLabel(const QString &label) { return label == u"FILE" || label == u"FOLDER"; }

/// Walks over the words before the one that is completed.
class Walk {
public:
    Walk(CLI::App &root, const QStringList &before) : m_verb(&root), m_root(&root)
    {
        for (const QString &word : before)
            step(word);
    }
    /// The option whose value comes next; nullptr for none.
    [[nodiscard]] const CLI::Option *waiting() const { return m_waiting; }
    [[nodiscard]] CLI::App &verb() const { return *m_verb; }
    [[nodiscard]] CLI::App &root() const { return *m_root; }
    [[nodiscard]] bool atVerb() const { return m_given == 0; }  ///< nothing stands where a verb could
    [[nodiscard]] QString site() const { return m_source.isEmpty() ? m_cloud : m_source; }
    [[nodiscard]] QString config() const { return m_config; }
    /// What is named already, and need not be offered once more.
    [[nodiscard]] bool names(const QString &word) const { return m_named.contains(word); }
    [[nodiscard]] bool has(const QString &flag) const { return m_flags.contains(flag); }
    [[nodiscard]] const CLI::Option *find(const QString &name) const
    {
        const CLI::Option *found = m_verb->get_option_no_throw(name.toStdString());
        return found != nullptr ? found : m_root->get_option_no_throw(name.toStdString());
    }
    /// The positional that is to be given next: the last takes all that come if it may.
    [[nodiscard]] const CLI::Option *nextPositional() const
    {
        const CLI::Option *last = nullptr;
        int place = 0;
        for (const CLI::Option *option : std::as_const(*m_verb).get_options([](const CLI::Option *one) { return one->get_positional(); })) {
            if (place++ == m_given)
                return option;
            last = option;
        }
        return last != nullptr && last->get_items_expected_max() > 1 ? last : nullptr;
    }

private:
    void step(const QString &word)
    {
        if (m_waiting != nullptr)
            return take(std::exchange(m_waiting, nullptr), word);
        if (word.startsWith(u'-') && word.size() > 1)
            return option(word);
        CLI::App *next = m_given == 0 ? verbCalled(word.toStdString()) : nullptr;
        if (next != nullptr)
            m_verb = next;
        else
            name(word);
    }
    void name(const QString &word)
    {
        m_named.append(word);
        ++m_given;
    }
    [[nodiscard]] CLI::App *verbCalled(const std::string &name) const
    {
        const auto found = m_verb->get_subcommands([&name](CLI::App *one) { return one->get_name() == name; });
        return found.empty() ? nullptr : found.front();
    }
    void option(const QString &word)
    {
        const CLI::Option *found = find(word.section(u'=', 0, 0));
        if (found == nullptr || found->get_items_expected_max() == 0)
            return m_flags.append(word);
        if (word.contains(u'='))
            take(found, word.section(u'=', 1));
        else
            m_waiting = found;
    }
    void take(const CLI::Option *option, const QString &value)
    {
        if (option->check_lname("cloud"))
            m_cloud = value;
        if (option->check_lname("source"))
            m_source = value;
        if (option->check_lname("source") || option->check_lname("dest"))
            m_named.append(value);  // the other has to be another
        if (option->check_lname("config"))
            m_config = value;
    }

    CLI::App *m_verb;
    CLI::App *m_root;
    const CLI::Option *m_waiting = nullptr;
    QString m_cloud = u"local"_s, m_source, m_config;
    QStringList m_named, m_flags;
    int m_given = 0;
};

/// What may stand in a place, by the name that help gives it.
NameKind nameKindOf(const QString &label, const Walk &walk)
{
    const std::string verb = walk.verb().get_name();
    if (label == u"INSTANCE")
        return NameKind::Instance;
    if (label == u"IMAGE")
        return verb == "restore" ? NameKind::Package : NameKind::Image;
    if (label == u"ID")
        return walk.has(u"--instance"_s) ? NameKind::Instance : walk.has(u"--image"_s) ? NameKind::Image : NameKind::Any;
    if (label == u"SITE")
        return NameKind::Site;
    return label == u"MOVE" ? NameKind::Move : NameKind::None;
}

QString brief(const std::string &description) { return text(description).section(u" (default"_s, 0, 0); }

void addOptions(const CLI::App &app, const QString &begin, QList<Candidate> &candidates)
{
    for (const CLI::Option *option : app.get_options([](const CLI::Option *one) { return one->nonpositional() && !one->get_group().empty(); }))
        for (const std::string &name : option->get_lnames())
            if (const QString word = u"--"_s + text(name); word.startsWith(begin) && !std::ranges::contains(candidates, word, &Candidate::word))
                candidates.append({word, brief(option->get_description())});
}

void addVerbs(const CLI::App &app, QList<Candidate> &candidates)
{
    for (const CLI::App *verb : app.get_subcommands([](const CLI::App *one) { return !one->get_group().empty(); }))
        candidates.append({text(verb->get_name()), brief(verb->get_description())});
}

Completion valuesOf(const QString &label, const Walk &walk, const World &world, std::chrono::milliseconds patience)
{
    Completion completion;
    completion.files = isFileLabel(label);
    if (label == u"WHEN")
        completion.candidates = {{u"auto"_s, {}}, {u"always"_s, {}}, {u"never"_s, {}}};
    else if (label == u"MODE")
        completion.candidates = {{u"full"_s, {}}, {u"disk-only"_s, {}}};
    else if (const NameKind kind = nameKindOf(label, walk); kind != NameKind::None)
        completion.candidates = liveNames({kind, walk.config(), walk.site()}, world, patience);
    completion.candidates.removeIf([&walk](const Candidate &one) { return walk.names(one.word); });
    // spawn takes a file or an image.
    completion.files |= label == u"IMAGE" && walk.verb().get_name() == "spawn";
    return completion;
}

Completion ofPosition(const Walk &walk, const QString &last, const World &world, std::chrono::milliseconds patience)
{
    Completion completion;
    if (last.startsWith(u'-')) {
        addOptions(walk.verb(), last, completion.candidates);
        if (&walk.verb() != &walk.root())
            addOptions(walk.root(), last, completion.candidates);
        return completion;
    }
    if (walk.atVerb())
        addVerbs(walk.verb(), completion.candidates);
    const CLI::Option *positional = walk.nextPositional();
    if (positional != nullptr) {
        const Completion values = valuesOf(text(positional->get_name(true)).section(u' ', 0, 0), walk, world, patience);
        completion.candidates += values.candidates;
        completion.files = values.files;
    }
    return completion;
}

}  // namespace

Completion completionOf(const QStringList &words, const World &world, std::chrono::milliseconds patience)
{
    CommandLine line;
    const QString last = words.isEmpty() ? QString() : words.last();
    const Walk walk(line.app(), words.mid(0, std::max<qsizetype>(0, words.size() - 1)));
    const bool joined = last.startsWith(u"--") && last.contains(u'=');
    const CLI::Option *valued = joined ? walk.find(last.section(u'=', 0, 0)) : walk.waiting();
    Completion completion = valued != nullptr ? valuesOf(text(valued->get_type_name()), walk, world, patience)
        : joined                              ? Completion{}
                                              : ofPosition(walk, last, world, patience);
    const QString begin = joined ? last.section(u'=', 1) : last;
    const QString source = valued != nullptr && valued->check_lname("dest") ? walk.site() : QString();  // nothing moves to where it is
    completion.candidates.removeIf([&](const Candidate &candidate) { return !candidate.word.startsWith(begin) || candidate.word == source; });
    if (joined)
        for (Candidate &candidate : completion.candidates)
            candidate.word.prepend(last.section(u'=', 0, 0) + u'=');
    return completion;
}

QString completionText(const Completion &completion)
{
    QStringList lines;
    for (const Candidate &candidate : completion.candidates)
        lines.append(
            candidate.about.isEmpty() ? candidate.word : candidate.word + u'\t' + QString(candidate.about).replace(u'\n', u' ').replace(u'\t', u' '));
    if (completion.files)
        lines.append(u":files"_s);
    return lines.join(u'\n');
}

}  // namespace trescca
