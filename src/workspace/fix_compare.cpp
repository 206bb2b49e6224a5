// SPDX-License-Identifier: Apache-2.0
#include "workspace/fix_compare.h"

#include <algorithm>
#include <map>

namespace resolute::workspace {

namespace {

/// A finding of the text before, until one after is taken for the same.
struct Known {
    const Diagnostic* finding;
    bool taken = false;
};

struct Open {
    const Diagnostic* finding;
    Span before;  // where it stood in the text before
};

/// Where a missing end tag is told moves as others are put in: it is known by its start tag.
Span place_of(const Diagnostic& each) {
    return each.code == "XML003" && !each.labels.empty() ? each.labels.front().span : each.span;
}

bool touch(Span one, Span other) {
    return one.begin <= other.end && other.begin <= one.end;
}

class Comparison {
public:
    explicit Comparison(const Diagnostics& before) {
        for (const auto& each : before) known_[each.code].push_back({&each});
        for (auto& [code, list] : known_) std::ranges::stable_sort(list, {}, span_of);
    }

    bool take_at_place(const Open& open) {
        auto& list = known_[open.finding->code];
        auto same = std::ranges::lower_bound(list, open.before, {}, span_of);
        while (same != list.end() && same->taken) ++same;
        if (same == list.end() || span_of(*same) != open.before) return false;
        return same->taken = true;
    }

    /// Takes the first finding of the same code that `alike` holds for.
    template <class Alike>
    bool take(const Open& open, Alike alike) {
        auto& list = known_[open.finding->code];
        const auto match = std::ranges::find_if(
            list, [&](const Known& each) { return !each.taken && alike(*each.finding); });
        if (match == list.end()) return false;
        return match->taken = true;
    }

private:
    static Span span_of(const Known& known) { return place_of(*known.finding); }

    std::map<std::string_view, std::vector<Known>> known_;
};

}  // namespace

const Diagnostic* first_new(const Diagnostics& before, const Diagnostics& after,
                            const std::vector<Edit>& edits) {
    const OffsetMap map(edits);
    std::vector<Open> open;
    for (const auto& each : after) open.push_back({&each, map.before(place_of(each))});
    // The surest likeness first, so that a vaguer one does not take its finding away.
    Comparison comparison(before);
    std::erase_if(open, [&](const Open& each) { return comparison.take_at_place(each); });
    std::erase_if(open, [&](const Open& each) {
        return comparison.take(each,
                               [&](const Diagnostic& known) { return touch(place_of(known), each.before); });
    });
    std::erase_if(open, [&](const Open& each) {
        // Markup that is no longer well-formed elsewhere is damage, in whichever element it stands.
        return !each.finding->code.starts_with("XML") && !each.finding->eid.empty() &&
               comparison.take(each, [&](const Diagnostic& known) { return known.eid == each.finding->eid; });
    });
    return open.empty() ? nullptr : open.front().finding;
}

}  // namespace resolute::workspace
