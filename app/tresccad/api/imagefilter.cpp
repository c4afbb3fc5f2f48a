// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imagefilter.h"

#include "app/tresccad/api/imagefields.h"
#include "core/base/jsonschema.h"

#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Test = std::function<bool(const Image &)>;

struct SortKey {
    QString name;
    bool descending = true;
};

std::unexpected<Error> wrong(const QString &key, const QString &value)
{
    return fail(Kind::InvalidInput, u"Invalid value '%2' for '%1' filter."_s.arg(key, value));
}

/// "a,b" with quoted words where they have commas; nullopt when a quote is left open.
std::optional<QStringList> wordsOf(const QString &list)
{
    QStringList words{QString()};
    bool quoted = false;
    for (const QChar c : list) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            words << QString();
        else
            words.last() += c;
    }
    return quoted ? std::nullopt : std::optional(words);
}

Result<Test> byTime(const QString &key, const QString &value)
{
    const QString op = value.contains(u':') && value.front().isLetter() ? value.section(u':', 0, 0) : u"eq"_s;
    QDateTime time = QDateTime::fromString(value.front().isLetter() ? value.section(u':', 1) : value, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    static const QStringList known{u"gt"_s, u"gte"_s, u"eq"_s, u"neq"_s, u"lt"_s, u"lte"_s};
    if (!time.isValid() || !known.contains(op))
        return wrong(key, value);
    return [=](const Image &image) {
        const qint64 own = (key == "created_at"_L1 ? image.created : image.updated).toSecsSinceEpoch(), other = time.toSecsSinceEpoch();
        return op == "gt"_L1 ? own > other
            : op == "gte"_L1 ? own >= other
            : op == "lt"_L1  ? own < other
            : op == "lte"_L1 ? own <= other
                             : (own == other) == (op == "eq"_L1);
    };
}

Result<Test> bySize(const QString &key, const QString &value)
{
    bool number = false;
    const qulonglong bound = value.toULongLong(&number);
    if (!number)
        return wrong(key, value);
    return [least = key == "size_min"_L1, bound](
               const Image &image) { return image.status == ImageStatus::Active && (least ? image.size >= bound : image.size <= bound); };
}

Result<Test> byFlag(const QString &key, const QString &value)
{
    const QString word = value.toLower();
    if (word != "true"_L1 && word != "false"_L1)
        return wrong(key, value);
    return [key, word](const Image &image) { return imageFieldText(image, key) == word; };
}

Result<Test> byWords(const QString &key, const QString &value)
{
    const auto words = value.startsWith("in:"_L1) ? wordsOf(value.sliced(3)) : QStringList{value};
    if (!words)
        return wrong(key, value);
    return [key, words = *words](const Image &image) { return words.contains(imageFieldText(image, key)); };
}

/// The test of one filter; an empty one for a word of another meaning.
Result<Test> testOf(const QString &key, const QString &value)
{
    static const QStringList others{u"limit"_s, u"marker"_s, u"sort"_s, u"sort_key"_s, u"sort_dir"_s};
    static const QStringList visibilities{u"public"_s, u"private"_s, u"shared"_s, u"community"_s, u"all"_s};
    static const QStringList memberStatuses{u"accepted"_s, u"pending"_s, u"rejected"_s, u"all"_s};
    static const QStringList listed{u"id"_s, u"name"_s, u"status"_s, u"container_format"_s, u"disk_format"_s};
    if (others.contains(key))
        return Test();
    if (key == "visibility"_L1 && (!visibilities.contains(value) || value == "all"_L1))
        return value == "all"_L1 ? Result<Test>(Test()) : wrong(key, value);
    if (key == "member_status"_L1)
        return memberStatuses.contains(value) ? Result<Test>(Test()) : wrong(key, value);
    if (key == "tag"_L1)
        return [value](const Image &image) { return image.tags.contains(value); };
    if (key == "size_min"_L1 || key == "size_max"_L1)
        return bySize(key, value);
    if (key == "created_at"_L1 || key == "updated_at"_L1)
        return value.isEmpty() ? Result<Test>(wrong(key, value)) : byTime(key, value);
    if (key == "protected"_L1 || key == "os_hidden"_L1)
        return byFlag(key, value);
    if (listed.contains(key))
        return byWords(key, value);
    return [key, value](const Image &image) { return imageFieldText(image, key) == value; };
}

Result<SortKey> checked(const QString &name, const QString &direction)
{
    static const QStringList keys{
        u"name"_s, u"status"_s, u"container_format"_s, u"disk_format"_s, u"size"_s, u"id"_s, u"created_at"_s, u"updated_at"_s};
    if (!keys.contains(name))
        return fail(Kind::InvalidInput, u"Invalid sort key: %1. It must be one of the following: %2."_s.arg(name, keys.join(u", "_s)));
    if (direction != "asc"_L1 && direction != "desc"_L1)
        return fail(Kind::InvalidInput, u"Invalid sort direction: %1"_s.arg(direction));
    return SortKey{name, direction == "desc"_L1};
}

/// "sort=name:asc,size", or "sort_key=name&sort_key=size&sort_dir=asc".
Result<QList<SortKey>> sortKeys(const ApiRequest &request)
{
    QStringList names = request.query.values(u"sort_key"_s), directions = request.query.values(u"sort_dir"_s);
    const bool modern = request.query.contains(u"sort"_s);
    if (modern && !(names.isEmpty() && directions.isEmpty()))
        return fail(Kind::InvalidInput, u"Old and new sorting syntax cannot be combined"_s);
    std::ranges::reverse(names);
    std::ranges::reverse(directions);
    if (modern) {
        for (const QString &part : request.query.value(u"sort"_s).split(u',')) {
            names << part.section(u':', 0, 0).trimmed();
            directions << (part.contains(u':') ? part.section(u':', 1).trimmed() : u"desc"_s);
        }
    }
    if (directions.size() > 1 && directions.size() != std::max<qsizetype>(names.size(), 1))
        return fail(Kind::InvalidInput, u"Number of sort dirs does not match the number of sort keys"_s);
    if (names.isEmpty())
        names << u"created_at"_s;
    QList<SortKey> keys;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto key = checked(names[i], directions.isEmpty() ? u"desc"_s : directions.value(i, directions.first()));
        if (!key)
            return fail(key);
        keys << *key;
    }
    return keys;
}

