// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xml/read.h"

namespace resolute::schema {

/// A document with the spans between ⟦ and ⟧ that a test expects, and the place of a ¦.
struct Marked {
    std::string text;
    std::vector<Span> spans;
    std::uint32_t cursor = 0;
};

inline Marked marked(std::string_view with_marks) {
    Marked result;
    for (std::size_t at = 0; at < with_marks.size();) {
        const auto rest = with_marks.substr(at);
        const auto here = static_cast<std::uint32_t>(result.text.size());
        if (rest.starts_with("⟦")) {
            result.spans.push_back({here, here});
            at += std::string_view("⟦").size();
        } else if (rest.starts_with("⟧")) {
            result.spans.back().end = here;
            at += std::string_view("⟧").size();
        } else if (rest.starts_with("¦")) {
            result.cursor = here;
            at += std::string_view("¦").size();
        } else {
            result.text += with_marks[at++];
        }
    }
    return result;
}

inline xml::Tree tree_of(std::string text) {
    Diagnostics mends;
    return xml::read(std::make_shared<SourceFile>("test.xml", std::move(text)), mends);
}

/// A statement that the published level allows, with other parts of `meta` and other parts after it.
inline std::string statement(std::string_view meta, std::string_view parts) {
    std::string text = R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">)"
                       R"(<statement name="resolution"><meta>)";
    text += meta;
    text += "</meta>";
    text += parts;
    return text + "</statement></akomaNtoso>";
}

inline std::string identification(
    std::string_view work_date = R"(<FRBRdate date="2003-12-22" name="adoption"/>)") {
    std::string text =
        R"(<identification source="#un"><FRBRWork><FRBRthis value="/a/!main/"/><FRBRuri value="/a/"/>)";
    text += work_date;
    text += R"(<FRBRauthor href="#un" as="#author"/><FRBRcountry value="un"/></FRBRWork>)"
            R"(<FRBRExpression><FRBRthis value="/a/eng@/!main/"/><FRBRuri value="/a/eng@/"/>)"
            R"(<FRBRdate date="2003-12-22" name="adoption"/><FRBRauthor href="#un" as="#author"/>)"
            R"(<FRBRlanguage language="eng"/></FRBRExpression>)"
            R"(<FRBRManifestation><FRBRthis value="/a/eng@.xml"/><FRBRuri value="/a/eng@.xml"/>)"
            R"(<FRBRdate date="2003-12-22" name="adoption"/><FRBRauthor href="#un" as="#author"/>)"
            R"(</FRBRManifestation>)"
            R"(</identification>)";
    return text;
}

}  // namespace resolute::schema
