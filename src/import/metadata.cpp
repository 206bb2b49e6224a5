// SPDX-License-Identifier: Apache-2.0
#include "import/metadata.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "citations/symbol.h"
#include "import/inlines.h"
#include "text/cat.h"

namespace resolute::importing {

using citations::Language;
using model::DocumentKind;
using model::Element;
using model::Organ;

namespace {

struct Concept {
    std::string_view element, id, path, shown;
};
constexpr auto concepts = std::to_array<Concept>({
    {"TLCOrganization", "resolute", "organization/resolute", "resolute"},
    {"TLCOrganization", "generalAssembly", "organization/un/generalAssembly", "General Assembly"},
    {"TLCOrganization", "securityCouncil", "organization/un/securityCouncil", "Security Council"},
    {"TLCOrganization", "economicAndSocialCouncil", "organization/un/economicAndSocialCouncil",
     "Economic and Social Council"},
    {"TLCOrganization", "humanRightsCouncil", "organization/un/humanRightsCouncil", "Human Rights Council"},
    {"TLCOrganization", "firstCommittee", "organization/un/generalAssembly/firstCommittee",
     "First Committee"},
    {"TLCOrganization", "secondCommittee", "organization/un/generalAssembly/secondCommittee",
     "Second Committee"},
    {"TLCOrganization", "thirdCommittee", "organization/un/generalAssembly/thirdCommittee",
     "Third Committee"},
    {"TLCOrganization", "fourthCommittee", "organization/un/generalAssembly/fourthCommittee",
     "Fourth Committee"},
    {"TLCOrganization", "fifthCommittee", "organization/un/generalAssembly/fifthCommittee",
     "Fifth Committee"},
    {"TLCOrganization", "sixthCommittee", "organization/un/generalAssembly/sixthCommittee",
     "Sixth Committee"},
    {"TLCRole", "publisher", "role/un/publisher", "Publisher"},
    {"TLCRole", "issuingBody", "role/un/issuingBody", "Issuing body"},
    {"TLCRole", "subsidiaryBody", "role/un/subsidiaryBody", "Subsidiary body"},
    {"TLCRole", "sponsors", "role/un/sponsors", "Sponsors"},
    {"TLCRole", "author", "role/un/author", "Author"},
    {"TLCRole", "issuer", "role/un/issuer", "Issuer"},
    {"TLCRole", "editor", "role/un/editor", "Editor"},
    {"TLCConcept", "symbol", "concept/un/symbol", "Symbol"},
    {"TLCConcept", "noMainCommittee", "concept/un/noMainCommittee", "Without reference to a Main Committee"},
    {"TLCConcept", "otherProponent", "concept/un/otherProponent", "Body that proposed the text"},
    {"TLCConcept", "generalDistribution", "concept/un/generalDistribution", "General distribution"},
    {"TLCConcept", "limitedDistribution", "concept/un/limitedDistribution", "Limited distribution"},
    {"TLCConcept", "dateOfIssuance", "concept/un/dateOfIssuance", "Date of issuance"},
    {"TLCConcept", "adoptionDate", "concept/un/adoptionDate", "Date of adoption"},
    {"TLCConcept", "startDate", "concept/un/startDate", "First day"},
    {"TLCConcept", "endDate", "concept/un/endDate", "Last day"},
    {"TLCConcept", "publicationJobNumber", "concept/un/publicationJobNumber", "Job number"},
    {"TLCConcept", "adoptedWithoutVote", "concept/un/adoptedWithoutVote", "Adopted without a vote"},
    {"TLCConcept", "adoptedRecordedVote", "concept/un/adoptedRecordedVote", "Adopted by a recorded vote"},
    {"TLCEvent", "session", "event/un/session", "Session"},
    {"TLCEvent", "adoption", "event/un/adoption", "Adoption"},
    {"TLCEvent", "adoptionMeeting", "event/un/adoptionMeeting", "Meeting of adoption"},
    {"TLCTerm", "resolutionNumber", "term/un/resolutionNumber", "Number of the resolution"},
    {"TLCTerm", "resolutionTitle", "term/un/resolutionTitle", "Title of the resolution"},
    {"TLCTerm", "decisionTitle", "term/un/decisionTitle", "Title of the decision"},
    {"TLCTerm", "decisionNumber", "term/un/decisionNumber", "Number of the decision"},
    {"TLCTerm", "title1", "term/un/title1", "Title of the statement"},
});

Element element(std::string name, model::Attributes given, std::vector<Element> children = {}) {
    Element made{std::move(name), std::move(given), {}, {}};
    for (auto& child : children) made.children.push_back(std::move(child));
    return made;
}

std::string_view body_path(Organ organ) {
    switch (organ) {
        case Organ::security_council:
            return "unsc";
        case Organ::human_rights_council:
            return "unga-hrc";
        case Organ::economic_and_social_council:
            return "unecosoc";
        default:
            return "unga";
    }
}

/// The last part of the IRI, as published: `58-143`, `2773-2025`, of drafts the whole symbol.
std::string path_of(const Identity& identity) {
    auto number = short_number(identity.symbol);
    if (identity.kind == DocumentKind::draft_resolution || number.empty())
        number = identity.symbol.empty() ? "draft" : citations::lower(identity.symbol);
    std::string path;
    for (const auto c : number) {
        if (c == '/' || c == '(') {
            if (!path.ends_with('-')) path += '-';
        } else if (c == ' ') {
            if (!path.empty() && !path.ends_with('-')) path += '-';
        } else if (c != ')') {
            path += c;
        }
    }
    return path;
}

std::string_view language_3(Language language) {
    constexpr std::array<std::string_view, 6> codes{"eng", "fra", "spa", "rus", "ara", "zho"};
    return codes[static_cast<std::size_t>(language)];
}

const std::string& first_known(const std::string& a, const std::string& b, const std::string& c) {
    return !a.empty() ? a : !b.empty() ? b : c;
}

struct Days {
    std::string work, work_name, expression, expression_name;
};

Days days_of(const Identity& identity) {
    Days days;
    const bool draft = identity.kind == DocumentKind::draft_resolution;
    days.work = draft ? first_known(identity.issued, identity.adopted, identity.marked)
                      : first_known(identity.adopted, identity.issued, identity.marked);
    days.work_name = draft                                                  ? "submission"
                     : identity.adopted.empty() && !identity.issued.empty() ? "drafting"
                                                                            : "adoption";
    days.expression = identity.issued.empty() ? days.work : identity.issued;
    days.expression_name = identity.issued.empty() ? days.work_name : "publication";
    return days;
}

Element identification(const Identity& identity, std::string_view part) {
    const auto days = days_of(identity);
    const auto work = cat("/akn/un/statement/deliberation/", body_path(identity.organ), "/", days.work, "/",
                          path_of(identity), "/");
    const auto expression = cat(work, language_3(identity.language), "@");
    const auto slash = part == "main" ? "/" : "";
    const bool draft = identity.kind == DocumentKind::draft_resolution;
    const auto organ = cat("#", organ_id(identity.organ));
    auto of_work = element(
        "FRBRWork", {},
        {element(
             "FRBRthis",
             attributes({{"value", cat(work, "!", part == "main" ? "main" : cat("main/", part), slash)}})),
         element("FRBRuri", attributes({{"value", work}}))});
    const auto add = [&](Element child) { of_work.children.push_back(std::move(child)); };
    if (!identity.symbol.empty() && part == "main")
        add(element("FRBRalias", attributes({{"name", "symbol"}, {"value", identity.symbol}})));
    add(element("FRBRdate", attributes({{"date", days.work}, {"name", days.work_name}})));
    add(element("FRBRauthor", attributes({{"href", draft ? "#sponsors" : organ}, {"as", "#author"}})));
    add(element("FRBRcountry", attributes({{"value", "un"}})));
    const auto number = short_number(identity.symbol);
    if (!number.empty() && !draft && part == "main")
        add(element("FRBRnumber", attributes({{"value", number}})));
    const auto tail = part == "main" ? std::string("!main") : cat("!main/", part);
    auto of_expression = element(
        "FRBRExpression", {},
        {element("FRBRthis", attributes({{"value", cat(expression, tail, slash)}})),
         element("FRBRuri", attributes({{"value", cat(expression, "/")}})),
         element("FRBRdate", attributes({{"date", days.expression}, {"name", days.expression_name}})),
         element("FRBRauthor", attributes({{"href", organ}, {"as", "#issuer"}})),
         element("FRBRlanguage", attributes({{"language", std::string(language_3(identity.language))}}))});
    auto of_manifestation =
        element("FRBRManifestation", {},
                {element("FRBRthis", attributes({{"value", cat(expression, "/", tail, ".xml")}})),
                 element("FRBRuri", attributes({{"value", cat(expression, ".xml")}})),
                 element("FRBRdate", attributes({{"date", identity.marked}, {"name", "markup"}})),
                 element("FRBRauthor", attributes({{"href", "#resolute"}, {"as", "#editor"}}))});
    return element("identification", attributes({{"source", "#resolute"}}),
                   {std::move(of_work), std::move(of_expression), std::move(of_manifestation)});
}

Element presentation(const std::string& job) {
    auto docket = element("docketNumber", attributes({{"refersTo", "#publicationJobNumber"}}));
    docket.children.push_back(model::Text{job, {}});
    return element("presentation", attributes({{"source", "#resolute"}}),
                   {element("akn4un:footerFirstPage", {},
                            {element("akn4un:footerFirstPageLeft", {},
                                     {element("akn4un:internalCode", {}, {std::move(docket)})})})});
}

}  // namespace

std::string_view statement_name(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::draft_resolution:
            return "draftResolution";
        case DocumentKind::decision:
            return "decision";
        case DocumentKind::presidential_statement:
            return "presidentialStatement";
        default:
            return "resolution";
    }
}

