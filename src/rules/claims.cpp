// SPDX-License-Identifier: Apache-2.0
#include "rules/claims.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "text/cat.h"

namespace resolute::rules {

namespace {

Address::Piece piece(const model::Attribute& value, std::size_t begin, std::size_t end) {
    const std::string_view text = value.value;
    Address::Piece result{text.substr(begin, end - begin), value.at.span};
    if (value.at.span.size() == text.size())  // no references in it
        result.span = {value.at.span.begin + static_cast<std::uint32_t>(begin),
                       value.at.span.begin + static_cast<std::uint32_t>(end)};
    return result;
}

/// `/akn/un/statement/deliberation/unga/2023-12-22/78-251/fra@/!main.xml`: the author follows the fifth
/// slash.
Address cut(const model::Attribute& value) {
    Address address;
    const std::string_view text = value.value;
    address.whole = piece(value, 0, text.size());
    std::array<std::size_t, 9> slashes{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < slashes.size(); ++at)
        if (text[at] == '/') slashes[count++] = at;
    if (count < 8 || slashes[0] != 0) return address;
    address.shaped = true;
    address.prefix = piece(value, 0, slashes[4]);
    address.author = piece(value, slashes[4] + 1, slashes[5]);
    address.date = piece(value, slashes[5] + 1, slashes[6]);
    address.number = piece(value, slashes[6] + 1, slashes[7]);
    const auto at_sign = text.find('@', slashes[7]);
    const auto next = slashes[7] + 1;
    if (at_sign == std::string_view::npos) {
        address.language = piece(value, next, next);
        address.rest = piece(value, slashes[7], text.size());
    } else {
        address.language = piece(value, next, at_sign);
        address.rest = piece(value, at_sign, text.size());
    }
    return address;
}

}  // namespace

std::string likeliest(const std::vector<Claim>& claims) {
    std::map<std::string_view, int> votes;
    for (const auto& claim : claims) votes[claim.value] += claim.weight;
    const Claim* best = nullptr;
    for (const auto& claim : claims)
        if (!best || votes[claim.value] > votes[best->value]) best = &claim;
    return best ? best->value : std::string();
}

void report_odd(const Subject& subject, const std::vector<Claim>& claims, Findings& found) {
    const auto expected = likeliest(claims);
    // The symbol is no one place: it is not shown.
    const auto right = std::ranges::find_if(
        claims, [&](const Claim& claim) { return claim.value == expected && !claim.span.empty(); });
    std::set<std::pair<std::string_view, std::string_view>> told;  // value and place
    for (const auto& claim : claims) {
        if (claim.value == expected || claim.silent) continue;
        if (!told.emplace(claim.value, claim.place).second) continue;
        auto message = cat("`", claim.value, "` ", claim.place, ", expected `", expected, "` as elsewhere");
        auto& finding = claim.loose ? found.hint(claim.span, std::move(message))
                                    : found.at(claim.span, std::move(message));
        if (right != claims.end()) finding.labels.push_back({right->span, std::string(right->place)});
        Fix fix{cat("write `", expected, "`"), {}, Trust::review};
        for (const auto& other : claims) {
            if (other.value != claim.value || other.place != claim.place) continue;
            if (&other != &claim) finding.labels.push_back({other.span, "and here"});
            if (subject.source().slice(other.span) == claim.value)
                fix.edits.push_back({other.span, expected});
        }
        std::ranges::sort(fix.edits, {}, &Edit::span);
        if (subject.source().slice(claim.span) == claim.value) finding.fixes.push_back(std::move(fix));
    }
}

std::vector<Address> addresses(const model::Document& document) {
    std::vector<Address> found;
    const auto* meta = model::meta(document);
    if (!meta) return found;
    for (const std::string_view level : {"FRBRWork", "FRBRExpression", "FRBRManifestation"}) {
        const auto* around = model::find_element(*meta, level);
        if (!around) continue;
        for (const std::string_view element : {"FRBRthis", "FRBRuri"})
            for (const auto* each : model::all_elements(*around, element))
                if (const auto* value = model::find(each->attributes, "value")) {
                    auto address = cut(*value);
                    address.level = level;
                    address.element = element;
                    found.push_back(address);
                }
    }
    return found;
}

}  // namespace resolute::rules
