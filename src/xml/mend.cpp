// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <span>

#include "text/cat.h"
#include "xml/characters.h"
#include "xml/implied_ends.h"
#include "xml/read.h"
#include "xml/tags.h"

namespace resolute::xml {

namespace {

constexpr std::uint32_t unmatched = 0xFFFFFFFF;

/// Makes start and end tags agree.
class Balancer {
public:
    Balancer(const SourceFile& source, Tags tags) : source_(source), tags_(std::move(tags)) {}

    std::vector<Edit> balance(Diagnostics& out) {
        pair_up();
        const bool any = std::ranges::any_of(tags_.tags, [](const Tag& tag) {
            return tag.kind == Tag::Kind::start || tag.kind == Tag::Kind::empty;
        });
        if (any)
            walk();
        else
            no_root();
        // A deleted stretch takes the small edits inside it along. What is inserted belongs to the tag it
        // stands behind, never to the one that begins there.
        const auto inside = [&](Span span) {
            const auto next = span.empty() ? std::ranges::lower_bound(deleted_, span.begin, {}, &Span::begin)
                                           : std::ranges::upper_bound(deleted_, span.begin, {}, &Span::begin);
            return next != deleted_.begin() && std::prev(next)->contains(span);
        };
        if (!deleted_.empty()) {
            std::erase_if(tags_.edits, [&](const Edit& edit) { return inside(edit.span); });
            std::erase_if(tags_.diagnostics, [&](const Diagnostic& found) { return inside(found.span); });
        }
        // At one place a declaration comes before the end of its tag, and both before tags put behind it.
        edits_.insert(edits_.begin(), tags_.edits.begin(), tags_.edits.end());
        edits_.insert(edits_.begin(), declarations_.begin(), declarations_.end());
        std::ranges::stable_sort(edits_, [](const Edit& a, const Edit& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
        });
        std::ranges::move(tags_.diagnostics, std::back_inserter(found_));
        sort(found_);
        std::ranges::move(found_, std::back_inserter(out));
        return std::move(edits_);
    }

private:
    using Index = std::uint32_t;

    std::string_view name(Index tag) const { return source_.slice(tags_.tags[tag].name); }

    /// Which end tag belongs to which start tag, as far as their names say: an end tag belongs to the nearest
    /// start tag of its name that is still open.
    void pair_up() {
        partner_.assign(tags_.tags.size(), unmatched);
        std::vector<Index> open;
        for (Index i = 0; i < tags_.tags.size(); ++i) {
            if (tags_.tags[i].kind == Tag::Kind::start) open.push_back(i);
            if (tags_.tags[i].kind != Tag::Kind::end) continue;
            // A search far up for each of many stray tags would be quadratic.
            const auto limit = std::min<std::size_t>(open.size(), 2 * depth_limit);
            for (std::size_t up = 0; up < limit; ++up) {
                const auto start = open[open.size() - 1 - up];
                if (name(start) != name(i)) continue;
                partner_[start] = i;
                partner_[i] = start;
                open.resize(open.size() - 1 - up);
                break;
            }
        }
    }

    void report(std::string_view code, Span span, std::string message, Edit edit, std::string title,
                Trust trust, std::vector<Label> labels = {}) {
        auto found = xml_finding(code, span, std::move(message));
        found.labels = std::move(labels);
        found.fixes.push_back({std::move(title), {edit}, trust});
        found_.push_back(std::move(found));
        edits_.push_back(std::move(edit));
    }

    void walk() {
        for (Index i = 0; i < tags_.tags.size(); ++i) {
            const auto& tag = tags_.tags[i];
            if (done_ || (open_.empty() && tag.kind == Tag::Kind::characters)) {
                outside(i);
                if (done_) return;
                continue;
            }
            if (tag.kind == Tag::Kind::start || tag.kind == Tag::Kind::empty) start(i);
            if (tag.kind == Tag::Kind::end) end(i);
            if (tag.kind == Tag::Kind::characters) cut_end_tags(tag.whole);
        }
        const auto size = static_cast<Index>(source_.text().size());
        half_written_ = open_.size() > 1;
        while (!open_.empty()) close_top(size, {});
    }

