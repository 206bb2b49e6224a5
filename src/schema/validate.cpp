// SPDX-License-Identifier: Apache-2.0
#include "schema/validate.h"

#include <algorithm>
#include <map>
#include <optional>

#include "schema/complaints.h"
#include "schema/inquiry.h"
#include "schema/plan.h"
#include "schema/plan_table.h"

namespace resolute::schema {

namespace {

std::vector<xml::NodeId> elements_in_order(const xml::Tree& tree) {
    std::vector<xml::NodeId> result;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id)
        if (tree.is_element(id)) result.push_back(id);
    return result;
}

/// The parser finds that something is wrong; what it is and where is asked of the grammar once for each
/// suspect.
class Judge {
public:
    Judge(const xml::Tree& tree, const Session& session)
        : inquiry_(tree, session), elements_(elements_in_order(tree)) {}

    Diagnostics judge(const std::vector<Complaint>& all) {
        const auto root = inquiry_.tree.root;
        if (!inquiry_.declared(root)) return explain_root(inquiry_);
        for (const auto& complaint : all) {
            const bool explained =
                std::ranges::any_of(complaint.suspects, [&](const Suspect& each) { return explains(each); });
            if (!explained) repeat(complaint);
        }
        sort(found_);
        return std::move(found_);
    }

    /// Nothing where one of the faults has no explanation.
    std::optional<Diagnostics> judge(const std::vector<Fault>& all) {
        for (const auto& fault : all) {
            if (!inquiry_.declared(fault.element)) return std::nullopt;
            // That a value repeats is told by its hash.
            if (!look(fault.element, fault.aspect) && fault.aspect != Aspect::uniqueness) return std::nullopt;
        }
        sort(found_);
        return std::move(found_);
    }

private:
    bool explains(Suspect suspect) {
        if (suspect.element >= elements_.size()) return false;
        auto element = elements_[suspect.element];
        // Whatever is said of an element that the schema does not know comes from its standing there at all.
        bool known = suspect.aspect != Aspect::undescribed;
        while (!known || !inquiry_.declared(element)) {
            element = inquiry_.tree[element].parent;
            if (element == xml::none) return false;
            suspect.aspect = Aspect::content;
            known = true;
        }
        return look(element, suspect.aspect);
    }

    bool look(xml::NodeId element, Aspect aspect) {
        const auto [known, is_new] = seen_.emplace(std::pair(element, aspect), false);
        if (!is_new) return known->second;
        auto answer = explanation(element, aspect);
        known->second = !answer.empty();
        std::ranges::move(answer, std::back_inserter(found_));
        return known->second;
    }

    Diagnostics explanation(xml::NodeId element, Aspect aspect) {
        switch (aspect) {
            case Aspect::content:
                return explain_content(inquiry_, element);
            case Aspect::text:
                return explain_text(inquiry_, element);
            case Aspect::attributes:
                return explain_attributes(inquiry_, element);
            case Aspect::uniqueness:
                return explain_uniqueness(inquiry_, element);
            case Aspect::undescribed:
            case Aspect::other:
                break;
        }
        return {};
    }

    /// Where the grammar gives no better answer, the parser's own words.
    void repeat(const Complaint& complaint) {
        const auto index = complaint.suspects.front().element;
        const auto node = index < elements_.size() ? elements_[index] : inquiry_.tree.root;
        auto words = complaint.words;
        std::ranges::replace(words, '\'', '`');
        while (words.ends_with('.') || words.ends_with(' ')) words.pop_back();
        found_.push_back(finding("SCH009", inquiry_.name_span(node), std::move(words)));
    }

    Inquiry inquiry_;
    std::vector<xml::NodeId> elements_;
    std::map<std::pair<xml::NodeId, Aspect>, bool> seen_;
    Diagnostics found_;
};

/// The text as the parser needs it: mended, so without document type and well-formed, and without the values
/// of `xsi:schemaLocation`. That is a hint that nobody follows here, but the parser stops judging where it is
/// no list of pairs.
std::string text_for_parser(const xml::Tree& tree) {
    std::vector<Edit> edits;
    const auto& root = tree[tree.root];
    for (std::uint32_t i = 0; i < root.attribute_count; ++i) {
        const auto& attribute = tree.attributes[root.first_attribute + i];
        if (tree.slice(attribute.name).ends_with(":schemaLocation")) edits.push_back({attribute.value, ""});
    }
    edits.insert(edits.end(), tree.mends.begin(), tree.mends.end());
    return apply_edits(tree.source->text(), put_in_order(edits) ? edits : tree.mends);
}

}  // namespace

Diagnostics validate_by_parser(const xml::Tree& tree, const Session& session) {
    const auto all = complaints(session, text_for_parser(tree));
    if (all.empty()) return {};
    return Judge(tree, session).judge(all);
}

std::optional<Diagnostics> validate_by_plan(const xml::Tree& tree, const Session& session) {
    const auto known = faults(tree, session, session.plan());
    if (!known) return std::nullopt;
    if (known->empty()) return Diagnostics();
    return Judge(tree, session).judge(*known);
}

Diagnostics validate(const xml::Tree& tree, const Grammar& grammar) {
    if (is_surely_right(tree, grammar)) return {};
    const Session session(grammar);
    if (auto found = validate_by_plan(tree, session)) return std::move(*found);
    return validate_by_parser(tree, session);
}

}  // namespace resolute::schema
