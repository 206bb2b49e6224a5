// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "layout/compose.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::layout {

using style::Role;

namespace {

/// What a line of the cover page or preface is, by the inline element that says so.
struct Mark {
    std::string_view element, attribute, value;
    Role role;
};
// Where nothing fits it is a line of the session block, so that it is not lost.
constexpr std::array cover_marks{
    Mark{"docAuthority", "refersTo", "publisher", Role::publisher},
    Mark{"docAuthority", "refersTo", "issuingBody", Role::organ},
    Mark{"docAuthority", "refersTo", "subsidiaryBody", Role::body_name},
    Mark{"docTitle", "refersTo", "resolutionNumber", Role::council_title},
    Mark{"docTitle", "refersTo", "adoption", Role::council_adoption},
    Mark{"docTitle", "refersTo", "sponsors", Role::sponsors},
    Mark{"docTitle", "", "", Role::adoption},
    Mark{"docProponent", "", "", Role::proponent},
    Mark{"docNumber", "", "", Role::symbol},
    Mark{"docStatus", "", "", Role::distribution},
    Mark{"docDate", "", "", Role::distribution},
    Mark{"inline", "name", "originalLanguage", Role::distribution},
    Mark{"inline", "name", "language", Role::distribution},
    Mark{"inline", "name", "languageOfExpression", Role::distribution},
    Mark{"inline", "name", "agenda item name", Role::agenda_title},
    Mark{"inline", "name", "decision type", Role::agenda_title},
    Mark{"session", "", "", Role::session},
};

/// References to concepts are written with and without `#`.
bool refers(std::string_view value, std::string_view name) {
    if (value.starts_with('#')) value.remove_prefix(1);
    return value == name;
}

Role role_of(const model::Inlines& content) {
    for (const auto& mark : cover_marks)
        for (const auto* found : model::markup(content, mark.element))
            if (mark.attribute.empty() || refers(model::value(found->attributes, mark.attribute), mark.value))
                return mark.role;
    return Role::session_line;
}

/// All lines of a part, whatever stands around them.
void collect(const model::Blocks& blocks, std::vector<const model::Line*>& found) {
    for (const auto& block : blocks) {
        if (const auto* line = std::get_if<model::Line>(&block.value)) found.push_back(line);
        if (const auto* division = std::get_if<model::Division>(&block.value))
            collect(division->content, found);
    }
}

std::vector<const model::Line*> lines_in(const model::Part& part) {
    std::vector<const model::Line*> lines;
    collect(part.content, lines);
    return lines;
}

/// The bracket line: brackets roman, what they hold italic.
void set_brackets(Pieces& pieces) {
    if (pieces.empty() || !pieces.front().text.starts_with('[')) return;
    for (auto& piece : pieces) piece.italic = true;
    Pieces set;
    for (auto& piece : pieces) {
        const bool opens = &piece == &pieces.front();
        const bool closes =
            &piece == &pieces.back() && piece.text.size() > (opens ? 1u : 0u) && piece.text.ends_with(']');
        auto bracket = piece;
        bracket.italic = false;
        if (opens) {
            bracket.text = "[";
            piece.text.erase(0, 1);
            set.push_back(bracket);
        }
        if (closes) piece.text.pop_back();
        if (!piece.text.empty()) set.push_back(piece);
        if (closes) {
            bracket.text = "]";
            set.push_back(bracket);
        }
    }
    pieces = std::move(set);
}

/// "Resolution adopted by the General Assembly on 5 October 2023": the date has a line of its own, as in
/// print.
void break_before_date(Pieces& pieces) {
    struct Words {
        std::string_view line, before_date;
    };
    constexpr std::array known{Words{"Resolution adopted", " on"}, Words{"Resolutions adopted", " on"},
                               Words{"Résolution adoptée", " le"}, Words{"Resolución aprobada", " el"}};
    const auto words = std::ranges::find_if(known, [&](const Words& each) {
        return !pieces.empty() && pieces.front().text.starts_with(each.line);
    });
    if (words == known.end()) return;
    for (auto& piece : pieces) {
        const auto end = piece.text.find_first_of("0123456789");
        const auto at = piece.text.rfind(words->before_date, end);
        if (at == std::string::npos) continue;
        auto date = piece;
        date.text.erase(0, at + 1);
        date.line_break = true;
        piece.text.erase(at);
        pieces.insert(pieces.begin() + (&piece - pieces.data()) + 1, std::move(date));
        return;
    }
}

/// The days on which a session began and ended follow each other without a sign in most published files.
void join_dates(const model::Inlines& content, Pieces& pieces) {
    const auto dates = model::markup(content, "date");
    if (dates.size() != 2 || pieces.size() < 2) return;
    for (const auto dash : {"–", "-", "—"})
        if (pieces[1].text.starts_with(dash)) return;
    auto& first = pieces.front().text;
    while (first.ends_with(' ')) first.pop_back();
    first += "–";
    if (pieces[1].text == " ") pieces.erase(pieces.begin() + 1);
    auto& second = pieces[1].text;
    second.erase(0, second.find_first_not_of(' '));
}

/// "on15 January 2004" in many files of 2000 to 2019: a space was lost between the words and the date.
void part_date(const model::Inlines& content, Pieces& pieces) {
    if (model::markup(content, "docDate").empty()) return;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        auto& text = pieces[i].text;
        const auto next = pieces[i + 1].text.front();
        const bool letter =
            !text.empty() && ((text.back() >= 'a' && text.back() <= 'z') || text.back() == ',');
        if (letter && next >= '0' && next <= '9') text += ' ';
    }
}

