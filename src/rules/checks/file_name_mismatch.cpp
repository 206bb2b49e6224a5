// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "citations/folded.h"
#include "rules/metadata.h"
#include "rules/number_key.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// What the name of a published file tells: `A_RES_78_279-2408221R.xml`, `S_RES_2610 (2021)-2119270E.xml`,
/// `75_160_F.xml`, `GA decision 77_419_R.xml`.
struct FileName {
    std::string_view symbol;  // `A_RES_78_279`
    char language = 0;        // `R`
};

constexpr std::string_view figures = "0123456789";

/// The job number of seven figures, with one letter more in files of before 2010, and the language behind it.
std::optional<FileName> without_job_number(std::string_view name) {
    constexpr std::size_t length = 7;
    for (std::size_t at = 1; at + length <= name.size(); ++at) {
        const bool old = name[at] == 'N';
        const auto number = name.substr(at + (old ? 1 : 0), length);
        const bool parted = name[at - 1] == '-' || name[at - 1] == '_';
        if (!parted || number.size() < length || number.find_first_not_of(figures) != std::string_view::npos)
            continue;
        const auto behind = name.substr(at + (old ? 1 : 0) + length);
        return FileName{name.substr(0, at - 1), behind.size() == 1 ? behind.front() : '\0'};
    }
    return std::nullopt;
}

std::optional<FileName> read_name(std::string_view path) {
    auto name = path.substr(path.find_last_of("/\\") + 1);
    name = name.substr(0, name.rfind('.'));
    bool known =
        name.size() > 6 && citations::is_digit(name[0]) && citations::is_digit(name[1]) && name[2] == '_';
    for (const std::string_view prefix : {"A_", "S_", "E_", "SC_", "GA decision "})
        if (name.starts_with(prefix)) {
            known = true;
            if (prefix.front() == 'G' || prefix == "SC_") name.remove_prefix(prefix.size());
            break;
        }
    if (!known) return std::nullopt;
    if (auto read = without_job_number(name)) return read;
    const auto last = name.size() - 1;
    if (last > 1 && (name[last - 1] == '_' || name[last - 1] == '-'))
        return FileName{name.substr(0, last - 1), name[last]};
    return FileName{name, 0};
}

/// The letter of the edition (Editorial Manual, symbols) and the language's code in addresses.
constexpr std::array<std::pair<char, std::string_view>, 7> editions{
    {{'A', "ara"}, {'C', "zho"}, {'E', "eng"}, {'F', "fra"}, {'S', "spa"}, {'R', "rus"}, {'G', "deu"}}};

void check_symbol(const Subject& subject, const FileName& name, Findings& found) {
    const auto numbers = marked(subject, "coverPage", "docNumber");
    if (numbers.empty()) return;
    const auto told = number_key(name.symbol), shown = number_key(text_of(numbers.front()));
    // The year of a Security Council resolution need not stand in the name.
    if (told.empty() || shown.empty() || shown == told || shown.starts_with(told + '-')) return;
    // `S_PRST_2010_12_0`: the first file of that name.
    if (told.starts_with(shown + '-') && told.size() == shown.size() + 2) return;
    found.at(span_of(subject, numbers.front()),
             cat("`", text_of(numbers.front()), "` on the cover page, but the file is named for `",
                 name.symbol, "`"));
}

void check_language(const Subject& subject, const FileName& name, Findings& found) {
    const auto edition =
        std::ranges::find(editions, name.language, &std::pair<char, std::string_view>::first);
    const auto declared = attribute_values(subject, "FRBRExpression", "FRBRlanguage", "language");
    if (edition == editions.end() || declared.empty() || declared.front().text.size() != 3 ||
        declared.front().text == edition->second)
        return;
    found.at(declared.front().span,
             cat("`", declared.front().text, "` as the language in the metadata, but the file is named for `",
                 edition->second, "`"));
}

void check(const Subject& subject, Findings& found) {
    const auto name = read_name(subject.source().name());
    if (!name) return;
    check_symbol(subject, *name, found);
    check_language(subject, *name, found);
}

}  // namespace

extern constinit const Rule file_name_mismatch{
    .code = "META026",
    .name = "file-name-mismatch",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a file named for another symbol or language than the text has",
    .why =
        R"(Files of official texts are named for symbol, job number and language: `A_RES_78_279-2408221E.xml`. Whoever begins a
text from a copy of another one easily leaves that one's symbol on the cover page. Only names of this form are looked at.)",
    .authority =
        "published files: 1,211 of 1,224 names agree with the symbol, the others are slips on the page",
    .check = check};

}  // namespace resolute::rules
