// SPDX-License-Identifier: Apache-2.0
#include "compare/align.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace resolute::compare {

namespace {

using Index = std::size_t;

// Shares of words in common: for sure the same; the same where it stands in its place; the same elsewhere.
constexpr double surely = 0.5, in_place = 0.25, alone_in_place = 0.12, moved_same = 0.8, moved_alike = 0.6;
constexpr std::size_t most_candidates = 8;  // partners that are tried for a passage
constexpr std::size_t most_mentions = 600;  // passages looked at for words in common with one
constexpr std::size_t most_in_gap = 2500;   // pairs compared between two partners

struct Candidate {
    Index before, after;
    double likeness, weight;
};

class Aligner {
public:
    Aligner(const std::vector<Passage>& before, const std::vector<Passage>& after)
        : before_(before), after_(after) {
        for (const auto* side : {&before_, &after_})
            for (const auto& passage : *side)
                for (const auto word : passage.words) ++mentions_[word];
        for (const auto& passage : before_) bags_before_.push_back(bag_of(passage));
        for (const auto& passage : after_) bags_after_.push_back(bag_of(passage));
        found_.before.assign(before_.size(), Alignment::none);
        found_.after.assign(after_.size(), Alignment::none);
        found_.moved.assign(after_.size(), false);
    }

    Alignment run(std::size_t least_moved) {
        const auto all = candidates();
        auto sure = all;
        std::erase_if(sure, [](const Candidate& each) { return each.likeness < surely; });
        for (const auto& each : heaviest_chain(std::move(sure))) pair(each, false);
        move(all, moved_same, least_moved);
        fill_gaps();
        move(all, moved_alike, least_moved);
        return std::move(found_);
    }

private:
    /// Words in order of their keys, and what each weighs.
    struct Bag {
        std::vector<std::uint64_t> words;
        std::vector<double> weights;
        double weight = 0;  // all together
    };

    double weight_of(std::uint64_t word) const {
        return 1 / (1 + std::log2(static_cast<double>(mentions_.at(word))));
    }
    Bag bag_of(const Passage& passage) const {
        Bag bag;
        bag.words = passage.words;
        std::ranges::sort(bag.words);
        for (const auto word : bag.words) bag.weights.push_back(weight_of(word));
        bag.weight = std::accumulate(bag.weights.begin(), bag.weights.end(), 0.0);
        return bag;
    }

    /// What the words in common weigh; each word of the shorter bag is looked up in the longer one.
    static double shared_weight(const Bag& left, const Bag& right) {
        const auto &few = left.words.size() < right.words.size() ? left : right,
                   &many = &few == &left ? right : left;
        double shared = 0;
        auto at = many.words.begin();
        for (std::size_t i = 0; i < few.words.size(); ++i) {
            at = std::lower_bound(at, many.words.end(), few.words[i]);
            if (at == many.words.end()) break;
            if (*at != few.words[i]) continue;
            shared += few.weights[i];
            ++at;
        }
        return shared;
    }

    /// From 0, nothing in common, to 1, all words.
    double likeness(Index i, Index j) const {
        const auto &left = before_[i], &right = after_[j];
        if (left.sort != right.sort) return 0;
        if (left.whole == right.whole) return 1;
        const auto &a = bags_before_[i], &b = bags_after_[j];
        const auto both = a.weight + b.weight;
        const auto most = both > 0 ? 2 * std::min(a.weight, b.weight) / both : 0;
        const auto alike = most < alone_in_place ? 0 : 2 * shared_weight(a, b) / both;
        return left.sole ? std::max(alike, surely) : alike;
    }

    void add(std::vector<Candidate>& to, Index i, Index j) const {
        const auto like = likeness(i, j);
        if (like <= 0) return;
        // Half a word for each, so that passages without letters count too; all that is equal counts more.
        const auto size = (bags_before_[i].weight + bags_after_[j].weight) / 2 + 0.5;
        to.push_back({i, j, like, size * like * like * (like >= 1 ? 1.5 : 1)});
    }

    /// Pairs worth a thought: those that share rare words, and those that are equal or of a sole sort at
    /// about the same place among their like.
    std::vector<Candidate> candidates() const {
        std::unordered_map<std::uint64_t, std::vector<Index>> where;
        std::map<std::pair<int, std::uint64_t>, std::vector<Index>> same;
        const auto name = [](const Passage& each) {
            return std::pair(each.sort, each.sole ? 0 : each.whole);
        };
        for (Index j = 0; j < after_.size(); ++j) {
            same[name(after_[j])].push_back(j);
            std::uint64_t last = 0;
            for (const auto word : bags_after_[j].words)
                if (std::exchange(last, word) != word) where[word].push_back(j);
        }
        std::map<std::pair<int, std::uint64_t>, Index> rank;
        std::vector<Candidate> result;
        for (Index i = 0; i < before_.size(); ++i) {
            auto partners = sharing(i, where);
            if (const auto equal = same.find(name(before_[i])); equal != same.end()) {
                const auto at = rank[equal->first]++;
                const auto begin = at - std::min<Index>(at, most_candidates / 2);
                const auto end = std::min(begin + most_candidates, equal->second.size());
                for (auto k = begin; k < end; ++k) partners.push_back(equal->second[k]);
            }
            std::ranges::sort(partners);
            partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
            for (const auto j : partners) add(result, i, j);
        }
        return result;
    }