std::tuple<std::uint64_t, QString> rankOf(const Image &image, const QString &key)
{
    if (key == "size"_L1)
        return {image.status == ImageStatus::Active ? image.size : 0, QString()};
    if (key == "created_at"_L1 || key == "updated_at"_L1)
        return {static_cast<std::uint64_t>((key == "created_at"_L1 ? image.created : image.updated).toMSecsSinceEpoch()), QString()};
    return {0, imageFieldText(image, key)};
}

}  // namespace

Result<void> filterImages(QList<Image> &images, const ApiRequest &request)
{
    for (auto it = request.query.begin(); it != request.query.end(); ++it) {
        const auto test = testOf(it.key(), it.value());
        if (!test)
            return fail(test);
        if (*test)
            images.removeIf([&](const Image &image) { return !(*test)(image); });
    }
    if (!request.query.contains(u"os_hidden"_s))
        images.removeIf([](const Image &image) { return image.properties.value(QLatin1StringView(inner::hidden)) == "true"_L1; });
    const auto keys = sortKeys(request);
    if (!keys)
        return fail(keys);
    // As Glance does, so that pages never overlap: the last keys are always these.
    std::ranges::sort(images, [](const Image &a, const Image &b) { return std::tuple(b.created, b.id) < std::tuple(a.created, a.id); });
    for (const SortKey &key : *keys | std::views::reverse) {
        std::ranges::stable_sort(images, [&](const Image &a, const Image &b) {
            return key.descending ? rankOf(b, key.name) < rankOf(a, key.name) : rankOf(a, key.name) < rankOf(b, key.name);
        });
    }
    return {};
}

}  // namespace trescca
