// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "layout/set_pages.h"
#include "samples.h"
#include "style/templates.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::layout;

namespace {

/// A resolution of that many paragraphs of one line and what follows, with its meeting, day and vote.
Pages resolution_of(int paragraphs, std::string_view behind = {}) {
    std::string body;
    for (int i = 0; i < paragraphs; ++i) body += "<paragraph><content><p>Text.</p></content></paragraph>";
    body += behind;
    const auto document = tests::document_from(
        cat("<akomaNtoso><statement name='resolution'><mainBody>", body,
            "</mainBody><conclusions><p>34th meeting<eol/>8 July 2025</p>"
            "<p><vote><outcome>[Adopted without a vote.]</outcome></vote></p></conclusions></statement>"
            "</akomaNtoso>"));
    Diagnostics ignored;
    const auto style = style::built_in("geneva");
    REQUIRE(style);
    return set_pages(document, *style, ignored);
}

int page_with(const Pages& pages, std::string_view word) {
    int found = -1;
    for (std::size_t i = 0; i < pages.pages.size(); ++i)
        for (const auto& item : pages.pages[i].items)
            if (const auto* run = std::get_if<GlyphRun>(&item.item))
                if (run->text.find(word) != std::string::npos) found = static_cast<int>(i);
    return found;
}

}  // namespace

TEST_CASE("the meeting and the vote below it stand on the page where the text ends") {
    for (int count = 30; count < 50; ++count) {
        const auto pages = resolution_of(count);
        if (pages.pages.empty()) return;  // without fonts
        const int last = page_with(pages, "Text.");
        CHECK(page_with(pages, "meeting") == last);
        CHECK(page_with(pages, "vote.") == last);
    }
}

TEST_CASE("a number without words of its own stands on the page of its first point") {
    for (int count = 30; count < 50; ++count) {
        const auto pages = resolution_of(
            count, "<paragraph><num>77.</num><list><point><num>(a)</num><content><p>First;</p></content>"
                   "</point></list></paragraph>");
        if (pages.pages.empty()) return;  // without fonts
        CHECK(page_with(pages, "77.") == page_with(pages, "First"));
    }
}

TEST_CASE("the number of a section stands right above its heading, and apart from text") {
    const auto distance = [](std::string_view below) {
        const auto pages = resolution_of(1, cat("<section><num>IV</num>", below, "</section>"));
        double number = 0, words = 0;
        if (pages.pages.empty()) return 0.0;
        for (const auto& item : pages.pages.front().items)
            if (const auto* run = std::get_if<GlyphRun>(&item.item)) {
                if (run->text == "IV") number = item.at.y.units / 64.0;
                if (run->text.starts_with("Below")) words = item.at.y.units / 64.0;
            }
        return words - number;
    };
    if (distance("<heading>Below</heading>") == 0) return;  // without fonts
    CHECK(std::abs(distance("<heading>Below</heading>") - 12) < 0.1);
    CHECK(std::abs(distance("<paragraph><content><p>Below.</p></content></paragraph>") - 18) < 0.1);
}
