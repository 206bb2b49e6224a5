// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "citations/folded.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

/// 1 for round brackets, 2 for square, 3 for curly ones; negative for the closing ones.
int bracket(const Token& token) {
    if (!token.is(Kind::mark)) return 0;
    switch (token.code) {
        case '(':
        case U'（':
            return 1;
        case ')':
        case U'）':
            return -1;
        case '[':
        case U'［':
            return 2;
        case ']':
        case U'］':
            return -2;
        case '{':
            return 3;
        case '}':
            return -3;
        default:
            return 0;
    }
}

bool is_white(const Tokens& tokens, std::size_t i) {
    return tokens[i].is(Kind::space) || tokens[i].is(Kind::line);
}

/// The bracket of a label without an opening one, "a)" or "ii)", as lists and references in French, Spanish
/// and Russian have it; at the beginning of a line in any language.
bool closes_label(const Tokens& tokens, std::size_t i, std::string_view text, std::string_view language) {
    if (i == 0) return false;
    const auto& label = tokens[i - 1];
    const auto word = label.in(text);
    // "1a)" should have a space (XREF006), but it is a label.
    const bool glued = i >= 2 && tokens[i - 2].is(Kind::number) && label.is(Kind::word);
    const bool free = i == 1 || is_white(tokens, i - 2) || (glued && (i == 2 || is_white(tokens, i - 3)));
    const bool first = i == 1 || (i == 2 && is_white(tokens, 0));
    if (!free && !tokens[i - 2].is_mark('-') && !tokens[i - 2].is_mark(U'–')) return false;
    if (first) return label.size() <= 4 && (label.is(Kind::word) || label.is(Kind::number));
    if (language != "fr" && language != "es" && language != "ru" && language != "de") return false;
    // Spanish "Artículo 2 4)", "lista 1 A)".
    const bool counted = i >= 3 && tokens[i - 3].is(Kind::number) && tokens[i - 2].is(Kind::space);
    if (counted && label.size() == 1) return true;
    if (label.is(Kind::number)) return false;
    const bool roman = word.find_first_not_of("ivx") == std::string_view::npos;
    const bool letter = label.size() == 1 || (label.size() == 2 && (word[0] == word[1] || word[0] < 0));
    return label.is(Kind::word) && (label.scripts & Token::capital) == 0 && (roman || letter);
}

struct Unmatched {
    std::size_t token = 0;
    std::size_t from = 0, to = 0;  // the stretch of text in which its partner should stand
};

class Matcher {
public:
    Matcher(const Words& words, std::string_view language) : words_(words), language_(language) {}

    std::vector<Unmatched> unmatched() {
        const auto& tokens = words_.tokens;
        for (const std::size_t i : words_.kinds.marks) {
            const int kind = encloses_note(i) ? 0 : bracket(tokens[i]);
            if (kind > 0) open_.push_back(i);
            if (kind < 0) close(i, kind);
        }
        // A label's bracket may have closed more than the label: "(paragraph 5 a)".
        while (!open_.empty() && !labels_.empty() && labels_.back() > open_.back()) {
            labels_.pop_back();
            open_.pop_back();
        }
        for (const auto i : open_) found_.push_back({i, tokens[i].begin, words_.prose.text.size()});
        std::ranges::sort(found_, {}, &Unmatched::token);
        return std::move(found_);
    }

private:
    /// In Arabic the call of a note stands in brackets of its own, which rules about notes look after. One
    /// that closes before a call without brackets belongs to the text: "(للعلم فقط)*".
    bool encloses_note(std::size_t i) const {
        const auto& tokens = words_.tokens;
        if (language_ != "ar") return false;
        if (i > 0 && tokens[i - 1].is(Kind::note)) return true;
        if (i + 1 >= tokens.size() || !tokens[i + 1].is(Kind::note)) return false;
        return bracket(tokens[i]) > 0 || (i + 2 < tokens.size() && bracket(tokens[i + 2]) != 0);
    }

    void close(std::size_t i, int kind) {
        if (closes_label(words_.tokens, i, words_.prose.text, language_) &&
            (open_.empty() || open_.back() + 2 != i)) {
            labels_.push_back(i);
            return;
        }
        const auto& tokens = words_.tokens;
        if (!open_.empty() && bracket(tokens[open_.back()]) == -kind) {
            open_.pop_back();
            last_ = tokens[i].end;
            return;
        }
        // "[ … ( … ]": the inner one was left open.
        if (open_.size() > 1 && bracket(tokens[open_[open_.size() - 2]]) == -kind) {
            found_.push_back({open_.back(), tokens[open_.back()].begin, tokens[i].begin});
            open_.resize(open_.size() - 2);
            return;
        }
        found_.push_back({i, last_, tokens[i].end});
    }

