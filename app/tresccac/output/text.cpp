// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace trescca {

QString sizeText(std::uint64_t bytes) { return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat); }

QString timeText(std::int64_t milliseconds)
{
    if (milliseconds < 0)
        return u"-"_s;
    if (milliseconds < 60'000)
        return u"%1 s"_s.arg(static_cast<double>(milliseconds) / 1000.0, 0, 'f', 2);
    return u"%1 min %2 s"_s.arg(milliseconds / 60'000).arg(milliseconds % 60'000 / 1000);
}

QString printable(QString text)
{
    for (QChar &letter : text)
        if (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format || letter.category() == QChar::Separator_Line
            || letter.category() == QChar::Separator_Paragraph)
            letter = u'?';
    return text;
}

QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows)
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column >= widths.size())
                widths.append(0);
            widths[column] = std::max(widths[column], row[column].size());
        }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += printable(column + 1 < row.size() ? row[column].leftJustified(widths[column] + 2) : row[column]);
        lines.append(line);
    }
    return lines.join(u'\n');
}

}  // namespace trescca
