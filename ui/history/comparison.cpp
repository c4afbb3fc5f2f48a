// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/comparison.h"

#include "ui/history/movewords.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr double alike = 1.05;  // less than 5 % is no difference worth a word

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(comparison)
};

QString times(double ratio) { return QLocale().toString(ratio, 'f', ratio < 9.95 ? 1 : 0); }

bool isTwice(double ratio) { return ratio >= 1.95 && ratio < 2.05; }

QString signedText(bool less, const QString &amount) { return words::whole((less ? u"\u2212"_s : u"+"_s) + amount); }

ComparedNumber timeOf(const PastMove &first, const PastMove &second, Span span)
{
    const qint64 a = first.time(span);
    const qint64 b = second.time(span);
    ComparedNumber number{movewords::title(span), movewords::time(a), movewords::time(b), {}, {}};
    if (a < 0 || b < 0)
        return number;
    number.difference = a == b ? movewords::time(0) : signedText(b < a, movewords::time(std::abs(b - a)));
    number.words = fasterWords(static_cast<double>(a), static_cast<double>(b));
    return number;
}

ComparedNumber amountOf(const QString &what, std::uint64_t a, std::uint64_t b)
{
    ComparedNumber number{what, movewords::size(a), movewords::size(b), {}, {}};
    if (a == 0 || b == 0)
        return number;
    number.difference = a == b ? u"0"_s : signedText(b < a, movewords::size(std::max(a, b) - std::min(a, b)));
    number.words = amountWords(static_cast<double>(a), static_cast<double>(b));
    return number;
}

}  // namespace

QString fasterWords(double first, double second)
{
    if (first <= 0 || second <= 0)
        return first == second ? Texts::tr("as fast") : QString();
    if (std::max(first, second) / std::min(first, second) < alike)
        return Texts::tr("as fast");
    if (second < first) {
        const double ratio = first / second;
        return isTwice(ratio) ? Texts::tr("twice as fast") : Texts::tr("%1 times as fast").arg(times(ratio));
    }
    const double ratio = second / first;
    return isTwice(ratio) ? Texts::tr("takes twice as long") : Texts::tr("takes %1 times as long").arg(times(ratio));
}

QString amountWords(double first, double second)
{
    if (first <= 0 || second <= 0)
        return first == second ? Texts::tr("as much") : QString();
    if (std::max(first, second) / std::min(first, second) < alike)
        return Texts::tr("as much");
    if (second > first) {
        const double ratio = second / first;
        return isTwice(ratio) ? Texts::tr("twice as much") : Texts::tr("%1 times as much").arg(times(ratio));
    }
    if (isTwice(first / second))
        return Texts::tr("half as much");
    const double percent = 100 * second / first;
    return percent < 1 ? Texts::tr("less than 1 % of it") : Texts::tr("%1 % of it").arg(std::lround(percent));
}

QList<ComparedNumber> compare(const PastMove &first, const PastMove &second)
{
    QList<ComparedNumber> numbers;
    for (const Span span : allSpans)
        numbers.append(timeOf(first, second, span));
    const MigrationRecord &a = first.record;
    const MigrationRecord &b = second.record;
    numbers << amountOf(Texts::tr("memory"), a.bytesMemory, b.bytesMemory) << amountOf(Texts::tr("disks"), a.bytesDisk, b.bytesDisk)
            << amountOf(Texts::tr("package"), a.packageBytes, b.packageBytes) << amountOf(Texts::tr("sent"), a.bytesSent, b.bytesSent);
    return numbers;
}

}  // namespace trescca
