// SPDX-License-Identifier: Apache-2.0
#include "xml/attributes.h"

#include <algorithm>

#include "text/cat.h"
#include "text/utf8.h"
#include "xml/characters.h"
#include "xml/tags.h"

namespace resolute::xml {

AttributeReader::TagEnd AttributeReader::read() {
    attributes_.clear();
    names_.clear();
    struct {
        Offset at;
        Cursor::Mark mended;
        std::size_t attributes;
    } last_value{in_.at, in_.mark(), 0};
    while (true) {
        const auto before = in_.at;
        in_.skip_space();
        if (in_.at >= in_.size || in_.text[in_.at] == '<') break;
        if (in_.text[in_.at] == '>') return TagEnd::bracket;
        if (in_.starts("/>")) {
            ++in_.at;
            return TagEnd::slash;
        }
        if (attribute(before == in_.at)) last_value = {in_.at, in_.mark(), attributes_.size()};
    }
    // Words behind the last value are no attributes but the text in which a tag was begun.
    in_.at = last_value.at;
    in_.rewind(last_value.mended);
    attributes_.resize(last_value.attributes);
    return TagEnd::missing;
}

/// Whether it has a value.
bool AttributeReader::attribute(bool glued) {
    const auto begin = in_.at;
    const auto old = in_.mark();
    const auto name = name_at(in_.text, in_.at);
    if (name.empty()) {
        no_attribute();
        return false;
    }
    if (glued)
        in_.mend("XML007", name, cat("no space before the attribute `", in_.slice(name), "`"),
                 {{begin, begin}, " "}, "put a space", Trust::safe);
    in_.at = name.end;
    in_.skip_space();
    const bool has_value = in_.at < in_.size && in_.text[in_.at] == '=';
    if (!has_value) {
        in_.mend("XML007", name, cat("the attribute `", in_.slice(name), "` has no value"),
                 {{name.end, name.end}, "=\"\""}, "give it an empty value", Trust::review);
        in_.at = name.end;
    } else {
        ++in_.at;
        in_.skip_space();
        value(name);
    }
    const bool repeated = is_repeated(name);
    // Namespaces in XML §5: a prefix cannot be bound to nothing.
    const bool unbinds = in_.slice(name).starts_with("xmlns:") && is_nothing({name.end, in_.at});
    if (!repeated && !unbinds) {
        attributes_.push_back(name);
        return has_value;
    }
    in_.rewind(old);
    in_.mend(repeated ? "XML008" : "XML007", name,
             repeated ? cat("the attribute `", in_.slice(name), "` is given twice")
                      : cat("`", in_.slice(name), "` declares nothing"),
             {{begin, in_.at}, ""}, "delete it", Trust::review);
    return has_value;
}

/// Whether no value is left of `= "…"` when what XML has no place for is mended to spaces.
bool AttributeReader::is_nothing(Span value) const {
    for (auto at = value.begin; at < value.end;) {
        const auto next = character_at(in_.text, at);
        const bool nothing = is_space(in_.text[at]) || in_.text[at] == '=' || in_.text[at] == '"' ||
                             in_.text[at] == '\'' || !is_character(next.code);
        if (!nothing) return false;
        at += next.length;
    }
    return true;
}

/// A handful of names is looked through; many, which only malice brings, are kept in a set.
bool AttributeReader::is_repeated(Span name) {
    constexpr std::size_t handful = 24;
    if (attributes_.size() < handful)
        return std::ranges::any_of(attributes_,
                                   [&](Span other) { return in_.slice(other) == in_.slice(name); });
    if (attributes_.size() == handful)
        for (const auto other : attributes_) names_.insert(in_.slice(other));
    return !names_.insert(in_.slice(name)).second;
}

void AttributeReader::no_attribute() {
    const auto begin = in_.at;
    while (in_.at < in_.size && !is_space(in_.text[in_.at]) && in_.text[in_.at] != '>' &&
           in_.text[in_.at] != '<' && !in_.starts("/>") &&
           (in_.at == begin || name_at(in_.text, in_.at).empty()))
        in_.at += character_at(in_.text, in_.at).length;
    in_.mend("XML007", {begin, in_.at},
             cat("`", in_.slice({begin, std::min(in_.at, begin + 40)}),
                 "` where an attribute or `>` was expected"),
             {{begin, in_.at}, ""}, "delete it", Trust::review);
}

void AttributeReader::value(Span name) {
    if (in_.at >= in_.size || (in_.text[in_.at] != '"' && in_.text[in_.at] != '\'')) {
        bare_value(name);
        return;
    }
    const char quote = in_.text[in_.at];
    const auto begin = ++in_.at;
    const auto old = in_.mark();
    while (true) {
        in_.skip_plain(quote);
        if (in_.at >= in_.size || in_.text[in_.at] == quote) break;
        if (in_.text[in_.at] != '<') {
            in_.character();
            continue;
        }
        const char after = in_.at + 1 < in_.size ? in_.text[in_.at + 1] : ' ';
        const bool tag =
            after == '/' || after == '!' || after == '?' || !name_at(in_.text, in_.at + 1).empty();
        if (tag) break;
        angle_bracket();
    }
    if (in_.at < in_.size && in_.text[in_.at] == quote) {
        ++in_.at;
        return;
    }
    // The closing quote is missing: the value ends before the tag's own `>` if there is one, else where
    // the line does.
    in_.rewind(old);
    auto end = std::min<std::size_t>(in_.text.substr(0, in_.at).find_first_of(">\n", begin), in_.at);
    if (end > begin && end < in_.size && in_.text[end] == '>' && in_.text[end - 1] == '/') --end;
    while (end > begin && is_space(in_.text[end - 1])) --end;
    in_.at = begin;
    while (in_.at < end) in_.text[in_.at] == '<' ? angle_bracket() : in_.character();
    in_.mend("XML007", {begin - 1, begin}, cat("the value of `", in_.slice(name), "` has no closing quote"),
             {{in_.at, in_.at}, std::string(1, quote)}, "close the quote", Trust::review);
}

void AttributeReader::angle_bracket() {
    in_.mend("XML006", {in_.at, in_.at + 1}, "bare `<` in a value, expected `&lt;`",
             {{in_.at, in_.at + 1}, "&lt;"}, "write `&lt;`", Trust::safe);
    ++in_.at;
}

void AttributeReader::bare_value(Span name) {
    const auto begin = in_.at;
    const auto old = in_.mark();
    in_.edits.push_back({{begin, begin}, "\""});
    while (in_.at < in_.size && !is_space(in_.text[in_.at]) && in_.text[in_.at] != '>' &&
           in_.text[in_.at] != '<' && !in_.starts("/>")) {
        if (in_.text[in_.at] == '"') {
            in_.edits.push_back({{in_.at, in_.at + 1}, "&quot;"});
            ++in_.at;
        } else {
            in_.character();
        }
    }
    in_.edits.push_back({{in_.at, in_.at}, "\""});
    auto found = xml_finding("XML007", name, cat("the value of `", in_.slice(name), "` has no quotes"));
    const auto first = in_.edits.begin() + static_cast<std::ptrdiff_t>(old.edits);
    found.fixes.push_back({"put quotes around it", {first, in_.edits.end()}, Trust::review});
    in_.diagnostics.push_back(std::move(found));
}

}  // namespace resolute::xml
