// SPDX-License-Identifier: Apache-2.0
#include "xml/tags.h"

#include <algorithm>

#include "text/cat.h"
#include "text/utf8.h"
#include "xml/attributes.h"
#include "xml/characters.h"
#include "xml/cursor.h"
#include "xml/declaration.h"

namespace resolute::xml {

namespace {

/// Reads the text once, from left to right.
class Cutter : Cursor {
public:
    explicit Cutter(const SourceFile& source) : Cursor(source.text()) {}

    Tags cut() {
        while (at < size) {
            if (text[at] != '<')
                characters();
            else if (!markup())
                characters();
        }
        result_.edits = std::move(edits);
        result_.diagnostics = std::move(diagnostics);
        return std::move(result_);
    }

private:
    /// Where the last thing before `at` that is not white space ends.
    Offset end_of_previous() const {
        auto end = at;
        while (end > 0 && is_space(text[end - 1])) --end;
        return end;
    }

    /// Text up to the next tag; a `<` at the start of it is known to begin none.
    void characters() {
        const auto begin = at;
        bool blank = true;
        while (at < size && (text[at] != '<' || at == begin)) {
            skip_space();
            const auto words = at;
            skip_plain();
            blank = blank && words == at;
            if (at == size || (text[at] == '<' && at != begin)) break;
            blank = false;
            if (text[at] == '<') {
                mend("XML006", {at, at + 1}, "bare `<` that begins no tag, expected `&lt;`",
                     {{at, at + 1}, "&lt;"}, "write `&lt;`", Trust::safe);
                ++at;
            } else if (starts("]]>")) {
                mend("XML006", {at, at + 3}, "`]]>` outside a CDATA section, expected `]]&gt;`",
                     {{at + 2, at + 3}, "&gt;"}, "write `]]&gt;`", Trust::safe);
                at += 3;
            } else {
                character();
            }
        }
        if (!blank) result_.tags.push_back({Tag::Kind::characters, {begin, at}, {}});
    }

    /// A tag, comment, instruction, CDATA section or document type; false where the `<` begins none of them.
    bool markup() {
        const char next = at + 1 < size ? text[at + 1] : '>';
        if (is_space(next)) return spaced_end_tag();
        if (next != '!' && next != '?' && next != '/') return start_tag();
        if (starts("<!--")) return comment();
        if (starts("<![CDATA[")) return section("]]>", 9, "CDATA section", true);
        if (starts("<!DOCTYPE") || starts("<!doctype")) return document_type();
        if (starts("<?")) return instruction();
        if (starts("</")) return spaced_end_tag() || end_tag();
        return start_tag();
    }

    bool section(std::string_view close, Offset opening, std::string_view what, bool is_text) {
        const auto begin = at;
        const auto end = text.find(close, at + opening);
        const auto inside_end = end == std::string_view::npos ? size : static_cast<Offset>(end);
        for (at += opening; at < inside_end;) {
            const auto next = character_at(text, at);
            if (is_character(next.code))
                at += next.length;
            else
                character();
        }
        if (end == std::string_view::npos)
            mend("XML010", {begin, begin + opening}, cat("the ", what, " has no end; expected `", close, "`"),
                 {{size, size}, std::string(close)}, cat("close it with `", close, "`"), Trust::review);
        else
            at = inside_end + static_cast<Offset>(close.size());
        if (is_text) result_.tags.push_back({Tag::Kind::characters, {begin, at}, {}});
        return true;
    }

    bool comment() {
        const auto begin = at;
        auto end = text.find("-->", at + 4);
        const auto inside_end = end == std::string_view::npos ? size : static_cast<Offset>(end);
        // XML 1.0 §2.5: no `--` inside, none of it left at the end (`--->`).
        for (at += 4; at < inside_end;) {
            if (text[at] == '-' && (at + 1 == inside_end || text[at + 1] == '-')) {
                const Span span{at, at + 1};
                mend("XML010", {at, std::min(at + 2, size)}, "`--` inside a comment",
                     {{span.end, span.end}, " "}, "put a space between", Trust::safe);
                ++at;
            } else if (is_character(character_at(text, at).code)) {
                at += character_at(text, at).length;
            } else {
                character();
            }
        }
        if (end == std::string_view::npos)
            mend("XML010", {begin, begin + 4}, "the comment has no end; expected `-->`",
                 {{size, size}, "-->"}, "close it with `-->`", Trust::review);
        else
            at = inside_end + 3;
        return true;
    }

    bool instruction() {
        const auto target = name_at(text, at + 2);
        if (target.empty()) return false;
        const auto word = slice(target);
        const bool reserved =
            word.size() == 3 && (word[0] | 0x20) == 'x' && (word[1] | 0x20) == 'm' && (word[2] | 0x20) == 'l';
        const bool spaced =
            target.end >= size || is_space(text[target.end]) || text.substr(target.end).starts_with("?>");
        const bool declaration = reserved && at == 0 && word == "xml";
        if (declaration) return this->declaration();
        if (!reserved && spaced && word.find(':') == std::string_view::npos)
            return section("?>", target.end - at, "processing instruction", false);
        const auto end = text.find("?>", target.end);
        const Span whole{at, end == std::string_view::npos ? size : static_cast<Offset>(end) + 2};
        mend("XML015", whole,
             reserved ? std::string("an XML declaration may stand only at the very start of the file")
                      : cat("`", word, "` is no name of a processing instruction"),
             {whole, ""}, "delete it", Trust::review);
        at = whole.end;
        return true;
    }

