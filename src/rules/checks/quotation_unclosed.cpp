// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

/// Pairs of quotation marks; those that are alike on both sides are told apart by the space next to them.
enum class Pair : std::uint8_t { none, curly, angle, title, corner };

Pair pair_of(const Token& token) {
    if (!token.is(Kind::mark)) return Pair::none;
    switch (token.code) {
        case U'“':
        case U'”':
        case U'„':
        case '"':
            return Pair::curly;
        case U'«':
        case U'»':
            return Pair::angle;
        case U'《':
        case U'》':
            return Pair::title;
        case U'「':
        case U'」':
            return Pair::corner;
        default:
            return Pair::none;
    }
}

bool is_blank(const Token& token) {
    return token.is(Kind::space) || token.is(Kind::line) || token.is(Kind::note);
}

bool is_wordlike(const Token& token) {
    return token.is(Kind::word) || token.is(Kind::number) || token.is(Kind::han);
}

/// Whether a mark that does not tell by its shape opens: a space before it, or a word behind it and none
/// before.
bool opens_by_place(const Tokens& tokens, std::size_t i) {
    const bool before = i > 0 && !is_blank(tokens[i - 1]);
    const bool behind = i + 1 < tokens.size() && !is_blank(tokens[i + 1]);
    if (before != behind) return behind;
    if (!before) return i == 0 || tokens[i - 1].is(Kind::line);
    return is_wordlike(tokens[i + 1]);
}

bool opens(const Tokens& tokens, std::size_t i, std::string_view language) {
    switch (tokens[i].code) {
        case '"':
            return opens_by_place(tokens, i);
        case U'“':
        case U'”':
            return language == "ar" ? opens_by_place(tokens, i) : tokens[i].code == U'“';
        default:
            return tokens[i].code == U'„' || tokens[i].code == U'«' || tokens[i].code == U'《' ||
                   tokens[i].code == U'「';
    }
}

struct Unmatched {
    std::size_t token = 0;
    bool opening = false, first = false;  // `first`: the paragraph begins with it
    std::size_t from = 0, to = 0;         // where its partner should stand
};

std::vector<Unmatched> unmatched(const Words& words, std::string_view language) {
    std::vector<Unmatched> found;
    std::vector<std::size_t> open;
    std::array<std::size_t, 5> open_of{};  // how many of each pair
    const auto& tokens = words.tokens;
    std::size_t last = 0;
    for (const std::size_t i : words.kinds.marks) {
        const auto pair = pair_of(tokens[i]);
        if (pair == Pair::none) continue;
        // Russian and German inner quotations, „…“, end with the mark that elsewhere opens.
        const bool ends_inner = tokens[i].code == U'“' && !open.empty() && tokens[open.back()].code == U'„';
        if (!ends_inner && opens(tokens, i, language)) {
            open.push_back(i);
            ++open_of[static_cast<std::size_t>(pair)];
            continue;
        }
        if (open_of[static_cast<std::size_t>(pair)] == 0) {
            found.push_back({i, false, false, last, tokens[i].end});
            continue;
        }
        const auto partner = std::ranges::find_if(
            open.rbegin(), open.rend(), [&](std::size_t each) { return pair_of(tokens[each]) == pair; });
        for (auto each = partner.base() - 1; each != open.end(); ++each)
            --open_of[static_cast<std::size_t>(pair_of(tokens[*each]))];
        for (auto each = partner.base(); each != open.end(); ++each)
            found.push_back({*each, true, false, tokens[*each].begin, tokens[i].begin});
        open.erase(partner.base() - 1, open.end());
        last = tokens[i].end;
    }
    const auto begin = trimmed(words.prose.text).begin;
    for (const auto i : open)
        found.push_back({i, true, tokens[i].begin <= begin, tokens[i].begin, words.prose.text.size()});
    std::ranges::sort(found, {}, &Unmatched::token);
    return found;
}

