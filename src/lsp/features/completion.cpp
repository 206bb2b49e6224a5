// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lsp/features.h"
#include "lsp/ids.h"
#include "lsp/names.h"
#include "lsp/phrases.h"
#include "lsp/snippets.h"
#include "lsp/typed.h"
#include "schema/expect.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

// Kinds and formats of the protocol.
constexpr int property_kind = 10, value_kind = 12, reference_kind = 18, snippet_kind = 15, keyword_kind = 14;
constexpr int snippet_format = 2;

class Completion {
public:
    explicit Completion(const Request& request)
        : request_(request),
          grammar_(grammar_of(request.document.analysis().stage)),
          typed_(typed_at(request.tree(), request.offset())) {}

    Value run() {
        switch (typed_.kind) {
            case Typed::Kind::element:
                elements("");
                break;
            case Typed::Kind::end_tag:
                end_tag_of_open();
                break;
            case Typed::Kind::attribute:
                attributes();
                break;
            case Typed::Kind::value:
                values();
                break;
            case Typed::Kind::words:
                words();
                break;
            case Typed::Kind::nothing:
                break;
        }
        return Object{{"isIncomplete", incomplete_}, {"items", std::move(items_)}};
    }

private:
    Object item(std::string label, int kind, std::string text, std::string_view documentation = {}) {
        Object result{{"label", label}, {"kind", kind}};
        if (!documentation.empty()) {
            const auto* format = request_.client.completion_markdown ? "markdown" : "plaintext";
            result.push_back({"documentation", Object{{"kind", format}, {"value", documentation}}});
        }
        // Editors sort by label unless told otherwise; ours come in a better order.
        const auto place = cat(1000 + items_.size());
        result.push_back({"sortText", place.substr(1)});
        result.push_back({"textEdit", Object{{"range", request_.range(typed_.span)}, {"newText", text}}});
        return result;
    }

    void add(Object made, bool snippet = false) {
        if (snippet) made.push_back({"insertTextFormat", snippet_format});
        items_.push_back(std::move(made));
    }

    /// `before` is what goes in front: `<` where none is typed yet.
    void elements(std::string_view before) {
        const auto expected = schema::expected_children(grammar_, typed_.around(), typed_.begin);
        if (request_.client.snippets && !typed_.closed)
            for (const auto& each : snippets_at(request_.document, typed_, expected))
                add(item(each.label, snippet_kind, cat(before, each.text), each.documentation), true);
        for (const auto& each : expected) {
            if (!request_.client.snippets || typed_.closed)
                add(item(each.name, property_kind, cat(before, each.name), each.documentation));
            else
                add(item(each.name, property_kind, cat(before, whole(each)), each.documentation), true);
        }
    }

    /// The element with what it must have, its end tag, and where to write next.
    static std::string whole(const schema::ExpectedElement& element) {
        auto text = element.name;
        int place = 1;
        for (const auto& name : element.required_attributes) text += cat(" ", name, "=\"$", place++, "\"");
        if (element.empty) return text + "/>$0";
        return cat(text, ">$0</", element.name, ">");
    }

    /// The innermost element that is not closed; where all are, the innermost.
    void end_tag_of_open() {
        const auto& tree = typed_.around();
        const auto innermost = open_element_at(tree, typed_.begin);
        auto open = innermost;
        while (open != xml::none && end_tag(tree, open)) open = tree[open].parent;
        if (open == xml::none) open = innermost;
        if (open != xml::none)
            add(item(cat("/", tree.name(open)), property_kind,
                     cat(tree.name(open), typed_.closed ? "" : ">")));
    }

    void attributes() {
        if (typed_.element == xml::none) return;
        for (const auto& each : schema::expected_attributes(grammar_, typed_.around(), typed_.element)) {
            const bool snippet = request_.client.snippets;
            auto text = snippet ? cat(each.name, "=\"", each.fixed.value_or("$1"), "\"$0") : each.name;
            auto made = item(each.name, value_kind, std::move(text), each.documentation);
            made.push_back({"detail", cat(each.required ? "required" : "",
                                          each.required && !each.words.empty() ? ", " : "", each.words)});
            add(std::move(made), snippet);
        }
    }

    void values() {
        if (typed_.element == xml::none) return;
        const auto described =
            schema::describe_attribute(grammar_, typed_.around(), typed_.element, typed_.attribute);
        if (described) {
            if (described->fixed) add(item(*described->fixed, value_kind, *described->fixed));
            for (const auto& each : described->values) add(item(each, value_kind, each));
        }
        constexpr std::array<std::string_view, 6> referring{"href", "refersTo", "source",
                                                            "by",   "as",       "outcome"};
        if (std::ranges::find(referring, typed_.attribute) != referring.end()) references();
        if (typed_.attribute == "href") names(addresses_at(request_.document, typed_));
    }

    /// The eIds that the attribute may lead to: a note's call to notes, other links to parts of the text,
    /// all else to what the metadata names.
    void references() {
        const auto& tree = request_.tree();
        const bool link = typed_.attribute == "href";
        const bool call = typed_.around().is(typed_.element, "noteRef");
        for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
            const auto* own = tree.is_element(id) ? tree.attribute(id, "eId") : nullptr;
            if (!own) continue;
            const bool term = tree.name(id).starts_with("TLC");
            if (call ? !tree.is(id, "authorialNote") : term == link) continue;
            const auto reference = cat("#", tree.slice(own->value));
            auto made = item(reference, reference_kind, reference);
            const auto shown =
                tree.value(id, "showAs").value_or(cat(number_of(tree, id), " ", first_words(tree, id, 60)));
            made.push_back({"detail", shown});
            add(std::move(made));
        }
    }

    /// At the beginning of a paragraph its opening words; between elements the elements that may stand there.
    void words() {
        const auto text = request_.document.source()->text();
        const auto typed = text.substr(typed_.span.begin, typed_.span.size());
        const auto blank = std::min(typed.find_first_not_of(" \t\r\n"), typed.size());
        typed_.span.begin += static_cast<std::uint32_t>(blank);
        if (const auto opening =
                opening_at(request_.document, typed_.span.begin - static_cast<std::uint32_t>(blank))) {
            for (const auto& phrase : opening->phrases)
                add(item(phrase, keyword_kind, cat(opening->before, phrase, opening->after)));
            return;
        }
        if (typed_.span.empty() && !schema::text_expected(grammar_, typed_.around(), typed_.begin))
            return elements("<");
        names(names_at(request_.document, typed_));
    }

    void names(const NamesHere& here) {
        if (here.names.empty()) return;
        incomplete_ = true;
        typed_.span = here.typed;
        const auto typed = request_.document.source()->slice(typed_.span);
        for (const auto& each : here.names) {
            auto made = item(each.label, reference_kind, each.text);
            made.push_back({"detail", each.detail});
            // Editors leave out what does not begin as typed, as `57/201` does not begin with `A/RES/57`.
            made.push_back({"filterText", cat(typed, " ", each.label)});
            add(std::move(made));
        }
    }

    const Request& request_;
    const schema::Grammar& grammar_;
    Typed typed_;
    Array items_;
    bool incomplete_ = false;  // more typed may bring others
};

}  // namespace

Answer complete(const Request& request) {
    return Completion(request).run();
}

}  // namespace resolute::lsp
