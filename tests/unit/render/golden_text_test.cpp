// SPDX-License-Identifier: Apache-2.0
// Whole documents as text, read once by a person: UPDATE_GOLDEN=1 writes them anew.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <catch2/catch.hpp>

#include "layout/set_pages.h"
#include "model/xml.h"
#include "render/text.h"
#include "style/templates.h"
#include "text/file.h"
#include "xml/read.h"

using namespace resolute;
namespace fs = std::filesystem;

namespace {

const auto root = fs::path(RESOLUTE_SOURCE_DIR);
const auto golden = root / "tests" / "golden" / "text";

model::Document document_of(const fs::path& file) {
    const auto bytes = read_file(file);
    REQUIRE(bytes.has_value());
    Diagnostics ignored;
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes(file.string(), *bytes));
    return model::from_xml(xml::read(source, ignored));
}

std::string shown(const model::Document& document, const render::TextOptions& options,
                  std::string_view name = {}) {
    const auto style = style::built_in(name.empty() ? layout::template_for(document) : name);
    REQUIRE(style);
    return render::render_text(document, *style, options);
}

void compare(const std::string& seen, const fs::path& file) {
    INFO(file.string());
    if (std::getenv("UPDATE_GOLDEN")) REQUIRE(write_file(file, seen).has_value());
    const auto wanted = read_file(file);
    REQUIRE(wanted.has_value());
    CHECK(seen == *wanted);
}

std::vector<fs::path> documents() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(golden))
        if (entry.path().extension() == ".xml") found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

/// What a page shows of the text itself, line by line: places and words without heads, feet and notes.
std::vector<std::string> body_of(const layout::Pages& pages) {
    std::vector<std::string> lines;
    for (const auto& page : pages.pages) {
        for (const auto& item : page.items) {
            bool note = false;
            for (int tag = item.tag; tag >= 0; tag = pages.tags[static_cast<std::size_t>(tag)].parent)
                note = note || pages.tags[static_cast<std::size_t>(tag)].role == "Note";
            const auto* run = std::get_if<layout::GlyphRun>(&item.item);
            if (run && item.tag >= 0 && !note)
                lines.push_back(std::to_string(item.at.x.units) + ": " + run->text);
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("golden texts") {
    const auto files = documents();
    CHECK(files.size() == 6);
    for (const auto& file : files) {
        const auto document = document_of(file);
        const auto stem = (golden / file.stem()).string();
        compare(shown(document, {}), stem + ".paged.txt");
        compare(shown(document, {.paged = false}), stem + ".flow.txt");
        compare(shown(document, {.ascii = true}), stem + ".ascii.txt");
    }
}

TEST_CASE("the page that the layout was designed with") {
    const auto document = document_of(root / "examples" / "A_RES_58_143.xml");
    compare(shown(document, {}, "new-york-2004"), golden / "A_RES_58_143.paged.txt");
}

TEST_CASE("the lines of the text are the same with pages and without") {
    auto files = documents();
    for (const auto* name :
         {"A_RES_57_201", "A_RES_58_143", "A_RES_58_190", "A_RES_60_139", "draft-resolution"})
        files.push_back(root / "examples" / (std::string(name) + ".xml"));
    for (const auto& file : files) {
        INFO(file.string());
        const auto document = document_of(file);
        const auto style = style::built_in(layout::template_for(document));
        const auto flow = body_of(layout::set_grid(document, *style, false, {}));
        CHECK(flow.size() > 10);
        CHECK(body_of(layout::set_grid(document, *style, true, {})) == flow);
    }
}
