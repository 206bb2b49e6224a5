// SPDX-License-Identifier: Apache-2.0
#include "import/cover.h"

#include <algorithm>
#include <utility>

#include "citations/date.h"
#include "citations/folded.h"
#include "citations/session.h"
#include "citations/symbol.h"
#include "citations/symbol_url.h"
#include "import/heads.h"
#include "import/masthead.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

using model::DocumentKind;
using model::Inlines;

bool stands_on_cover(Kind kind) {
    return kind <= Kind::proponent;
}

/// The date in the words, in their language or in English, as covers of other languages have it.
std::optional<citations::FoundDate> date_in(const std::string& words, citations::Language language) {
    for (const auto each : {language, citations::Language::en}) {
        const auto found = citations::find_dates(words, each);
        if (!found.empty()) return found.front();
    }
    return std::nullopt;
}

/// The words with one stretch of them inside an element.
Inlines around(const std::string& words, Span span, model::Inline inside) {
    Inlines made;
    if (span.begin > 0) made.push_back(text_of(words.substr(0, span.begin)));
    made.push_back(std::move(inside));
    if (span.end < words.size()) made.push_back(text_of(words.substr(span.end)));
    return made;
}

bool is_word_for_limited(const std::string& words) {
    return words.find("imit") != std::string::npos;
}

/// The first value of a line of the masthead in its language, or in English.
std::string value_of(const std::string& words, citations::Language language, std::string_view name) {
    for (const auto each : {language, citations::Language::en})
        if (const auto line = read_masthead(words, each, name))
            if (!line->values.empty()) return line->values.front();
    return {};
}

/// "United Nations common system B": the letter at the end of a title, with its note, where the symbol ends
/// with it too.
Pieces take_letter(Pieces& title, std::string_view symbol) {
    const auto words =
        std::find_if(title.rbegin(), title.rend(), [](const Piece& each) { return each.note < 0; });
    if (symbol.size() < 3 || symbol[symbol.size() - 2] != ' ' || words == title.rend()) return {};
    const auto end = symbol.substr(symbol.size() - 2);
    if (words->text.size() <= end.size() || !words->text.ends_with(end)) return {};
    words->text.resize(words->text.size() - end.size());
    Pieces letter;
    letter.emplace_back().text = end.substr(1);
    letter.insert(letter.end(), words.base(), title.end());
    title.erase(words.base(), title.end());
    return letter;
}

}  // namespace

std::string CoverMaker::use(std::string id) {
    auto reference = cat("#", id);
    used_.insert(std::move(id));
    return reference;
}

bool CoverMaker::has(Kind kind) const {
    return std::ranges::any_of(from_.paragraphs, [&](const Paragraph& each) { return each.kind == kind; });
}

bool CoverMaker::has_preface() const {
    return has(Kind::title) || has(Kind::part) || has(Kind::sponsors);
}

bool CoverMaker::has_conclusions() const {
    return has(Kind::closing) || has(Kind::vote);
}

/// The masthead of the Human Rights Council is the General Assembly's, with the Council as its body.
bool CoverMaker::names_council(const Paragraph& paragraph) const {
    const auto name = citations::organ_name(citations::Organ::human_rights_council, identity_.language);
    return paragraph.kind == Kind::organ && !name.empty() &&
           citations::lower(words_of(paragraph.pieces)) == citations::lower(name);
}

