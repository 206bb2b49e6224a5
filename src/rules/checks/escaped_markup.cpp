// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::array<std::string_view, 22> tags{
    "a",  "b",   "i",   "u",   "p",    "br",   "em", "sup",   "sub",    "td",  "tr",
    "th", "div", "img", "ref", "span", "font", "li", "table", "strong", "num", "authorialNote"};

/// Where an escaped tag or reference that begins at `at` (an ampersand) ends; `at` for anything else.
std::size_t leak_end(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest.starts_with("&amp;")) {
        for (const std::string_view name : {"nbsp;", "amp;", "lt;", "gt;", "quot;", "#"})
            if (rest.substr(5).starts_with(name)) return at + 5 + name.size();
        return at;
    }
    if (!rest.starts_with("&lt;")) return at;
    auto name = at + 4;
    if (name < text.size() && text[name] == '/') ++name;
    auto end = name;
    while (end < text.size() && citations::is_letter(text[end])) ++end;
    if (std::ranges::find(tags, text.substr(name, end - name)) == tags.end()) return at;
    // Attributes may follow, then the closing bracket.
    const auto close = std::min(text.find("&gt;", end), text.find('>', end));
    if (close == std::string_view::npos || close - end > 200) return at;
    if (close != end && text[end] != ' ' && text[end] != '/') return at;
    return text[close] == '&' ? close + 4 : close + 1;
}

void check(const Subject& subject, Findings& found) {
    const auto text = subject.source().text();
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const auto end = leak_end(text, at);
        if (end == at) continue;
        found.at({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                 cat("`", text.substr(at, end - at), "` is markup shown as text"));
        at = end - 1;
    }
}

}  // namespace

extern constinit const Rule escaped_markup{
    .code = "DRAFT009",
    .name = "escaped-markup",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "a tag or a character reference that was escaped and now is text",
    .why =
        R"(`&lt;a href=…&gt;` is shown to readers as a tag: a program escaped what was markup already. Angle brackets around Chinese
titles within titles look alike and are right.)",
    .authority = "XML 1.0, 2.4",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to⟦&amp;nbsp;⟧meet ⟦&lt;b&gt;⟧soon.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet soon.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
