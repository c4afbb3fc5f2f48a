// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/xml.h"

#include <sstream>

using namespace Qt::StringLiterals;

namespace trescca::xml {

namespace {

/// Ends the walk where something lies deeper than any description of libvirt's.
class DepthWalk final : public pugi::xml_tree_walker {
    bool for_each(pugi::xml_node &) override { return depth() < 64; }
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
    const pugi::xml_parse_result parsed = document->load_buffer(text.constData(), static_cast<std::size_t>(text.size()));
    if (!parsed)
        return fail(Kind::InvalidInput, u"The domain description is no XML: %1."_s.arg(QString::fromUtf8(parsed.description())));
    if (DepthWalk walk; !document->traverse(walk))
        return fail(Kind::Untrusted, u"The domain description is nested too deeply."_s);
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
