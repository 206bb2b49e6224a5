// SPDX-License-Identifier: Apache-2.0
#include "layout/break_fine.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace resolute::layout {

namespace {

// Penalties and demerits are those of TeX's plain format (The TeXbook, chapter 14).
constexpr std::int64_t line_penalty = 10, hyphen_penalty = 50, address_penalty = 200;
constexpr std::int64_t two_hyphens = 10'000, last_but_one_hyphen = 5'000, visible_jump = 10'000;
constexpr std::int64_t worst = 10'000;  // badness
// Of lines that may still go on; boxes without width would let them pile up.
constexpr std::ptrdiff_t most_active = 500;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// How a line looks beside its neighbours.
enum class Fitness : std::uint8_t { tight, decent, loose, very_loose };

struct Glue {
    Width width = 0, stretch = 0, shrink = 0;
};

Glue glue_of(const Box& box) {
    if (!box.stretches) return {box.width, 0, 0};
    if (box.solid) return {box.width, box.width / 25, 0};
    return {box.width, box.width / 2, box.width / 3};
}

/// In thousandths; what nothing can give is far out.
std::int64_t ratio_of(Width lacking, Width stretch, Width shrink) {
    constexpr std::int64_t far = 100'000;
    const auto give = lacking >= 0 ? stretch : shrink;
    if (lacking == 0) return 0;
    if (give <= 0) return lacking > 0 ? far : -far;
    return std::clamp(lacking * 1000 / give, -far, far);
}

std::int64_t badness_of(std::int64_t ratio) {
    const auto size = std::abs(ratio);
    return std::min(worst, size * size * size / 10'000'000);
}

Fitness fitness_of(std::int64_t ratio) {
    if (ratio < -500) return Fitness::tight;
    if (ratio <= 500) return Fitness::decent;
    return ratio <= 1000 ? Fitness::loose : Fitness::very_loose;
}

/// A place where a line may end: behind box `end`; the next one begins at `next`.
struct Place {
    std::size_t end = 0, next = 0;
    Box::Break kind = Box::Break::allowed;
};

/// The best way to a place whose last line has a certain fitness.
struct Node {
    std::size_t place = 0;
    std::size_t before = none;
    std::int64_t demerits = 0;
    Fitness fitness = Fitness::decent;
};

/// One stretch of boxes without forced breaks inside.
class Breaker {
public:
    Breaker(std::span<const Box> boxes, std::size_t begin, std::size_t end, Width first, Width others,
            const FinePass& pass)
        : boxes_(boxes), begin_(begin), end_(end), first_(first), others_(others), pass_(pass) {
        sums_.reserve(end - begin + 1);
        sums_.emplace_back();
        for (auto i = begin; i < end; ++i) {
            const auto glue = glue_of(boxes[i]);
            const auto& sum = sums_.back();
            sums_.push_back({sum.width + glue.width, sum.stretch + glue.stretch, sum.shrink + glue.shrink});
        }
        find_places();
    }

    /// Adds the lines; false when there is no way.
    bool run(std::vector<Line>& lines) {
        nodes_.push_back({});
        std::vector<std::size_t> active{0};
        for (std::size_t place = 1; place < places_.size(); ++place) {
            const bool last = place + 1 == places_.size();
            std::array<Node, 4> best;
            best.fill({.place = place, .demerits = std::numeric_limits<std::int64_t>::max()});
            std::size_t kept = 0;
            for (const auto node : active) {
                const bool reachable = consider(node, place, best);
                if (reachable) active[kept++] = node;
            }
            active.resize(kept);
            if (last) active.clear();
            for (const auto& each : best) {
                if (each.before == none) continue;
                active.push_back(nodes_.size());
                nodes_.push_back(each);
            }
            if (active.empty()) return false;
            if (std::ssize(active) > most_active) active.erase(active.begin(), active.end() - most_active);
        }
        const auto better = [this](std::size_t a, std::size_t b) {
            return nodes_[a].demerits < nodes_[b].demerits;
        };
        add_lines(*std::ranges::min_element(active, better), lines);
        return true;
    }

private:
    void find_places() {
        places_.push_back({begin_, after_spaces(begin_), Box::Break::allowed});
        for (auto i = places_.front().next; i < end_; ++i) {
            const auto& box = boxes_[i];
            if (box.space) {
                places_.push_back({i, after_spaces(i), Box::Break::allowed});
                i = places_.back().next - 1;
            } else if (box.after == Box::Break::allowed ||
                       (pass_.hyphens &&
                        (box.after == Box::Break::hyphen || box.after == Box::Break::address))) {
                places_.push_back({i + 1, after_spaces(i + 1), box.after});
                i = places_.back().next - 1;
            }
        }
        if (places_.size() > 1 && places_.back().next == end_) places_.pop_back();
        auto end = end_;
        while (end > places_.back().next && boxes_[end - 1].space) --end;
        if (end > places_.back().next) places_.push_back({end, end_, Box::Break::forced});
    }

    std::size_t after_spaces(std::size_t at) const {
        while (at < end_ && boxes_[at].space) ++at;
        return at;
    }

