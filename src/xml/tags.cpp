// SPDX-License-Identifier: Apache-2.0
#include "xml/tags.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "text/cat.h"
#include "text/utf8.h"
#include "xml/characters.h"
#include "xml/declaration.h"

namespace resolute::xml {

namespace {

using Offset = std::uint32_t;

/// Reads the text once, from left to right.
class Cutter {
public:
    explicit Cutter(const SourceFile& source)
        : text_(source.text()), size_(static_cast<Offset>(text_.size())) {}

    Tags cut() {
        while (at_ < size_) {
            if (text_[at_] != '<')
                characters();
            else if (!markup())
                characters();
        }
        return std::move(result_);
    }

private:
    bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    std::string_view slice(Span span) const { return text_.substr(span.begin, span.size()); }

    /// Reports and mends in one: what is wrong at `span`, and the edit that makes it right.
    void mend(std::string_view code, Span span, std::string message, Edit edit, std::string title,
              Trust trust) {
        auto found = xml_finding(code, span, std::move(message));
        found.fixes.push_back({std::move(title), {edit}, trust});
        result_.diagnostics.push_back(std::move(found));
        result_.edits.push_back(std::move(edit));
    }

    /// How much was reported and mended so far, to go back to where a part of it turns out to be beside the
    /// point.
    struct Mark {
        std::size_t edits, diagnostics;
    };
    Mark mark() const { return {result_.edits.size(), result_.diagnostics.size()}; }
    void rewind(Mark mark) {
        result_.edits.resize(mark.edits);
        result_.diagnostics.resize(mark.diagnostics);
    }

    /// Over white space and what is neither `stop` nor markup nor needs a look; all that XML has no place for
    /// in UTF-8 is control characters and U+FFFE, U+FFFF.
    void skip_plain(char stop = 0) {
        static constexpr auto plain = [] {
            std::array<bool, 256> result{};
            for (std::size_t i = 0; i < 256; ++i) {
                const auto c = static_cast<char>(i);
                result[i] = is_space(c) || (i > ' ' && c != '<' && c != '&' && c != ']' && c != '\xEF');
            }
            return result;
        }();
        while (at_ < size_ && plain[static_cast<unsigned char>(text_[at_])] && text_[at_] != stop) ++at_;
    }
    void skip_space() {
        while (at_ < size_ && is_space(text_[at_])) ++at_;
    }
    /// Where the last thing before `at_` that is not white space ends.
    Offset end_of_previous() const {
        auto end = at_;
        while (end > 0 && is_space(text_[end - 1])) --end;
        return end;
    }

    /// One character of text or of a value: what may not stand there is mended. Advances over it.
    void character() {
        if (text_[at_] == '&') {
            const auto reference = reference_at(text_, at_);
            if (!reference.empty()) {
                at_ = reference.end;
                return;
            }
            ampersand();
            return;
        }
        const auto next = character_at(text_, at_);
        if (!is_character(next.code)) {
            const Span span{at_, at_ + next.length};
            mend("XML009", span,
                 cat("control character ", static_cast<unsigned>(next.code), ", which XML has no place for"),
                 {span, " "}, "put a space in its place", Trust::review);
        }
        at_ += next.length;
    }

    void ampersand() {
        const auto name = name_at(text_, at_ + 1);
        const bool entity = !name.empty() && name.end < size_ && text_[name.end] == ';';
        const Span span{at_, entity ? name.end + 1 : at_ + 1};
        mend("XML005", span,
             entity ? cat("entity `", slice(span), "` is not declared; expected the character itself")
                    : std::string("bare `&`, expected `&amp;`"),
             {{at_, at_ + 1}, "&amp;"}, "write `&amp;`", entity ? Trust::review : Trust::safe);
        ++at_;
    }

