// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>

#include "citations/folded.h"
#include "citations/resolution_number.h"
#include "citations/symbol_spelling.h"
#include "citations/symbol_url.h"
#include "rules/cited_number.h"
#include "rules/edits.h"
#include "rules/links.h"
#include "rules/metadata.h"
#include "rules/opening.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::Symbol;

/// Addresses often leave parts, brackets and the second symbol out, and never say more than the text.
bool leads_to(const Symbol& target, Symbol shown) {
    // "A/76/668-S/2022/66/Corr.1" is at A/76/668/Corr.1
    if (!shown.joined.empty() && shown.modifiers.empty()) shown.modifiers = shown.joined.back().modifiers;
    shown.joined.clear();
    if (citations::equivalent(target, shown)) return true;
    if (target.number == 0 || shown.number == 0) {
        const auto without_bracket = [](const Symbol& symbol) {
            const auto text = citations::to_string(symbol);
            return text.substr(0, text.find(" ("));
        };
        return without_bracket(target) == without_bracket(shown);
    }
    return target.kind == shown.kind && target.session == shown.session && target.year == shown.year &&
           target.number == shown.number && target.body == shown.body && target.series == shown.series &&
           target.modifiers == shown.modifiers;
}

bool leads_to(const Symbol& target, const citations::ShortNumber& shown) {
    if (target.number != shown.number || !may_cite(shown, target)) return false;
    const bool has_year =
        shown.shape == citations::NumberShape::year || shown.shape == citations::NumberShape::year_bracket;
    return has_year
               ? target.year == shown.year
               : target.session.kind == shown.session.kind && target.session.number == shown.session.number;
}

/// Whether the words of a link are cut out of a longer number or symbol: `7[8/9]7`, `[73/]6`,
/// `S/PRST/[2016/17]`.
bool is_cut(const Link& link) {
    const std::string_view text = link.words->prose.text;
    const auto& shown = link.shown;
    if (shown.empty()) return false;
    const auto digit = [&](std::size_t at) { return at < text.size() && citations::is_digit(text[at]); };
    const auto before = trimmed_text(text.substr(0, shown.begin));
    if (text[shown.begin] == '/' || before.ends_with('/') || text.substr(0, shown.begin).ends_with('-'))
        return true;
    return (shown.begin > 0 && digit(shown.begin) && digit(shown.begin - 1)) ||
           ((digit(shown.end - 1) || text[shown.end - 1] == '/') && digit(shown.end));
}

/// `[70]/1`
bool is_first_half(const Link& link) {
    const std::string_view text = link.words->prose.text;
    const auto end = link.shown.end;
    return end > 0 && end + 1 < text.size() && citations::is_digit(text[end - 1]) && text[end] == '/' &&
           citations::is_digit(text[end + 1]);
}

/// What the words of a link name, compared with the document it leads to.
enum class Verdict : std::uint8_t {
    unknown,    // no document, as far as one can tell
    right,      // the one that the link leads to
    wrong,      // another one
    respelled,  // the same letters and figures, but no symbol or number comes of them
};

std::string figures_of(std::string_view text) {
    std::string figures;
    std::ranges::copy_if(text, std::back_inserter(figures), citations::is_digit);
    return figures;
}

/// A number with a mark for the slash, or one of its two halves, against the symbol: `74306`, `2713`.
Verdict judge_figures(std::string_view shown, const Symbol& target) {
    const auto written = letters_and_figures(shown),
               whole = letters_and_figures(citations::to_string(target));
    if (written.size() < 2 || !citations::is_digit(written.back())) return Verdict::unknown;
    const auto short_form = letters_and_figures(short_number(target));
    if (written == whole || (!short_form.empty() && written == short_form)) return Verdict::respelled;
    if (std::ranges::any_of(shown, citations::is_letter)) {
        // The end of a symbol, or one without its bracket: "PRST/2018/10", "S/RES/1947".
        const bool one_word = shown.find_first_of(" :\xC2") == std::string_view::npos;
        if (!one_word || shown.find('/') == std::string_view::npos) return Verdict::unknown;
        return figures_of(whole).find(figures_of(written)) != std::string::npos ? Verdict::right
                                                                                : Verdict::wrong;
    }
    const bool figures = std::ranges::all_of(shown, citations::is_digit);
    if (!figures) return Verdict::wrong;
    const bool half =
        written == cat(target.number) || written == cat(target.year) || written == cat(target.session.number);
    return half ? Verdict::right : Verdict::wrong;
}

Verdict judge(std::string_view shown, const Symbol& target) {
    const auto of = [](bool right) { return right ? Verdict::right : Verdict::wrong; };
    if (const auto number = citations::parse_number(shown)) return of(leads_to(target, *number));
    if (const auto symbol = citations::guess_symbol(shown)) return of(leads_to(target, *symbol));
    if (const auto inside = citations::find_symbols(shown); !inside.empty())
        return of(
            std::ranges::any_of(inside, [&](const auto& each) { return leads_to(target, each.symbol); }));
    if (shown.find_first_of("0123456789") == std::string_view::npos) return Verdict::unknown;
    return judge_figures(shown, target);
}

