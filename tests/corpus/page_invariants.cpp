// SPDX-License-Identifier: Apache-2.0
// What holds of the pages of every published document, set with fonts and on a character grid. Some documents
// of each language in every run; all of them by `corpus_page_invariants [all]`.
#include <iostream>
#include <map>

#include <catch2/catch.hpp>

#include "layout/set_pages.h"
#include "model/xml.h"
#include "style/templates.h"
#include "support/corpus.h"
#include "support/page_checks.h"
#include "text/file.h"
#include "xml/read.h"

using namespace resolute;

namespace {

model::Document document_of(const tests::CorpusFile& file) {
    const auto bytes = read_file(file.path);
    REQUIRE(bytes.has_value());
    Diagnostics ignored;
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes(file.name, *bytes));
    return model::from_xml(xml::read(source, ignored));
}

std::size_t tell(const std::string& name, std::string_view how, const std::vector<std::string>& faults) {
    for (const auto& fault : faults) std::cout << name << ": " << how << ": " << fault << '\n';
    return faults.size();
}

/// How many faults its pages have.
std::size_t faults_in(const tests::CorpusFile& file) {
    const auto document = document_of(file);
    const auto style = style::built_in(layout::template_for(document));
    REQUIRE(style);
    const auto grid = layout::set_grid(document, *style, true, {});
    auto count = tell(file.name, "text", tests::faults_of(grid, *style, true));
    Diagnostics wrong;
    const auto pages = layout::set_pages(document, *style, wrong);
    return count + tell(file.name, "fonts", tests::faults_of(pages, *style, false));
}

void check(std::size_t of_each_language) {
    std::map<std::string, std::vector<tests::CorpusFile>> languages;
    for (auto& file : tests::corpus()) languages[file.language].push_back(file);
    std::size_t files = 0, faults = 0;
    for (const auto& [language, all] : languages) {
        const auto count = std::min(of_each_language, all.size());
        for (std::size_t i = 0; i < count; ++i, ++files) faults += faults_in(all[i * all.size() / count]);
    }
    std::cout << "pages of " << files << " documents: " << faults << " faults\n";
    CHECK(faults == 0);
}

}  // namespace

TEST_CASE("pages keep to their measure, their notes and their lines") {
    check(8);
}

TEST_CASE("pages of all published documents", "[.][all]") {
    check(100'000);
}
