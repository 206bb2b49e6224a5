// SPDX-License-Identifier: Apache-2.0
#include "document.h"

#include "text/cat.h"

namespace resolute::rules::tests {

std::string text_of(const Document& document) {
    return cat(
        R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>
<identification><FRBRWork><FRBRuri value="/akn/un/statement/deliberation/)",
        document.organ, R"(/2023-12-19/78-999/"/></FRBRWork><FRBRExpression><FRBRlanguage language=")",
        document.language,
        R"("/></FRBRExpression></identification></meta><preamble><formula name="enactingFormula"><p>)",
        document.formula, "</p></formula>", document.preamble, "</preamble><mainBody>", document.operative,
        "</mainBody><conclusions><p>50</p></conclusions></statement></akomaNtoso>");
}

std::string paragraph(std::string_view number, std::string_view words) {
    const auto num = number.empty() ? std::string() : cat("<num>", number, "</num>");
    return cat("<paragraph>", num, "<content><p>", words, "</p></content></paragraph>");
}

std::string container(std::string_view words) {
    return cat("<container name=\"x\"><p>", words, "</p></container>");
}

}  // namespace resolute::rules::tests
