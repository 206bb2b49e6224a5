// SPDX-License-Identifier: Apache-2.0
#include "workspace/fix.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <span>

#include "diagnostics/apply_fixes.h"
#include "text/cat.h"
#include "text/not_utf_8.h"
#include "workspace/fix_compare.h"

namespace resolute::workspace {

namespace {

/// Rounds after which there are no fewer findings than before. Where end tags of many elements are missing at
/// one place, each round puts in one and has a finding less.
constexpr int idle_limit = 20;

/// How much may be analysed for one file. Hundreds of fixes that each bring another finding would be tried
/// one by one, in every round; this stops at some seconds, at the same place on every machine.
class Budget {
public:
    bool spent() const { return left_ == 0; }
    void spend(const SourceFile& source) {
        constexpr std::size_t most = 160'000;  // so that a large file has a hundred analyses
        left_ -= std::min(left_, std::min(source.text().size() + 4000, most));
    }

private:
    std::size_t left_ = 16'000'000;  // bytes
};

/// What a fix must not add to: what the stage asks for, whatever the user leaves out, and what the user asks
/// for besides. The stage is held, since a fix of the symbol can change the one that the document tells.
Options guarding(const Options& options, rules::Stage stage) {
    Options guard;
    guard.stage = stage;
    guard.selection.extend = options.selection.select;
    std::ranges::copy(options.selection.extend, std::back_inserter(guard.selection.extend));
    for (const auto& each : options.selection.levels)
        if (each.second != rules::Level::off) guard.selection.levels.push_back(each);
    return guard;
}

struct Candidate {
    const Diagnostic* finding;
    Fix fix;
    enum class State { open, made, refused } state = State::open;
};
using Batch = std::vector<Candidate*>;

/// One round: of the findings of one text as many are fixed as can be without harm.
class Round {
public:
    Round(Source source, const Analyser& analyser, Options guard, std::vector<Candidate>& candidates,
          Budget& budget, std::size_t patience)
        : source_(std::move(source)),
          analyser_(analyser),
          guard_(std::move(guard)),
          candidates_(candidates),
          budget_(budget),
          patience_(patience),
          before_(analyser_(source_, guard_).diagnostics) {}

    /// The text after the round.
    std::string run() {
        // What stood in the way of a fix may have been refused, so what waited is looked at again.
        for (auto batch = next_batch(); !batch.empty(); batch = next_batch()) attempt(batch);
        return apply_edits(source_->text(), made_.edits());
    }

    std::vector<Refused> refused;

private:
    Batch next_batch() {
        auto together = made_;
        Batch batch;
        for (auto& each : candidates_)
            if (each.state == Candidate::State::open && together.add(each.fix)) batch.push_back(&each);
        // Where a rule has hundreds of fixes that do harm, the others are found by few looks.
        std::map<std::string_view, std::size_t> of_rule;
        for (const auto* each : batch) ++of_rule[each->finding->code];
        std::ranges::stable_sort(batch, {},
                                 [&](const Candidate* each) { return of_rule[each->finding->code]; });
        return batch;
    }

    /// Makes the fixes together if that does no harm, else half of them at a time, down to the guilty ones.
    void attempt(std::span<Candidate*> batch) {
        const auto hopeless = [&](const Candidate* each) {
            return refusals_[each->finding->code] >= patience_;
        };
        const auto tried = std::stable_partition(batch.begin(), batch.end(), std::not_fn(hopeless));
        for (auto* each : std::span(tried, batch.end()))
            refuse(*each, "too many of this rule would bring other findings");
        batch = std::span(batch.begin(), tried);
        if (batch.empty()) return;
        if (budget_.spent()) {
            for (auto* each : batch)
                refuse(*each, "too many fixes of this file bring other findings to try them all");
            return;
        }
        budget_.spend(*source_);
        auto together = made_;
        for (const auto* each : batch) together.add(each->fix);
        const auto text = apply_edits(source_->text(), together.edits());
        const auto after = analyser_(std::make_shared<SourceFile>(source_->name(), text), guard_).diagnostics;
        const auto* harm = first_new(before_, after, together.edits());
        if (!harm) {
            made_ = std::move(together);
            for (auto* each : batch) each->state = Candidate::State::made;
        } else if (batch.size() == 1) {
            ++refusals_[batch.front()->finding->code];
            refuse(*batch.front(), cat("it would bring ", harm->code, " [", harm->name, "] ", harm->message));
        } else {
            attempt(batch.first(batch.size() / 2));
            attempt(batch.subspan(batch.size() / 2));
        }
    }

    void refuse(Candidate& candidate, std::string why) {
        candidate.state = Candidate::State::refused;
        refused.push_back({*candidate.finding, std::move(why)});
    }

    Source source_;
    const Analyser& analyser_;
    Options guard_;
    std::vector<Candidate>& candidates_;
    Budget& budget_;
    std::size_t patience_;
    std::map<std::string_view, std::size_t> refusals_;  // by code
    Diagnostics before_;
    EditSet made_;
};

class Fixer {
public:
    Fixer(const Options& options, Trust most, const Analyser& analyser, Budget& budget)
        : options_(&options), most_(most), analyser_(&analyser), budget_(&budget) {}

