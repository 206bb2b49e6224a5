// SPDX-License-Identifier: Apache-2.0
#include "workspace/trace_back.h"

#include <algorithm>
#include <functional>

#include "text/in_common.h"
#include "text/utf8.h"

namespace resolute::workspace {

namespace {

struct Word {
    Span span;
    std::uint64_t hash;
    Span back = {};  // of the same word in what was written
    bool found = false;
};
using Words = std::vector<Word>;

/// Letters and figures; beyond Latin-1 all but the blocks of punctuation.
bool is_letter(char32_t code) {
    if (code < 0x80)
        return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    const bool punctuation = code < 0xC0 || (code >= 0x2000 && code <= 0x206F) ||
                             (code >= 0x3000 && code <= 0x303F) || (code >= 0xFE00 && code <= 0xFFEF);
    return !punctuation;
}

/// Chinese has no spaces: each of its characters counts as a word.
bool stands_alone(char32_t code) {
    return code >= 0x3040 && code <= 0x9FFF;
}

void add_words(std::string_view text, Span within, Words& words) {
    const std::hash<std::string_view> hash;
    for (auto at = within.begin; at < within.end;) {
        const auto begin = at;
        if (text[at] == '&') {  // a reference is no word
            const auto end = text.find(';', at);
            if (end != std::string_view::npos && end - at <= 10) {
                at = static_cast<std::uint32_t>(end) + 1;
                continue;
            }
        }
        bool alone = false;
        while (at < within.end && !alone) {
            const auto next = character_at(text, at);
            alone = stands_alone(next.code);
            if (!is_letter(next.code) || (alone && at > begin)) break;
            at += next.length;
        }
        if (at > begin)
            words.push_back({{begin, at}, hash(text.substr(begin, at - begin))});
        else
            at += character_at(text, at).length;
    }
}

/// The words of the text and those of its notes, which an author has at the foot of a page or at the end.
struct Told {
    Words text, notes;
};

Told words_of(const xml::Tree& tree) {
    Told told;
    std::uint32_t meta_end = 0, note_end = 0;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        const auto& node = tree[id];
        if (tree.is(id, "meta")) meta_end = node.whole.end;
        if (tree.is(id, "authorialNote")) note_end = node.whole.end;
        if (node.kind != xml::Kind::text || node.whole.begin < meta_end) continue;
        add_words(tree.source->text(), node.whole, node.whole.begin < note_end ? told.notes : told.text);
    }
    return told;
}

std::vector<std::uint64_t> hashes(const Words& words) {
    std::vector<std::uint64_t> result(words.size());
    std::ranges::transform(words, result.begin(), &Word::hash);
    return result;
}

/// Finds words of `told` among those of `written` that no other word has yet.
void pair_up(Words& told, Words& written) {
    // Notes and furniture of the longest drafts; beyond it time would grow with the square.
    constexpr std::size_t most = 6000;
    Words free;
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < written.size(); ++i)
        if (!written[i].found) {
            free.push_back(written[i]);
            indices.push_back(i);
        }
    for (const auto& [one, other] : in_common(hashes(told), hashes(free), most)) {
        told[one].found = written[indices[other]].found = true;
        told[one].back = free[other].span;
    }
}

/// Whether a place is in what import made up: metadata, and attributes but for the marks of notes.
bool is_made_up(const xml::Tree& tree, Span span) {
    const auto nearest = tree.at(span.begin);
    for (auto id = nearest; id != xml::none; id = tree[id].parent)
        if (tree.is(id, "meta")) return true;
    if (nearest == xml::none || !tree.is_element(nearest)) return false;
    const bool note = tree.is(nearest, "authorialNote") || tree.is(nearest, "noteRef");
    const auto tag = tree[nearest].open;
    return !note && tag.begin < span.begin && span.begin < tag.end && !span.empty();
}

class Trace {
public:
    Trace(const Analysis& analysis, const SourceFile& written)
        : xml_(*analysis.text->tree.source), written_(written) {
        auto told = words_of(analysis.text->tree);
        Words there;
        add_words(written.text(), {0, static_cast<std::uint32_t>(written.text().size())}, there);
        pair_up(told.text, there);
        pair_up(told.notes, there);
        std::ranges::move(told.notes, std::back_inserter(told.text));
        words_ = std::move(told.text);
        std::erase_if(words_, [](const Word& word) { return !word.found; });
        std::ranges::sort(words_, {}, [](const Word& word) { return word.span.begin; });
    }

    Span back(Span span) const {
        const auto first =
            std::ranges::upper_bound(words_, span.begin, {}, [](const Word& word) { return word.span.end; });
        auto last = first;
        while (last != words_.end() && last->span.begin < span.end) ++last;
        if (first == last) return first == words_.begin() ? Span{} : marks_behind(std::prev(first)->back.end);
        const auto& end = *std::prev(last);
        const auto into = span.begin > first->span.begin ? span.begin - first->span.begin : 0;
        const auto cut = end.span.end > span.end ? end.span.end - span.end : 0;
        const Span found{first->back.begin + into, end.back.end - cut};
        // Words that were put elsewhere: the first of them tells the place.
        if (found.begin > found.end) return first->back;
        return {found.begin, found.end + alike(end.span.end, span.end, found.end)};
    }

private:
    /// How many bytes of the XML in [begin, end) stand as they are at `place` too: marks behind the last
    /// word.
    std::uint32_t alike(std::uint32_t begin, std::uint32_t end, std::uint32_t place) const {
        if (begin >= end) return 0;
        const auto marks = xml_.slice({begin, end});
        const auto there = written_.text().substr(place);
        return static_cast<std::uint32_t>(std::ranges::mismatch(marks, there).in1 - marks.begin());
    }

    /// The marks, if any, that stand at a place before the next space or word.
    Span marks_behind(std::uint32_t begin) const {
        const auto text = written_.text();
        auto end = begin;
        while (end < text.size()) {
            const auto next = character_at(text, end);
            if (next.code <= ' ' || next.code == 0xA0 || is_letter(next.code)) break;
            end += next.length;
        }
        return {begin, end};
    }

    const SourceFile &xml_, &written_;
    Words words_;  // those found, in order of place
};

}  // namespace

Diagnostics trace_back(const Analysis& analysis, const SourceFile& written) {
    const Trace trace(analysis, written);
    auto told = analysis.diagnostics;
    std::erase_if(told, [&](const Diagnostic& each) { return is_made_up(analysis.text->tree, each.span); });
    for (auto& each : told) {
        each.span = trace.back(each.span);
        for (auto& label : each.labels) label.span = trace.back(label.span);
        each.fixes.clear();
        each.eid.clear();
    }
    sort(told);
    return told;
}

}  // namespace resolute::workspace
