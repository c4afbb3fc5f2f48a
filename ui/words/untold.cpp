// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/untold.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca::words {

namespace {

const char *sentenceOf(Kind kind)
{
    switch (kind) {
    case Kind::InvalidInput: return QT_TRANSLATE_NOOP("core", "What was given cannot be used.");
    case Kind::NotFound: return QT_TRANSLATE_NOOP("core", "Something that is needed is not there.");
    case Kind::Ambiguous: return QT_TRANSLATE_NOOP("core", "A name fits several things.");
    case Kind::Conflict: return QT_TRANSLATE_NOOP("core", "Something is in use, or in a state that does not allow this.");
    case Kind::Unauthorized: return QT_TRANSLATE_NOOP("core", "The name or the password was not accepted.");
    case Kind::Forbidden: return QT_TRANSLATE_NOOP("core", "You do not have the right to do this.");
    case Kind::NoRoom: return QT_TRANSLATE_NOOP("core", "There is no room: disk, memory or a quota is used up.");
    case Kind::Unreachable: return QT_TRANSLATE_NOOP("core", "A site, or the network to it, does not answer as it should.");
    case Kind::Untrusted: return QT_TRANSLATE_NOOP("core", "Something cannot be trusted: a certificate, or what was received.");
    case Kind::Unsupported: return QT_TRANSLATE_NOOP("core", "This cannot be done there.");
    case Kind::Cancelled: return QT_TRANSLATE_NOOP("core", "It was cancelled.");
    case Kind::Internal: return QT_TRANSLATE_NOOP("core", "Something went wrong that should not.");
    }
    return "";
}

}  // namespace

QString kindSentence(Kind kind)
{
    const char *source = sentenceOf(kind);
    const QString told = QCoreApplication::translate("core", source);
    return told == QLatin1StringView(source) ? QString() : told;
}

bool isEnglish(const QString &sentence)
{
    static const QRegularExpression words(
        u"\\b(the|is|are|cannot|could|of|its|there|with|this|which|from|to|by|not|has)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return sentence.contains(words);
}

}  // namespace trescca::words