/// Publisher, symbol and organ stand on every cover, whether the text has kept them or not.
void CoverMaker::required_lines(model::Blocks& lines) {
    const auto words = [&](Kind kind) {
        for (const auto& each : from_.paragraphs)
            if (each.kind == kind && !names_council(each)) return words_of(each.pieces);
        return std::string();
    };
    const auto or_else = [](std::string first, std::string second) { return first.empty() ? second : first; };
    const auto publisher = or_else(words(Kind::publisher), write_masthead("publisher", identity_.language));
    lines.push_back(line_of(
        {marked("docAuthority", attributes({{"refersTo", use("publisher")}}), {text_of(publisher)})}));
    if (!identity_.symbol.empty())
        lines.push_back(line_of(
            {marked("docNumber", attributes({{"refersTo", use("symbol")}}), {text_of(identity_.symbol)})}));
    const auto organ =
        identity_.organ == model::Organ::human_rights_council ? citations::Organ::general_assembly
        : identity_.organ == model::Organ::security_council   ? citations::Organ::security_council
        : identity_.organ == model::Organ::economic_and_social_council
            ? citations::Organ::economic_and_social_council
            : citations::Organ::general_assembly;
    const auto name =
        or_else(words(Kind::organ), std::string(citations::organ_name(organ, identity_.language)));
    lines.push_back(
        line_of({marked("docAuthority", attributes({{"refersTo", use("issuingBody")}}), {text_of(name)})}));
}

model::Part CoverMaker::cover() {
    model::Part part{"coverPage", attributes({{"eId", "coverPage_1"}}), {}, {}};
    required_lines(part.content);
    for (const auto& paragraph : from_.paragraphs) {
        if (!stands_on_cover(paragraph.kind)) continue;
        if (names_council(paragraph) && !has(Kind::body)) {
            auto body = paragraph;
            body.kind = Kind::body;
            part.content.push_back(line_of(line(body)));
            continue;
        }
        if (paragraph.kind == Kind::publisher || paragraph.kind == Kind::symbol ||
            paragraph.kind == Kind::organ)
            continue;
        part.content.push_back(line_of(line(paragraph)));
    }
    return part;
}

Inlines CoverMaker::line(const Paragraph& paragraph) {
    const auto words = words_of(paragraph.pieces);
    const auto plain = [&] { return inlines_.unlinked(paragraph.pieces); };
    switch (paragraph.kind) {
        case Kind::distribution:
            return distribution(paragraph);
        case Kind::issue_date:
            return dated(paragraph, "dateOfIssuance");
        case Kind::original_language:
            return {marked("inline", attributes({{"name", "originalLanguage"}}), plain())};
        case Kind::session:
            return session(paragraph);
        case Kind::session_dates:
            return session_dates(paragraph);
        case Kind::body:
            return {marked("docAuthority", attributes({{"refersTo", use("subsidiaryBody")}}), plain())};
        case Kind::agenda_item:
            return agenda_item(paragraph);
        case Kind::document_type:
            return {marked("docType", {}, plain())};
        case Kind::adoption:
            return adoption(paragraph);
        case Kind::council_number:
            return {marked("docTitle", attributes({{"refersTo", use("resolutionNumber")}}), plain())};
        case Kind::council_adoption:
            return council_adoption(paragraph);
        case Kind::proponent:
            return proponent(paragraph);
        default:
            return {marked("inline", attributes({{"name", "agenda item name"}}), plain())};
    }
}

Inlines CoverMaker::distribution(const Paragraph& paragraph) {
    const bool limited = is_word_for_limited(words_of(paragraph.pieces));
    const auto refers = use(limited ? "limitedDistribution" : "generalDistribution");
    return {marked("docStatus", attributes({{"refersTo", refers}}), inlines_.unlinked(paragraph.pieces))};
}

Inlines CoverMaker::dated(const Paragraph& paragraph, std::string_view role) {
    const auto words = words_of(paragraph.pieces);
    const auto date = date_in(words, identity_.language);
    if (!date || !date->date.valid()) return inlines_.unlinked(paragraph.pieces);
    const auto shown = words.substr(date->span.begin, date->span.size());
    return around(
        words, date->span,
        marked("docDate",
               attributes({{"date", citations::to_iso(date->date)}, {"refersTo", use(std::string(role))}}),
               {text_of(shown)}));
}

Inlines CoverMaker::session(const Paragraph& paragraph) {
    const auto words = words_of(paragraph.pieces);
    auto given = attributes({{"refersTo", use(std::string(organ_id(identity_.organ)))}});
    if (const auto year = year_of_session(words); !year.empty())
        given.push_back({"value", std::string(year), {}});
    for (const auto language : {identity_.language, citations::Language::en}) {
        const auto found = citations::find_sessions(words, language);
        if (found.empty()) continue;
        given.push_back({"value", cat(found.front().session.number), {}});
        break;
    }
    return {marked("session", std::move(given), inlines_.unlinked(paragraph.pieces))};
}