std::string_view organ_id(Organ organ) {
    switch (organ) {
        case Organ::security_council:
            return "securityCouncil";
        case Organ::human_rights_council:
            return "humanRightsCouncil";
        case Organ::economic_and_social_council:
            return "economicAndSocialCouncil";
        default:
            return "generalAssembly";
    }
}

std::string short_number(const std::string& symbol) {
    for (const std::string_view series : {"/RES/", "/DEC/", "/PRST/"})
        if (const auto at = symbol.find(series); at != std::string::npos)
            return symbol.substr(at + series.size());
    return {};
}

Element make_meta(const Identity& identity, const std::set<std::string>& used) {
    auto needed = used;
    const bool draft = identity.kind == DocumentKind::draft_resolution;
    const auto organ = std::string(organ_id(identity.organ));
    needed.insert({"resolute", "author", "issuer", "editor", organ});
    if (draft) needed.insert("sponsors");
    if (!identity.job.empty()) needed.insert("publicationJobNumber");
    auto meta = element("meta", {}, {identification(identity, "main")});
    const auto by = cat("#", draft ? "sponsors" : organ);
    meta.children.push_back(
        element("workflow", attributes({{"source", "#resolute"}}),
                {element("step", attributes({{"date", days_of(identity).work},
                                             {"by", by},
                                             {"outcome", draft ? "draftResolution" : "adopted"}}))}));
    auto references = element("references", attributes({{"source", "#resolute"}}));
    for (const auto& each : concepts)
        if (needed.contains(std::string(each.id)))
            references.children.push_back(
                element(std::string(each.element), attributes({{"eId", std::string(each.id)},
                                                               {"href", cat("/akn/ontology/", each.path)},
                                                               {"showAs", std::string(each.shown)}})));
    meta.children.push_back(std::move(references));
    if (!identity.job.empty()) meta.children.push_back(presentation(identity.job));
    return meta;
}

Element make_part_meta(const Identity& identity) {
    return element("meta", {}, {identification(identity, "main")});
}

Element make_annex_meta(const Identity& identity, std::size_t ordinal) {
    return element("meta", {}, {identification(identity, ordinal < 2 ? "annex" : cat("annex_", ordinal))});
}

}  // namespace resolute::importing