/// The symbol or number of the text that a link stands on a piece of; the link's own words where it does not.
Extent whole_citation(const Link& link) {
    const auto around = [&](Span span) {
        return span.begin <= link.shown.begin && link.shown.end <= span.end &&
               span.size() > link.shown.end - link.shown.begin;
    };
    // They stand in the order of the text, none inside another.
    const auto found = [&](const auto& all) -> std::optional<Extent> {
        const auto ends_before = [&](const auto& each) { return each.span.end < link.shown.end; };
        const auto each = std::ranges::partition_point(all, ends_before);
        return each != all.end() && around(each->span)
                   ? std::optional(Extent{each->span.begin, each->span.end})
                   : std::nullopt;
    };
    if (const auto symbol = found(link.words->symbols())) return *symbol;
    return found(link.words->numbers()).value_or(link.shown);
}

class LinkCheck {
public:
    LinkCheck(const Subject& subject, Findings& found) : subject_(subject), found_(found) {}

    void check(const Link& link) {
        const auto* href = model::find(link.reference->attributes, "href");
        const auto url = citations::parse_url(href->value);
        if (!url.host_known || url.symbol_text.empty()) return;
        check_language(url, *href);
        const auto shown = text_of(link, link.shown);
        if (shown.empty()) return;
        if (!url.symbol) return check_unreadable(link, url, *href);
        check_spelling(url, *href);
        const auto verdict = judge(shown, *url.symbol);
        if (verdict == Verdict::unknown || verdict == Verdict::right) {
            if (is_first_half(link) || is_wrong_for_whole(link, shown, *url.symbol))
                report_piece(link, *url.symbol);
            return;
        }
        const auto whole = whole_citation(link);
        if (whole.end - whole.begin == link.shown.end - link.shown.begin)
            return report(link, *url.symbol, verdict);
        const auto of_whole = judge(text_of(link, whole), *url.symbol);
        if (of_whole == Verdict::wrong && !is_cut(link)) return report(link, *url.symbol, of_whole);
        if (of_whole == Verdict::right && !is_cut(link)) return;
        report_piece(link, *url.symbol);
    }

private:
    /// "S-[10/2]" that leads to A/RES/10/2, the closing bracket of "1970 (2011[)]" that leads elsewhere. A
    /// symbol may be joined to another one.
    static bool is_wrong_for_whole(const Link& link, std::string_view shown, const Symbol& target) {
        const auto whole = whole_citation(link);
        return whole.end - whole.begin > shown.size() && !citations::parse_symbol(shown) &&
               judge(text_of(link, whole), target) == Verdict::wrong;
    }
    static std::string_view text_of(const Link& link, Extent extent) {
        return std::string_view(link.words->prose.text).substr(extent.begin, extent.end - extent.begin);
    }
    Span span_of(const Link& link) const {
        return link.words->prose.span(subject_.source(), link.shown.begin, link.shown.end);
    }

    void report_piece(const Link& link, const Symbol& target) {
        found_.hint(span_of(link),
                    cat("the link to `", citations::to_string(target), "` stands on a piece of `",
                        text_of(link, whole_citation(link)), "` only"));
    }

    void report(const Link& link, const Symbol& target, Verdict verdict) {
        const auto shown = text_of(link, link.shown);
        const auto* href = model::find(link.reference->attributes, "href");
        if (is_cut(link)) {
            found_.hint(span_of(link), cat("the link to `", citations::to_string(target),
                                           "` stands on a piece of the number only"));
            return;
        }
        if (verdict == Verdict::respelled) return report_respelled(link, target);
        auto& finding = found_.at(
            href->at.span, cat("the link on `", shown, "` leads to `", citations::to_string(target), "`"));
        finding.labels.push_back({span_of(link), {}});
        auto named = citations::guess_symbol(shown);
        if (const auto number = citations::parse_number(shown)) named = symbol_of(*number, target);
        if (named)
            offer(finding, cat("lead to `", citations::to_string(*named), "`"),
                  Edit{href->at.span, escaped(citations::to_url(*named, subject_.language))}, Trust::review);
    }

    /// The words have all the letters and figures of the target and yet are no number: a slash is missing.
    void report_respelled(const Link& link, const Symbol& target) {
        const auto shown = text_of(link, link.shown);
        const auto short_form = short_number(target);
        // Told by the rule for symbols that are spelled wrong.
        if (!citations::find_misspelled_symbols(shown).empty()) return;
        const bool symbol = letters_and_figures(shown) == letters_and_figures(citations::to_string(target));
        const auto right = symbol ? citations::to_string(target) : short_form;
        auto& finding =
            found_.at(span_of(link), cat("`", plain_words(shown), "` is no number of a document, expected `",
                                         right, "`, to which the link leads"));
        offer(finding, cat("write `", right, "`"),
              replacement(subject_, link.words->prose, link.shown.begin, link.shown.end, right),
              Trust::review);
    }

