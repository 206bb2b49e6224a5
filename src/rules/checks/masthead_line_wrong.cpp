// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "citations/folded.h"
#include "citations/symbol.h"
#include "rules/claims.h"
#include "rules/data.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

/// What a line holds between the parts that differ, without spaces: published files leave some out.
struct Shape {
    std::string_view written;
    std::vector<std::string> pieces;
};

std::string without_spaces(std::string_view text) {
    const citations::Folded folded(text);
    std::string result;
    for (const char c : folded.text())
        if (c != ' ') result += c;
    return result;
}

Shape shape_of(std::string_view written) {
    Shape shape{written, {}};
    for (;;) {
        const auto hole = written.find("{}");
        shape.pieces.push_back(without_spaces(written.substr(0, hole)));
        if (hole == std::string_view::npos) return shape;
        written.remove_prefix(hole + 2);
    }
}

bool fits(std::string_view text, const Shape& shape) {
    const auto& pieces = shape.pieces;
    if (pieces.size() == 1) return text == pieces.front();
    if (!text.starts_with(pieces.front()) || !text.ends_with(pieces.back())) return false;
    if (text.size() <= pieces.front().size() + pieces.back().size()) return false;
    text = text.substr(pieces.front().size(), text.size() - pieces.front().size() - pieces.back().size());
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const auto at = text.find(pieces[i]);
        if (at == 0 || at == std::string_view::npos) return false;
        text.remove_prefix(at + pieces[i].size());
    }
    return !text.empty();
}

/// "52nd", "37-е", "40ª": where the number of a meeting stands, nothing but its ending stands with it.
bool holds_number_alone(std::string_view text, const Shape& shape) {
    constexpr std::size_t longest_ending = 5;
    const auto& pieces = shape.pieces;
    if (pieces.size() != 2) return true;
    text = text.substr(pieces.front().size(), text.size() - pieces.front().size() - pieces.back().size());
    const auto figures =
        static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }));
    return figures == 0 || text.size() - figures <= longest_ending;
}

/// How many bytes at their beginnings and at their ends the line and the shape share.
std::size_t common_ends(std::string_view text, const Shape& shape) {
    const auto& first = shape.pieces.front();
    const auto& last = shape.pieces.back();
    const auto head = std::ranges::mismatch(text, first).in1 - text.begin();
    const auto tail =
        std::mismatch(text.rbegin(), text.rend(), last.rbegin(), last.rend()).first - text.rbegin();
    return static_cast<std::size_t>(head + tail);
}

using Key = std::pair<std::string_view, std::string_view>;  // kind of line, language
const std::map<Key, std::vector<Shape>>& shapes() {
    static const auto known = [] {
        std::map<Key, std::vector<Shape>> all;
        for (const auto& row : table("masthead.tsv")) all[{row[0], row[1]}].push_back(shape_of(row[2]));
        return all;
    }();
    return known;
}

/// An element of the page, told by its name and one attribute, and the kind of its line.
struct Place {
    std::string_view part, element, attribute, value, kind, words;
};
constexpr std::array<Place, 14> places{{
    {"coverPage", "docAuthority", "refersTo", "#publisher", "publisher", "name of the publisher"},
    {"coverPage", "docAuthority", "refersTo", "#issuingBody", "body", "name of an organ"},
    {"coverPage", "docAuthority", "refersTo", "#subsidiaryBody", "subsidiary", "name of a body"},
    {"coverPage", "docStatus", "", "", "status", "line of distribution"},
    {"coverPage", "docTitle", "refersTo", "", "adopted", "line of adoption"},
    {"coverPage", "docTitle", "refersTo", "#resolutionNumber", "number", "number of a resolution"},
    {"coverPage", "docTitle", "refersTo", "#adoption", "meeting", "line of adoption"},
    {"coverPage", "inline", "name", "agenda item", "item", "agenda item"},
    {"coverPage", "inline", "name", "originalLanguage", "original", "line of the original language"},
    {"coverPage", "inline", "name", "decision type", "decision", "type of decision"},
    {"coverPage", "docType", "", "", "type", "type of document"},
    {"conclusions", "location", "refersTo", "#adoptionMeeting", "closing", "meeting"},
    {"conclusions", "inline", "name", "adoptionMeeting", "closing", "meeting"},
    {"conclusions", "outcome", "refersTo", "#adoptedWithoutVote", "vote", "result of a vote"},
}};

