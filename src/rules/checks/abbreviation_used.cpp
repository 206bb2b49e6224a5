// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/vocabulary.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

Vocabulary make_vocabulary() {
    return Vocabulary(
        {{.seen = "UN", .right = "United Nations", .kind = "organ", .exact = true},
         {.seen = "U.N.", .right = "United Nations", .kind = "organ", .exact = true},
         {.seen = "UNSC", .right = "Security Council", .kind = "organ", .exact = true},
         {.seen = "UNGA", .right = "General Assembly", .kind = "organ", .exact = true},
         {.seen = "GA", .right = "General Assembly", .kind = "organ", .exact = true},
         {.seen = "SG", .right = "Secretary-General", .kind = "organ", .exact = true},
         {.seen = "UNSG", .right = "Secretary-General", .kind = "organ", .exact = true},
         {.seen = "SDGs", .right = "Sustainable Development Goals", .kind = "organ", .exact = true},
         {.seen = "NGO", .right = "non-governmental organization", .kind = "organ", .exact = true},
         {.seen = "NGOs", .right = "non-governmental organizations", .kind = "organ", .exact = true},
         {.seen = "e.g.", .right = "for example", .kind = "latin"},
         {.seen = "i.e.", .right = "that is", .kind = "latin"},
         {.seen = "etc.", .right = "and so on", .kind = "latin"}});
}

/// Part of a longer name: UN-Women, UN/CEFACT, "(UN)".
bool is_part_of_name(const Words& words, const Hit& hit) {
    const auto behind = std::string_view(words.prose.text).substr(hit.end, 3);
    return behind.starts_with('-') || behind.starts_with('/') || behind.starts_with("\u2011") ||
           behind.starts_with(" W") || behind.starts_with(" H") || behind.starts_with(')') ||
           std::string_view(words.prose.text).substr(0, hit.begin).ends_with('/');
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    static const Vocabulary vocabulary = make_vocabulary();
    for (const auto& words : subject.reading->words) {
        const auto role = words.passage.role;
        if (!words.in_body() || role == model::Passage::Role::number || role == model::Passage::Role::cell)
            continue;
        for (const auto& hit : vocabulary.find(words)) {
            const auto& run = words.prose.run_at(hit.begin);
            if (run.link || run.style.italic || is_part_of_name(words, hit)) continue;
            const auto seen = std::string_view(words.prose.text).substr(hit.begin, hit.end - hit.begin);
            auto& finding = found.hint(words.prose.span(subject.source(), hit.begin, hit.end),
                                       cat("`", seen, "`, where resolutions write `", hit.entry->right, "`"));
            offer(finding, cat("write `", hit.entry->right, "`"),
                  replacement(subject, words.prose, hit.begin, hit.end, hit.entry->right), Trust::review);
        }
    }
}

constexpr std::array<Relaxed, 1> relaxed{
    {{.organ = model::Organ::security_council, .language = {}, .levels = always(Level::off)}}};

constexpr std::array<Example, 1> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the needs of schools, universities, ⟦etc.⟧, and the Charter,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the needs of schools, universities and others, and the Charter,</p></container>)",
      .slot = Slot::preamble}}};

}  // namespace

extern constinit const Rule abbreviation_used{
    .code = "EDIT034",
    .name = "abbreviation-used",
    .levels = always(Level::hint),
    .summary = "an abbreviation that resolutions write in full",
    .why =
        R"(Resolutions of the General Assembly and the Human Rights Council write names in full: *United Nations*, *Sustainable
Development Goals*. Latin abbreviations are for notes. The Security Council uses acronyms freely.)",
    .authority =
        "Editorial Manual, Abbreviations and acronyms; published texts of the General Assembly: 27 times UN "
        "in 32,000",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the role of the ⟦UN⟧ in this field,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the role of the United Nations in this field,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