    /// Rules whose fixes never come to rest are left out, and the text is fixed from the start without them.
    Fixed run(const Source& source) {
        for (;;) {
            result_ = {};
            last_.clear();
            refused_.clear();
            auto current = source;
            auto fewest = std::numeric_limits<std::size_t>::max();
            int idle = 0;
            while (idle < idle_limit && round(current)) {
                idle = result_.remaining.size() < fewest ? 0 : idle + 1;
                fewest = std::min(fewest, result_.remaining.size());
            }
            if (idle == idle_limit && !budget_->spent()) {
                restless_.insert(last_.begin(), last_.end());
                continue;
            }
            tell_restless();
            result_.text = current->text();
            return std::move(result_);
        }
    }

    /// Whether no rule was left out.
    bool rests() const { return restless_.empty(); }

private:
    std::vector<Candidate> candidates(const Source& source, const Diagnostics& findings) const {
        std::vector<Candidate> found;
        for (const auto& each : findings) {
            if (restless_.contains(each.code)) continue;
            const auto fix = std::ranges::find_if(
                each.fixes, [&](const Fix& one) { return one.trust <= most_ && one.trust != Trust::show; });
            if (fix != each.fixes.end()) found.push_back({&each, with_line_ends_of(source->text(), *fix)});
        }
        return found;
    }

    /// Whether anything was done; then `source` is the new text.
    bool round(Source& source) {
        const auto analysis = (*analyser_)(source, *options_);
        budget_->spend(*source);
        result_.remaining = analysis.diagnostics;
        result_.refused.clear();
        auto open = candidates(source, analysis.diagnostics);
        // What was refused in an earlier round is tried again when nothing else is left to do.
        std::vector<Candidate> fresh;
        std::ranges::copy_if(open, std::back_inserter(fresh), [&](const Candidate& each) {
            return !refused_.contains(known_by(*source, *each.finding));
        });
        const auto guard = guarding(*options_, analysis.stage);
        constexpr std::size_t patience = 20, no_end = std::numeric_limits<std::size_t>::max();
        if (make(source, guard, fresh, patience)) return true;
        const bool all_tried = fresh.size() == open.size() && result_.refused.size() < patience;
        return !all_tried && make(source, guard, open, no_end);
    }

    /// The rule and the words around.
    static std::string known_by(const SourceFile& source, const Diagnostic& finding) {
        constexpr std::uint32_t around = 30;
        const auto begin = finding.span.begin - std::min(finding.span.begin, around);
        return cat(finding.code, " ", source.text().substr(begin, finding.span.end + around - begin));
    }

    /// One round; of a rule of which `patience` fixes were refused no more are tried.
    bool make(Source& source, const Options& guard, std::vector<Candidate>& open, std::size_t patience) {
        if (open.empty()) return false;
        Round round(source, *analyser_, guard, open, *budget_, patience);
        auto text = round.run();
        result_.refused = std::move(round.refused);
        for (const auto& each : result_.refused) refused_.insert(known_by(*source, each.finding));
        last_.clear();
        for (const auto& each : open) {
            if (each.state != Candidate::State::made) continue;
            last_.insert(each.finding->code);
            ++result_.applied;
        }
        if (last_.empty()) return false;
        source = std::make_shared<SourceFile>(source->name(), std::move(text));
        return true;
    }

    void tell_restless() {
        for (const auto& code : restless_) {
            const auto finding = std::ranges::find(result_.remaining, code, &Diagnostic::code);
            if (finding != result_.remaining.end())
                result_.refused.push_back(
                    {*finding, cat("it does not come to rest in ", idle_limit, " rounds")});
        }
    }

    const Options* options_;
    Trust most_;
    const Analyser* analyser_;
    Budget* budget_;
    std::set<std::string> restless_;  // codes
    std::set<std::string> last_;      // codes whose fixes the last round made
    std::set<std::string> refused_;   // fixes that would have brought another finding, as known_by says
    Fixed result_;
};

}  // namespace

Result<Fixed> fix(const Source& source, const Options& options, Trust most, const Analyser& analyser) {
    if (!source->ill_formed().empty())
        return Failure{cat("cannot fix `", source->name(), "`: ", not_utf_8(*source))};
    Budget budget;
    Fixer fixer(options, most, analyser, budget);
    auto fixed = fixer.run(source);
    // Rules that stirred each other up may come to rest on what the others have made since.
    constexpr int most_passes = 5;
    for (int pass = 1; !fixer.rests() && pass < most_passes; ++pass) {
        fixer = Fixer(options, most, analyser, budget);
        auto next = fixer.run(std::make_shared<SourceFile>(source->name(), fixed.text));
        const bool stays = next.text == fixed.text;
        next.applied += fixed.applied;
        fixed = std::move(next);
        if (stays) break;
    }
    if (source->byte_order_mark()) fixed.text.insert(0, "\xEF\xBB\xBF");
    return fixed;
}

}  // namespace resolute::workspace
