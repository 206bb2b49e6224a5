// SPDX-License-Identifier: Apache-2.0
#include "schema/documentation.h"

#include <memory>

#include "xml/read.h"

namespace resolute::schema {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

/// Runs of white space become a space, those with an empty line in them the end of a paragraph.
std::string joined(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        int lines = 0;
        const auto begin = at;
        for (; at < text.size() && is_space(text[at]); ++at) lines += text[at] == '\n' ? 1 : 0;
        if (at == text.size()) break;
        if (at > begin && !result.empty()) result += lines > 1 ? "\n\n" : " ";
        while (at < text.size() && !is_space(text[at])) result += text[at++];
    }
    return result;
}

}  // namespace

std::string plain_documentation(std::string_view annotation) {
    Diagnostics ignored;  // the schema library has read the same text before
    const auto tree = xml::read(std::make_shared<SourceFile>("annotation", std::string(annotation)), ignored);
    std::string result;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        if (!tree.is_element(id) || local_name(tree.name(id)) != "documentation") continue;
        if (tree.value(id, "xml:lang").value_or("en") != "en") continue;
        auto from = id;
        for (auto child = tree[id].first_child; child != xml::none; child = tree[child].next)
            if (tree.is_element(child) && local_name(tree.name(child)) == "comment") from = child;
        const auto text = joined(tree.text(from));
        if (text.empty()) continue;
        if (!result.empty()) result += "\n\n";
        result += text;
    }
    return result;
}

}  // namespace resolute::schema
