// SPDX-License-Identifier: Apache-2.0
#include "import/report.h"

#include "text/cat.h"

namespace resolute::importing {

namespace {

std::uint32_t line_of(const SourceFile& source, Span span) {
    return source.position(span.begin, Columns::bytes).line + 1;
}

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

std::string place_json(const SourceFile& source, Span span) {
    return cat(R"("line": )", line_of(source, span), R"(, "byte": {"begin": )", span.begin, R"(, "end": )",
               span.end, "}");
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
    auto result = cat("form: ", name_of(imported.form.form), " (", imported.form.reason,
                      ")\nlanguage: ", citations::code(from.language), "\n\n");
    for (const auto& each : from.paragraphs) {
        result += cat("line ", line_of(source, each.source), ": ", name_of(each.kind));
        if (each.kind == Kind::point) result += cat(" of level ", each.level);
        result += cat(", ", each.confidence, " %, ", each.reason, ": ", each.label,
                      each.label.empty() ? "" : " ", beginning(words_of(each.pieces)), "\n");
    }
    for (const auto& each : from.notes)
        result += cat("line ", line_of(source, each.source), ": note ", each.mark, ", called ", each.calls,
                      each.calls == 1 ? " time: " : " times: ", beginning(words_of(each.pieces)), "\n");
    if (!from.leftovers.empty()) result += "\nleft out\n";
    for (const auto& each : from.leftovers)
        result += cat("line ", line_of(source, each.source), ": ", each.what, ": ",
                      beginning(std::string(source.slice(each.source))), "\n");
    if (!from.warnings.empty()) result += "\nguesses\n";
    for (const auto& each : from.warnings)
        result += cat("line ", line_of(source, each.source), ": ", each.what, "\n");
    return result;
}

std::string report_json(const Imported& imported, const SourceFile& source) {
    const auto& from = imported.manuscript;
    const auto paragraphs = array(from.paragraphs, [&](const Paragraph& each) {
        return cat(R"("kind": )", quoted(name_of(each.kind)), R"(, "level": )", each.level, R"(, "label": )",
                   quoted(each.label), R"(, "confidence": )", each.confidence, R"(, "reason": )",
                   quoted(each.reason), R"(, "text": )", quoted(beginning(words_of(each.pieces))), ", ",
                   place_json(source, each.source));
    });
    const auto notes = array(from.notes, [&](const Note& each) {
        return cat(R"("mark": )", quoted(each.mark), R"(, "calls": )", each.calls, R"(, "text": )",
                   quoted(beginning(words_of(each.pieces))), ", ", place_json(source, each.source));
    });
    const auto left_out = array(from.leftovers, [&](const Leftover& each) {
        return cat(R"("what": )", quoted(each.what), ", ", place_json(source, each.source));
    });
    const auto warnings = array(from.warnings, [&](const Warning& each) {
        return cat(R"("what": )", quoted(each.what), ", ", place_json(source, each.source));
    });
    return cat("{\n  \"form\": ", quoted(name_of(imported.form.form)),
               ",\n  \"reason\": ", quoted(imported.form.reason),
               ",\n  \"language\": ", quoted(citations::code(from.language)),
               ",\n  \"paragraphs\": ", paragraphs, ",\n  \"notes\": ", notes,
               ",\n  \"left_out\": ", left_out, ",\n  \"warnings\": ", warnings, "\n}\n");
}

}  // namespace resolute::importing
