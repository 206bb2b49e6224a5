// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/note_reader.h"
#include "rules/data.h"
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

/// The words before the number, and the letter of the language's own edition.
struct Edition {
    std::string_view language, words, letter;
};
constexpr std::array editions{Edition{"en", "Sales No.", "E"},  Edition{"fr", "numéro de vente", "F"},
                              Edition{"es", "de venta", "S"},   Edition{"ru", "в продаже под №", "R"},
                              Edition{"ar", "رقم المبيع", "A"}, Edition{"zh", "出售品编号", "C"}};

/// Numbers of publications that resolutions cite, without the letter: `95.XIII.18`.
const std::vector<std::string_view>& known_numbers() {
    static const auto numbers = [] {
        std::vector<std::string_view> found;
        for (const auto& row : table("sales-numbers.tsv")) found.push_back(row[0]);
        return found;
    }();
    return numbers;
}

bool belongs_to_number(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
           c == '/' || static_cast<unsigned char>(c) == 0xD0 ||
           (static_cast<unsigned char>(c) & 0xC0) == 0x80;  // a Cyrillic letter typed for a Latin one
}

class Reader {
public:
    Reader(const Subject& subject, Findings& found, const Note& note, const Edition& edition)
        : subject_(subject), found_(found), note_(note), edition_(edition), text_(note.text()) {}

    void number_at(std::size_t at) {
        const auto begin = std::min(text_.find_first_not_of(" .:\xEF\xBC\x9A№", at), text_.size());
        auto end = begin;
        while (end < text_.size() && belongs_to_number(text_[end])) ++end;
        while (end > begin && text_[end - 1] == '.') --end;
        const auto number = text_.substr(begin, end - begin);
        if (citations::sales_length(text_, begin) != number.size() || number.empty()) {
            malformed(number.empty() ? at : begin, end, number);
        } else if (number.substr(0, 1) != edition_.letter && number.substr(0, 1) != "E") {
            auto& finding = found_.at(span_of(subject_, note_, begin, begin + 1),
                                      cat("`", number.substr(0, 1), "` in a sales number, expected `",
                                          edition_.letter, "`, the letter of the language"));
            offer(finding, cat("write `", edition_.letter, "`"),
                  rewrite(subject_, note_, begin, begin + 1, edition_.letter), Trust::review);
        } else {
            unknown(begin + 2, end);
        }
    }

private:
    void malformed(std::size_t begin, std::size_t end, std::string_view number) {
        if (number.empty()) end = begin;
        const auto words = text_.find(edition_.words);
        if (number.empty()) begin = words;
        found_.at(span_of(subject_, note_, begin, std::max(end, begin + 1)),
                  number.empty() ? cat("no sales number behind `", edition_.words, "`")
                                 : cat("`", number, "` is no sales number, expected a form like `",
                                       edition_.letter, ".95.XIII.18`"));
    }

    void unknown(std::size_t begin, std::size_t end) {
        const auto number = text_.substr(begin, end - begin);
        const auto& known = known_numbers();
        if (std::ranges::find(known, number) != known.end()) return;
        for (const auto each : known) {
            if (each.size() != number.size()) continue;
            int differ = 0;
            for (std::size_t i = 0; i < each.size(); ++i) differ += each[i] != number[i];
            if (differ > 1) continue;
            found_.hint(span_of(subject_, note_, begin, end),
                        cat("sales number `", number, "`, perhaps `", each, "` is meant"));
            return;
        }
    }

    const Subject& subject_;
    Findings& found_;
    const Note& note_;
    const Edition& edition_;
    std::string_view text_;
};

void check(const Subject& subject, Findings& found) {
    const auto edition = std::ranges::find(editions, subject.language, &Edition::language);
    if (edition == editions.end()) return;
    for (const auto& note : notes(subject)) {
        const auto text = note.text();
        for (auto at = text.find(edition->words); at != std::string_view::npos;
             at = text.find(edition->words, at + 1))
            Reader(subject, found, note, *edition).number_at(at + edition->words.size());
    }
}

constexpr std::array more{
    Example{.bad = R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le
Programme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>Rapport de la Conférence, Le Caire,
5-13 septembre 1994</i> (publication des Nations Unies, numéro de vente : ⟦S⟧.95.XIII.18), chap. I.</p></authorialNote>,</p>
</container>)",
            .good = R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le
Programme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>Rapport de la Conférence, Le Caire,
5-13 septembre 1994</i> (publication des Nations Unies, numéro de vente : F.95.XIII.18), chap. I.</p></authorialNote>,</p>
</container>)",
            .slot = Slot::preamble,
            .language = "fr"}};

}  // namespace

extern constinit const Rule sales_number_malformed{
    .code = "CITE032",
    .name = "sales-number-malformed",
    .levels = always(Level::warning),
    .summary = "a sales number of a publication in another form than `E.95.XIII.18`",
    .why =
        R"(A sales number has the letter of the language edition (E, F, S, R, A, C), the year, the category in roman figures,
with a letter where it is divided, and the number: `E.95.XIII.18`, `E.03.II.A.1`. A text cites the edition in its own
language, or the English one. A number that differs in one figure from that of a report resolutions often cite is a
hint.)",
    .authority = "Editorial Manual, Footnotes: United Nations publications; published texts, 607 notes",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Programme of
Action,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>Report of the International Conference on
Population and Development, Cairo, 5–13 September 1994</i> (United Nations publication, Sales No. ⟦E.95.18⟧), chap. I,
resolution 1, annex.</p></authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Programme of
Action,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>Report of the International Conference on
Population and Development, Cairo, 5–13 September 1994</i> (United Nations publication, Sales No. E.95.XIII.18), chap. I,
resolution 1, annex.</p></authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