/// "on / 20 July 2015": the date is not parted. Some published files take a whole paragraph for one.
void join_date(Composer& to, const model::Inlines& content, Pieces& pieces) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    constexpr std::size_t longest = 64;  // bytes
    for (const auto* found : model::markup(content, "docDate")) {
        const auto date = words_of(to.scribe.pieces(found->content));
        if (date.size() > longest) continue;
        for (auto& piece : pieces) {
            const auto begin = date.empty() ? std::string::npos : piece.text.find(date);
            if (begin == std::string::npos) continue;
            std::string joined;
            for (const auto c : date) joined += c == ' ' ? no_break_space : std::string_view(&c, 1);
            piece.text.replace(begin, date.size(), joined);
        }
    }
}

void add_head(Composer& to, Role role, Pieces pieces) {
    Block block;
    block.role = role;
    block.content = std::move(pieces);
    to.story.masthead.push_back(std::move(block));
}

bool has_head(const Composer& to, Role role) {
    for (const auto& block : to.story.masthead)
        if (block.role == role) return true;
    return false;
}

/// A small Latin or Cyrillic letter.
bool begins_small(std::string_view words) {
    const auto code = words.empty() ? 0 : character_at(words, 0).code;
    return (code >= 'a' && code <= 'z') || (code >= 0xE0 && code <= 0xFF) || (code >= 0x430 && code <= 0x45F);
}

/// How many numbers, each of any length.
std::size_t numbers_in(std::string_view text) {
    constexpr std::string_view figures = "0123456789";
    std::size_t count = 0;
    for (auto at = text.find_first_of(figures); at != std::string_view::npos; ++count)
        at = text.find_first_of(figures, text.find_first_not_of(figures, at));
    return count;
}

/// Some published files have a line of its own for each line of an agenda item's title: where the line of
/// numbers above has one, or where the title cannot end.
bool goes_on(const std::vector<Block>& blocks, const Pieces& line) {
    if (blocks.empty() || blocks.back().role != Role::agenda_title) return false;
    const auto* above = blocks.size() > 1 ? &blocks[blocks.size() - 2] : nullptr;
    if (above && above->role == Role::session_line && numbers_in(words_of(above->content)) == 1) return true;
    const auto before = words_of(blocks.back().content);
    return before.ends_with(',') || before.ends_with("،") || begins_small(words_of(line));
}

void add_agenda_title(Composer& to, Pieces line) {
    auto& blocks = to.story.blocks;
    if (!goes_on(blocks, line)) return to.add(Role::agenda_title, std::move(line));
    auto& title = blocks.back().content;
    title.push_back(line.front());
    title.back().text = " ";
    std::ranges::move(line, std::back_inserter(title));
}

/// Where there are several agenda items, the first title stands apart from the line with their numbers too.
void part_titles(Story& story) {
    Block* first = nullptr;
    for (auto& block : story.blocks) {
        if (block.role != Role::agenda_title) continue;
        if (first) first->apart = true;
        first = first ? first : &block;
    }
}

/// "Financing of the Mission B": the letter of a resolution's part stands in a line of its own. Takes it off
/// the title, with its note.
Pieces take_part_letter(Composer& to, const std::vector<const model::Markup*>& numbers, Pieces& title) {
    if (numbers.size() < 2) return {};
    auto letter = to.scribe.pieces(numbers.back()->content);
    const auto words = words_of(letter);
    for (std::size_t i = 1; i < title.size() && !words.empty(); ++i) {
        Pieces rest(title.begin() + static_cast<std::ptrdiff_t>(i), title.end());
        trim(rest);
        if (rest.empty() || rest.front().text.substr(0, rest.front().text.find(' ')) != words) continue;
        rest.front().text = words;
        title.resize(i);
        trim(title);
        return rest;
    }
    return {};
}

