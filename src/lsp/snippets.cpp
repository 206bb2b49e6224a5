// SPDX-License-Identifier: Apache-2.0
#include "lsp/snippets.h"

#include <algorithm>

#include "lsp/ids.h"
#include "lsp/phrases.h"
#include "rules/labels.h"
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/opening.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

class Maker {
public:
    Maker(const Snapshot& document, const Typed& typed)
        : document_(document),
          typed_(typed),
          tree_(typed.around()),
          parent_(open_element_at(typed.around(), typed.begin)) {}

    Snippet paragraph() const {
        const auto number = static_cast<int>(before("paragraph")) + 1;
        const auto id = cat("para_", free_number("para_", number));
        const auto label = rules::paragraph_label(document_.subject(), number);
        return {cat("paragraph ", label),
                cat("paragraph eId=\"", id, "\">\n  <num>", label, "</num>\n", content(id), "</paragraph>"),
                "A numbered paragraph. `resolute fix` numbers those behind it anew."};
    }

    /// Its opening words are chosen from a list; they are its name too.
    Snippet preambular_paragraph() const {
        const auto& subject = document_.subject();
        std::string words;
        for (const auto& phrase : opening_phrases(subject, false))
            words += cat(words.empty() ? "" : ",", escaped_choice(phrase));
        const auto [before_words, behind_words] = rules::opening_tags(subject);
        const auto number = free_number("container_", static_cast<int>(before("container")) + 1);
        const auto* space = subject.language == "zh" ? "" : " ";
        return {"paragraph of the preamble",
                cat("container name=\"", words.empty() ? "$1" : cat("${1|", words, "|}"),
                    "\" eId=\"container_", number, "\">\n  <p>", before_words, "$1", behind_words, space,
                    "$0", rules::written(rules::Mark::comma, subject.language), "</p>\n</container>"),
                "A paragraph of the preamble: choose its opening words and go on."};
    }

    Snippet point() const {
        int level = 1;
        for (auto id = parent_; id != xml::none; id = tree_[id].parent)
            if (tree_.is(id, "point")) ++level;
        auto reading = rules::usual_label(document_.subject().language, std::min(level, 4));
        reading.value = static_cast<int>(before("point")) + 1;
        const auto label = rules::write_label(reading);
        const auto above = parent_ == xml::none ? "" : tree_.value(parent_, "eId").value_or("");
        auto id = cat(above, above.empty() ? "" : "__", "point_", rules::bare_label(label));
        if (element_with_id(tree_, id) != xml::none) id = cat(id, "_", free_number(cat(id, "_"), 1));
        return {cat("point ", label),
                cat("point eId=\"", id, "\">\n  <num>", label, "</num>\n", content(id), "</point>"),
                "A sub-paragraph with its label."};
    }

    Snippet footnote() const {
        std::size_t marker = 1;
        for (xml::NodeId id = 0; id < tree_.nodes.size() && tree_[id].whole.begin < typed_.begin; ++id)
            if (tree_.is(id, "authorialNote")) ++marker;
        return {cat("footnote ", marker),
                cat("authorialNote marker=\"", marker, "\" placement=\"bottom\" eId=\"authorialNote_",
                    free_number("authorialNote_", static_cast<int>(marker)), "\"><p>$0</p></authorialNote>"),
                "A footnote called here."};
    }

