// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace trescca {

QString sizeText(std::uint64_t bytes) { return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat); }

QString counted(qint64 number, const QString &thing) { return u"%1 %2%3"_s.arg(number).arg(thing, number == 1 ? u""_s : u"s"_s); }

QString roughTime(std::int64_t milliseconds)
{
    const std::int64_t seconds = (milliseconds + 999) / 1000;
    if (seconds < 60)
        return u"%1 s"_s.arg(seconds);
    if (seconds < 3600)
        return u"%1 min %2 s"_s.arg(seconds / 60).arg(seconds % 60);
    return u"%1 h %2 min"_s.arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString timeText(std::int64_t milliseconds)
{
    if (milliseconds < 0)
        return u"-"_s;
    if (milliseconds < 59'995)
        return u"%1 s"_s.arg(static_cast<double>(milliseconds) / 1000.0, 0, 'f', 2);
    const std::int64_t seconds = (milliseconds + 500) / 1000;
    if (seconds < 3600)
        return u"%1 min %2 s"_s.arg(seconds / 60).arg(seconds % 60);
    return u"%1 h %2 min"_s.arg(seconds / 3600).arg(seconds % 3600 / 60);
}

namespace {

bool steers(QChar letter)
{
    return letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format || letter.category() == QChar::Separator_Line
        || letter.category() == QChar::Separator_Paragraph;
}

/// "\033[31m" at this place, as the palette makes it: its length, else 0.
qsizetype colourAt(QStringView text)
{
    qsizetype end = text.startsWith(u"\033[") ? 2 : 0;
    while (end > 0 && end < 4 && end < text.size() && text[end].isDigit())
        ++end;
    return end > 2 && end < text.size() && text[end] == u'm' ? end + 1 : 0;
}

}  // namespace

QString printable(QString text)
{
    for (QChar &letter : text)
        if (steers(letter))
            letter = u'?';
    return text;
}

QString printableLines(const QString &text, bool coloured)
{
    QString shown;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype colour = coloured ? colourAt(QStringView(text).sliced(at)) : 0;
        if (colour > 0) {
            shown += QStringView(text).sliced(at, colour);
            at += colour - 1;
            continue;
        }
        shown += steers(text[at]) && text[at] != u'\n' && text[at] != u'\t' ? u'?' : text[at];
    }
    return shown;
}

qsizetype shownWidth(const QString &text)
{
    qsizetype width = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\033')
            at = std::max(at, text.indexOf(u'm', at));
        else
            ++width;
    }
    return width;
}

QString table(const QList<QStringList> &rows, const Paint &paint)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows)
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column >= widths.size())
                widths.append(0);
            widths[column] = std::max(widths[column], row[column].size());
        }
    QStringList lines;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        QString line;
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            const QString cell = printable(rows[row][column]);
            line += paint ? paint(row, column, cell) : cell;
            if (column + 1 < rows[row].size())
                line += QString(widths[column] + 2 - cell.size(), u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

}  // namespace trescca
