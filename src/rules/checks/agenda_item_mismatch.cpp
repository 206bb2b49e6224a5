// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "citations/folded.h"
#include "rules/claims.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Without spaces, in plain figures and brackets.
std::string bare(std::string_view text) {
    const citations::Folded folded(text);
    std::string result;
    for (const char c : folded.text())
        if (c != ' ' && c != '(' && c != ')') result += c;
    return result;
}

/// Whether `item` stands in the line, and no further figure with it: "11" is not in "Agenda item 110".
bool tells(std::string_view line, std::string_view item) {
    for (auto at = line.find(item); at != std::string_view::npos; at = line.find(item, at + 1)) {
        const auto end = at + item.size();
        const bool before = at > 0 && citations::is_digit(line[at - 1]) && citations::is_digit(item.front());
        const bool after =
            end < line.size() && citations::is_digit(line[end]) && citations::is_digit(item.back());
        if (!before && !after) return true;
    }
    return false;
}

void check(const Subject& subject, Findings& found) {
    for (const auto& item : marked(subject, "coverPage", "inline")) {
        if (model::value(item.markup->attributes, "name") != "agenda item" || item.extent.empty()) continue;
        const auto* title = model::find(item.markup->attributes, "title");
        if (!title || title->value.empty()) continue;
        if (!tells(bare(text_of(item)), bare(title->value)))
            found.at(title->at.span, cat("`", title->value, "` on the words `", text_of(item), "`"));
    }
}

}  // namespace

extern constinit const Rule agenda_item_mismatch{
    .code = "META009",
    .name = "agenda-item-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "an agenda item whose attribute differs from its words",
    .why =
        R"(The agenda item stands on the cover page ("Agenda item 110") and again in the attribute `title` of the same line.
The two are written separately and come apart when a cover page is copied.)",
    .authority = "published texts, cover pages",
    .example = {.bad = R"(<p><inline name="agenda item" title="⟦109⟧">Agenda item 110</inline></p>)",
                .good = R"(<p><inline name="agenda item" title="110">Agenda item 110</inline></p>)",
                .slot = Slot::cover},
    .check = check};

}  // namespace resolute::rules