    /// Text up to the next tag; a `<` at the start of it is known to begin none.
    void characters() {
        const auto begin = at_;
        bool blank = true;
        while (at_ < size_ && (text_[at_] != '<' || at_ == begin)) {
            skip_space();
            const auto words = at_;
            skip_plain();
            blank = blank && words == at_;
            if (at_ == size_ || (text_[at_] == '<' && at_ != begin)) break;
            blank = false;
            if (text_[at_] == '<') {
                mend("XML006", {at_, at_ + 1}, "bare `<` that begins no tag, expected `&lt;`",
                     {{at_, at_ + 1}, "&lt;"}, "write `&lt;`", Trust::safe);
                ++at_;
            } else if (starts("]]>")) {
                mend("XML006", {at_, at_ + 3}, "`]]>` outside a CDATA section, expected `]]&gt;`",
                     {{at_ + 2, at_ + 3}, "&gt;"}, "write `]]&gt;`", Trust::safe);
                at_ += 3;
            } else {
                character();
            }
        }
        if (!blank) result_.tags.push_back({Tag::Kind::characters, {begin, at_}, {}});
    }

    /// A tag, comment, instruction, CDATA section or document type; false where the `<` begins none of them.
    bool markup() {
        const char next = at_ + 1 < size_ ? text_[at_ + 1] : '>';
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
        const auto begin = at_;
        const auto end = text_.find(close, at_ + opening);
        const auto inside_end = end == std::string_view::npos ? size_ : static_cast<Offset>(end);
        for (at_ += opening; at_ < inside_end;) {
            const auto next = character_at(text_, at_);
            if (is_character(next.code))
                at_ += next.length;
            else
                character();
        }
        if (end == std::string_view::npos)
            mend("XML010", {begin, begin + opening}, cat("the ", what, " has no end; expected `", close, "`"),
                 {{size_, size_}, std::string(close)}, cat("close it with `", close, "`"), Trust::review);
        else
            at_ = inside_end + static_cast<Offset>(close.size());
        if (is_text) result_.tags.push_back({Tag::Kind::characters, {begin, at_}, {}});
        return true;
    }

    bool comment() {
        const auto begin = at_;
        auto end = text_.find("-->", at_ + 4);
        const auto inside_end = end == std::string_view::npos ? size_ : static_cast<Offset>(end);
        // XML 1.0 §2.5: no `--` inside, none of it left at the end (`--->`).
        for (at_ += 4; at_ < inside_end;) {
            if (text_[at_] == '-' && (at_ + 1 == inside_end || text_[at_ + 1] == '-')) {
                const Span span{at_, at_ + 1};
                mend("XML010", {at_, std::min(at_ + 2, size_)}, "`--` inside a comment",
                     {{span.end, span.end}, " "}, "put a space between", Trust::safe);
                ++at_;
            } else if (is_character(character_at(text_, at_).code)) {
                at_ += character_at(text_, at_).length;
            } else {
                character();
            }
        }
        if (end == std::string_view::npos)
            mend("XML010", {begin, begin + 4}, "the comment has no end; expected `-->`",
                 {{size_, size_}, "-->"}, "close it with `-->`", Trust::review);
        else
            at_ = inside_end + 3;
        return true;
    }

    bool instruction() {
        const auto target = name_at(text_, at_ + 2);
        if (target.empty()) return false;
        const auto word = slice(target);
        const bool reserved =
            word.size() == 3 && (word[0] | 0x20) == 'x' && (word[1] | 0x20) == 'm' && (word[2] | 0x20) == 'l';
        const bool spaced =
            target.end >= size_ || is_space(text_[target.end]) || text_.substr(target.end).starts_with("?>");
        const bool declaration = reserved && at_ == 0 && word == "xml";
        if (declaration) return this->declaration();
        if (!reserved && spaced && word.find(':') == std::string_view::npos)
            return section("?>", target.end - at_, "processing instruction", false);
        const auto end = text_.find("?>", target.end);
        const Span whole{at_, end == std::string_view::npos ? size_ : static_cast<Offset>(end) + 2};
        mend("XML015", whole,
             reserved ? std::string("an XML declaration may stand only at the very start of the file")
                      : cat("`", word, "` is no name of a processing instruction"),
             {whole, ""}, "delete it", Trust::review);
        at_ = whole.end;
        return true;
    }

