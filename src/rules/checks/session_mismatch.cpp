// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "citations/folded.h"
#include "citations/ordinal.h"
#include "citations/session.h"
#include "rules/claims.h"
#include "rules/edits.h"
#include "rules/rule.h"
#include "rules/text_language.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The number of `78`, `ES-11`, `S-32`.
std::optional<int> number_in(std::string_view text) {
    const auto begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
    if (failure != std::errc()) return std::nullopt;
    return number;
}

class Sessions {
public:
    Sessions(const Subject& subject, Findings& found) : subject_(subject), found_(found) {
        const auto& symbol = own_symbol(subject);
        if (!symbol || symbol->session.number == 0) return;
        add(symbol->session.number, {}, "in the symbol", 10, true);
        for (const auto& address : addresses(model::main_document(subject.document)))
            if (const auto number = number_in(address.number.text))
                add(*number, address.number.span, "in an address", 2, true);
        for (const auto& number : marked(subject, "preface", "docNumber"))
            if (const auto shown = number_in(text_of(number)))
                add(*shown, span_of(subject, number), "before the title", 10, true);
        sessions();
        proponents();
        report_odd(subject_, claims_, found);
    }

private:
    void add(int number, Span span, std::string_view place, int weight, bool silent = false) {
        claims_.push_back({cat(number), span, place, weight, false, silent});
    }

    void sessions() {
        const auto language = language_of(subject_);
        for (const auto& session : marked(subject_, "coverPage", "session")) {
            const auto* value = model::find(session.markup->attributes, "value");
            if (!value && is_of_publisher(subject_) &&
                own_symbol(subject_)->session.kind == citations::SessionNumber::Kind::regular)
                found_.hint(name_span(subject_, session.markup->at.span),
                            "a session without its number as `value`");
            if (value)
                if (const auto number = number_in(value->value))
                    add(*number, value->at.span, "as the number of the session", 10);
            if (!language || session.extent.empty()) continue;
            const auto named = citations::find_sessions(text_of(session), *language);
            if (named.empty()) {
                if (!is_declared_language()) continue;
                found_.at(
                    span_of(subject_, session),
                    cat("`", text_of(session), "` is not read as a session, expected ", wanted(*language)));
                continue;
            }
            const auto& ordinal = named.front().ordinal;
            const auto begin = session.extent.begin;
            const auto span =
                session.words->prose.span(subject_.source(), begin + ordinal.begin, begin + ordinal.end);
            add(named.front().session.number, span, "in the session line", 11);
            check_form(named.front(), text_of(session).substr(ordinal.begin, ordinal.size()), span,
                       *language);
        }
    }

    /// A whole text in another language than the declared one is told by other rules.
    bool is_declared_language() const {
        constexpr std::size_t some_sentence = 80;
        const auto& all = subject_.reading->words;
        const auto body = std::ranges::find_if(all, [](const Words& words) {
            return words.in_body() && words.prose.text.size() >= some_sentence;
        });
        return body == all.end() || may_be_in(body->prose.text, subject_.language);
    }

    /// The line stands alone: the ordinal in the nominative case, with a capital only where it begins.
    void check_form(const citations::FoundSession& session, std::string_view written, Span span,
                    citations::Language language) {
        if (session.figures) return;
        const auto right = citations::ordinal_words(session.session.number, language);
        const citations::Folded folded(written);
        const auto plain = citations::lower(folded.text());
        if (right.empty() || plain.empty() || plain == right || language == citations::Language::ar ||
            plain.ends_with(right))
            return;
        found_.at(span, cat("`", written, "`, expected `", right, "`"));
    }

    std::string wanted(citations::Language language) const {
        const auto number = number_in(likeliest(claims_));
        return number ? cat("`", citations::ordinal_words(*number, language), "`")
                      : std::string("an ordinal");
    }

    /// "[on the report of the Third Committee (A/78/481, para. 12)]"
    void proponents() {
        for (const auto& line : marked(subject_, "coverPage", "docProponent")) {
            for (const auto& symbol : citations::find_symbols(text_of(line))) {
                if (symbol.symbol.session.number == 0) continue;
                const auto begin = line.extent.begin;
                add(symbol.symbol.session.number,
                    line.words->prose.span(subject_.source(), begin + symbol.span.begin,
                                           begin + symbol.span.end),
                    "in the symbol of the line of the proponent", 2);
            }
        }
    }

    const Subject& subject_;
    Findings& found_;
    std::vector<Claim> claims_;
};

void check(const Subject& subject, Findings& found) {
    Sessions(subject, found);
}

constexpr std::array<Example, 5> further{{
    {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">⟦Soixante-dix-septième⟧ session</session></p>)",
     .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">Soixante-dix-huitième session</session></p>)",
     .slot = Slot::cover,
     .language = "fr"},
    {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">⟦Septuagésimo séptimo⟧ período de sesiones</session></p>)",
     .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">Septuagésimo octavo período de sesiones</session></p>)",
     .slot = Slot::cover,
     .language = "es"},
    {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">⟦Семьдесят восьмой⟧ сессия</session></p>)",
     .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">Семьдесят восьмая сессия</session></p>)",
     .slot = Slot::cover,
     .language = "ru"},
    {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">الدورة ⟦السابعة والسبعون⟧</session></p>)",
     .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">الدورة الثامنة والسبعون</session></p>)",
     .slot = Slot::cover,
     .language = "ar"},
    {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">第⟦七十七⟧届会议</session></p>)",
     .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">第七十八届会议</session></p>)",
     .slot = Slot::cover,
     .language = "zh"},
}};

}  // namespace

extern constinit const Rule session_mismatch{
    .code = "META003",
    .name = "session-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::error),
    .summary = "a session on the cover page that is not the one of the symbol",
    .why =
        R"(The symbol holds the session (`A/RES/78/1`: the seventy-eighth). The session line of the cover page and its attribute
`value` say the same again; all published texts agree in the three. A copied cover page is where they come apart.)",
    .authority = "published texts: session line and symbol agree in 1,903 of 1,903",
    .example = {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="⟦77⟧">⟦Seventy-seventh⟧ session</session></p>)",
                .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">Seventy-eighth session</session></p>)",
                .slot = Slot::cover},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::review};

}  // namespace resolute::rules
