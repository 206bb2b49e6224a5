// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

#include "layout/set_pages.h"
#include "samples.h"
#include "style/templates.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::layout;

namespace {

/// A resolution of that many paragraphs of one line, with its meeting, day and vote.
Pages resolution_of(int paragraphs) {
    std::string body;
    for (int i = 0; i < paragraphs; ++i) body += "<paragraph><content><p>Text.</p></content></paragraph>";
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
