// SPDX-License-Identifier: Apache-2.0
#include "workspace/suppress.h"

#include <algorithm>
#include <map>

#include "text/cat.h"
#include "workspace/selection.h"
#include "workspace/suppression.h"

namespace resolute::workspace {

namespace {

using rules::Level;
using rules::Rule;

/// The reader's findings say how the file was read, and those about suppressions are not hidden by others.
bool can_be_suppressed(const Rule& rule) {
    return rule.finder == rules::Finder::schema || rule.finder == rules::Finder::rule;
}

/// Of one rule: where its findings begin, and what is covered.
struct Covered {
    std::vector<std::uint32_t> findings;  // sorted
    std::vector<Span> covers;

    bool any_in(Span cover) const {
        const auto found = std::ranges::lower_bound(findings, cover.begin);
        return found != findings.end() && *found < cover.end;
    }
    /// Sorts the covers, and lets each end where the furthest so far ends.
    void settle() {
        std::ranges::sort(covers);
        for (std::size_t i = 1; i < covers.size(); ++i)
            covers[i].end = std::max(covers[i].end, covers[i - 1].end);
    }
    bool holds(std::uint32_t offset) const {
        const auto behind = std::ranges::upper_bound(covers, offset, {}, &Span::begin);
        return behind != covers.begin() && offset < std::prev(behind)->end;
    }
};

/// The whole line where nothing else stands on it.
Span to_remove(std::string_view text, Span whole) {
    auto begin = whole.begin;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    auto end = whole.end;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
    const bool alone = (begin == 0 || text[begin - 1] == '\n') && end < text.size() && text[end] == '\n';
    return alone ? Span{begin, end + 1} : whole;
}

std::string list(const std::vector<std::string_view>& entries, std::string_view mark,
                 std::string_view between) {
    std::string result;
    for (const auto entry : entries) result += cat(result.empty() ? "" : between, mark, entry, mark);
    return result;
}

class Suppressor {
public:
    Suppressor(const xml::Tree& tree, rules::Stage stage, const HouseRules& house,
               const rules::LevelOf& level_of, Diagnostics& found)
        : tree_(tree), stage_(stage), level_of_(level_of), found_(found) {
        for (const auto* rule : rules::all()) rules_.push_back(*rule);
        for (const auto& rule : house) rules_.push_back(rule.as_rule());
        for (const auto& each : found_) covered_[each.code].findings.push_back(each.span.begin);
    }

    void apply(const std::vector<Suppression>& all) {
        Diagnostics about;
        for (const auto& each : all) judge(each, about);
        for (auto& [code, entry] : covered_) entry.settle();
        std::erase_if(found_,
                      [&](const Diagnostic& each) { return covered_.at(each.code).holds(each.span.begin); });
        std::ranges::move(about, std::back_inserter(found_));
    }

private:
    /// What became of one entry of a list.
    enum class Use { used, unused, hard, not_asked, unknown };

    Use use(const Suppression& suppression, std::string_view entry) {
        bool known = false, possible = false, left_out = false, asked = false, used = false;
        for (const auto& rule : rules_) {
            if (!names(entry, rule)) continue;
            known = true;
            if (!can_be_suppressed(rule)) continue;
            possible = true;
            const bool on = level_of_(rule) != Level::off;
            asked = asked || on;
            left_out = left_out || (!on && rule.levels.at(stage_) != Level::off);
            const auto found = covered_.find(rule.code);
            if (!suppression.cover || found == covered_.end()) continue;
            used = used || found->second.any_in(*suppression.cover);
            if (suppression.reasoned) found->second.covers.push_back(*suppression.cover);
        }
        if (!known) return Use::unknown;
        if (!possible) return Use::hard;
        if (used) return Use::used;
        return left_out || !asked ? Use::not_asked : Use::unused;
    }

    void judge(const Suppression& suppression, Diagnostics& about) {
        std::vector<std::string_view> kept, unused, hard;
        for (const auto& entry : suppression.entries) {
            const auto became = use(suppression, entry.text);
            (became == Use::unused ? unused : became == Use::hard ? hard : kept).push_back(entry.text);
            if (became == Use::unknown) tell_unknown(entry, about);
        }
        if (suppression.entries.empty()) {
            report("SUPP001", suppression.whole,
                   "nothing is named to be suppressed; expected `<?resolute ignore=CODE reason=\"…\"?>`",
                   about);
        } else if (!suppression.reasoned) {
            report("SUPP002", suppression.whole,
                   "no reason is given; expected `reason=\"…\"`, and without it "
                   "nothing is suppressed",
                   about);
        } else if (!unused.empty() || !hard.empty()) {
            tell_unused(suppression, kept, unused, hard, about);
        }
    }

    void tell_unknown(const Suppression::Entry& entry, Diagnostics& about) {
        const bool guess = guesses_ < most_guesses;
        if (guess) ++guesses_;
        const auto near = guess ? nearest_rule(entry.text) : std::nullopt;
        auto* found = report("SUPP003", entry.span, no_such_rule(entry.text, near), about);
        if (found && near)
            found->fixes.push_back(
                {cat("write `", *near, "`"), {{entry.span, std::string(*near)}}, Trust::review});
    }

    void tell_unused(const Suppression& suppression, const std::vector<std::string_view>& kept,
                     const std::vector<std::string_view>& unused, const std::vector<std::string_view>& hard,
                     Diagnostics& about) const {
        std::string message;
        if (!hard.empty()) message = cat("findings of ", list(hard, "`", ", "), " cannot be suppressed");
        if (!unused.empty())
            message += cat(message.empty() ? "" : "; ",
                           suppression.cover ? "what this covers has no finding of "
                                             : "no element follows that could have a finding of ",
                           list(unused, "`", ", "));
        const bool whole = kept.empty();
        auto* found = report("SUPP001", whole ? suppression.whole : suppression.list, message, about);
        if (!found) return;
        if (whole)
            found->fixes.push_back({"remove the suppression",
                                    {{to_remove(tree_.source->text(), suppression.whole), ""}},
                                    Trust::safe});
        else
            found->fixes.push_back({cat("suppress ", list(kept, "`", ", "), " only"),
                                    {{suppression.list, list(kept, "", ",")}},
                                    Trust::safe});
    }

    Diagnostic* report(std::string_view code, Span span, std::string message, Diagnostics& about) const {
        const auto* rule = rules::find(code);
        const auto level = level_of_(*rule);
        if (level == Level::off) return nullptr;
        return &rules::Findings(*rule, level, about).at(span, std::move(message));
    }

    // Guessing takes a twentieth of a millisecond; nobody mistypes so many names in one file.
    static constexpr int most_guesses = 200;

    const xml::Tree& tree_;
    rules::Stage stage_;
    const rules::LevelOf& level_of_;
    Diagnostics& found_;
    std::vector<Rule> rules_;
    int guesses_ = 0;
    std::map<std::string, Covered, std::less<>> covered_;
};

}  // namespace

void suppress(const xml::Tree& tree, rules::Stage stage, const HouseRules& house,
              const rules::LevelOf& level_of, Diagnostics& found) {
    const auto all = suppressions(tree);
    if (!all.empty()) Suppressor(tree, stage, house, level_of, found).apply(all);
}

}  // namespace resolute::workspace
