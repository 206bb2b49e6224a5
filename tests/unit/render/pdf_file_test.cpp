// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "pdf_sample_pages.h"
#include "render/pdf/pdf.h"

using namespace resolute;

TEST_CASE("the same pages give the same bytes") {
    const auto pages = tests::resolution_pages();
    const auto first = render::pdf::write_pdf(pages, {});
    const auto second = render::pdf::write_pdf(pages, {});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    CHECK(first->starts_with("%PDF-1.7\n%"));
    CHECK(first->ends_with("\n%%EOF\n"));
}