    /// Kept if it says nothing unusual, else written anew, since the bytes are UTF-8.
    bool declaration() {
        const auto end = text.find("?>");
        const Span whole{
            0, end == std::string_view::npos ? std::min<Offset>(size, 5) : static_cast<Offset>(end) + 2};
        if (!is_usual_declaration(slice(whole)))
            mend("XML015", whole,
                 cat("`", slice(whole), "`, expected `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`"),
                 {whole, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"}, "write the usual declaration",
                 Trust::review);
        at = whole.end;
        return true;
    }

    /// A document type is refused: with it go entities and outside files, whole classes of attacks.
    bool document_type() {
        const auto begin = at;
        int depth = 0;
        char quote = 0;
        // Where some have no end, looking for that of each that follows would be quadratic.
        constexpr int most = 8;
        for (at = endless_types_ >= most ? size : at + 9; at < size; ++at) {
            const char c = text[at];
            if (quote) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                ++depth;
            } else if (c == ']') {
                --depth;
            } else if (c == '>' && depth <= 0) {
                break;
            }
        }
        // An end that cannot be found in sight would swallow the document: take the line alone.
        if (at == size) {
            ++endless_types_;
            at = static_cast<Offset>(std::min<std::size_t>(text.find_first_of("\n>", begin), size - 1));
        }
        const Span whole{begin, ++at};
        mend("XML002", {begin, begin + 9}, "a document type is refused; resolutions need none", {whole, ""},
             "delete it", Trust::review);
        return true;
    }

    /// `< /p>` and `</ p>`.
    bool spaced_end_tag() {
        const auto next = [&](std::size_t from) {
            return std::min(text.find_first_not_of(" \t\r\n", from), text.size());
        };
        const auto slash = next(at + 1);
        if (slash == size || text[slash] != '/') return false;
        const auto name = name_at(text, static_cast<Offset>(next(slash + 1)));
        const auto end = next(name.end);
        if (name.empty() || name.begin == at + 2 || end == size || text[end] != '>') return false;
        const auto right = cat("</", slice(name), ">");
        mend("XML006", {at, name.begin},
             cat("white space before the name in an end tag, expected `", right, "`"),
             {{at, name.begin}, "</"}, cat("write `", right, "`"), Trust::safe);
        const auto begin = at;
        at = static_cast<Offset>(end + 1);
        result_.tags.push_back({Tag::Kind::end, {begin, at}, name});
        return true;
    }

    bool end_tag() {
        const auto begin = at;
        const auto name = name_at(text, at + 2);
        if (name.empty()) {
            if (at + 2 >= size || (text[at + 2] != '>' && !is_space(text[at + 2]))) return false;
            const auto end = std::min<std::size_t>(text.find_first_of("<>", at + 2), size);
            const bool closed = end < size && text[end] == '>';
            const Span whole{begin, static_cast<Offset>(closed ? end + 1 : end)};
            mend("XML004", whole, "end tag without a name", {whole, ""}, "delete it", Trust::review);
            at = whole.end;
            return true;
        }
        at = name.end;
        skip_space();
        if (at < size && text[at] != '>' && text[at] != '<') {
            const auto end = static_cast<Offset>(std::min<std::size_t>(text.find_first_of("<>", at), size));
            mend("XML007", {at, end},
                 cat("an end tag holds a name only; found `", slice({at, std::min(end, at + 40)}), "`"),
                 {{at, end}, ""}, "delete it", Trust::review);
            at = end;
        }
        if (!ends_tag()) {
            const auto place = end_of_cut_tag(name);
            mend("XML003", name, no_bracket(slice(name)), {{place, place}, ">"}, "close the tag",
                 Trust::safe);
        }
        result_.tags.push_back({Tag::Kind::end, {begin, at}, name});
        return true;
    }

    /// Over the `>` of a tag; false where it is missing.
    bool ends_tag() {
        const bool ends = at < size && text[at] == '>';
        at += ends;
        return ends;
    }

    /// Back to where the missing `>` of a tag belongs.
    Offset end_of_cut_tag(Span name) {
        const auto end = std::max(end_of_previous(), name.end);
        // A deletion may end right here; the `>` goes behind it.
        return at = edits.empty() ? end : std::max(end, edits.back().span.end);
    }

    bool start_tag() {
        const auto begin = at;
        const auto name = name_at(text, at + 1);
        if (name.empty()) return false;
        at = name.end;
        const auto end = attributes_.read();
        const bool cut_short = end == AttributeReader::TagEnd::missing;
        if (cut_short) {
            const auto place = end_of_cut_tag(name);
            edits.push_back({{place, place}, ">"});
        } else {
            ++at;
        }
        note_prefix(name);
        for (const auto attribute : attributes_.names()) note_prefix(attribute);
        result_.tags.push_back({end == AttributeReader::TagEnd::slash ? Tag::Kind::empty : Tag::Kind::start,
                                {begin, at},
                                name,
                                cut_short});
        return true;
    }

    /// Notes the prefix of a name, and what a namespace declaration declares.
    void note_prefix(Span name) {
        const auto written = slice(name);
        const auto colon = static_cast<std::size_t>(std::ranges::find(written, ':') - written.begin());
        if (colon == written.size()) return;
        const auto prefix = written.substr(0, colon);
        const auto tag = static_cast<Offset>(result_.tags.size());
        if (prefix == "xmlns")
            result_.declared.push_back({tag, {name.begin + 6, name.end}});
        else if (prefix != "xml")
            result_.used.push_back({tag, {name.begin, name.begin + static_cast<Offset>(colon)}});
    }

    AttributeReader attributes_{*this};
    Tags result_;
    int endless_types_ = 0;  // document types that were begun and nothing ends
};

}  // namespace

std::string no_bracket(std::string_view name) {
    return cat("the tag of `", name, "` has no `>`");
}

Tags cut(const SourceFile& source) {
    return Cutter(source).cut();
}

}  // namespace resolute::xml
