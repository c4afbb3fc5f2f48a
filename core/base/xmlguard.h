// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QXmlStreamReader>

namespace trescca {

/// False for XML that would keep a QXmlStreamReader busy for hours: it compares each attribute of an element with each other,
/// and a megabyte has room for a hundred thousand. The XML is to be read as UTF-8, whatever it says.
[[nodiscard]] inline bool hasFewAttributes(QByteArrayView xml)
{
    constexpr int most = 2048;  // in one element; between two "<", so that nobody has to know where it ends
    int count = 0;
    for (const char letter : xml) {
        count = letter == '<' ? 0 : count + (letter == '=' ? 1 : 0);
        if (count > most)
            return false;
    }
    return true;
}

/// What is wrong with the XML, to be put into a sentence. Qt's own texts are sentences at times.
[[nodiscard]] inline QString xmlError(const QXmlStreamReader &xml)
{
    QString text = xml.errorString();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

}  // namespace trescca
