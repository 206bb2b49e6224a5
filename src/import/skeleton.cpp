// SPDX-License-Identifier: Apache-2.0
#include "import/skeleton.h"

#include <algorithm>
#include <map>
#include <span>

#include "citations/date.h"
#include "citations/ordinal.h"
#include "citations/organ.h"
#include "citations/symbol.h"
#include "import/import_text.h"
#include "import/masthead.h"
#include "import/metadata.h"
#include "rules/opening.h"
#include "rules/sponsor_line.h"
#include "text/cat.h"
#include "text/embedded.h"
#include "text/number.h"
#include "text/utf8.h"

namespace resolute::importing {

std::span<const EmbeddedFile> skeleton_files();

namespace {

using citations::Language;
using model::Organ;

std::string_view file(std::string_view name) {
    const auto files = skeleton_files();
    const auto found = std::ranges::find(files, name, &EmbeddedFile::name);
    return found == files.end() ? std::string_view{} : found->text;
}

/// A text of words.tsv; empty where there is none.
std::string words(Language language, std::string_view name) {
    auto rest = file("words.tsv");
    const auto wanted = cat("\n", citations::code(language), "\t", name, "\t");
    const auto at = rest.find(wanted);
    if (at == std::string_view::npos) return {};
    rest.remove_prefix(at + wanted.size());
    return std::string(rest.substr(0, rest.find('\n')));
}

std::string with(std::string text, std::string_view value, std::string_view hole = "{}") {
    if (const auto at = text.find(hole); at != std::string::npos) text.replace(at, hole.size(), value);
    return text;
}

Organ organ_of(std::string_view kind) {
    if (kind.starts_with("sc-")) return Organ::security_council;
    if (kind.starts_with("hrc-")) return Organ::human_rights_council;
    if (kind.starts_with("ecosoc-")) return Organ::economic_and_social_council;
    return Organ::general_assembly;
}

/// The organ on the cover: the Human Rights Council's texts are the General Assembly's.
citations::Organ issuing(Organ organ) {
    if (organ == Organ::security_council) return citations::Organ::security_council;
    if (organ == Organ::economic_and_social_council) return citations::Organ::economic_and_social_council;
    return citations::Organ::general_assembly;
}

/// The first letter of a line as a capital; Arabic and Chinese have none.
std::string capital(std::string text) {
    if (text.empty()) return text;
    auto first = character_at(text, 0);
    if (first.code >= 'a' && first.code <= 'z') first.code -= 0x20;
    if (first.code >= 0x430 && first.code <= 0x44F) first.code -= 0x20;
    std::string result;
    append_utf8(result, first.code);
    return result + text.substr(first.length);
}

/// "Eightieth session" of the number that is given, else of the symbol.
std::string session_line(const SkeletonOptions& options) {
    auto number = leading_number(options.session);
    if (number == 0)
        if (const auto symbol = citations::parse_symbol(options.symbol)) number = symbol->session.number;
    const auto ordinal = citations::ordinal_words(number, options.language);
    return ordinal.empty() ? std::string() : capital(with(words(options.language, "session"), ordinal));
}

using Values = std::map<std::string, std::string, std::less<>>;

/// What was typed, as light markup that says the same: "Chile* and Ghana" has no italics.
std::string literal(std::string_view text) {
    std::string result;
    for (const auto c : text) {
        if (c == '*' || c == '^' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

void name_texts(Values& values, Organ organ, const SkeletonOptions& options) {
    const auto language = options.language;
    const bool council = organ != Organ::general_assembly;
    for (const std::string_view name : {"preambular", "first", "last"}) {
        const auto own = council ? words(language, cat("council ", name)) : std::string();
        values[std::string(name)] = own.empty() ? words(language, name) : own;
    }
    const bool given = !options.title.empty();
    values["title"] = given ? literal(options.title) : words(language, "title");
    values["decision title"] = given ? literal(options.title) : words(language, "decision title");
    const bool arabic = language == Language::ar;
    values["1"] = arabic ? organ == Organ::human_rights_council ? "1-" : "1 -" : "1.";
    values["2"] = arabic ? organ == Organ::human_rights_council ? "2-" : "2 -" : "2.";
    const auto comma = arabic ? "،" : language == Language::zh ? "，" : ",";
    values["formula"] = cat(rules::opening_formula(organ, citations::code(language)), comma);
}

Values values_of(Organ organ, const SkeletonOptions& options) {
    const auto language = options.language;
    const auto day = *citations::parse_iso(options.date);
    // Covers in Arabic, Chinese and Russian have the date of issue in English.
    const bool english = language == Language::ar || language == Language::zh || language == Language::ru;
    const auto number = short_number(options.symbol);
    const auto date = citations::format_date(day, language);
    const auto status = [&](bool limited) {
        const std::string general = write_masthead("status", language);
        const std::string_view from = language == Language::fr   ? "générale"
                                      : language == Language::es ? "general"
                                                                 : "General";
        const std::string_view to = language == Language::fr   ? "limitée"
                                    : language == Language::es ? "limitada"
                                                               : "Limited";
        return limited ? with(general, to, from) : general;
    };
    Values values{
        {"language", std::string(citations::code(language))},
        {"publisher", write_masthead("publisher", language)},
        {"organ", std::string(citations::organ_name(issuing(organ), language))},
        {"symbol", options.symbol},
        {"general", status(false)},
        {"limited", status(true)},
        {"cover date", citations::format_date(day, english ? Language::en : language)},
        {"original", write_masthead("original", language)},
        {"session", session_line(options)},
        {"body", literal(options.body)},
        {"sponsors", literal(rules::whole_sponsor_line(options.sponsors, options.language))},
        {"date", date},
        {"decision type", write_masthead("type", language)},
        {"decision", with(words(language, "decision"), date, "{date}")},
        {"adoption", write_masthead("adopted", language, {date})},
        {"council number", number.empty() ? "" : write_masthead("number", language, {number})},
        {"day", options.date},
        {"council adoption", ""},
        {"number", number.empty() ? "" : cat(number, language == Language::ar ? "" : ".")},
        {"meeting", ""},
        {"agenda item",
         options.agenda_item.empty() ? "" : write_masthead("item", language, {options.agenda_item})}};
    if (organ == Organ::human_rights_council && values["body"].empty())
        values["body"] = citations::organ_name(citations::Organ::human_rights_council, language);
    name_texts(values, organ, options);
    return values;
}

/// The skeleton with its holes filled; lines that have nothing to say are left out.
std::string filled(std::string_view skeleton, const Values& values) {
    std::string result;
    while (!skeleton.empty()) {
        const auto end = std::min(skeleton.find('\n'), skeleton.size());
        std::string line(skeleton.substr(0, end));
        skeleton.remove_prefix(std::min(end + 1, skeleton.size()));
        bool any = line.find('{') == std::string::npos;
        for (auto open = line.find('{'); open != std::string::npos; open = line.find('{', open)) {
            const auto close = line.find('}', open);
            const auto found = values.find(line.substr(open + 1, close - open - 1));
            const auto& value = found == values.end() ? std::string() : found->second;
            any = any || !value.empty();
            line.replace(open, close + 1 - open, value);
            open += value.size();
        }
        if (any) result += cat(line, "\n");
    }
    return result;
}

}  // namespace

std::vector<std::string> skeleton_kinds() {
    std::vector<std::string> kinds;
    for (const auto& each : skeleton_files())
        if (each.name.ends_with(".txt")) kinds.emplace_back(each.name.substr(0, each.name.size() - 4));
    return kinds;
}

Result<model::Document> make_skeleton(std::string_view kind, const SkeletonOptions& options) {
    const auto skeleton = file(cat(kind, ".txt"));
    if (skeleton.empty()) return Failure{cat("there is no kind `", kind, "`")};
    auto own = options;
    if (own.date.empty()) own.date = own.today;
    const auto date = citations::parse_iso(own.date);
    if (!date || !date->valid())
        return Failure{cat("`", own.date, "` is no day; expected one like 2026-01-31")};
    if (!own.symbol.empty() && !citations::parse_symbol(own.symbol))
        return Failure{cat("`", own.symbol, "` is no symbol; expected one like A/C.3/80/L.20")};
    if (!own.session.empty() && own.session.find_first_of("123456789") != 0)
        return Failure{cat("`", own.session, "` is no number of a session; expected one like 80")};
    const SourceFile source("skeleton", filled(skeleton, values_of(organ_of(kind), own)));
    TextOptions text;
    text.form = Form::light;
    text.today = own.date;
    auto imported = import_text(source, text);
    if (!imported) return imported.error();
    return std::move(imported->document);
}

}  // namespace resolute::importing