/// "11 September–13 October 2023" as two dates.
Inlines CoverMaker::session_dates(const Paragraph& paragraph) {
    const auto words = words_of(paragraph.pieces);
    const auto date = date_in(words, identity_.language);
    if (!date || !date->first || !date->first->valid() || !date->date.valid())
        return inlines_.unlinked(paragraph.pieces);
    auto cut = words.find("–");
    auto length = std::string_view("–").size();
    if (cut == std::string::npos) {
        cut = words.find('-');
        length = 1;
    }
    if (cut == std::string::npos) return inlines_.unlinked(paragraph.pieces);
    Inlines both;
    both.push_back(marked(
        "date", attributes({{"date", citations::to_iso(*date->first)}, {"refersTo", use("startDate")}}),
        {text_of(words.substr(0, cut))}));
    both.push_back(text_of(words.substr(cut, length)));
    both.push_back(marked("date",
                          attributes({{"date", citations::to_iso(date->date)}, {"refersTo", use("endDate")}}),
                          {text_of(words.substr(cut + length))}));
    return {marked("event", attributes({{"refersTo", use("session")}}), std::move(both))};
}

Inlines CoverMaker::agenda_item(const Paragraph& paragraph) {
    const auto words = words_of(paragraph.pieces);
    auto given = attributes({{"name", "agenda item"}});
    auto number = value_of(words, identity_.language, "item");
    if (number.empty()) {
        const auto digit = words.find_first_of("0123456789");
        if (digit != std::string::npos) number = words.substr(digit);
    }
    if (!number.empty()) given.push_back({"title", number, {}});
    return {marked("inline", std::move(given), inlines_.unlinked(paragraph.pieces))};
}

Inlines CoverMaker::adoption(const Paragraph& paragraph) {
    return {marked("docTitle", {}, dated(paragraph, "adoptionDate"))};
}

Inlines CoverMaker::council_adoption(const Paragraph& paragraph) {
    const auto words = words_of(paragraph.pieces);
    const auto meetings = citations::find_meetings(words, identity_.language);
    auto content = dated(paragraph, "adoptionDate");
    if (!meetings.empty() && !content.empty()) {
        auto* first = std::get_if<model::Text>(&content.front().value);
        const auto& meeting = meetings.front();
        if (first && meeting.span.end <= first->text.size()) {
            const auto text = first->text;
            auto parts = around(
                text, meeting.span,
                marked("inline",
                       attributes({{"name", "adoptionMeeting"},
                                   {"title", words.substr(meeting.ordinal.begin, meeting.ordinal.size())}}),
                       {text_of(words.substr(meeting.span.begin, meeting.span.size()))}));
            content.erase(content.begin());
            content.insert(content.begin(), parts.begin(), parts.end());
        }
    }
    return {marked("docTitle", attributes({{"refersTo", use("adoption")}}), std::move(content))};
}

/// "[on the report of the Third Committee (A/58/501)]"
Inlines CoverMaker::proponent(const Paragraph& paragraph) {
    const auto words = words_of(paragraph.pieces);
    std::string who = "otherProponent";
    if (const auto line = read_masthead(words, identity_.language))
        if (line->name.ends_with("Committee")) who = line->name;
    Inlines content;
    const auto symbols = citations::find_symbols(words);
    if (symbols.empty()) {
        content = inlines_.unlinked(paragraph.pieces);
    } else {
        const auto span = symbols.front().span;
        const auto address = citations::to_url(symbols.front().symbol, citations::code(identity_.language));
        model::Inline link{model::Reference{
            "ref", attributes({{"href", address}}), {text_of(words.substr(span.begin, span.size()))}, {}}};
        content = around(words, span,
                         marked("inline", attributes({{"name", "originating document"}}), {std::move(link)}));
    }
    return {marked("docProponent", attributes({{"refersTo", use(who)}}), std::move(content))};
}