class Lines {
public:
    explicit Lines(const Subject& subject) : subject_(subject) {}

    void check_places() {
        for (const auto& place : places)
            for (const auto& line : marked(subject_, place.part, place.element)) {
                const auto role = model::value(line.markup->attributes, place.attribute);
                const bool other =
                    place.kind == "subsidiary" && subject_.organ != model::Organ::human_rights_council;
                if (!other && (place.attribute.empty() || role == place.value))
                    check(line, place.kind, place.words);
            }
    }

    /// The committee in the line is the one that the line refers to.
    void check_proponents() {
        for (const auto& line : marked(subject_, "coverPage", "docProponent")) {
            auto role = model::value(line.markup->attributes, "refersTo");
            if (role.starts_with('#')) role.remove_prefix(1);
            // Decisions name the committee alone, and the plenary in several ways.
            if ((role != "noMainCommittee" || text_of(line).starts_with('[')) &&
                shapes().contains({role, subject_.language}))
                check(line, role, "line of that proponent");
        }
    }

    /// Nothing where most lines are in another language: then it is the declared one that is wrong.
    void report(Findings& found) const {
        if (faults_.size() > 2 && faults_.size() * 2 > checked_) return;
        for (const auto& fault : faults_)
            if (fault.loose)
                found.hint(fault.span, fault.message);
            else
                found.at(fault.span, fault.message);
    }

private:
    void check(const Marked& line, std::string_view kind, std::string_view words) {
        const auto known = shapes().find({kind, subject_.language});
        const auto text = text_of(line);
        if (known == shapes().end() || text.empty()) return;
        const auto bare = without_spaces(text);
        ++checked_;
        // The last part that differs, the date, may be gone without a word of the form.
        const bool undated = kind == "meeting" && line.words->dates().empty() &&
                             model::markup(*line.words->passage.content, "docDate").empty();
        std::vector<std::string_view> forms;
        for (const auto& shape : known->second) {
            const bool whole = kind != "closing" || !fits(bare, shape) || holds_number_alone(bare, shape);
            if (!undated && whole && fits(bare, shape)) return check_kind(line, kind, shape);
            forms.push_back(shape.written);
        }
        const auto likely = nearest(text, forms);
        const auto& alike = *std::ranges::max_element(
            known->second, {}, [&](const Shape& shape) { return common_ends(bare, shape); });
        faults_.push_back({span_of(subject_, line),
                           cat("`", text, "` is no ", words, " in this language, expected `",
                               shown(likely.value_or(alike.written)), "`"),
                           kind == "vote"});
    }

    void check_kind(const Marked& line, std::string_view kind, const Shape& shape) {
        check_spaces(line, kind, shape);
        if (kind == "body") check_organ(line, shape);
        if (kind == "status") check_distribution(line, shape);
    }

    /// Drafts, whose symbols say so, go to few; what was adopted goes to all.
    void check_distribution(const Marked& line, const Shape& shape) {
        const auto& symbol = own_symbol(subject_);
        if (!symbol) return;
        const auto shown = citations::to_string(*symbol);
        const bool draft = shown.find("/L.") != std::string::npos;
        const auto& all = shapes().find({"status", subject_.language})->second;
        const auto& right = draft ? all.back() : all.front();
        if (shape.pieces != right.pieces)
            faults_.push_back({span_of(subject_, line),
                               cat("`", text_of(line), "` on `", shown, "`, expected `", right.written, "`"),
                               false});
    }

    /// The organ is the one of the symbol; texts of the Human Rights Council name the Assembly.
    void check_organ(const Marked& line, const Shape& shape) {
        constexpr std::array order{model::Organ::general_assembly, model::Organ::security_council,
                                   model::Organ::economic_and_social_council};
        const auto& symbol = own_symbol(subject_);
        const auto shown = symbol ? citations::to_string(*symbol) : std::string();
        const bool council = subject_.organ == model::Organ::human_rights_council;
        const auto own = std::ranges::find(order, council ? order[0] : subject_.organ);
        const auto& all = shapes().find({"body", subject_.language})->second;
        const auto index = static_cast<std::size_t>(own - order.begin());
        constexpr std::array letters{'A', 'S', 'E'};
        if (own == order.end() || shown.empty() || shown.front() != letters[index] || index >= all.size() ||
            all[index].pieces == shape.pieces)
            return;
        faults_.push_back(
            {span_of(subject_, line),
             cat("`", text_of(line), "`, but `", shown, "` is a symbol of `", all[index].written, "`"),
             false});
    }