    const Words& words_;
    std::string_view language_;
    std::vector<std::size_t> open_, labels_;
    std::vector<Unmatched> found_;
    std::size_t last_ = 0;
};

/// The bracket; or, where its partner may stand on another line of the source, all up to there.
Span place(const Subject& subject, const Words& words, const Unmatched& each) {
    const auto& token = words.tokens[each.token];
    const auto narrow = words.prose.span(subject.source(), token.begin, token.end);
    // White space before the first word stands on a line of its own in many sources.
    const auto from = std::min(words.prose.text.find_first_not_of(" \t\r\n", each.from), each.to);
    const auto wide = words.prose.span(subject.source(), from, each.to);
    const bool one_line = subject.source().slice(wide).find('\n') == std::string_view::npos;
    return one_line ? narrow : wide;
}

/// Where an open bracket is closed in a later paragraph, as around votes and remarks of several lines.
class Carried {
public:
    void next(const Subject& subject, const Words& words, Findings& found) {
        if (words.passage.document != document_ || words.passage.part != part_) settle(subject, found);
        document_ = words.passage.document;
        part_ = words.passage.part;
        for (const auto& each : Matcher(words, subject.language).unmatched()) {
            const int kind = bracket(words.tokens[each.token]);
            const bool outer = kind == 2 && !words.passage.note;
            if (outer) {
                settle(subject, found);
                open_ = {&words, each};
            } else if (kind == -2 && open_) {
                open_.reset();
            } else {
                report(subject, words, each, found);
            }
        }
    }
    void settle(const Subject& subject, Findings& found) {
        if (open_) report(subject, *open_->first, open_->second, found);
        open_.reset();
    }

private:
    static void report(const Subject& subject, const Words& words, const Unmatched& each, Findings& found) {
        const auto& token = words.tokens[each.token];
        const auto seen = token.in(words.prose.text);
        auto message = bracket(token) > 0 ? cat("`", seen, "` is not closed in this paragraph")
                                          : cat("`", seen, "` closes a bracket that was not opened");
        const auto span = place(subject, words, each);
        // The brackets around the number of an Arabic note are no part of the text, and often disordered.
        const bool around_note = subject.language == "ar" && words.passage.note && token.begin < 8;
        // An inline list, "a) …; b) …", in a language whose labels have two brackets.
        const auto before = each.token > 0 ? words.tokens[each.token - 1] : token;
        const bool label = bracket(token) < 0 && before.is(Kind::word) && before.size() == 1 &&
                           (each.token < 2 || is_white(words.tokens, each.token - 2));
        const bool sure =
            !label && words.in_body() && words.passage.role != model::Passage::Role::cell && !around_note;
        sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    }

    const model::Document* document_ = nullptr;
    const model::Part* part_ = nullptr;
    std::optional<std::pair<const Words*, Unmatched>> open_;
};

void check(const Subject& subject, Findings& found) {
    Carried carried;
    for (const auto& words : subject.reading->words) {
        if (words.passage.role == model::Passage::Role::number) continue;
        if (words.has_any("()[]{}\xEF")) carried.next(subject, words, found);
    }
    carried.settle(subject, found);
}

constexpr std::array<Example, 3> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter, in particular Chapter VI⟦)⟧,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter (in particular Chapter VI),</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les alinéas a) et b) de l’Article 1 ⟦(⟧de la Charte,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les alinéas a) et b) de l’Article 1 (de la Charte),</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》⟦(⟧特别是第六章，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》(特别是第六章)，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule bracket_unclosed{
    .code = "EDIT025",
    .name = "bracket-unclosed",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "a bracket without its partner",
    .why =
        R"(Every bracket that is opened is closed in the same paragraph, by one of its own kind. Labels with one bracket only, `a)` in
French, Spanish and Russian, are read as what they are, and square brackets may hold several paragraphs.)",
    .authority = "Editorial Manual, Punctuation: brackets",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter ⟦(⟧Chapter VI,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter (Chapter VI),</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples};

}  // namespace resolute::rules
