// SPDX-License-Identifier: Apache-2.0

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

bool is_space(char32_t code) {
    return code == ' ' || code == 0xA0 || code == 0x2009 || code == 0x202F;
}

bool is_break(char32_t code) {
    return code == '\t' || code == '\n' || code == '\r';
}

/// Walks through a stretch of text, whose markup may part a space from the next.
class Spaces {
public:
    Spaces(const Subject& subject, const model::Prose& prose, Findings& found)
        : subject_(subject), prose_(prose), found_(found) {}

    void check() {
        for (const auto& piece : prose_.pieces) {
            // A note is a mark between two spaces; a line break begins anew.
            if (piece.run.text.empty())
                behind_ = piece.run.line_break ? Behind::nothing : Behind::word;
            else
                check(piece.begin, piece.begin + piece.run.text.size());
        }
    }

private:
    enum class Behind { nothing, word, space };

    void check(std::size_t begin, std::size_t end) {
        const std::string_view text = prose_.text;
        for (auto at = begin; at < end;) {
            const auto next = character_at(text, at);
            if (!is_space(next.code)) {
                // Rows of asterisks are set apart with spaces.
                behind_ = is_break(next.code) || next.code == '*' ? Behind::nothing : Behind::word;
                at += next.length;
                continue;
            }
            auto stop = at + next.length;
            while (stop < end && is_space(character_at(text, stop).code))
                stop += character_at(text, stop).length;
            const auto first = behind_ == Behind::space ? at : at + next.length;
            const bool goes_on = stop < text.size() && !is_break(character_at(text, stop).code);
            if (stop > first && behind_ != Behind::nothing && goes_on) report(first, stop);
            if (behind_ != Behind::nothing) behind_ = Behind::space;
            at = stop;
        }
    }

    void report(std::size_t begin, std::size_t end) {
        const auto span = prose_.span(subject_.source(), begin, end);
        found_.at(span, "more than one space")
            .fixes.push_back({"leave one space", {{span, ""}}, Trust::safe});
    }

    const Subject& subject_;
    const model::Prose& prose_;
    Findings& found_;
    Behind behind_ = Behind::nothing;
};

/// A Latin or Cyrillic small letter, or an Arabic one.
bool goes_on(char32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 0xDF && code <= 0xFF) ||
           (code >= 0x430 && code <= 0x45F) || (code >= 0x621 && code <= 0x64A);
}

/// A tab between two words of a sentence; in rows set like a table the second begins with a capital.
void check_tabs(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto tab = text.find('\t', 1); tab != std::string_view::npos; tab = text.find('\t', tab + 1)) {
        if (tab + 1 == text.size() || !citations::word_before(text, tab) ||
            !goes_on(character_at(text, tab + 1).code))
            continue;
        auto& finding = found.at(words.prose.span(subject.source(), tab, tab + 1), "a tab between two words");
        offer(finding, "put a space", replacement(subject, words.prose, tab, tab + 1, " "), Trust::safe);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        if (words.kinds.space_in_row) Spaces(subject, words.prose, found).check();
        if (words.has('\t') && (words.in_body() || words.part() == "preface"))
            check_tabs(subject, words, found);
    }
}

}  // namespace

extern constinit const Rule doubled_space{
    .code = "EDIT006",
    .name = "doubled-space",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::hint),
    .summary = "more than one space between two words",
    .why =
        R"(Words are parted by one space. Typesetting may widen it, a second one is kept by some programs and dropped by others.
Line ends and indentation of the file itself do not count.)",
    .authority = "published texts: General Assembly, English, 20 in 33 million characters",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the ⟦ ⟧Charter,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