    /// The passages after that share most with one before.
    std::vector<Index> sharing(Index i,
                               const std::unordered_map<std::uint64_t, std::vector<Index>>& where) const {
        std::vector<const std::vector<Index>*> lists;
        std::vector<std::pair<std::size_t, std::uint64_t>> rare;
        std::uint64_t last = 0;
        for (const auto word : bags_before_[i].words)
            if (const auto found = where.find(word);
                found != where.end() && std::exchange(last, word) != word)
                rare.emplace_back(found->second.size(), word);
        std::ranges::sort(rare);
        std::map<Index, double> shared;
        std::size_t looked_at = 0;
        for (const auto& [count, word] : rare) {
            looked_at += count;
            if (looked_at > most_mentions && !shared.empty()) break;
            if (count > most_mentions) break;
            for (const auto j : where.at(word))
                if (before_[i].sort == after_[j].sort) shared[j] += weight_of(word);
        }
        std::vector<std::pair<double, Index>> best;
        for (const auto& [j, weight] : shared) best.emplace_back(-weight, j);
        std::ranges::sort(best);
        if (best.size() > most_candidates) best.resize(most_candidates);
        std::vector<Index> result;
        for (const auto& each : best) result.push_back(each.second);
        return result;
    }

    /// Of pairs those in order that weigh most together; a tree of maxima over the places after (Fenwick
    /// 1994) finds the best chain before each.
    std::vector<Candidate> heaviest_chain(std::vector<Candidate> pairs) const {
        // Two of one passage before must not follow each other: later ones first.
        std::ranges::sort(pairs, [](const Candidate& left, const Candidate& right) {
            return std::tuple(left.before, right.after) < std::tuple(right.before, left.after);
        });
        const auto none = pairs.size();
        std::vector<double> total(pairs.size());
        std::vector<Index> previous(pairs.size(), none), tree(after_.size() + 1, none);
        const auto better = [&](Index left, Index right) {
            return right == none || (left != none && total[left] > total[right]);
        };
        Index last = none;
        for (Index k = 0; k < pairs.size(); ++k) {
            Index best = none;
            for (auto at = pairs[k].after; at > 0; at -= at & (~at + 1))
                if (tree[at] != none && better(tree[at], best)) best = tree[at];
            previous[k] = best;
            total[k] = pairs[k].weight + (best == none ? 0 : total[best]);
            for (auto at = pairs[k].after + 1; at < tree.size(); at += at & (~at + 1))
                if (better(k, tree[at])) tree[at] = k;
            if (better(k, last)) last = k;
        }
        std::vector<Candidate> chain;
        for (; last != none; last = previous[last]) chain.push_back(pairs[last]);
        std::ranges::reverse(chain);
        return chain;
    }

    bool is_free(const Candidate& each) const {
        return found_.before[each.before] == Alignment::none && found_.after[each.after] == Alignment::none;
    }
    void pair(const Candidate& each, bool moved) {
        found_.before[each.before] = static_cast<int>(each.after);
        found_.after[each.after] = static_cast<int>(each.before);
        found_.moved[each.after] = moved;
    }

    /// Pairs what is left out of order, the likest first.
    void move(std::vector<Candidate> left, double least, std::size_t least_moved) {
        std::erase_if(left, [&](const Candidate& each) {
            return !is_free(each) || each.likeness < least || before_[each.before].sole ||
                   before_[each.before].words.size() < least_moved;
        });
        std::ranges::stable_sort(left, [](const Candidate& a, const Candidate& b) {
            return std::tuple(a.likeness, a.weight) > std::tuple(b.likeness, b.weight);
        });
        for (const auto& each : left)
            if (is_free(each)) pair(each, true);
    }

    /// What stands between the same two partners in both texts may be the same with fewer words in common.
    void fill_gaps() {
        Index i = 0, j = 0;
        const auto fill = [&](Index end_before, Index end_after) {
            std::vector<Index> free_before, free_after;
            for (; i < end_before; ++i)
                if (found_.before[i] == Alignment::none) free_before.push_back(i);
            for (; j < end_after; ++j)
                if (found_.after[j] == Alignment::none) free_after.push_back(j);
            fill_gap(free_before, free_after);
        };
        const auto partners = found_.after;
        for (Index k = 0; k < partners.size(); ++k)
            if (partners[k] != Alignment::none && !found_.moved[k]) fill(static_cast<Index>(partners[k]), k);
        fill(before_.size(), after_.size());
    }

    void fill_gap(const std::vector<Index>& free_before, const std::vector<Index>& free_after) {
        if (free_before.size() * free_after.size() > most_in_gap) return;
        const bool alone = free_before.size() == 1 && free_after.size() == 1;
        std::vector<Candidate> pairs;
        for (const auto a : free_before)
            for (const auto b : free_after) add(pairs, a, b);
        std::erase_if(pairs, [&](const Candidate& each) {
            return each.likeness < (alone ? alone_in_place : in_place);
        });
        for (const auto& each : heaviest_chain(std::move(pairs))) pair(each, false);
    }

    const std::vector<Passage>&before_, &after_;
    std::unordered_map<std::uint64_t, std::size_t> mentions_;
    std::vector<Bag> bags_before_, bags_after_;
    Alignment found_;
};

}  // namespace

Alignment align(const std::vector<Passage>& before, const std::vector<Passage>& after,
                std::size_t least_moved) {
    return Aligner(before, after).run(least_moved);
}

}  // namespace resolute::compare
