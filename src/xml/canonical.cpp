// SPDX-License-Identifier: Apache-2.0
#include "xml/canonical.h"

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>

#include "xml/silence.h"

namespace resolute::xml {

namespace {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

void strip(xmlNode* node, std::span<const std::string_view> structural) {
    const std::string_view name(reinterpret_cast<const char*>(node->name));
    const bool here =
        node->type == XML_ELEMENT_NODE && std::ranges::find(structural, name) != structural.end();
    for (auto* child = node->children; child;) {
        auto* next = child->next;
        if (here && child->type == XML_TEXT_NODE && xmlIsBlankNode(child)) {
            xmlUnlinkNode(child);
            xmlFreeNode(child);
        } else if (child->type == XML_ELEMENT_NODE) {
            strip(child, structural);
        }
        child = next;
    }
}

}  // namespace

Result<std::string> canonical(std::string_view text, std::span<const std::string_view> structural) {
    const auto options =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_HUGE;
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
    if (!document) return Failure{"not well-formed"};
    if (!structural.empty()) strip(xmlDocGetRootElement(document.get()), structural);
    keep_libxml2_silent();
    xmlChar* bytes = nullptr;
    const int size = xmlC14NDocDumpMemory(document.get(), nullptr, XML_C14N_1_1, nullptr, 1, &bytes);
    if (size < 0) return Failure{"no canonical form"};
    std::string result(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    xmlFree(bytes);
    return result;
}

}  // namespace resolute::xml
