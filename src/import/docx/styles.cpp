// SPDX-License-Identifier: Apache-2.0
#include "import/docx/styles.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"

namespace resolute::importing::docx {

namespace {

constexpr int deepest = 20;  // styles based on each other

/// "_ H _Ch_G" and `HChG` are the same style: letters and figures only, without the G of Geneva.
std::string key_of(std::string_view name) {
    std::string key;
    for (const auto c : citations::lower(name))
        if (citations::is_digit(c) || (c >= 'a' && c <= 'z')) key += c;
    if (key.size() > 2 && key.ends_with('g') && !key.starts_with("heading")) key.pop_back();
    return key;
}

struct Named {
    std::string_view key;
    StyleSays says;
};
// The templates of the Department for General Assembly and Conference Management, then Word's own styles.
constexpr std::array named{Named{"titleh1", StyleSays::title},
                           Named{"titleh2", StyleSays::title},
                           Named{"titlehch", StyleSays::title},
                           Named{"titlehm", StyleSays::title},
                           Named{"decisionnumber", StyleSays::title},
                           Named{"decisiontitle", StyleSays::title},
                           Named{"agendatitleh2", StyleSays::agenda_title},
                           Named{"agendatitlenormal", StyleSays::agenda_title},
                           Named{"hm", StyleSays::heading},
                           Named{"hch", StyleSays::heading},
                           Named{"h1", StyleSays::heading},
                           Named{"h23", StyleSays::heading},
                           Named{"h4", StyleSays::heading},
                           Named{"h56", StyleSays::heading},
                           Named{"singletxt", StyleSays::nothing},
                           Named{"dualtxt", StyleSays::nothing},
                           Named{"sponsors", StyleSays::nothing},
                           Named{"session", StyleSays::nothing},
                           Named{"agendaitemnormal", StyleSays::nothing},
                           Named{"title", StyleSays::title},
                           Named{"heading1", StyleSays::heading},
                           Named{"heading2", StyleSays::heading},
                           Named{"heading3", StyleSays::heading},
                           Named{"heading4", StyleSays::heading},
                           Named{"heading5", StyleSays::heading},
                           Named{"heading6", StyleSays::heading}};

}  // namespace

void Look::apply(Node properties) {
    const auto set = [&](std::optional<bool>& to, std::string_view name) {
        if (const auto property = properties.child(name)) to = is_on(property);
    };
    // Arabic has properties of its own (ECMA-376-1, 17.3.2.30).
    const bool right_to_left = is_on(properties.child("rtl"));
    set(italic, right_to_left ? "iCs" : "i");
    set(bold, right_to_left ? "bCs" : "b");
    set(hidden, "vanish");
    set(underlined, "u");
    set(struck, "strike");
    if (is_on(properties.child("dstrike"))) struck = true;
    if (const auto property = properties.child("vertAlign"))
        superscript = property.value("val") == "superscript";
    // LibreOffice writes what it raises by itself so, in half points.
    constexpr int least = 4;
    if (properties.child("position")) superscript = to_number(properties.property("position"), 0) >= least;
}

Numbered numbered(Node paragraph_properties) {
    const auto list = paragraph_properties.child("numPr");
    return {to_number(list.property("numId"), -1), to_number(list.property("ilvl"), -1)};
}

Styles::Styles(Node root) {
    for (auto each = root.first(); each; each = each.next()) {
        if (each.name() != "style") continue;
        Style style;
        style.name = each.property("name");
        style.based_on = each.property("basedOn");
        if (each.value("type") == "character") style.look.apply(each.child("rPr"));
        style.numbered = docx::numbered(each.child("pPr"));
        styles_.try_emplace(std::string(each.value("styleId")), std::move(style));
    }
}

const Styles::Style* Styles::find(std::string_view id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() ? nullptr : &found->second;
}

Look Styles::look(std::string_view id) const {
    Look look;
    const auto fill = [](std::optional<bool>& to, std::optional<bool> from) {
        if (!to) to = from;
    };
    const auto* style = find(id);
    for (int depth = 0; style && depth < deepest; ++depth, style = find(style->based_on)) {
        fill(look.italic, style->look.italic);
        fill(look.bold, style->look.bold);
        fill(look.hidden, style->look.hidden);
        fill(look.struck, style->look.struck);
        fill(look.superscript, style->look.superscript);
    }
    return look;
}

Numbered Styles::numbered(std::string_view id) const {
    Numbered result;
    const auto* style = find(id);
    for (int depth = 0; style && depth < deepest; ++depth, style = find(style->based_on)) {
        if (result.list < 0) result.list = style->numbered.list;
        if (result.level < 0) result.level = style->numbered.level;
    }
    return result;
}

bool Styles::is_official(std::string_view id) const {
    const auto* style = find(id);
    return key_of(style ? std::string_view(style->name) : id) == "singletxt";
}

StyleSays Styles::says(std::string_view id) const {
    auto key = key_of(id);  // of a style that is not declared
    const auto* style = find(id);
    for (int depth = 0; depth < deepest; ++depth) {
        if (style) key = key_of(style->name);
        const auto found = std::ranges::find(named, key, &Named::key);
        if (found != named.end()) return found->says;
        if (!style) break;
        style = find(style->based_on);
        if (!style) break;
    }
    return StyleSays::nothing;
}

}  // namespace resolute::importing::docx