    /// Something before or behind the root element. Behind it, all the rest goes.
    void outside(Index i) {
        const auto size = static_cast<Index>(source_.text().size());
        const Span span = done_ ? Span{tags_.tags[i].whole.begin, size} : tags_.tags[i].whole;
        deleted_.push_back(span);
        report("XML011", tags_.tags[i].whole,
               done_ ? "content behind the end of the root element" : "text before the root element",
               {span, ""}, "delete it", Trust::review);
    }

    void start(Index i) {
        const auto& tag = tags_.tags[i];
        // Where the innermost element has an end tag, none was forgotten.
        if (open_.size() > 1 && partner_[open_.back()] == unmatched) {
            if (stands_behind(name(i), name(open_.back())))
                close_top(tags_.tags[i].whole.begin, cat("<", name(i), ">"));
            else if (const auto closed = closed_by(name(i)); !closed.empty())
                close_forgotten(i, closed);
        }
        if (open_.size() >= depth_limit) {
            deleted_.push_back(tag.whole);
            edits_.push_back({tag.whole, ""});
            if (!deep_)
                found_.push_back(
                    xml_finding("XML014", tag.name, cat("elements nest deeper than ", depth_limit)));
            deep_ = true;
            if (tag.kind == Tag::Kind::start && partner_[i] != unmatched) dropped_.insert(partner_[i]);
            return;
        }
        if (root_ == unmatched) root_ = i;
        check_prefixes(i);
        if (tag.kind == Tag::Kind::start)
            open_.push_back(i);
        else if (open_.empty())
            done_ = true;
        if (tag.kind == Tag::Kind::empty) leave(i);
        if (tag.cut_short) tell_cut_short(i);
    }

    void tell_cut_short(Index i) {
        const auto& tag = tags_.tags[i];
        cut_short_.emplace_back(i, found_.size());
        auto found = xml_finding("XML003", tag.name, no_bracket(name(i)));
        found.fixes.push_back({"close the tag", {{{tag.whole.end, tag.whole.end}, ">"}}, Trust::safe});
        found_.push_back(std::move(found));
    }

    /// A tag without its `>` that nothing closes was begun and left: one finding with one fix.
    void tell_begun(Diagnostic& found, Index top, Edit end_tag) {
        found.message = cat("the tag of `", name(top), "` has neither `>` nor an end tag");
        auto& fix = found.fixes.front();
        fix.title = cat("close it and put in `", end_tag.text, "`");
        fix.trust = Trust::review;
        fix.edits.push_back(end_tag);
        edits_.push_back(std::move(end_tag));
    }

    /// `<p>One<p>Two</p>`, `<preamble>…<mainBody>`: where the first has no end tag at all, it ends before the
    /// second begins.
    void close_forgotten(Index i, std::span<const std::string_view> closed) {
        for (std::size_t up = open_.size(); up-- > 1;) {  // the root ends with the file
            const auto other = open_[up];
            if (partner_[other] != unmatched || is_bridge(name(other))) return;
            if (std::ranges::find(closed, name(other)) == closed.end()) continue;
            while (open_.size() > up) close_top(tags_.tags[i].whole.begin, cat("<", name(i), ">"));
            return;
        }
    }

    /// Where the eye looks for an end tag that would stand before `place`: on a line of its own behind a tag
    /// that has one, else where the line before ends; without a line's end in between, the tag at `place`.
    Span gap_before(Index place) const {
        const std::string_view text = source_.text();
        auto begin = place;
        while (begin > 0 && is_space_before(begin)) --begin;
        const auto line = text.substr(begin, place - begin).find('\n');
        if (line == std::string_view::npos) {
            const auto end = text.find('>', place);
            return {place, end == std::string_view::npos ? place : static_cast<Index>(end + 1)};
        }
        const auto next = begin + static_cast<Index>(line) + 1;
        const auto before = text.substr(0, begin);
        const auto first = std::min(before.find_first_not_of(" \t", before.rfind('\n') + 1), before.size());
        const bool blank_line = text.substr(next, place - next).find('\n') != std::string_view::npos;
        return {stands_alone(before.substr(first)) || blank_line ? next : begin, place};
    }