/// Quotations may run over several paragraphs, as in amendments and in presidential statements: each
/// paragraph begins with an opening mark, only the last ends with a closing one.
class Quotations {
public:
    Quotations(const Subject& subject, Findings& found) : subject_(subject), found_(found) {}

    void next(const Words& words) {
        if (words.passage.document != document_ || words.passage.part != part_) settle();
        document_ = words.passage.document;
        part_ = words.passage.part;
        const auto all = unmatched(words, subject_.language);
        if (all.empty()) return;
        if (words.passage.note) {
            for (const auto& each : all) report(words, each, true);
            return;
        }
        for (std::size_t i = 0; i < all.size(); ++i) next(words, all[i], i + 1 == all.size());
    }
    void settle() {
        // What a presidential statement quotes from its first paragraph on is often closed nowhere.
        if (open_) report(*open_->first, open_->second, !open_->second.first);
        open_.reset();
    }

private:
    void next(const Words& words, const Unmatched& each, bool last) {
        if (!each.opening) {
            if (open_)
                open_.reset();
            else
                report(words, each, true);
            return;
        }
        const bool goes_on = open_ && each.first;
        if (open_ && !goes_on && !open_->second.first) settle();
        if (goes_on || (!open_ && last) || (!open_ && each.first))
            open_ = {&words, each};
        else
            report(words, each, true);
    }

    void report(const Words& words, const Unmatched& each, bool sure) {
        const auto& token = words.tokens[each.token];
        const auto narrow = words.prose.span(subject_.source(), token.begin, token.end);
        const auto wide = words.prose.span(subject_.source(), each.from, each.to);
        const auto line = [&](std::uint32_t offset) {
            return subject_.source().position(offset, Columns::bytes).line;
        };
        const bool one_line = line(wide.begin) == line(wide.end);
        const auto seen = token.in(words.prose.text);
        auto message = each.opening ? cat("the quotation that `", seen, "` opens is not closed")
                                    : cat("`", seen, "` closes a quotation that was not opened");
        const bool plain = sure && words.in_body() && words.passage.role != model::Passage::Role::cell;
        const auto span = one_line ? narrow : wide;
        plain ? found_.at(span, std::move(message)) : found_.hint(span, std::move(message));
    }

    const Subject& subject_;
    Findings& found_;
    const model::Document* document_ = nullptr;
    const model::Part* part_ = nullptr;
    std::optional<std::pair<const Words*, Unmatched>> open_;
};

void check(const Subject& subject, Findings& found) {
    // German closes with the mark that opens elsewhere.
    if (subject.language == "de") return;
    Quotations quotations(subject, found);
    for (const auto& words : subject.reading->words) {
        if (words.passage.role == model::Passage::Role::number) continue;
        if (std::ranges::any_of(words.kinds.marks,
                                [&](std::size_t i) { return pair_of(words.tokens[i]) != Pair::none; }))
            quotations.next(words);
    }
    quotations.settle();
}

constexpr std::array<Example, 4> more_examples{
    {{.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision intitulée ⟦«⟧ Bibliothèques, et la Charte,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision intitulée « Bibliothèques », et la Charte,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на решение Библиотеки⟦»⟧ и на Устав,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на решение «Библиотеки» и на Устав,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى مقررها المعنون ⟦”⟧المكتبات، وإلى الميثاق،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى مقررها المعنون ”المكتبات“، وإلى الميثاق،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>⟦《⟧宪章，</p></container>)",
      .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule quotation_unclosed{
    .code = "EDIT026",
    .name = "quotation-unclosed",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "a quotation mark without its partner",
    .why =
        R"(A quotation that is opened is closed. Where it runs over several paragraphs, as in amendments and in presidential
statements, each paragraph begins with an opening mark and only the last one ends with a closing one.)",
    .authority = "Editorial Manual, Quotations",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision entitled ⟦“⟧Public libraries, and the Charter,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision entitled “Public libraries”, and the Charter,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples};

}  // namespace resolute::rules
