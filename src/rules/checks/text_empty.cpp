// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/elements.h"
#include "rules/name_set.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "xml/characters.h"

namespace resolute::rules {

namespace {

using xml::NodeId;

constexpr NameSet parts(std::to_array<std::string_view>({"preface", "preamble", "mainBody", "conclusions"}));
constexpr std::array<std::string_view, 8> texts{"p",        "heading", "subheading", "crossHeading",
                                                "docTitle", "docDate", "location",   "outcome"};
constexpr std::array<std::string_view, 7> frames{"container", "paragraph", "content", "point",
                                                 "formula",   "alinea",    "intro"};

/// Whether nothing stands in it that can be seen; elements of text are empty with nothing but white space and
/// line breaks, those that hold them with no element at all.
bool is_empty(const xml::Tree& tree, NodeId id, bool text) {
    for (auto child = tree[id].first_child; child != xml::none; child = tree[child].next) {
        if (tree.is_element(child)) {
            const auto name = tree.name(child);
            const bool styling = name == "span" || name == "i" || name == "b" || name == "eol";
            if (!text || !styling || !is_empty(tree, child, true)) return false;
        } else if ((tree[child].kind == xml::Kind::text || tree[child].kind == xml::Kind::cdata) &&
                   !xml::is_blank(tree.slice(tree[child].whole)) &&
                   !trimmed_text(tree.slice(tree[child].whole)).empty()) {
            return false;
        }
    }
    return true;
}

/// Whether the element stands in a part of the text where words belong. Cells may be empty, an empty note has
/// a rule of its own, and the cover page keeps its lines.
bool wants_words(const xml::Tree& tree, NodeId id) {
    for (auto up = tree[id].parent; up != xml::none; up = tree[up].parent) {
        const auto outer = tree.name(up);
        if (outer == "td" || outer == "th" || outer == "authorialNote" || outer == "coverPage") return false;
        if (parts.holds(outer)) return true;
    }
    return false;
}

void check(const Subject& subject, std::string_view name, bool text, Findings& found) {
    for (const auto id : elements(subject).named(name))
        if (is_empty(subject.tree, id, text) && wants_words(subject.tree, id))
            found.at(subject.tree[id].whole, cat("`", name, "` without words"));
}

/// A paragraph or point of which nothing but the number is left.
void check_numbered(const Subject& subject, std::string_view name, Findings& found) {
    const auto& tree = subject.tree;
    for (const auto id : elements(subject).named(name)) {
        bool number = false, other = false;
        for (auto child = tree[id].first_child; child != xml::none; child = tree[child].next) {
            number = number || tree.is(child, "num");
            const bool blank =
                tree[child].kind == xml::Kind::text && xml::is_blank(tree.slice(tree[child].whole));
            other = other || (!blank && !tree.is(child, "num"));
        }
        if (number && !other && wants_words(tree, id))
            found.at(tree[id].whole, cat("`", name, "` with a number and no words"));
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto name : {"paragraph", "point", "item"}) check_numbered(subject, name, found);
    for (const auto name : texts) check(subject, name, true, found);
    for (const auto name : frames) check(subject, name, false, found);
}

constexpr std::array more{
    Example{
        .bad =
            R"(⟦<paragraph eId="para_1"><num>1.</num></paragraph>⟧
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p>⟦<p> </p>⟧</content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p>⟦<p> </p>⟧</content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p>⟦<p> </p>⟧</content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p>⟦<p> </p>⟧</content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p>⟦<p> </p>⟧</content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule text_empty{
    .code = "STR004",
    .name = "text-empty",
    .levels = staged(Level::warning, Level::error, Level::warning, Level::hint),
    .summary = "a paragraph, heading or title without words",
    .why =
        R"(An empty element of text is the trace of something that was deleted or lost, or of a blank line of a word
processor. It is printed as a gap, counted as a paragraph and read out as nothing.)",
    .authority = "Akoma Ntoso 1.0, part 1, 5.3 (content model); published texts: 58 of 17,841 files",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p>⟦<p> </p>⟧</content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