    /// The symbol of `number` as of the organ whose text the link leads to, or of the one that numbers so.
    static std::optional<Symbol> symbol_of(const citations::ShortNumber& number, const Symbol& target) {
        if (auto same = in_series_of(target, number)) return same;
        return citations::symbol_of(number, citations::NumberNoun::resolution, citations::Organ::none);
    }

    /// An address with something that is no symbol, on words that name a document.
    void check_unreadable(const Link& link, const citations::DocumentUrl& url, const model::Attribute& href) {
        const auto shown = text_of(link, whole_citation(link));
        auto named = citations::guess_symbol(shown);
        if (const auto number = citations::parse_number(shown))
            named = citations::symbol_of(*number, citations::NumberNoun::resolution, citations::Organ::none);
        if (!named) {
            found_.hint(href.at.span,
                        cat("the link leads to `", url.symbol_text, "`, which is no symbol of a document"));
            return;
        }
        auto& finding = found_.at(href.at.span, cat("the link on `", shown, "` leads to `", url.symbol_text,
                                                    "`, which is no symbol of a document"));
        offer(finding, cat("lead to `", citations::to_string(*named), "`"),
              Edit{href.at.span, escaped(citations::to_url(*named, subject_.language))}, Trust::review);
    }

    /// An address with a slash missing or a letter too many leads nowhere, though one sees what was meant.
    void check_spelling(const citations::DocumentUrl& url, const model::Attribute& href) {
        if (citations::to_string(*url.symbol) == url.symbol_text) return;
        const auto spelling = citations::diagnose_symbol(url.symbol_text);
        using enum citations::SymbolFault::Kind;
        const bool wrong = spelling && std::ranges::any_of(spelling->faults, [](const auto& fault) {
                               return fault.kind == missing_slash || fault.kind == missing_point ||
                                      fault.kind == look_alike || fault.kind == wrong_slash;
                           });
        if (wrong)
            found_.hint(href.at.span, cat("the link leads to `", url.symbol_text, "`, expected `",
                                          citations::to_string(*url.symbol), "`"));
    }

    void check_language(const citations::DocumentUrl& url, const model::Attribute& href) {
        if (url.language.empty() || url.language == subject_.language) return;
        auto& finding = found_.hint(href.at.span, cat("the link leads to the text in `", url.language,
                                                      "`, expected `", subject_.language, "`"));
        if (url.symbol)
            offer(finding, cat("lead to `", subject_.language, "`"),
                  Edit{href.at.span, escaped(citations::to_url(*url.symbol, subject_.language))},
                  Trust::review);
    }

    const Subject& subject_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    LinkCheck checker(subject, found);
    for (const auto& link : links(subject)) checker.check(link);
}

constexpr std::array<Example, 5> further{
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution S-<ref href="https://docs.un.org/en/A/RES/10/2">⟦10/2⟧</ref> of 30 June 1978,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/S-10/2">S-10/2</ref> of 30 June 1978,</p></container>)",
            .slot = Slot::preamble},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/73/6">⟦73/⟧</ref>6 of 26 October 2018,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/73/6">73/6</ref> of 26 October 2018,</p></container>)",
            .slot = Slot::preamble},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/70/1">⟦70⟧</ref>/1 of 25 September 2015,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/70/1">70/1</ref> of 25 September 2015,</p></container>)",
            .slot = Slot::preamble},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/70/1">⟦70.1⟧</ref>,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/70/1">70/1</ref>,</p></container>)",
            .slot = Slot::preamble},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> la résolution
<ref href="⟦https://docs.un.org/fr/S/RES/1889(2009)⟧">1325 (2000)</ref> du Conseil de sécurité,</p></container>)",
            .good = R"xml(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> la résolution
<ref href="https://docs.un.org/fr/S/RES/1325(2000)">1325 (2000)</ref> du Conseil de sécurité,</p></container>)xml",
            .slot = Slot::preamble,
            .language = "fr"}};

}  // namespace

extern constinit const Rule link_target_mismatch{
    .code = "CITE002",
    .name = "link-target-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a link that leads to another document than its words name",
    .why =
        R"(The words of a link and its address are written twice and come apart when a paragraph is copied and one of the two is
changed. The reader trusts the words, a program the address.

A link to another language than that of the text, and one that covers only a piece of the number, is told as a hint:
published texts have some hundreds of each.)",
    .authority =
        "published texts: about 550 links to English in other languages, 2,690 on a piece of the number",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="⟦https://docs.un.org/en/A/RES/70/2⟧">70/1</ref>,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/70/1">70/1</ref>,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::review};

}  // namespace resolute::rules
