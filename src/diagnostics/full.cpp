// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "diagnostics/views.h"
#include "text/cat.h"
#include "text/cells.h"

namespace resolute {

namespace {

/// What stands beside the source: the number of its line, a rule, and a mark where it is cut.
constexpr std::uint32_t beside = 12;

/// Cells of source in a line of so many; fewer than the least would show nothing.
std::uint32_t frame_width(std::uint32_t columns) {
    constexpr std::uint32_t least = 20, most = 100;
    return std::clamp(columns > beside ? columns - beside : least, least, most);
}

struct Palette {
    std::string_view bold, dim, mark, plain;
};

Palette palette(Severity severity, bool colour) {
    if (!colour) return {"", "", "", ""};
    constexpr std::string_view red = "\x1b[1;31m", yellow = "\x1b[1;33m", blue = "\x1b[1;36m";
    return {"\x1b[1m", "\x1b[34m",
            severity == Severity::error     ? red
            : severity == Severity::warning ? yellow
                                            : blue,
            "\x1b[0m"};
}

/// One line of the source, cut to what fits around the place, with the carets below.
struct Frame {
    std::string text, carets;
};

Frame frame(const SourceFile& source, Span span, std::uint32_t line, std::uint32_t most) {
    const auto range = source.line(line);
    Span marked{std::clamp(span.begin, range.begin, range.end), std::clamp(span.end, range.begin, range.end)};
    // Room before the place: a third of the frame, more where the line is short.
    auto begin = marked.begin;
    std::uint32_t cells = 0;
    while (begin > range.begin && cells < most / 3) {
        const auto before = character_before(source.text(), begin);
        begin -= before.length;
        cells += cells_of(before.code);
    }
    while (begin < marked.begin && (source.text()[begin] == ' ' || source.text()[begin] == '\t')) ++begin;
    Frame result;
    if (begin > range.begin &&
        source.slice({range.begin, begin}).find_first_not_of(" \t") != std::string_view::npos) {
        result.text = "… ";
        result.carets = "  ";
    }
    std::uint32_t width = 0;
    auto at = begin;
    for (; at < range.end && width < most; at += character_at(source.text(), at).length) {
        const auto next = character_at(source.text(), at);
        const bool control = next.code < 0x20 || next.code == 0x7F;
        if (control)
            result.text += ' ';
        else
            append_utf8(result.text, next.code);
        const auto cell = control ? 1 : cells_of(next.code);
        if (at < marked.begin)
            result.carets.append(cell, ' ');
        else if (at < marked.end)
            result.carets.append(cell, '^');
        width += cell;
    }
    if (at < range.end) result.text += " …";
    if (result.carets.find('^') == std::string::npos) result.carets += '^';
    return result;
}

std::string gutter(std::uint32_t width, std::string_view content) {
    std::string result(width - std::min<std::size_t>(width, content.size()), ' ');
    return result.append(content);
}

void show_frame(std::string& out, const SourceFile& source, Span span, std::string_view note,
                const Palette& use, std::uint32_t columns) {
    const auto line = source.position(span.begin, Columns::bytes).line;
    const auto number = cat(line + 1);
    const auto width = static_cast<std::uint32_t>(std::max<std::size_t>(number.size(), 3));
    const auto shown = frame(source, span, line, frame_width(columns));
    out += cat(" ", use.dim, gutter(width, number), " |", use.plain, " ", shown.text, "\n");
    out += cat(" ", use.dim, gutter(width, ""), " |", use.plain, " ", use.mark, shown.carets,
               note.empty() ? "" : " ", note, use.plain, "\n");
}

}  // namespace

std::string full(const FileFindings& findings, bool colour, std::uint32_t columns) {
    std::string out;
    const auto& source = *findings.source;
    for (const auto& found : findings.diagnostics) {
        const auto use = palette(found.severity, colour);
        const auto at = source.position(found.span.begin, Columns::characters);
        out += cat(use.mark, name_of(found.severity), "[", found.code, "]", use.plain, use.bold, " ",
                   found.name, ": ", found.message, use.plain, "\n");
        out += cat(use.dim, " --> ", use.plain, source.name(), ":", at.line + 1, ":", at.column + 1);
        out += found.place.empty() ? "\n" : cat(" (", found.place, ")\n");
        show_frame(out, source, found.span, "", use, columns);
        for (const auto& label : found.labels)
            show_frame(out, source, label.span, label.text, {use.bold, use.dim, use.dim, use.plain}, columns);
        if (!found.fixes.empty()) {
            const auto& fix = found.fixes.front();
            out +=
                cat("     ", use.dim, "=", use.plain, " fix (", name_of(fix.trust), "): ", fix.title, "\n");
        }
        out += '\n';
    }
    return out;
}

}  // namespace resolute