    /// An annex identifies itself as the text does, but for its own name.
    Snippet annex(bool first) const {
        std::size_t number = 1;
        for (xml::NodeId id = 0; id < tree_.nodes.size() && tree_[id].whole.begin < typed_.begin; ++id)
            if (tree_.is(id, "attachment")) ++number;
        std::string identification;
        for (xml::NodeId id = 0; id < tree_.nodes.size() && identification.empty(); ++id)
            if (tree_.is(id, "identification")) identification = escaped(tree_.slice(tree_[id].whole));
        const auto own = number == 1 ? std::string("annex") : cat("annex_", number);
        replace_all(identification, "!main/\"", cat("!main/", own, "\""));
        replace_all(identification, "!main.xml", cat("!main/", own, ".xml"));
        const auto id = cat("annex_", free_number("annex_", static_cast<int>(number)));
        const auto paragraph = cat("para_", free_number("para_", 1));
        auto text =
            cat("attachment eId=\"", id, "\">\n  <heading>$1</heading>\n  <doc name=\"annex\">\n    <meta>\n",
                "      ", identification, "\n    </meta>\n    <mainBody>\n      <paragraph eId=\"", paragraph,
                "\">\n        <content eId=\"", paragraph,
                "__content\">\n          <p>$0</p>\n        </content>\n      </paragraph>\n    </mainBody>\n"
                "  </doc>\n</attachment>");
        if (first) text = cat("attachments>\n<", text, "\n</attachments>");
        return {"annex", std::move(text), "An annex with its own text."};
    }

    static Snippet vote() {
        return {"recorded vote",
                "voting outcome=\"adoptedRecordedVote\">\n  <count value=\"$1\" refersTo=\"#inFavour\"/>\n"
                "  <count value=\"$2\" refersTo=\"#against\"/>\n  <count value=\"$3\" "
                "refersTo=\"#abstaining\"/>\n</voting>$0",
                "A recorded vote: how many in favour, against and abstaining."};
    }

private:
    /// Elements of that name before the place in the same parent.
    std::size_t before(std::string_view name) const {
        std::size_t count = 0;
        for (auto child = parent_ == xml::none ? xml::none : tree_[parent_].first_child;
             child != xml::none && tree_[child].whole.begin < typed_.begin; child = tree_[child].next)
            if (tree_.is(child, name)) ++count;
        return count;
    }
    /// The first number from `from` on with which no element has the eId.
    int free_number(std::string_view beginning, int from) const {
        while (element_with_id(document_.tree(), cat(beginning, from)) != xml::none) ++from;
        return from;
    }
    static std::string content(std::string_view id) {
        return cat("  <content eId=\"", id, "__content\">\n    <p>$0</p>\n  </content>\n");
    }
    static void replace_all(std::string& text, std::string_view was, std::string_view now) {
        for (auto at = text.find(was); at != std::string::npos; at = text.find(was, at + now.size()))
            text.replace(at, was.size(), now);
    }
    /// Text as the syntax of snippets writes it, where the characters mean something.
    static std::string escaped(std::string_view text, std::string_view characters = "$}\\") {
        std::string result;
        for (const char c : text) {
            if (characters.find(c) != std::string_view::npos) result += '\\';
            result += c;
        }
        return result;
    }
    static std::string escaped_choice(std::string_view text) { return escaped(text, ",|\\"); }

    const Snapshot& document_;
    const Typed& typed_;
    const xml::Tree& tree_;
    xml::NodeId parent_;
};

}  // namespace

std::vector<Snippet> snippets_at(const Snapshot& document, const Typed& typed,
                                 const std::vector<schema::ExpectedElement>& expected) {
    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(expected,
                                   [&](const auto& each) { return each.fits && each.name == name; });
    };
    const Maker maker(document, typed);
    std::vector<Snippet> snippets;
    if (has("container") && typed.around().is(open_element_at(typed.around(), typed.begin), "preamble"))
        snippets.push_back(maker.preambular_paragraph());
    if (has("paragraph")) snippets.push_back(maker.paragraph());
    if (has("point")) snippets.push_back(maker.point());
    if (has("authorialNote")) snippets.push_back(maker.footnote());
    if (has("attachment")) snippets.push_back(maker.annex(false));
    if (has("attachments")) snippets.push_back(maker.annex(true));
    if (has("voting")) snippets.push_back(Maker::vote());
    return snippets;
}

}  // namespace resolute::lsp
