// SPDX-License-Identifier: Apache-2.0
#include "html_sample.h"

#include <memory>

#include "model/xml.h"
#include "text/cat.h"
#include "xml/read.h"

namespace resolute::tests {

model::Document document_of(std::string_view xml) {
    Diagnostics ignored;
    return model::from_xml(xml::read(std::make_shared<SourceFile>("sample.xml", std::string(xml)), ignored));
}

std::string resolution(std::string_view language, std::string_view symbol, std::string_view preamble,
                       std::string_view body) {
    return cat(
        "<akomaNtoso><statement name=\"resolution\"><meta><identification><FRBRExpression><FRBRlanguage ",
        "language=\"", language, "\"/></FRBRExpression></identification></meta><coverPage>",
        "<p><docAuthority refersTo=\"#publisher\">United Nations</docAuthority></p>",
        "<p><docNumber refersTo=\"#symbol\">", symbol, "</docNumber></p>",
        "<p><session>Seventy-ninth "
        "session</session></p></coverPage><preface><p><docNumber>79/1.</docNumber> ",
        "<docTitle refersTo=\"#resolutionTitle\">Parks</docTitle></p></preface><preamble>", preamble,
        "</preamble><mainBody>", body, "</mainBody></statement></akomaNtoso>");
}

}  // namespace resolute::tests
