// SPDX-License-Identifier: Apache-2.0
#include "xml/cursor.h"

#include <array>

#include "text/cat.h"
#include "text/utf8.h"
#include "xml/characters.h"
#include "xml/tags.h"

namespace resolute::xml {

void Cursor::mend(std::string_view code, Span span, std::string message, Edit edit, std::string title,
                  Trust trust) {
    auto found = xml_finding(code, span, std::move(message));
    found.fixes.push_back({std::move(title), {edit}, trust});
    diagnostics.push_back(std::move(found));
    edits.push_back(std::move(edit));
}

void Cursor::rewind(Mark mark) {
    edits.resize(mark.edits);
    diagnostics.resize(mark.diagnostics);
}

void Cursor::skip_space() {
    while (at < size && is_space(text[at])) ++at;
}

void Cursor::skip_plain(char stop) {
    static constexpr auto plain = [] {
        std::array<bool, 256> result{};
        for (std::size_t i = 0; i < 256; ++i) {
            const auto c = static_cast<char>(i);
            result[i] = is_space(c) || (i > ' ' && c != '<' && c != '&' && c != ']' && c != '\xEF');
        }
        return result;
    }();
    while (at < size && plain[static_cast<unsigned char>(text[at])] && text[at] != stop) ++at;
}

void Cursor::character() {
    if (text[at] == '&') {
        const auto reference = reference_at(text, at);
        if (!reference.empty()) {
            at = reference.end;
            return;
        }
        ampersand();
        return;
    }
    const auto next = character_at(text, at);
    if (!is_character(next.code)) {
        const Span span{at, at + next.length};
        mend("XML009", span,
             cat("control character ", static_cast<unsigned>(next.code), ", which XML has no place for"),
             {span, " "}, "put a space in its place", Trust::review);
    }
    at += next.length;
}

void Cursor::ampersand() {
    const auto name = name_at(text, at + 1);
    const bool entity = !name.empty() && name.end < size && text[name.end] == ';';
    const Span span{at, entity ? name.end + 1 : at + 1};
    mend("XML005", span,
         entity ? cat("entity `", slice(span), "` is not declared; expected the character itself")
                : std::string("bare `&`, expected `&amp;`"),
         {{at, at + 1}, "&amp;"}, "write `&amp;`", entity ? Trust::review : Trust::safe);
    ++at;
}

}  // namespace resolute::xml
