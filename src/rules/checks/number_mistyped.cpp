// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include "citations/scanner.h"
#include "rules/elements.h"
#include "rules/labels.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::string_view figures = "0123456789";

/// "1O.", "7l.": letters that look like figures, among figures.
bool has_letter_for_figure(std::string_view label) {
    const auto end = std::min(label.find_first_not_of("0123456789lIOo"), label.size());
    const auto number = label.substr(0, end);
    return end + 1 >= label.size() && number.find_first_of(figures) != number.npos &&
           number.find_first_not_of(figures) != number.npos;
}

/// "0.", "(0)": nothing is counted from zero.
bool is_zero(std::string_view label) {
    const auto first = label.find_first_not_of('(');
    if (first == label.npos || label[first] != '0') return false;
    const auto rest = label.substr(first + 1);
    return rest.empty() || rest == "." || rest == ")";
}

/// "(a": a bracket that is not closed.
bool is_open(std::string_view label) {
    return label.starts_with('(') && label.find(')') == label.npos && label.size() > 1;
}

std::string_view label_in(const xml::Tree& tree, xml::NodeId num) {
    const auto text = tree[num].first_child;
    const bool alone =
        text != xml::none && tree[text].kind == xml::Kind::text && tree[text].next == xml::none;
    return alone ? trimmed_text(tree.slice(tree[text].whole)) : std::string_view();
}

xml::NodeId first_num(const xml::Tree& tree, xml::NodeId element) {
    for (auto child = tree[element].first_child; child != xml::none; child = tree[child].next)
        if (tree.is(child, "num")) return child;
    return xml::none;
}

/// "b" where all other points of the list have "a)", "c)", and "b)" where these have "(a)", "(c)".
bool lacks_bracket(const xml::Tree& tree, xml::NodeId num, std::string_view label) {
    const auto point = tree[num].parent, list = point == xml::none ? xml::none : tree[point].parent;
    const auto letter = label.substr(0, label.find(')'));
    if (list == xml::none || !tree.is(point, "point") || letter.size() != 1 ||
        !citations::is_letter(letter[0]))
        return false;
    int others = 0;
    for (auto child = tree[list].first_child; child != xml::none; child = tree[child].next) {
        if (child == point || !tree.is(child, "point")) continue;
        const auto other = first_num(tree, child);
        const auto beside = other == xml::none ? std::string_view() : label_in(tree, other);
        if (!beside.ends_with(')') || (label.ends_with(')') && !beside.starts_with('('))) return false;
        ++others;
    }
    return others > (label.ends_with(')') ? 1 : 0);
}

/// "(iiii)": no roman numeral, and no letter either.
bool is_no_numeral(std::string_view label) {
    const auto bare = label.substr(label.starts_with('(') ? 1 : 0);
    const auto end = std::min(bare.find_first_not_of("ivx"), bare.size());
    if (end < 3 || bare.substr(end) != ")") return false;
    std::string capitals;
    for (const char c : bare.substr(0, end)) capitals += static_cast<char>(c - 'a' + 'A');
    return citations::roman_value(capitals) == 0;
}

/// "(а)" with a letter of Cyrillic.
bool is_of_other_script(std::string_view label, std::string_view language) {
    constexpr std::array<std::string_view, 3> latin{"en", "fr", "es"};
    return std::ranges::find(latin, language) != latin.end() && has_look_alike(label);
}

/// The labels that the rules about paragraphs and points look at: those of the resolution itself, not quoted.
std::unordered_set<std::uint32_t> looked_at(const Subject& subject) {
    std::unordered_set<std::uint32_t> places;
    for (const auto& text : subject.reading->texts)
        if (text.depth == 0 || text.resolution)
            for (const auto& line : text.lines)
                if (!line.quoted && line.step.number) places.insert(line.step.number->at.span.begin);
    return places;
}

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    std::optional<std::unordered_set<std::uint32_t>> elsewhere;
    for (const auto id : elements(subject).named("num")) {
        const auto label = label_in(tree, id);
        if (label.empty()) continue;
        const bool mistyped = has_letter_for_figure(label) || is_zero(label) || is_open(label) ||
                              is_no_numeral(label) || is_of_other_script(label, subject.language);
        if (!mistyped && !lacks_bracket(tree, id, label)) continue;
        if (!elsewhere) elsewhere = looked_at(subject);
        // Of a paragraph they compare the number alone.
        const bool of_paragraph =
            is_open(label) && tree[id].parent != xml::none && tree.is(tree[id].parent, "paragraph");
        if (!of_paragraph && elsewhere->contains(tree[id].whole.begin)) continue;
        const auto begin = static_cast<std::uint32_t>(label.data() - tree.slice(tree[id].whole).data()) +
                           tree[id].whole.begin;
        found.at(Span{begin, begin + static_cast<std::uint32_t>(label.size())},
                 cat("`", label, "` is no number and no label"));
    }
}

}  // namespace

extern constinit const Rule number_mistyped{
    .code = "NUM014",
    .name = "number-mistyped",
    .levels = always(Level::warning),
    .summary = "a number or label with signs that none has, in an annex, a quotation or of a paragraph",
    .why =
        R"(Annexes, and texts that are quoted, number as they like; but none counts from zero, writes O and l for figures, or leaves a
bracket open.)",
    .authority = "Editorial Manual, Paragraph numbering; published texts: none in 40,000",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Requests</i> the Secretary-General:</p></content></paragraph>
<paragraph eId="para_3"><num>(a)</num><content><p>To publish it;</p></content></paragraph>
<paragraph eId="para_4"><num>⟦(b⟧</num><content><p>To distribute it;</p></content></paragraph>
<paragraph eId="para_5"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Requests</i> the Secretary-General:</p></content></paragraph>
<paragraph eId="para_3"><num>(a)</num><content><p>To publish it;</p></content></paragraph>
<paragraph eId="para_4"><num>(b)</num><content><p>To distribute it;</p></content></paragraph>
<paragraph eId="para_5"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
