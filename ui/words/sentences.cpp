// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sentences.h"

#include "ui/words/coresentences.h"
#include "ui/words/untold.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca::words {

namespace {

constexpr int briefly = 3;  // sentences

/// A sentence of core as a pattern with a group for each place, in the order of the places' numbers.
struct Pattern {
    QRegularExpression form;
    QList<int> places;  ///< the number of each group
    QList<int> states;  ///< those of them that are said to be what stands there
    const char *told;
};

const QRegularExpression &place()
{
    static const QRegularExpression form(u"%(\\d)"_s);
    return form;
}

Pattern patternOf(const CoreSentence &sentence)
{
    const QString text = QString::fromUtf8(sentence.core);
    QString form;
    QList<int> places, states;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place().globalMatch(text)) {
        if (text.first(match.capturedStart()).endsWith("is "_L1, Qt::CaseInsensitive))
            states.append(match.captured(1).toInt());
        form += QRegularExpression::escape(text.mid(from, match.capturedStart() - from)) + u"(.+?)"_s;
        places.append(match.captured(1).toInt());
        from = match.capturedEnd();
    }
    form += QRegularExpression::escape(text.mid(from));
    return {QRegularExpression(QRegularExpression::anchoredPattern(form), QRegularExpression::DotMatchesEverythingOption), places, states,
        sentence.desktop ? sentence.desktop : sentence.core};
}

const QList<Pattern> &patterns()
{
    static const QList<Pattern> all = [] {
        QList<Pattern> made;
        for (const auto sentences : {composedSentences(), coreSentences(), composedTroubles(), troubleSentences()})
            std::ranges::transform(sentences, std::back_inserter(made), patternOf);
        return made;
    }();
    return all;
}

/// Core's numbers and units are English.
QString localized(const QString &text)
{
    static const QStringList units{u"bytes"_s, u"kB"_s, u"MB"_s, u"GB"_s, u"TB"_s};
    static const QRegularExpression amount(u"^(\\d+)(?:\\.(\\d+))? ([kMGT]B|bytes)$"_s);
    const auto match = amount.match(text);
    if (!match.hasMatch())
        return text;
    const double number = (match.captured(1) + u'.' + match.captured(2)).toDouble();
    const double bytes = number * std::pow(1000, static_cast<double>(units.indexOf(match.captured(3))));
    return QLocale().formattedDataSize(std::llround(bytes), static_cast<int>(match.captured(2).size()), QLocale::DataSizeSIFormat);
}

/// A state's name in core, as the lists have it; else as it is.
QString stateWord(const QString &word)
{
    Instance instance;
    instance.state = stateFromName(word);
    return stateName(instance.state) == word ? state(instance) : word;
}

/// `text` with its places filled in; what is put in may have a % of its own.
QString filled(const QString &text, const QMap<int, QString> &values)
{
    QString whole;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place().globalMatch(text)) {
        whole += text.mid(from, match.capturedStart() - from) + values.value(match.captured(1).toInt());
        from = match.capturedEnd();
    }
    return whole + text.mid(from);
}

const QRegularExpression &gap()
{
    static const QRegularExpression form(u"(?<=[.?!])\\s+(?=\\S)"_s);
    return form;
}

QStringList sentencesOf(const QString &text) { return text.split(gap(), Qt::SkipEmptyParts); }

QString known(const QString &sentence);

/// Null where a place would have taken in a sentence beside it.
QString inPlaceOf(const Pattern &pattern, const QRegularExpressionMatch &match)
{
    QMap<int, QString> values;
    for (qsizetype i = 0; i < pattern.places.size(); ++i) {
        const QString value = match.captured(static_cast<int>(i) + 1);
        if (value.contains(gap()))
            return {};
        const QString sentence = value.endsWith(u'.') ? known(value) : QString();
        const QString word = pattern.states.contains(pattern.places[i]) ? stateWord(value) : localized(value);
        values[pattern.places[i]] = sentence.isNull() ? word : sentence;
    }
    return filled(QCoreApplication::translate("core", pattern.told), values);
}

/// Null where it is none of those that are known. What a site says may stand behind the site's name.
QString known(const QString &sentence)
{
    for (const Pattern &pattern : patterns())
        if (const auto match = pattern.form.match(sentence); match.hasMatch())
            if (const QString text = inPlaceOf(pattern, match); !text.isNull())
                return text;
    const qsizetype colon = sentence.indexOf(": "_L1);
    if (colon < 0 || isEnglish(sentence.first(colon).remove(" of \""_L1)))
        return {};
    const QString rest = known(sentence.mid(colon + 2));
    return rest.isNull() ? QString() : sentence.first(colon + 2) + rest;
}

/// As few sentences at once as are known together. Those that are not are said as they are, or, all of them, by `unknown`.
QString told(const QString &text, const QString &unknown = {})
{
    const QStringList parts = sentencesOf(text);
    QStringList all;
    for (qsizetype i = 0; i < parts.size();) {
        QString found;
        qsizetype count = 1;
        for (; i + count <= parts.size(); ++count)
            if (found = known(parts.mid(i, count).join(u' ')); !found.isNull())
                break;
        if (found.isNull())
            found = unknown.isNull() || !isEnglish(parts[i]) ? parts[i] : unknown;
        if (!all.contains(found))
            all.append(found);
        i += count > parts.size() - i ? 1 : count;
    }
    return all.join(u' ');
}

QString withoutCommands(QString text)
{
    static const QRegularExpression commands(u"\\s*\\((?:`[^`]*`[^`()]*)+\\)"_s);
    static const QRegularExpression shell(u" \\(mkdir -p\\)"_s);
    return text.remove(commands).remove(shell);
}

/// Without what only a log is read for.
QString withoutRawParts(QString text)
{
    static const QRegularExpression tries(u"\\s*\\(Tried \\d+ times in \\d+ s\\.\\)"_s);
    static const QRegularExpression unreached(u"( cannot be reached): .*?(\\. )(?=[A-Z][a-z]+ )"_s);
    static const QRegularExpression broken(u"(The connection to \\S+ failed): .*?(\\. Try again\\.)"_s);
    static const QRegularExpression fingerprints(u"( is not the pinned one): expected SHA-256 \\S+, seen [0-9A-Fa-f:]+"_s);
    text.remove(tries);
    for (const QRegularExpression &raw : {unreached, broken, fingerprints})
        text.replace(raw, raw.captureCount() == 2 ? u"\\1\\2"_s : u"\\1"_s);
    return text;
}

}  // namespace

QString plain(const QString &sentences) { return told(withoutCommands(sentences)); }

Trouble trouble(const Error &error)
{
    const QString whole = withoutCommands(error.what);
    const QString brief = sentencesOf(withoutRawParts(whole)).mid(0, briefly).join(u' ');
    const QString said = told(brief, kindSentence(error.kind));
    QStringList details;
    if (brief != whole || said != told(brief))
        details.append(whole);
    if (!error.detail.isEmpty() && error.detail != whole)
        details.append(withoutCommands(error.detail));
    return {said, details.join(u'\n')};
}

QStringList knownSentences()
{
    QStringList all;
    for (const auto sentences : {coreSentences(), troubleSentences()})
        for (const CoreSentence &sentence : sentences)
            all.append(QString::fromUtf8(sentence.core));
    return all;
}

}  // namespace trescca::words
