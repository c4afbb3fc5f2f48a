// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sentences.h"

#include "ui/words/coresentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::words {

namespace {

constexpr int briefly = 3;  // sentences

/// A sentence of core as a pattern with a group for each place, in the order of the places' numbers.
struct Pattern {
    QRegularExpression form;
    QList<int> places;  ///< the number of each group
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
    QList<int> places;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place().globalMatch(text)) {
        form += QRegularExpression::escape(text.mid(from, match.capturedStart() - from)) + u"(.+?)"_s;
        places.append(match.captured(1).toInt());
        from = match.capturedEnd();
    }
    form += QRegularExpression::escape(text.mid(from));
    return {QRegularExpression(QRegularExpression::anchoredPattern(form), QRegularExpression::DotMatchesEverythingOption), places,
        sentence.desktop ? sentence.desktop : sentence.core};
}

const QList<Pattern> &patterns()
{
    static const QList<Pattern> all = [] {
        QList<Pattern> made;
        for (const auto sentences : {composedSentences(), coreSentences()})
            std::ranges::transform(sentences, std::back_inserter(made), patternOf);
        return made;
    }();
    return all;
}

/// Core's numbers are English.
QString localized(const QString &text)
{
    static const QRegularExpression amount(u"^(\\d+)(?:\\.(\\d+))? ([kMGT]?B|bytes)$"_s);
    const auto match = amount.match(text);
    if (!match.hasMatch())
        return text;
    const int decimals = static_cast<int>(match.captured(2).size());
    return QLocale().toString((match.captured(1) + u'.' + match.captured(2)).toDouble(), 'f', decimals) + u' ' + match.captured(3);
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

/// Null where it is none of those that are known.
QString known(const QString &sentence)
{
    for (const Pattern &pattern : patterns()) {
        const auto match = pattern.form.match(sentence);
        if (!match.hasMatch())
            continue;
        QMap<int, QString> values;
        for (qsizetype i = 0; i < pattern.places.size(); ++i)
            values[pattern.places[i]] = localized(match.captured(static_cast<int>(i) + 1));
        return filled(QCoreApplication::translate("core", pattern.told), values);
    }
    return {};
}

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression gap(u"(?<=[.?!])\\s+(?=\\S)"_s);
    return text.split(gap, Qt::SkipEmptyParts);
}

/// As few sentences at once as are known together: a place takes in whatever follows.
QString told(const QString &text)
{
    const QStringList parts = sentencesOf(text);
    QStringList all;
    for (qsizetype i = 0; i < parts.size();) {
        QString found;
        qsizetype count = 1;
        for (; i + count <= parts.size(); ++count)
            if (found = known(parts.mid(i, count).join(u' ')); !found.isNull())
                break;
        all.append(found.isNull() ? parts[i] : found);
        i += found.isNull() ? 1 : count;
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
    QStringList details;
    if (brief != whole)
        details.append(whole);
    if (!error.detail.isEmpty() && error.detail != whole)
        details.append(withoutCommands(error.detail));
    return {told(brief), details.join(u'\n')};
}

QStringList knownSentences()
{
    QStringList all;
    for (const CoreSentence &sentence : coreSentences())
        all.append(QString::fromUtf8(sentence.core));
    return all;
}

}  // namespace trescca::words