    /// "AsambleaGeneral": the names of publisher and organ keep the spaces that other lines lose.
    void check_spaces(const Marked& line, std::string_view kind, const Shape& shape) {
        if (kind != "publisher" && kind != "body") return;
        const auto spaces = [](std::string_view text) {
            return std::ranges::count(citations::Folded(text).text(), ' ');
        };
        if (shape.pieces.size() == 1 && spaces(text_of(line)) < spaces(shape.written))
            faults_.push_back({span_of(subject_, line),
                               cat("`", text_of(line), "` lacks a space, expected `", shape.written, "`"),
                               false});
    }

    /// With an ellipsis where the lines differ.
    static std::string shown(std::string_view shape) {
        std::string text(shape);
        for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}", at))
            text.replace(at, 2, "…");
        return text;
    }

    struct Fault {
        Span span;
        std::string message;
        bool loose = false;  // published texts know several wordings
    };
    const Subject& subject_;
    std::vector<Fault> faults_;
    std::size_t checked_ = 0;
};

void check(const Subject& subject, Findings& found) {
    Lines lines(subject);
    lines.check_places();
    lines.check_proponents();
    lines.report(found);
}

constexpr std::array<Example, 8> further{{
    {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docStatus refersTo="#generalDistribution">⟦Distr.: Limited⟧</docStatus></p>)",
     .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>)",
     .slot = Slot::cover},
    {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docAuthority refersTo="#issuingBody">⟦Security Council⟧</docAuthority></p>)",
     .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>)",
     .slot = Slot::cover},
    {.bad =
         R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">⟦50th pleary meeting⟧</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
     .good =
         R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
     .slot = Slot::conclusions},
    {.bad = R"(<p><docStatus refersTo="#generalDistribution">⟦Distr.: General⟧</docStatus></p>)",
     .good = R"(<p><docStatus refersTo="#generalDistribution">Distr. générale</docStatus></p>)",
     .slot = Slot::cover,
     .language = "fr"},
    {.bad = R"(<p><docAuthority refersTo="#issuingBody">⟦General Assembly⟧</docAuthority></p>)",
     .good = R"(<p><docAuthority refersTo="#issuingBody">Asamblea General</docAuthority></p>)",
     .slot = Slot::cover,
     .language = "es"},
    {.bad = R"(<p><docStatus refersTo="#generalDistribution">⟦Общее распространение⟧</docStatus></p>)",
     .good = R"(<p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>)",
     .slot = Slot::cover,
     .language = "ru"},
    {.bad = R"(<p><inline name="agenda item" title="71">⟦Agenda item 71⟧</inline></p>)",
     .good = R"(<p><inline name="agenda item" title="71">البند 71 من جدول الأعمال</inline></p>)",
     .slot = Slot::cover,
     .language = "ar"},
    {.bad = R"(<p><inline name="agenda item" title="71">⟦议程71⟧</inline></p>)",
     .good = R"(<p><inline name="agenda item" title="71">议程项目71</inline></p>)",
     .slot = Slot::cover,
     .language = "zh"},
}};

}  // namespace

extern constinit const Rule masthead_line_wrong{
    .code = "META021",
    .name = "masthead-line-wrong",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a line of the cover page or of the closing lines that is not worded as in all other texts",
    .why =
        R"(The lines of the masthead are set: names of publisher and organ, distribution, agenda item, adoption, committee, meeting.
Each language has one wording; Arabic, Chinese and Russian keep `Distr.: General` in English. The committee that is named
is the one that `refersTo` says, the organ that of the symbol.)",
    .authority = "Editorial Manual, Mastheads; published texts, 98 to 100 per cent",
    .example = {.bad = R"(<p><docProponent refersTo="#thirdCommittee">⟦[on the report of the Second Committee
(A/78/999, para. 12)]⟧</docProponent></p>)",
                .good = R"(<p><docProponent refersTo="#thirdCommittee">[on the report of the Third Committee
(A/78/999, para. 12)]</docProponent></p>)",
                .slot = Slot::cover},
    .check = check,
    .more_examples = further};

}  // namespace resolute::rules