    /// Whether a line is one tag, or one element with both of its tags.
    static bool stands_alone(std::string_view line) {
        if (!line.starts_with('<') || !line.ends_with('>')) return false;
        const auto last = line.rfind('<');
        const auto size = line.find_first_of(" />", 1) - 1;
        return last == 0 || line.substr(last) == cat("</", line.substr(1, size), ">");
    }

    /// End tags in words that lost their `<` or `</`: `x/p>` in a `p` that has no other end tag.
    void cut_end_tags(const Span words) {
        if (source_.slice(words).starts_with("<![CDATA[")) return;
        auto from = words.begin;
        while (!open_.empty() && partner_[open_.back()] == unmatched) {
            const auto cut = cut_end_tag({from, words.end});
            if (cut.empty()) return;
            const bool root = open_.size() == 1;  // it ends with the file
            if (root && source_.text().find_first_not_of(" \t\r\n", cut.end) != std::string_view::npos)
                return;
            const auto top = open_.back();
            const auto seen = source_.slice(cut);
            const bool slash = seen.starts_with('/');
            const auto right = cat("</", name(top), ">");
            report("XML003", cut,
                   cat("`", seen, "` at the end of `<", name(top), ">`, expected `", right, "`"),
                   {{cut.begin, cut.begin}, slash ? "<" : "</"}, cat("write `", right, "`"),
                   slash ? Trust::safe : Trust::review, {{tags_.tags[top].name, "opened here"}});
            pop();
            from = cut.end;
        }
    }

    /// The first of the innermost open element.
    Span cut_end_tag(Span words) const {
        const auto text = source_.slice(words);
        const auto tag = cat(name(open_.back()), ">");
        for (auto at = text.find(tag); at != std::string_view::npos; at = text.find(tag, at + 1)) {
            const auto before = at == 0 ? ' ' : text[at - 1];
            const bool slash = before == '/';
            // A word may end with a short name: `step>` is no `</p>`.
            const bool apart = is_space(before) || before == '.' || before == ',' || before == ';';
            if (before == '&' || (!slash && !apart && tag.size() < 4)) continue;
            const auto begin = words.begin + static_cast<Index>(slash ? at - 1 : at);
            return {begin, words.begin + static_cast<Index>(at + tag.size())};
        }
        return {};
    }

    /// Puts in the end tag of the innermost open element, before the tag `next` or at the end of the file.
    void close_top(Index place, const std::string& next) {
        const auto top = open_.back();
        // At the end of the file, before the white space there, but behind everything that is edited.
        if (place == source_.text().size()) {
            const auto least = tags_.edits.empty() ? 0 : tags_.edits.back().span.end;
            while (place > least && is_space_before(place)) --place;
        }
        place = std::max(place, tags_.tags[top].whole.end);
        const auto opened = tags_.tags[top].name;
        const Edit edit{{place, place}, cat("</", name(top), ">")};
        const auto title = cat("put in `</", name(top), ">`");
        if (!cut_short_.empty() && cut_short_.back().first == top)
            tell_begun(found_[cut_short_.back().second], top, edit);
        // Of a text that is being written, what is open tells more than where it ends.
        else if (half_written_)
            report("XML003", opened, cat("`<", name(top), ">` is never closed"), edit, title, Trust::review);
        else
            report("XML003", gap_before(next.empty() ? static_cast<Index>(source_.text().size()) : place),
                   next.empty() ? cat("`<", name(top), ">` is never closed")
                                : cat("`<", name(top), ">` is not closed before `", next, "`"),
                   edit, title, Trust::review, {{opened, "opened here"}});
        pop();
    }