    /// Kept if it says nothing unusual, else written anew, since the bytes are UTF-8.
    bool declaration() {
        const auto end = text_.find("?>");
        const Span whole{
            0, end == std::string_view::npos ? std::min<Offset>(size_, 5) : static_cast<Offset>(end) + 2};
        if (!is_usual_declaration(slice(whole)))
            mend("XML015", whole,
                 cat("`", slice(whole), "`, expected `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`"),
                 {whole, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"}, "write the usual declaration",
                 Trust::review);
        at_ = whole.end;
        return true;
    }

    /// A document type is refused: with it go entities and outside files, whole classes of attacks.
    bool document_type() {
        const auto begin = at_;
        int depth = 0;
        char quote = 0;
        for (at_ += 9; at_ < size_; ++at_) {
            const char c = text_[at_];
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
        if (at_ == size_)
            at_ = static_cast<Offset>(std::min<std::size_t>(text_.find_first_of("\n>", begin), size_ - 1));
        const Span whole{begin, ++at_};
        mend("XML002", {begin, begin + 9}, "a document type is refused; resolutions need none", {whole, ""},
             "delete it", Trust::review);
        return true;
    }

    /// `< /p>` and `</ p>`.
    bool spaced_end_tag() {
        const auto next = [&](std::size_t from) {
            return std::min(text_.find_first_not_of(" \t\r\n", from), text_.size());
        };
        const auto slash = next(at_ + 1);
        if (slash == size_ || text_[slash] != '/') return false;
        const auto name = name_at(text_, static_cast<Offset>(next(slash + 1)));
        const auto end = next(name.end);
        if (name.empty() || name.begin == at_ + 2 || end == size_ || text_[end] != '>') return false;
        const auto right = cat("</", slice(name), ">");
        mend("XML006", {at_, name.begin},
             cat("white space before the name in an end tag, expected `", right, "`"),
             {{at_, name.begin}, "</"}, cat("write `", right, "`"), Trust::safe);
        const auto begin = at_;
        at_ = static_cast<Offset>(end + 1);
        result_.tags.push_back({Tag::Kind::end, {begin, at_}, name});
        return true;
    }

    bool end_tag() {
        const auto begin = at_;
        const auto name = name_at(text_, at_ + 2);
        if (name.empty()) {
            if (at_ + 2 >= size_ || (text_[at_ + 2] != '>' && !is_space(text_[at_ + 2]))) return false;
            const auto end = std::min<std::size_t>(text_.find_first_of("<>", at_ + 2), size_);
            const bool closed = end < size_ && text_[end] == '>';
            const Span whole{begin, static_cast<Offset>(closed ? end + 1 : end)};
            mend("XML004", whole, "end tag without a name", {whole, ""}, "delete it", Trust::review);
            at_ = whole.end;
            return true;
        }
        at_ = name.end;
        skip_space();
        if (at_ < size_ && text_[at_] != '>' && text_[at_] != '<') {
            const auto end =
                static_cast<Offset>(std::min<std::size_t>(text_.find_first_of("<>", at_), size_));
            mend("XML007", {at_, end},
                 cat("an end tag holds a name only; found `", slice({at_, std::min(end, at_ + 40)}), "`"),
                 {{at_, end}, ""}, "delete it", Trust::review);
            at_ = end;
        }
        if (!ends_tag()) {
            const auto place = end_of_cut_tag(name);
            mend("XML003", name, no_bracket(slice(name)), {{place, place}, ">"}, "close the tag",
                 Trust::safe);
        }
        result_.tags.push_back({Tag::Kind::end, {begin, at_}, name});
        return true;
    }

    /// Over the `>` of a tag; false where it is missing.
    bool ends_tag() {
        const bool ends = at_ < size_ && text_[at_] == '>';
        at_ += ends;
        return ends;
    }

    /// Back to where the missing `>` of a tag belongs.
    Offset end_of_cut_tag(Span name) {
        const auto end = std::max(end_of_previous(), name.end);
        // A deletion may end right here; the `>` goes behind it.
        return at_ = result_.edits.empty() ? end : std::max(end, result_.edits.back().span.end);
    }

    bool start_tag() {
        const auto begin = at_;
        const auto name = name_at(text_, at_ + 1);
        if (name.empty()) return false;
        attributes_.clear();
        names_.clear();
        at_ = name.end;
        bool empty = false;
        struct {
            Offset at;
            Mark mended;
            std::size_t attributes;
        } last_value{at_, mark(), 0};
        while (true) {
            const auto before = at_;
            skip_space();
            if (at_ >= size_ || text_[at_] == '>' || text_[at_] == '<') break;
            if (starts("/>")) {
                empty = true;
                ++at_;
                break;
            }
            if (attribute(before == at_)) last_value = {at_, mark(), attributes_.size()};
        }
        const bool cut_short = !ends_tag();
        if (cut_short) {
            // Words behind the last value are no attributes but the text in which a tag was begun.
            at_ = last_value.at;
            rewind(last_value.mended);
            attributes_.resize(last_value.attributes);
            const auto place = end_of_cut_tag(name);
            result_.edits.push_back({{place, place}, ">"});
        }
        note_prefix(name);
        for (const auto attribute : attributes_) note_prefix(attribute);
        result_.tags.push_back({empty ? Tag::Kind::empty : Tag::Kind::start, {begin, at_}, name, cut_short});
        return true;
    }

    /// Whether it has a value.
    bool attribute(bool glued) {
        const auto begin = at_;
        const auto old = mark();
        const auto name = name_at(text_, at_);
        if (name.empty()) {
            garbage();
            return false;
        }
        if (glued)
            mend("XML007", name, cat("no space before the attribute `", slice(name), "`"),
                 {{begin, begin}, " "}, "put a space", Trust::safe);
        at_ = name.end;
        skip_space();
        const bool has_value = at_ < size_ && text_[at_] == '=';
        if (!has_value) {
            mend("XML007", name, cat("the attribute `", slice(name), "` has no value"),
                 {{name.end, name.end}, "=\"\""}, "give it an empty value", Trust::review);
            at_ = name.end;
        } else {
            ++at_;
            skip_space();
            value(name);
        }
        const bool repeated = is_repeated(name);
        // Namespaces in XML §5: a prefix cannot be bound to nothing.
        const bool unbinds = slice(name).starts_with("xmlns:") && is_nothing({name.end, at_});
        if (!repeated && !unbinds) {
            attributes_.push_back(name);
            return has_value;
        }
        rewind(old);
        mend(repeated ? "XML008" : "XML007", name,
             repeated ? cat("the attribute `", slice(name), "` is given twice")
                      : cat("`", slice(name), "` declares nothing"),
             {{begin, at_}, ""}, "delete it", Trust::review);
        return has_value;
    }

    /// Whether no value is left of `= "…"` when what XML has no place for is mended to spaces.
    bool is_nothing(Span value) const {
        for (auto at = value.begin; at < value.end;) {
            const auto next = character_at(text_, at);
            const bool nothing = is_space(text_[at]) || text_[at] == '=' || text_[at] == '"' ||
                                 text_[at] == '\'' || !is_character(next.code);
            if (!nothing) return false;
            at += next.length;
        }
        return true;
    }

    /// A handful of names is looked through; many, which only malice brings, are kept in a set.
    bool is_repeated(Span name) {
        constexpr std::size_t handful = 24;
        if (attributes_.size() < handful)
            return std::ranges::any_of(attributes_, [&](Span other) { return slice(other) == slice(name); });
        if (attributes_.size() == handful)
            for (const auto other : attributes_) names_.insert(slice(other));
        return !names_.insert(slice(name)).second;
    }

    void garbage() {
        const auto begin = at_;
        while (at_ < size_ && !is_space(text_[at_]) && text_[at_] != '>' && text_[at_] != '<' &&
               !starts("/>") && (at_ == begin || name_at(text_, at_).empty()))
            at_ += character_at(text_, at_).length;
        mend("XML007", {begin, at_},
             cat("`", slice({begin, std::min(at_, begin + 40)}), "` where an attribute or `>` was expected"),
             {{begin, at_}, ""}, "delete it", Trust::review);
    }

    void value(Span name) {
        if (at_ >= size_ || (text_[at_] != '"' && text_[at_] != '\'')) {
            bare_value(name);
            return;
        }
        const char quote = text_[at_];
        const auto begin = ++at_;
        const auto old = mark();
        while (true) {
            skip_plain(quote);
            if (at_ >= size_ || text_[at_] == quote) break;
            if (text_[at_] != '<') {
                character();
                continue;
            }
            const char after = at_ + 1 < size_ ? text_[at_ + 1] : ' ';
            const bool tag = after == '/' || after == '!' || after == '?' || !name_at(text_, at_ + 1).empty();
            if (tag) break;
            angle_bracket_in_value();
        }
        if (at_ < size_ && text_[at_] == quote) {
            ++at_;
            return;
        }
        // The closing quote is missing: the value ends before the tag's own `>` if there is one, else where
        // the line does.
        rewind(old);
        auto end = std::min<std::size_t>(text_.substr(0, at_).find_first_of(">\n", begin), at_);
        if (end > begin && end < size_ && text_[end] == '>' && text_[end - 1] == '/') --end;
        while (end > begin && is_space(text_[end - 1])) --end;
        at_ = begin;
        while (at_ < end) text_[at_] == '<' ? angle_bracket_in_value() : character();
        mend("XML007", {begin - 1, begin}, cat("the value of `", slice(name), "` has no closing quote"),
             {{at_, at_}, std::string(1, quote)}, "close the quote", Trust::review);
    }

    void angle_bracket_in_value() {
        mend("XML006", {at_, at_ + 1}, "bare `<` in a value, expected `&lt;`", {{at_, at_ + 1}, "&lt;"},
             "write `&lt;`", Trust::safe);
        ++at_;
    }

    void bare_value(Span name) {
        const auto begin = at_;
        const auto old = mark();
        result_.edits.push_back({{begin, begin}, "\""});
        while (at_ < size_ && !is_space(text_[at_]) && text_[at_] != '>' && text_[at_] != '<' &&
               !starts("/>")) {
            if (text_[at_] == '"') {
                result_.edits.push_back({{at_, at_ + 1}, "&quot;"});
                ++at_;
            } else {
                character();
            }
        }
        result_.edits.push_back({{at_, at_}, "\""});
        auto found = xml_finding("XML007", name, cat("the value of `", slice(name), "` has no quotes"));
        const auto first = result_.edits.begin() + static_cast<std::ptrdiff_t>(old.edits);
        found.fixes.push_back({"put quotes around it", {first, result_.edits.end()}, Trust::review});
        result_.diagnostics.push_back(std::move(found));
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

    std::string_view text_;
    Offset size_, at_ = 0;
    Tags result_;
    std::vector<Span> attributes_;  // the names in the tag being read
    std::unordered_set<std::string_view> names_;
};

}  // namespace

std::string no_bracket(std::string_view name) {
    return cat("the tag of `", name, "` has no `>`");
}

Tags cut(const SourceFile& source) {
    return Cutter(source).cut();
}

}  // namespace resolute::xml