    /// Whether later places may still be reached from the node: the line to this one is not too wide.
    bool consider(std::size_t from, std::size_t place, std::array<Node, 4>& best) const {
        const auto& node = nodes_[from];
        const auto& to = places_[place];
        const auto line = line_between(node.place, place);
        const bool last = to.kind == Box::Break::forced;
        const auto lacking = measure_at(node.place) - line.width;
        const bool fills = last && lacking >= 0;  // what the last line lacks is no fault
        const auto ratio = fills ? 0 : ratio_of(lacking, line.stretch + pass_.emergency, line.shrink);
        if (ratio < -1000) return false;
        const auto badness = badness_of(ratio);
        if (badness > pass_.tolerance) return true;
        const auto fitness = fitness_of(ratio);
        const auto sum = node.demerits + demerits_of(node, place, badness, fitness);
        auto& known = best[static_cast<std::size_t>(fitness)];
        if (sum < known.demerits)
            known = {.place = place, .before = from, .demerits = sum, .fitness = fitness};
        return true;
    }

    std::int64_t demerits_of(const Node& node, std::size_t place, std::int64_t badness,
                             Fitness fitness) const {
        const auto kind = places_[place].kind;
        const auto penalty = kind == Box::Break::hyphen    ? hyphen_penalty
                             : kind == Box::Break::address ? address_penalty
                             : is_within_word(place)       ? hyphen_penalty
                                                           : 0;
        const auto before = places_[node.place].kind;
        auto demerits = (line_penalty + badness) * (line_penalty + badness) + penalty * penalty;
        if (before == Box::Break::hyphen && kind == Box::Break::hyphen) demerits += two_hyphens;
        if (before == Box::Break::hyphen && kind == Box::Break::forced) demerits += last_but_one_hyphen;
        const auto jump = std::abs(static_cast<int>(fitness) - static_cast<int>(node.fitness));
        if (jump > 1 && node.before != none) demerits += visible_jump;
        return demerits;
    }

    /// Behind a hyphen or a dash that the text has. Between ideographs there is no word to be torn.
    bool is_within_word(std::size_t place) const {
        const auto& to = places_[place];
        return to.kind == Box::Break::allowed && to.end == to.next && !boxes_[to.end - 1].stretches;
    }

    Width measure_at(std::size_t place) const { return place == 0 ? first_ : others_; }

    Glue line_between(std::size_t from, std::size_t to) const {
        const auto& a = sums_[places_[from].next - begin_];
        const auto& b = sums_[places_[to].end - begin_];
        const auto& last = boxes_[places_[to].end - 1];
        const auto hyphen = places_[to].kind == Box::Break::hyphen ? last.hyphen : 0;
        // What stands last has nothing to be parted from.
        const auto unused = glue_of(last).stretch;
        return {b.width - a.width - (hyphen > 0 ? 0 : last.tail) + hyphen, b.stretch - a.stretch - unused,
                b.shrink - a.shrink};
    }

    void add_lines(std::size_t node, std::vector<Line>& lines) const {
        std::vector<std::size_t> path;
        for (; node != none; node = nodes_[node].before) path.push_back(nodes_[node].place);
        for (auto i = path.size() - 1; i-- > 0;) {
            Line line;
            line.begin = places_[path[i + 1]].next;
            line.end = places_[path[i]].end;
            line.width = line_between(path[i + 1], path[i]).width;
            line.hyphen = places_[path[i]].kind == Box::Break::hyphen;
            for (auto box = line.begin; box < line.end; ++box) line.stretching += boxes_[box].stretches;
            lines.push_back(line);
        }
    }

    std::span<const Box> boxes_;
    std::size_t begin_, end_;
    Width first_, others_;
    FinePass pass_;
    std::vector<Glue> sums_;     // of all boxes before
    std::vector<Place> places_;  // [0] is the begin
    std::vector<Node> nodes_;
};

}  // namespace

std::optional<std::vector<Line>> break_fine(std::span<const Box> boxes, Width first, Width others,
                                            const FinePass& pass) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < boxes.size();) {
        auto end = begin;
        while (end < boxes.size() && boxes[end].after != Box::Break::forced) ++end;
        end = std::min(end + 1, boxes.size());
        const auto before = lines.size();
        if (!Breaker(boxes, begin, end, lines.empty() ? first : others, others, pass).run(lines))
            return std::nullopt;
        // Spaces alone are an empty line.
        if (lines.size() == before) lines.push_back({.begin = begin, .end = begin});
        lines.back().last = true;
        begin = end;
    }
    return lines;
}

int set_ratio(std::span<const Box> boxes, const Line& line, Width measure) {
    Glue sum;
    for (auto i = line.begin; i < line.end; ++i) {
        const auto glue = glue_of(boxes[i]);
        sum.stretch += glue.stretch;
        sum.shrink += glue.shrink;
    }
    return static_cast<int>(ratio_of(measure - line.width, sum.stretch, sum.shrink));
}

}  // namespace resolute::layout
