// SPDX-License-Identifier: Apache-2.0
#include "import/report.h"

#include <algorithm>
#include <vector>

#include "text/cat.h"

namespace resolute::importing {

namespace {

/// Where things stand, for a person: the line, of a PDF the page and the line on it.
class Places {
public:
    Places(const Imported& imported, const SourceFile& source) : source_(source) {
        if (imported.form.form != Form::pdf_file) return;
        pages_.push_back(0);
        const auto text = source.text();
        for (auto at = text.find('\f'); at != std::string_view::npos; at = text.find('\f', at + 1))
            pages_.push_back(static_cast<std::uint32_t>(at));
    }

    std::string in_words(Span span) const {
        const auto place = find(span);
        return pages_.empty() ? cat("line ", place.line) : cat("page ", place.page, ", line ", place.line);
    }
    std::string in_json(Span span) const {
        const auto place = find(span);
        return cat(pages_.empty() ? "" : cat(R"("page": )", place.page, ", "), R"("line": )", place.line,
                   R"(, "byte": {"begin": )", span.begin, R"(, "end": )", span.end, "}");
    }

private:
    struct Place {
        std::size_t page = 0;
        std::uint32_t line = 0;
    };
    Place find(Span span) const {
        const auto line = line_at(span.begin);
        if (pages_.empty()) return {0, line + 1};
        const auto page = std::ranges::upper_bound(pages_, span.begin) - pages_.begin();
        const auto first = pages_[static_cast<std::size_t>(page) - 1];
        return {static_cast<std::size_t>(page), line - line_at(first) + 1};
    }
    std::uint32_t line_at(std::uint32_t offset) const {
        return source_.position(offset, Columns::bytes).line;
    }

    const SourceFile& source_;
    std::vector<std::uint32_t> pages_;  // where each begins
};

/// The first words, for a person to recognize the paragraph.
std::string beginning(const std::string& words) {
    constexpr std::size_t shown = 60;
    if (words.size() <= shown) return words;
    auto end = words.rfind(' ', shown);
    if (end == std::string::npos) end = shown;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    return cat(words.substr(0, end), " …");
}

std::string quoted(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string result = "\"";
    for (const auto c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (byte < 0x20) {
            result += cat("\\u00", hex[byte >> 4], hex[byte & 15]);
        } else {
            result += c;
        }
    }
    return result + '"';
}

template <class Items, class Write>
std::string array(const Items& items, const Write& write) {
    std::string result = "[";
    for (const auto& each : items) {
        if (result.size() > 1) result += ',';
        result += cat("\n    {", write(each), "}");
    }
    return result + (result.size() > 1 ? "\n  ]" : "]");
}

}  // namespace

std::string report_text(const Imported& imported, const SourceFile& source) {
    const auto& from = imported.manuscript;
    const Places places(imported, source);
    auto result = cat("form: ", name_of(imported.form.form), " (", imported.form.reason,
                      ")\nlanguage: ", citations::code(from.language), "\n\n");
    for (const auto& each : from.paragraphs) {
        result += cat(places.in_words(each.source), ": ", name_of(each.kind));
        if (each.kind == Kind::point) result += cat(" of level ", each.level);
        result += cat(", ", each.confidence, " %, ", each.reason, ": ", each.label,
                      each.label.empty() ? "" : " ", beginning(words_of(each.pieces)), "\n");
    }
    for (const auto& each : from.notes)
        result += cat(places.in_words(each.source), ": note ", each.mark, ", called ", each.calls,
                      each.calls == 1 ? " time: " : " times: ", beginning(words_of(each.pieces)), "\n");
    if (!from.leftovers.empty()) result += "\nleft out\n";
    for (const auto& each : from.leftovers)
        result += cat(places.in_words(each.source), ": ", each.what, ": ",
                      beginning(std::string(source.slice(each.source))), "\n");
    if (!from.warnings.empty()) result += "\nguesses\n";
    for (const auto& each : from.warnings) result += cat(places.in_words(each.source), ": ", each.what, "\n");
    return result;
}

std::string report_json(const Imported& imported, const SourceFile& source) {
    const auto& from = imported.manuscript;
    const Places places(imported, source);
    const auto paragraphs = array(from.paragraphs, [&](const Paragraph& each) {
        return cat(R"("kind": )", quoted(name_of(each.kind)), R"(, "level": )", each.level, R"(, "label": )",
                   quoted(each.label), R"(, "confidence": )", each.confidence, R"(, "reason": )",
                   quoted(each.reason), R"(, "text": )", quoted(beginning(words_of(each.pieces))), ", ",
                   places.in_json(each.source));
    });
    const auto notes = array(from.notes, [&](const Note& each) {
        return cat(R"("mark": )", quoted(each.mark), R"(, "calls": )", each.calls, R"(, "text": )",
                   quoted(beginning(words_of(each.pieces))), ", ", places.in_json(each.source));
    });
    const auto left_out = array(from.leftovers, [&](const Leftover& each) {
        return cat(R"("what": )", quoted(each.what), ", ", places.in_json(each.source));
    });
    const auto warnings = array(from.warnings, [&](const Warning& each) {
        return cat(R"("what": )", quoted(each.what), ", ", places.in_json(each.source));
    });
    return cat("{\n  \"form\": ", quoted(name_of(imported.form.form)),
               ",\n  \"reason\": ", quoted(imported.form.reason),
               ",\n  \"language\": ", quoted(citations::code(from.language)),
               ",\n  \"paragraphs\": ", paragraphs, ",\n  \"notes\": ", notes,
               ",\n  \"left_out\": ", left_out, ",\n  \"warnings\": ", warnings, "\n}\n");
}

std::string report_line(const Imported& imported) {
    std::string told;
    const auto tell = [&](std::size_t count, std::string_view one, std::string_view more,
                          std::string_view such) {
        told += cat(told.empty() ? "" : "; ", count, count == 1 ? one : more, ", such as: ", such);
    };
    // Every text and PDF has heads and feet that are left out.
    if (const auto& all = imported.manuscript.leftovers; imported.form.form == Form::docx && !all.empty())
        tell(all.size(), " thing left out", " things left out", all.front().what);
    std::vector<std::string_view> guesses;
    for (const auto& each : imported.manuscript.warnings)
        if (each.grave)
            told += cat(told.empty() ? "" : "; ", each.what);
        else
            guesses.push_back(each.what);
    if (!guesses.empty()) tell(guesses.size(), " guess", " guesses", guesses.front());
    return told;
}

}  // namespace resolute::importing
