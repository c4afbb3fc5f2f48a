// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/yamlvalue.h"

#include "core/base/wholefile.h"

#include <QDir>
#include <QFileInfo>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDepth = 32;
constexpr int maxValues = 100'000;  // anchors can make a small file grow without end
constexpr qint64 maxBytes = 4 << 20;

struct Converter {
    QString file;
    int left = maxValues;

    YamlValue convert(const YAML::Node &node, int depth);
    void convertMap(const YAML::Node &node, YamlValue &value, int depth);
};

YamlValue Converter::convert(const YAML::Node &node, int depth)
{
    if (depth > maxDepth || --left < 0)
        throw YAML::RepresentationException(node.Mark(), "too deep or too many values");
    YamlValue value;
    value.file = file;
    value.line = node.Mark().line + 1;
    if (node.IsScalar()) {
        value.type = YamlValue::Type::Scalar;
        value.scalar = QString::fromStdString(node.Scalar());
    }
    if (node.IsSequence()) {
        value.type = YamlValue::Type::List;
        for (const YAML::Node &item : node)
            value.list << convert(item, depth + 1);
    }
    if (node.IsMap())
        convertMap(node, value, depth);
    return value;
}

void Converter::convertMap(const YAML::Node &node, YamlValue &value, int depth)
{
    value.type = YamlValue::Type::Map;
    QList<YamlValue> defaults;
    for (const auto &pair : node) {
        if (!pair.first.IsScalar())
            throw YAML::RepresentationException(pair.first.Mark(), "a key has to be a word");
        const QString key = QString::fromStdString(pair.first.Scalar());
        const YamlValue item = convert(pair.second, depth + 1);
        if (key == u"<<"_s)
            defaults << (item.type == YamlValue::Type::List ? item.list : QList<YamlValue>{item});
        else if (value.map.contains(key))
            throw YAML::RepresentationException(pair.first.Mark(), "the key \"" + pair.first.Scalar() + "\" appears twice");
        else
            value.map.insert(key, item);
    }
    for (const YamlValue &source : std::as_const(defaults))
        for (auto it = source.map.begin(); it != source.map.end(); ++it)
            if (!value.map.contains(it.key()))
                value.map.insert(it.key(), it.value());
}

}  // namespace

Result<YamlValue> YamlValue::load(const QString &path)
{
    if (!QFileInfo::exists(path))
        return fail(Kind::NotFound, u"There is no file %1."_s.arg(path));
    if (QFileInfo(path).isDir())
        return fail(Kind::InvalidInput,
            u"%1 is a folder. Give the configuration file in it, for example %2."_s.arg(path, QDir(path).filePath(u"config.yml"_s)));
    const auto content = readWhole(path, maxBytes, u"a configuration"_s);
    return content ? parse(*content, path) : fail(content);
}

Result<YamlValue> YamlValue::parse(const QByteArray &content, const QString &path)
{
    if (content.contains('\0'))  // UTF-16 too, which YAML allows and editors do not show
        return fail(Kind::InvalidInput, u"%1 is not a text in UTF-8. Save it as UTF-8."_s.arg(path));
    try {
        return Converter{path}.convert(YAML::Load(content.toStdString()), 0);
    } catch (const YAML::Exception &exception) {
        YamlValue place;
        place.file = path;
        place.line = exception.mark.is_null() ? 0 : exception.mark.line + 1;
        return place.bad(u"this is not sound YAML: %1. Check indentation, quotes and colons there."_s.arg(QString::fromStdString(exception.msg)));
    }
}

YamlValue YamlValue::at(const QString &key) const
{
    YamlValue none;
    none.file = file;
    none.line = line;
    return map.value(key, none);
}

YamlValue YamlValue::mergedWith(const YamlValue &other) const
{
    if (other.isNull())
        return *this;
    if (!isMap() || !other.isMap())
        return other;
    YamlValue merged = *this;
    for (auto it = other.map.begin(); it != other.map.end(); ++it)
        merged.map.insert(it.key(), at(it.key()).mergedWith(it.value()));
    return merged;
}

bool YamlValue::isSameAs(const YamlValue &other) const
{
    const auto same = [](const YamlValue &one, const YamlValue &two) { return one.isSameAs(two); };
    return type == other.type && scalar == other.scalar && std::ranges::equal(list, other.list, same) && map.keys() == other.map.keys()
        && std::ranges::equal(map, other.map, same);
}

std::unexpected<Error> YamlValue::bad(const QString &what) const
{
    return fail(Kind::InvalidInput, u"%1, line %2: %3"_s.arg(file).arg(line).arg(what));
}

Result<QString> YamlValue::text(const QString &key, const QString &fallback) const
{
    const YamlValue value = at(key);
    if (value.isNull())
        return fallback;
    if (value.type != Type::Scalar)
        return value.bad(u"\"%1\" has to be one word or text, not a list or a map."_s.arg(key));
    return value.scalar;
}

Result<bool> YamlValue::flag(const QString &key, bool fallback) const
{
    const auto value = text(key);
    if (!value)
        return fail(value);
    const QString word = value->toLower();
    if (word.isEmpty())
        return fallback;
    if (QStringList{u"true"_s, u"yes"_s, u"on"_s, u"1"_s}.contains(word))
        return true;
    if (QStringList{u"false"_s, u"no"_s, u"off"_s, u"0"_s}.contains(word))
        return false;
    return at(key).bad(u"\"%1\" has to be true or false."_s.arg(key));
}

Result<int> YamlValue::number(const QString &key, int fallback) const
{
    const auto value = text(key);
    if (!value)
        return fail(value);
    if (value->isEmpty())
        return fallback;
    bool sound = false;
    const double number = value->toDouble(&sound);
    constexpr double most = 1'000'000;
    if (!sound || !(number > 0 && number < most))
        return at(key).bad(u"\"%1\" has to be a number greater than 0."_s.arg(key));
    return std::max(1, static_cast<int>(number));
}

}  // namespace trescca
