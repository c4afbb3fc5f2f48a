// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/values.h"

#include "app/tresccac/output/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

std::string sentence(const QString &text) { return text.toStdString(); }

}  // namespace

std::optional<std::uint64_t> sizeOf(const std::string &word)
{
    static const QRegularExpression form(u"\\A(\\d{1,19}(?:\\.\\d{1,9})?) ?(?:([kmgtp])i?)?b?\\z"_s, QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(QString::fromStdString(word).trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    const qsizetype power = found.captured(2).isEmpty() ? 0 : u"kmgtp"_s.indexOf(found.captured(2).toLower()) + 1;
    if (!found.captured(1).contains(u'.') && power == 0)
        return found.captured(1).toULongLong();
    const double bytes = found.captured(1).toDouble() * static_cast<double>(1ULL << (10 * power));
    return bytes < 1e18 ? std::optional(static_cast<std::uint64_t>(bytes)) : std::nullopt;
}

CLI::Validator aSize(std::uint64_t least, std::uint64_t most)
{
    return {[least, most](std::string &word) {
                const auto bytes = sizeOf(word);
                if (!bytes)
                    return sentence(u"\"%1\" is no size. Give bytes, or a unit as in 512M, 1.5G"_s.arg(QString::fromStdString(word)));
                if (*bytes < least || *bytes > most)
                    return sentence(u"%1 is not between %2 and %3"_s.arg(QString::fromStdString(word), memoryText(least), memoryText(most)));
                word = std::to_string(*bytes);
                return std::string();
            },
        ""};
}

CLI::Validator aNumber(std::int64_t least, std::int64_t most)
{
    return {[least, most](std::string &word) {
                bool isNumber = false;
                const QString text = QString::fromStdString(word);
                const qint64 number = text.toLongLong(&isNumber);
                return isNumber && number >= least && number <= most
                    ? std::string()
                    : sentence(u"\"%1\" is no number from %2 to %3"_s.arg(text).arg(least).arg(most));
            },
        ""};
}

CLI::Validator notEmpty()
{
    return {[](std::string &word) { return word.empty() ? sentence(u"it is empty. Give a name, or leave the option out"_s) : std::string(); }, ""};
}

CLI::Validator oneOf(const std::vector<std::string> &words)
{
    return {[words](std::string &word) {
                if (std::ranges::contains(words, word))
                    return std::string();
                QStringList known;
                for (const std::string &one : words)
                    known.append(QString::fromStdString(one));
                return sentence(u"\"%1\" is none of %2"_s.arg(QString::fromStdString(word), known.join(u", "_s)));
            },
        ""};
}

}  // namespace trescca