    bool is_space_before(Index place) const {
        const char c = source_.text()[place - 1];
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    void pop() {
        const auto top = open_.back();
        leave(top);
        if (!cut_short_.empty() && cut_short_.back().first == top) cut_short_.pop_back();
        open_.pop_back();
        if (open_.empty()) done_ = true;
    }

    void end(Index i) {
        const auto& tag = tags_.tags[i];
        if (dropped_.contains(i)) {
            deleted_.push_back(tag.whole);
            edits_.push_back({tag.whole, ""});
            return;
        }
        const auto start = partner_[i];
        const bool innermost = start != unmatched && !open_.empty() && open_.back() == start;
        if (innermost || (start != unmatched && std::ranges::find(open_, start) != open_.end())) {
            while (open_.back() != start) close_top(tag.whole.begin, cat("</", name(i), ">"));
            pop();
            return;
        }
        if (!open_.empty() && partner_[open_.back()] == unmatched) {
            // The innermost element has no end tag of its own: this one was meant.
            const auto top = open_.back();
            report("XML004", tag.name,
                   cat("`</", name(i), ">` closes `<", name(top), ">`, expected `</", name(top), ">`"),
                   {tag.name, std::string(name(top))}, cat("write `</", name(top), ">`"), Trust::review,
                   {{tags_.tags[top].name, "opened here"}});
            pop();
            return;
        }
        deleted_.push_back(tag.whole);
        report("XML004", tag.name, cat("`</", name(i), ">` closes nothing that is open"), {tag.whole, ""},
               "delete it", Trust::review);
    }

    /// Prefixes used in a tag must be declared there or further out; those that are not get a declaration at
    /// the root.
    void check_prefixes(Index i) {
        for (; next_declared_ < tags_.declared.size() && tags_.declared[next_declared_].tag <= i;
             ++next_declared_)
            if (tags_.declared[next_declared_].tag == i) in_force_.push_back(tags_.declared[next_declared_]);
        for (; next_used_ < tags_.used.size() && tags_.used[next_used_].tag <= i; ++next_used_) {
            const auto span = tags_.used[next_used_].name;
            const auto prefix = source_.slice(span);
            const auto same = [&](const Prefix& other) { return source_.slice(other.name) == prefix; };
            if (tags_.used[next_used_].tag != i || std::ranges::any_of(in_force_, same)) continue;
            if (std::ranges::find(added_, prefix) != added_.end()) continue;
            added_.push_back(prefix);
            const auto uri = prefix == "akn4un" ? std::string("http://un.org/akn4un")
                             : prefix == "xsi"  ? std::string("http://www.w3.org/2001/XMLSchema-instance")
                                                : cat("urn:not-declared:", prefix);
            const auto place = tags_.tags[root_].name.end;
            auto found = xml_finding("XML013", span, cat("the prefix `", prefix, "` is not declared"));
            declarations_.push_back({{place, place}, cat(" xmlns:", prefix, "=\"", uri, "\"")});
            found.fixes.push_back({cat("declare it as `", uri, "`"), {declarations_.back()}, Trust::review});
            found_.push_back(std::move(found));
        }
    }

    void leave(Index i) {
        while (!in_force_.empty() && in_force_.back().tag == i) in_force_.pop_back();
    }

    void no_root() {
        const auto size = static_cast<Index>(source_.text().size());
        for (const auto& tag : tags_.tags) deleted_.push_back(tag.whole);
        for (const auto& tag : tags_.tags) edits_.push_back({tag.whole, ""});
        found_.push_back(xml_finding("XML012", {0, 0},
                                     tags_.tags.empty()
                                         ? "the file is empty, expected an `akomaNtoso` element"
                                         : "no element at all, expected `akomaNtoso`"));
        edits_.push_back({{size, size}, "<akomaNtoso/>"});
    }

    const SourceFile& source_;
    Tags tags_;
    std::vector<Index> partner_;                            // by tag: the other one of the pair
    std::vector<Index> open_;                               // start tags
    std::vector<std::pair<Index, std::size_t>> cut_short_;  // of those: without `>`, and where it is told
    std::set<Index> dropped_;                               // end tags of elements that nest too deep
    std::vector<Prefix> in_force_;
    std::vector<std::string_view> added_;
    std::size_t next_used_ = 0, next_declared_ = 0;
    Index root_ = unmatched;
    bool done_ = false, deep_ = false;
    bool half_written_ = false;  // at the end of the file more than the root is open
    std::vector<Span> deleted_;  // in order of place
    std::vector<Edit> edits_, declarations_;
    Diagnostics found_;
};

}  // namespace

std::vector<Edit> mend(const SourceFile& source, Diagnostics& out) {
    if (const auto& bytes = source.ill_formed(); !bytes.empty())
        out.push_back(xml_finding("XML001", {bytes.front(), bytes.front() + 1},
                                  cat("byte that is not UTF-8 (", bytes.size(),
                                      " in the file), expected the file to be saved as UTF-8")));
    return Balancer(source, cut(source)).balance(out);
}

}  // namespace resolute::xml
