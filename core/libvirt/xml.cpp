// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/xml.h"

#include <iterator>
#include <sstream>

using namespace Qt::StringLiterals;

namespace trescca::xml {

namespace {

/// Ends the walk where something is beyond any description of libvirt's. What looks for a name goes through all of them.
class LimitWalk final : public pugi::xml_tree_walker {
public:
    QString excess;

private:
    bool for_each(pugi::xml_node &node) override
    {
        constexpr int deepest = 64;
        constexpr int mostNodes = 50'000;
        constexpr std::ptrdiff_t mostAttributes = 256;
        const auto attributes = node.attributes();
        if (depth() >= deepest)
            excess = u"is nested too deeply"_s;
        else if (++m_nodes > mostNodes || std::distance(attributes.begin(), attributes.end()) > mostAttributes)
            excess = u"has more elements or attributes than any of libvirt's"_s;
        return excess.isEmpty();
    }
    int m_nodes = 0;
};

}  // namespace

Result<std::unique_ptr<pugi::xml_document>> parse(const QByteArray &text)
{
    constexpr qsizetype limit = 1 << 20;
    if (text.size() > limit)
        return fail(Kind::Untrusted, u"The domain description is larger than 1 MiB."_s);
    const QByteArray upper = text.toUpper();
    if (upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY"))
        return fail(Kind::Untrusted, u"The domain description declares entities, which no libvirt does; it is refused."_s);
    auto document = std::make_unique<pugi::xml_document>();
    // Not as whatever encoding it looks like: in UTF-16 the words above would not have been found.
    const auto parsed = document->load_buffer(text.constData(), static_cast<std::size_t>(text.size()), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed)
        return fail(Kind::InvalidInput, u"The domain description is no XML: %1."_s.arg(QString::fromUtf8(parsed.description())));
    if (LimitWalk walk; !document->traverse(walk))
        return fail(Kind::Untrusted, u"The domain description %1."_s.arg(walk.excess));
    return document;
}

QByteArray write(const pugi::xml_node &node)
{
    std::ostringstream out;
    node.print(out, "  ", pugi::format_indent | pugi::format_no_declaration);
    return QByteArray::fromStdString(out.str());
}

QString attribute(const pugi::xml_node &node, const char *name) { return QString::fromUtf8(node.attribute(name).value()); }

QString text(const pugi::xml_node &node) { return QString::fromUtf8(node.text().get()).trimmed(); }

bool hasNamespace(const pugi::xml_node &node, const char *uri)
{
    const QByteArray name(node.name());
    const QByteArray declaration = name.contains(':') ? "xmlns:" + name.first(name.indexOf(':')) : QByteArray("xmlns");
    for (pugi::xml_node at = node; at; at = at.parent())
        if (const auto found = at.attribute(declaration.constData()))
            return QByteArray(found.value()) == uri;
    return false;
}

pugi::xml_node add(pugi::xml_node parent, const char *name, const QString &content)
{
    pugi::xml_node node = parent.append_child(name);
    if (!content.isEmpty())
        node.text().set(content.toUtf8().constData());
    return node;
}

void set(pugi::xml_node node, const char *name, const QString &value) { node.append_attribute(name).set_value(value.toUtf8().constData()); }

}  // namespace trescca::xml
