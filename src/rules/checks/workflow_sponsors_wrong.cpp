// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/data.h"
#include "rules/edits.h"
#include "rules/rule.h"
#include "rules/slip.h"
#include "rules/state_list.h"
#include "text/cat.h"
#include "xml/decode.h"
#include "xml/tree.h"

namespace resolute::rules {

namespace {

using citations::Language;

/// Names that lists of sponsors use besides those of the lists of voters.
constexpr std::array<std::string_view, 2> longer_names{"United Kingdom of Great Britain and Northern Ireland",
                                                       "United States of America"};

/// The keys of the names of all States, in order.
const std::vector<std::string>& states() {
    static const std::vector<std::string> keys = [] {
        std::vector<std::string> all;
        for (const auto& row : table("voters.tsv")) all.push_back(order_key(row[0], Language::en));
        for (const auto name : longer_names) all.push_back(order_key(name, Language::en));
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }();
    return keys;
}

bool is_state(std::string_view key) {
    static const std::unordered_set<std::string_view> known(states().begin(), states().end());
    return known.contains(key);
}

/// The order key of a name; plain names, which nearly all are, without the work for accents.
std::string key_of(std::string_view name) {
    if (name.starts_with("the ")) name.remove_prefix(4);
    std::string key;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            key += static_cast<char>(c | 0x20);
        else if ((c >= 'a' && c <= 'z') || c == ' ')
            key += c;
        else
            return order_key(name, Language::en);
    }
    return is_state(key) ? key : order_key(name, Language::en);
}

/// A name as it is written, from its key: "bosnia and herzegovina".
std::string capitalized(std::string_view key) {
    std::string name(key);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto rest = key.substr(i);
        const bool small = rest.starts_with("and ") || rest.starts_with("of ") || rest.starts_with("the ");
        if ((i == 0 || name[i - 1] == ' ') && !small) name[i] = static_cast<char>(name[i] - 'a' + 'A');
    }
    return name;
}

/// The States that a step was proposed by.
class Sponsors {
public:
    Sponsors(const Subject& subject, const model::Attribute& by, Findings& found)
        : subject_(subject), by_(by), found_(found), names_(state_list(by.value, Language::en).names) {
        for (const auto& name : names_) keys_.push_back(key_of(text(name)));
    }

    void report() const {
        const auto known = std::ranges::count_if(keys_, is_state);
        if (keys_.size() < 2 || static_cast<std::size_t>(known) * 2 < keys_.size())
            return;  // no list of States
        std::map<std::string_view, std::size_t> seen;
        std::vector<std::string> ordered;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (!is_state(keys_[i])) {
                unknown(i);
                continue;
            }
            if (const auto [first, fresh] = seen.emplace(keys_[i], i); !fresh) repeated(i, first->second);
            // Observers stand behind the Member States.
            else if (keys_[i] != "state of palestine" && keys_[i] != "holy see") {
                ordered.push_back(keys_[i]);
                places.push_back(i);
            }
        }
        if (std::ranges::is_sorted(ordered)) return;
        for (const auto i : out_of_order(ordered)) misplaced(places[i], places[i == 0 ? 1 : i - 1]);
    }

private:
    std::string_view text(Extent name) const {
        return std::string_view(by_.value).substr(name.begin, name.end - name.begin);
    }
    Span span(std::size_t i) const {
        return xml::span_of_decoded(subject_.source(), by_.at.span, by_.value.size(), names_[i].begin,
                                    names_[i].end);
    }

    void unknown(std::size_t i) const {
        if (keys_[i].size() < 4) return;
        for (const auto& state : states())
            if (one_slip_apart(keys_[i], state)) {
                found_.at(span(i), cat("`", text(names_[i]), "` is no name of a State, expected `",
                                       capitalized(state), "`"));
                return;
            }
    }
    void repeated(std::size_t i, std::size_t first) const {
        auto& finding = found_.at(span(i), cat("`", text(names_[i]), "` is a sponsor already"));
        finding.labels.push_back({span(first), "here"});
        // With the comma before it; behind the last one's "and" it would be another's.
        if (i + 1 < names_.size())
            offer(finding, cat("take out `", text(names_[i]), "`"), Edit{{span(i - 1).end, span(i).end}, ""},
                  Trust::review);
    }
    void misplaced(std::size_t i, std::size_t other) const {
        found_.at(span(i), cat("`", text(names_[i]), "` ", other > i ? "before" : "behind", " `",
                               text(names_[other]), "`, expected alphabetical order"));
    }

    const Subject& subject_;
    const model::Attribute& by_;
    Findings& found_;
    std::vector<Extent> names_;
    std::vector<std::string> keys_;
};

void check(const Subject& subject, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    if (!meta) return;
    for (const auto* step : model::all_elements(*meta, "step")) {
        const auto* by = model::find(step->attributes, "by");
        if (!by || by->value.size() < 4 || by->value.starts_with('#')) continue;
        if (model::value(step->attributes, "outcome").starts_with("draft"))
            Sponsors(subject, *by, found).report();
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<workflow source="#resolute"><step outcome="draftResolution" by="Chile, ⟦Brazil⟧ and Mexico"/></workflow>)",
        .good =
            R"(<workflow source="#resolute"><step outcome="draftResolution" by="Brazil, Chile and Mexico"/></workflow>)",
        .slot = Slot::analysis},
    Example{
        .bad =
            R"(<workflow source="#resolute"><step outcome="draftResolution" by="Brazil, Chile and ⟦Mxeico⟧"/></workflow>)",
        .good =
            R"(<workflow source="#resolute"><step outcome="draftResolution" by="Brazil, Chile and Mexico"/></workflow>)",
        .slot = Slot::analysis},
    Example{
        .bad =
            R"(<workflow source="#resolute"><step outcome="draftResolutionAdditionalSponsors" by="Brazil, ⟦Brazil⟧ and Chile"/></workflow>)",
        .good =
            R"(<workflow source="#resolute"><step outcome="draftResolutionAdditionalSponsors" by="Brazil and Chile"/></workflow>)",
        .slot = Slot::analysis,
        .language = "zh"}};

}  // namespace

extern constinit const Rule workflow_sponsors_wrong{
    .code = "SPON005",
    .name = "workflow-sponsors-wrong",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a list of sponsors in the workflow with a name misspelt, doubled or out of order",
    .why =
        R"(The steps of the workflow name the sponsors of the draft, and those who joined them, by their English names in every
language version, in alphabetical order and each once. The observers State of Palestine and Holy See stand behind the Member
States.)",
    .authority = "Editorial Manual, Drafts: sponsors; published texts",
    .example =
        {.bad =
             R"(<workflow source="#resolute"><step outcome="draftResolution" by="Brazil, ⟦Colommbia⟧ and Mexico"/></workflow>)",
         .good =
             R"(<workflow source="#resolute"><step outcome="draftResolution" by="Brazil, Colombia and Mexico"/></workflow>)",
         .slot = Slot::analysis},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
