// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace trescca {

/// A man page in the making, in the macros of man(7). Texts are plain; what means something to roff is taken care of here.
class ManPage {
public:
    ManPage(const QString &name, int section, const QString &purpose);
    void heading(const QString &text);
    void subheading(const QString &text);
    /// Paragraphs are parted by empty lines; one that begins with "Examples:" is shown as it is, line by line.
    void prose(const QString &text);
    /// Shown as it is.
    void verbatim(const QString &text);
    /// A term and, indented, what it means.
    void item(const QString &term, const QString &meaning);
    /// Cross references: "tresccad(8)", ...
    void seeAlso(const QStringList &pages);
    [[nodiscard]] QString text() const { return m_text; }

private:
    void line(const QString &text);
    void beginParagraph();
    QString m_text;
    bool m_begun = false;  ///< something stands below the heading already
};

/// A text as roff takes it for itself.
[[nodiscard]] QString roffText(const QString &text);

}  // namespace trescca
