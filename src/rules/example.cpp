// SPDX-License-Identifier: Apache-2.0
#include "rules/example.h"

#include <array>

#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta>
      <identification source="#resolute">
        <FRBRWork>
)";
constexpr std::string_view identification =
    R"(          <FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
          <FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
          <FRBRalias name="symbol" value="A/RES/78/999"/>
          <FRBRdate date="2023-12-19" name="adoption"/>
          <FRBRauthor href="#generalAssembly" as="#author"/>
          <FRBRcountry value="un"/>
          <FRBRnumber value="78/999"/>
)";
constexpr std::string_view metadata = R"(        </FRBRWork>
        <FRBRExpression>
          <FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/eng@!main/"/>
          <FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/eng@/"/>
          <FRBRdate date="2023-12-21" name="publication"/>
          <FRBRauthor href="#generalAssembly" as="#issuer"/>
          <FRBRlanguage language="eng"/>
        </FRBRExpression>
        <FRBRManifestation>
          <FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/eng@/!main.xml"/>
          <FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/eng@.xml"/>
          <FRBRdate date="2023-12-28" name="markup"/>
          <FRBRauthor href="#resolute" as="#editor"/>
        </FRBRManifestation>
      </identification>
      <workflow source="#resolute">
        <step date="2023-12-19" by="#generalAssembly" outcome="adopted"/>
      </workflow>
      <references source="#resolute">
        <TLCOrganization eId="resolute" href="/akn/ontology/organization/resolute" showAs="resolute"/>
        <TLCOrganization eId="generalAssembly" href="/akn/ontology/organization/un/generalAssembly" showAs="General Assembly"/>
        <TLCOrganization eId="thirdCommittee" href="/akn/ontology/organization/un/generalAssembly/thirdCommittee" showAs="Third Committee"/>
        <TLCRole eId="publisher" href="/akn/ontology/role/un/publisher" showAs="Publisher"/>
        <TLCRole eId="issuingBody" href="/akn/ontology/role/un/issuingBody" showAs="Issuing body"/>
        <TLCRole eId="sponsors" href="/akn/ontology/role/un/sponsors" showAs="Sponsors"/>
        <TLCRole eId="author" href="/akn/ontology/role/un/author" showAs="Author"/>
        <TLCRole eId="issuer" href="/akn/ontology/role/un/issuer" showAs="Issuer"/>
        <TLCRole eId="editor" href="/akn/ontology/role/un/editor" showAs="Editor"/>
        <TLCConcept eId="symbol" href="/akn/ontology/concept/un/symbol" showAs="Symbol"/>
        <TLCConcept eId="generalDistribution" href="/akn/ontology/concept/un/generalDistribution" showAs="General distribution"/>
        <TLCConcept eId="dateOfIssuance" href="/akn/ontology/concept/un/dateOfIssuance" showAs="Date of issuance"/>
        <TLCConcept eId="adoptionDate" href="/akn/ontology/concept/un/adoptionDate" showAs="Date of adoption"/>
        <TLCEvent eId="adoption" href="/akn/ontology/event/un/adoption" showAs="Adoption"/>
        <TLCEvent eId="adoptionMeeting" href="/akn/ontology/event/un/adoptionMeeting" showAs="Meeting of adoption"/>
        <TLCTerm eId="resolutionTitle" href="/akn/ontology/term/un/resolutionTitle" showAs="Title of the resolution"/>
      </references>
    </meta>
    <coverPage eId="coverPage_1">
)";
constexpr std::string_view cover =
    R"(      <p><docAuthority refersTo="#publisher">United Nations</docAuthority></p>
      <p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
      <p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
      <p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>
      <p><docDate date="2023-12-21" refersTo="#dateOfIssuance">21 December 2023</docDate></p>
      <p><session refersTo="#generalAssembly" value="78">Seventy-eighth session</session></p>
      <p><docTitle>Resolution adopted by the General Assembly on <docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></docTitle></p>
      <p><docProponent refersTo="#thirdCommittee">[on the report of the Third Committee (A/78/999, para. 12)]</docProponent></p>
)";
constexpr std::string_view preface =
    R"(      <p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>
)";
constexpr std::string_view formula =
    R"(      <formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>
)";
constexpr std::string_view preamble =
    R"(      <container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on public libraries,</p></container>
)";
constexpr std::string_view operative =
    R"(      <paragraph eId="para_1"><num>1.</num><content eId="para_1__content"><p><i>Takes note</i> of the report;</p></content></paragraph>
      <paragraph eId="para_2"><num>2.</num><content eId="para_2__content"><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>
)";
constexpr std::string_view conclusions =
    R"(      <p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>
)";

struct Piece {
    std::string_view text;
    Slot slot = Slot::document;  // `document`: always there
};
constexpr std::array<Piece, 14> pieces{{{head},
                                        {identification, Slot::identification},
                                        {metadata},
                                        {cover, Slot::cover},
                                        {"    </coverPage>\n    <preface>\n"},
                                        {preface, Slot::preface},
                                        {"    </preface>\n    <preamble>\n"},
                                        {formula, Slot::formula},
                                        {preamble, Slot::preamble},
                                        {"    </preamble>\n    <mainBody>\n"},
                                        {operative, Slot::operative},
                                        {"    </mainBody>\n    <conclusions eId=\"conclusions\">\n"},
                                        {conclusions, Slot::conclusions},
                                        {"    </conclusions>\n  </statement>\n</akomaNtoso>\n"}}};

}  // namespace

std::string framed(const Example& example, std::string_view text) {
    if (example.slot == Slot::document) return std::string(text);
    std::string result;
    for (const auto& piece : pieces) {
        const bool here = piece.slot == example.slot;
        result += here ? text : piece.text;
        if (here) result += '\n';
    }
    return result;
}

}  // namespace resolute::rules