model::Part CoverMaker::preface() {
    model::Part part{"preface", {}, {}, {}};
    // Sponsors stand above the title, whatever the order of a Model United Nations draft's labels.
    for (const auto& paragraph : from_.paragraphs)
        if (paragraph.kind == Kind::sponsors)
            part.content.push_back(line_of({marked("docTitle", attributes({{"refersTo", use("sponsors")}}),
                                                   inlines_.unlinked(paragraph.pieces))}));
    for (const auto& paragraph : from_.paragraphs) {
        // A letter on a line of its own stays there, as in most published files that have one.
        if (paragraph.kind == Kind::title || paragraph.kind == Kind::part)
            part.content.push_back(line_of(title(paragraph)));
    }
    return part;
}

Inlines CoverMaker::title(const Paragraph& paragraph) {
    Inlines content;
    const bool decision = identity_.kind == DocumentKind::decision;
    if (!paragraph.label.empty()) {
        content.push_back(marked(
            "docNumber", decision ? attributes({{"refersTo", use("decisionNumber")}}) : model::Attributes{},
            {text_of(paragraph.label)}));
        content.push_back(text_of(" "));
    }
    const auto refers = decision                                                 ? "decisionTitle"
                        : identity_.kind == DocumentKind::presidential_statement ? "title1"
                                                                                 : "resolutionTitle";
    auto pieces = paragraph.pieces;
    auto letter = take_letter(pieces, identity_.symbol);
    if (!pieces.empty())
        content.push_back(
            marked("docTitle", attributes({{"refersTo", use(refers)}}), inlines_.unlinked(pieces)));
    if (letter.empty()) return content;
    content.push_back(text_of(" "));
    content.push_back(marked("docNumber", {}, {text_of(std::exchange(letter.front().text, std::string()))}));
    for (auto& each : inlines_.unlinked(letter)) content.push_back(std::move(each));
    return content;
}

Inlines CoverMaker::closing(const std::vector<const Paragraph*>& lines) {
    Inlines content;
    for (const auto* paragraph : lines) {
        if (!content.empty()) content.push_back(marked("eol", {}, {}));
        const auto words = words_of(paragraph->pieces);
        const auto ordinal = value_of(words, identity_.language, "closing");
        if (ordinal.empty()) {
            for (auto& each : dated(*paragraph, "adoptionDate")) content.push_back(std::move(each));
            continue;
        }
        content.push_back(marked("location",
                                 attributes({{"refersTo", use("adoptionMeeting")}, {"title", ordinal}}),
                                 {text_of(words)}));
    }
    return {marked("event", attributes({{"refersTo", use("adoption")}}), std::move(content))};
}

Inlines CoverMaker::vote(const std::vector<const Paragraph*>& lines) {
    Inlines content;
    for (const auto* paragraph : lines) {
        if (!content.empty()) content.push_back(marked("eol", {}, {}));
        for (auto& each : inlines_.unlinked(paragraph->pieces)) content.push_back(std::move(each));
    }
    // A recorded vote is told over several lines.
    const auto outcome = use(lines.size() > 1 ? "adoptedRecordedVote" : "adoptedWithoutVote");
    return {marked("vote",
                   attributes({{"by", use(std::string(organ_id(identity_.organ)))}, {"as", use("author")}}),
                   {marked("outcome", attributes({{"refersTo", outcome}}), std::move(content))})};
}

model::Part CoverMaker::conclusions() {
    model::Part part{"conclusions", attributes({{"eId", "conclusions"}}), {}, {}};
    std::vector<const Paragraph*> closings, votes;
    for (const auto& paragraph : from_.paragraphs) {
        if (paragraph.kind == Kind::closing) closings.push_back(&paragraph);
        if (paragraph.kind == Kind::vote) votes.push_back(&paragraph);
    }
    if (!closings.empty()) part.content.push_back(line_of(closing(closings)));
    if (!votes.empty()) part.content.push_back(line_of(vote(votes)));
    return part;
}

}  // namespace resolute::importing
