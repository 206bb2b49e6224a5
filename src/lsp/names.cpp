// SPDX-License-Identifier: Apache-2.0
#include "lsp/names.h"

#include <algorithm>

#include "citations/register.h"
#include "citations/symbol_url.h"
#include "rules/cited_number.h"
#include "rules/data.h"
#include "rules/edits.h"
#include "rules/state_names.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

constexpr std::size_t most_names = 100;

bool is_of_symbol(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.';
}

/// The characters of a symbol that the text ends with.
std::string_view symbol_at_end(std::string_view text) {
    auto begin = text.size();
    while (begin > 0 && is_of_symbol(text[begin - 1])) --begin;
    return text.substr(begin);
}

/// What symbols begin with that words such as `57/2` and `A/RES/57/2` may become; empty for other words.
std::string beginning_of(std::string_view typed, model::Organ organ) {
    const bool figures = !typed.empty() && typed[0] >= '0' && typed[0] <= '9';
    if (!figures) return typed.find('/') == std::string_view::npos ? std::string() : std::string(typed);
    if (typed.find('/') != std::string_view::npos)
        return cat(organ == model::Organ::human_rights_council ? "A/HRC/RES/" : "A/RES/", typed);
    return organ == model::Organ::security_council && typed.size() > 2 ? cat("S/RES/", typed) : std::string();
}

Name as_link(const citations::RegisteredSymbol& found, const rules::Subject& subject, bool short_form) {
    const auto symbol = citations::to_string(found.symbol);
    auto shown = short_form ? rules::short_number(found.symbol) : symbol;
    if (shown.empty()) shown = symbol;
    const auto address = rules::escaped(citations::to_url(found.symbol, subject.language));
    return {shown, cat("<ref href=\"", address, "\">", rules::escaped(shown), "</ref>"),
            cat(symbol, ", adopted on ", citations::format_date(found.adopted, citations::Language::en))};
}

NamesHere symbols_at(const Snapshot& document, const Typed& typed) {
    const auto words = document.source()->slice(typed.span);
    const auto written = symbol_at_end(words);
    if (written.find_first_of("0123456789/") == std::string_view::npos) return {};
    const auto& subject = document.subject();
    const auto beginning = beginning_of(written, subject.organ);
    if (beginning.empty() || typed.around().is(open_element_at(typed.around(), typed.begin), "ref"))
        return {};
    NamesHere here{{typed.span.end - static_cast<std::uint32_t>(written.size()), typed.span.end}, {}};
    const bool short_form = written.size() < beginning.size();
    for (const auto& found : citations::registered_beginning(beginning, most_names))
        here.names.push_back(as_link(found, subject, short_form));
    return here;
}

/// The words behind the last name of a list, or behind the last space before a capital.
std::string_view state_at_end(std::string_view words, bool in_list) {
    auto begin = in_list ? words.find_last_of(",;:\n") + 1 : words.find_last_of(" \n\t(") + 1;
    for (const std::string_view joint : {" and ", " et ", " y ", " и "})
        if (const auto at = words.rfind(joint); in_list && at != std::string_view::npos && at >= begin)
            begin = at + joint.size();
    begin = std::min(words.find_first_not_of(" \t\r\n", begin), words.size());
    return words.substr(begin);
}

bool begins(std::string_view name, std::string_view typed) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return name.size() >= typed.size() &&
           std::ranges::equal(name.substr(0, typed.size()), typed, {}, small, small);
}

NamesHere states_at(const Snapshot& document, const Typed& typed) {
    const auto& tree = typed.around();
    const auto element = open_element_at(tree, typed.begin);
    if (element == xml::none) return {};
    const bool voter = tree.is(element, "organization");
    bool list = voter;
    for (auto id = element; id != xml::none; id = tree[id].parent) list = list || tree.is(id, "preface");
    const auto written = state_at_end(document.source()->slice(typed.span), list);
    const bool capital = !written.empty() && !(written[0] >= 'a' && written[0] <= 'z');
    if (!voter && (!capital || written.size() < (list ? 1 : 3))) return {};
    NamesHere here{{typed.span.end - static_cast<std::uint32_t>(written.size()), typed.span.end}, {}};
    const auto names = voter ? rules::voters() : rules::state_names(document.subject().language);
    for (const auto& name : names)
        if (begins(name, written)) here.names.push_back({name, rules::escaped(name), "State"});
    return here;
}

}  // namespace

NamesHere names_at(const Snapshot& document, const Typed& typed) {
    auto here = symbols_at(document, typed);
    return here.names.empty() ? states_at(document, typed) : here;
}

NamesHere addresses_at(const Snapshot& document, const Typed& typed) {
    const auto written = document.source()->slice(typed.span);
    const auto symbol = written.find("A/") < written.find("S/") ? written.find("A/") : written.find("S/");
    if (symbol == std::string_view::npos) return {};
    NamesHere here{typed.span, {}};
    for (const auto& found : citations::registered_beginning(written.substr(symbol), most_names)) {
        auto name = as_link(found, document.subject(), false);
        name.label = name.text = rules::escaped(citations::to_url(found.symbol, document.subject().language));
        here.names.push_back(std::move(name));
    }
    return here;
}

}  // namespace resolute::lsp
