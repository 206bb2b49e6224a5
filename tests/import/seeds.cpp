// SPDX-License-Identifier: Apache-2.0
// The seeds become the documents that were made of them by hand, without a manual step.
#include <catch2/catch.hpp>

#include "bones.h"
#include "import/import_text.h"
#include "model/views.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/read.h"

using namespace resolute;

namespace {

std::string file(const std::string& path) {
    auto bytes = read_file(cat(RESOLUTE_SOURCE_DIR, "/", path));
    REQUIRE(bytes);
    return *bytes;
}

model::Document example(const std::string& name) {
    Diagnostics ignored;
    return model::from_xml(
        xml::read(std::make_shared<SourceFile>(name, file(cat("examples/", name, ".xml"))), ignored));
}

model::Document imported(const std::string& name) {
    importing::TextOptions options;
    options.today = "2026-11-22";
    const auto made =
        importing::import_text(SourceFile(name, file(cat("tests/seeds/", name, ".txt"))), options);
    REQUIRE(made);
    return made->document;
}

std::vector<std::string> shown(const model::Document& document) {
    std::vector<std::string> lines;
    for (const auto& bone : tests::skeleton(document)) lines.push_back(tests::show(bone));
    return lines;
}

/// What the cover says, one line each.
std::vector<std::string> cover(const model::Document& document) {
    std::vector<std::string> lines;
    for (const auto* part : model::parts(model::main_document(document), "coverPage"))
        for (const auto& step : model::steps(*part))
            if (step.line) lines.push_back(model::text(step.line->content));
    return lines;
}

std::size_t italic_words(const model::Document& document) {
    std::size_t count = 0;
    for (const auto& passage : model::passages(document))
        for (const auto& run : model::runs(*passage.content))
            if (run.style.italic) ++count;
    return count;
}

}  // namespace

TEST_CASE("transcriptions and a Word file's text become the examples") {
    for (const std::string name : {"A_RES_58_143", "A_RES_57_201", "A_RES_58_190"}) {
        INFO(name);
        const auto wanted = example(name), made = imported(name);
        CHECK(shown(made) == shown(wanted));
        CHECK(cover(made) == cover(wanted));
        CHECK(model::symbol(made) == model::symbol(wanted));
        // One title within a paragraph of 58/190 is italic in print only: nothing in the text tells.
        CHECK(italic_words(made) + (name == "A_RES_58_190" ? 1 : 0) == italic_words(wanted));
    }
}

TEST_CASE("the text of a PDF without its first page becomes its example but for the title") {
    const auto made = shown(imported("A_RES_60_139"));
    auto wanted = shown(example("A_RES_60_139"));
    // Number, title, symbol and cover are not in the seed; they were looked up for the example.
    REQUIRE(wanted.front().find("title") == 0);
    wanted.erase(wanted.begin());
    CHECK(made == wanted);
}

TEST_CASE("metadata of the examples are found in the text") {
    for (const std::string name : {"A_RES_58_143", "A_RES_57_201", "A_RES_58_190"}) {
        INFO(name);
        const auto wanted = example(name), made = imported(name);
        const auto work = [](const model::Document& document) {
            return *model::find_element(*model::meta(model::main_document(document)), "identification");
        };
        CHECK(work(made) == work(wanted));
    }
}