/// Arabic parts a resolution's number from its title by a dash, which stands with the number. Takes it off
/// the title.
std::string take_dash(Pieces& title) {
    auto& first = title.front().text;
    for (const auto dash : {std::string_view("-"), std::string_view("–")}) {
        if (!first.starts_with(dash) || (first.size() > dash.size() && first[dash.size()] != ' ')) continue;
        first.erase(0, dash.size());
        trim(title);
        return std::string(dash);
    }
    return {};
}

/// The call of its note stands close to it, whatever white space the file has between the two.
void add_part_letter(Composer& to, Pieces letter) {
    std::erase_if(letter, [](const Piece& piece) { return piece.text == " "; });
    auto& words = letter.front().text;
    if (letter.front().note < 0 && words.ends_with(' ')) words.pop_back();
    to.add(Role::part_letter, std::move(letter));
}

/// Each of two titles under one number begins a line, as in resolution 75/290.
void break_before_second(const std::vector<const model::Markup*>& titles, Pieces& title) {
    if (titles.size() < 2) return;
    const auto begin = titles[1]->at.span.begin;
    const auto second = std::ranges::find_if(
        title, [&](const Piece& piece) { return piece.source.begin > begin && piece.text != " "; });
    if (second != title.begin() && second != title.end()) second->line_break = true;
}

}  // namespace

void compose_cover(Composer& to, const model::Part& part) {
    // A second cover page, of a component, is no head of a page any more.
    const bool first = to.story.masthead.empty() && to.story.blocks.empty();
    for (const auto* line : lines_in(part)) {
        auto role = role_of(line->content);
        auto pieces = to.scribe.pieces(line->content);
        if (pieces.empty()) continue;
        const bool head = role <= Role::distribution;
        const bool taken = head && role != Role::distribution && has_head(to, role);
        if (head && first && !taken) {
            add_head(to, role, std::move(pieces));
            continue;
        }
        if (head) role = Role::session_line;
        if (role == Role::proponent) set_brackets(pieces);
        if (role == Role::adoption) break_before_date(pieces);
        if (role == Role::council_adoption) {
            part_date(line->content, pieces);
            join_date(to, line->content, pieces);
        }
        if (role == Role::session_line && !model::markup(line->content, "event").empty())
            join_dates(line->content, pieces);
        if (role == Role::agenda_title)
            add_agenda_title(to, std::move(pieces));
        else
            to.add(role, std::move(pieces));
    }
    part_titles(to.story);
}

void compose_preface(Composer& to, const model::Part& part) {
    for (const auto* line : lines_in(part)) {
        auto pieces = to.scribe.pieces(line->content);
        if (pieces.empty()) continue;
        const auto numbers = model::markup(line->content, "docNumber");
        const auto titles = model::markup(line->content, "docTitle");
        const auto refers_to =
            titles.empty() ? std::string_view{} : model::value(titles.front()->attributes, "refersTo");
        if (refers(refers_to, "sponsors")) {
            to.add(to.security_council ? Role::council_sponsors : Role::sponsors, std::move(pieces));
        } else if (!numbers.empty() && titles.empty()) {
            add_part_letter(to, std::move(pieces));
        } else if (!numbers.empty()) {
            Pieces label{pieces.front()};
            const auto number = words_of(to.scribe.pieces(numbers.front()->content));
            auto& first = pieces.front().text;
            if (!first.starts_with(number) || number.empty()) {
                to.add(Role::title, std::move(pieces));
                continue;
            }
            label.front().text = number;
            first.erase(0, number.size());
            trim(pieces);
            const auto dash = pieces.empty() ? std::string() : take_dash(pieces);
            if (!dash.empty()) label.front().text += cat(' ', dash);
            break_before_second(titles, pieces);
            auto letter = take_part_letter(to, numbers, pieces);
            to.add(Role::title, std::move(pieces), std::move(label));
            if (letter.empty()) continue;
            to.story.blocks.back().with_next = true;
            add_part_letter(to, std::move(letter));
        } else {
            const bool statement = to.kind == model::DocumentKind::presidential_statement;
            to.add(statement ? Role::statement_title : Role::title, std::move(pieces));
        }
    }
}

}  // namespace resolute::layout
