// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/manual/manpage.h"

using namespace Qt::StringLiterals;

namespace trescca {

QString roffText(const QString &text)
{
    QString safe = text;
    // The backslash first; a plain hyphen and accents would be drawn as typography and could not be copied.
    safe.replace(u'\\', u"\\e"_s)
        .replace(u'-', u"\\-"_s)
        .replace(u'\'', u"\\(aq"_s)
        .replace(u'`', u"\\(ga"_s)
        .replace(u'^', u"\\(ha"_s)
        .replace(u'~', u"\\(ti"_s);
    return safe.startsWith(u'.') ? u"\\&"_s + safe : safe;
}

ManPage::ManPage(const QString &name, int section, const QString &purpose)
{
    line(u".\\\" Generated from the program's own help."_s);
    line(u".TH %1 %2 \"%3\" \"Trescca %4\" \"Trescca\""_s.arg(roffText(name.toUpper()))
            .arg(section)
            .arg(QStringLiteral(TRESCCA_DATE), QStringLiteral(TRESCCA_VERSION)));
    line(u".SH NAME"_s);
    line(roffText(name) + u" \\- "_s + roffText(purpose));
}

void ManPage::line(const QString &text)
{
    m_text += text + u'\n';
    m_begun = !text.startsWith(u".S");
}

void ManPage::beginParagraph()
{
    if (m_begun)
        line(u".PP"_s);
}

void ManPage::heading(const QString &text) { line(u".SH "_s + roffText(text.toUpper())); }

void ManPage::subheading(const QString &text) { line(u".SS "_s + roffText(text)); }

void ManPage::prose(const QString &text)
{
    for (const QString &paragraph : text.trimmed().split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        if (paragraph.startsWith(u"Examples:")) {
            beginParagraph();
            line(u"Examples:"_s);
            verbatim(paragraph.section(u'\n', 1));
            continue;
        }
        beginParagraph();
        for (const QString &one : paragraph.split(u'\n'))
            line(roffText(one.trimmed()));
    }
}

void ManPage::verbatim(const QString &text)
{
    beginParagraph();
    line(u".EX"_s);
    for (const QString &one : text.split(u'\n'))
        line(roffText(one));
    line(u".EE"_s);
}

void ManPage::item(const QString &term, const QString &meaning)
{
    line(u".TP"_s);
    line(u"\\fB"_s + roffText(term) + u"\\fR"_s);
    line(roffText(meaning.simplified()));
}

void ManPage::seeAlso(const QStringList &pages)
{
    heading(u"See also"_s);
    QStringList references;
    for (const QString &page : pages)
        references.append(u".BR %1 (%2)"_s.arg(roffText(page.section(u'(', 0, 0)), page.section(u'(', 1).chopped(1)));
    line(references.join(u" ,\n"_s));
}

}  // namespace trescca
