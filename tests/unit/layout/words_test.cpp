// SPDX-License-Identifier: Apache-2.0
// Nothing of a document's text is lost or moved, whatever it is set with.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "layout/set_pages.h"
#include "model/views.h"
#include "samples.h"
#include "style/templates.h"
#include "support/corpus.h"
#include "text/utf8.h"

using namespace resolute;
using namespace resolute::tests;

namespace {

bool is_blank(char32_t code) {
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0;
}

/// Superscript digits and letters of plain text as digits and letters.
char32_t lowered(char32_t code) {
    constexpr std::u32string_view raised = U"ᵃᵇᶜᵈᶠᵍʰⁱʲᵏˡᵐⁿᵖˢᵗᵘᵛʷˣʸᶻ", letters = U"abcdfghijklmnpstuvwxyz";
    if (const auto at = raised.find(code); at != raised.npos) return letters[at];
    if (code == 0xB9) return '1';
    if (code == 0xB2 || code == 0xB3) return code - 0xB0 + '0';
    if (code == 0x207D) return '(';
    if (code == 0x207E) return ')';
    return code == 0x2070 || (code >= 0x2074 && code <= 0x2079) ? code - 0x2070 + '0' : code;
}

std::u32string characters(std::string_view text) {
    std::u32string found;
    for (const auto code : to_utf32(text))
        if (!is_blank(code)) found += lowered(code);
    return found;
}

using Ids = std::set<std::string, std::less<>>;

Ids ids_of_notes(const model::Document& document) {
    Ids ids;
    for (const auto& passage : model::passages(document))
        for (const auto& run : model::runs(*passage.content))
            if (run.note) ids.emplace(model::value(run.note->attributes, "eId"));
    return ids;
}

/// The text of runs without the parentheses that stand around calls. A call that leads nowhere shows its own
/// mark.
std::string words(const model::Inlines& content, const Ids& notes) {
    const auto runs = model::runs(content);
    std::string text;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto own = characters(runs[i].text);
        const bool residue = runs[i].style.superscript && (own == U"(" || own == U")");
        const auto calls = [&](std::size_t at) {
            return at < runs.size() && (runs[at].note || runs[at].call);
        };
        if (residue && ((own == U"(" && calls(i + 1)) || (own == U")" && i > 0 && calls(i - 1)))) continue;
        text += runs[i].text;
        if (!runs[i].call) continue;
        const auto target = model::value(runs[i].call->attributes, "href");
        if (!notes.contains(target.substr(target.starts_with('#') ? 1 : 0)))
            text += model::value(runs[i].call->attributes, "marker");
    }
    return text;
}

struct Said {
    std::u32string cover, text, notes;
};

Said said_by(const model::Document& document) {
    Said said;
    const auto notes = ids_of_notes(document);
    const model::Footnote* last = nullptr;
    for (const auto& passage : model::passages(document)) {
        auto found = characters(words(*passage.content, notes));
        if (passage.note) {
            if (passage.note != last && found.starts_with(U"()")) found.erase(0, 2);
            said.notes += found;
        } else if (passage.part->name == "coverPage") {
            said.cover += found;
        } else {
            said.text += found;
        }
        last = passage.note;
    }
    std::ranges::sort(said.cover);
    return said;
}

enum class Place { furniture, text, note, label };

Place place_of(const layout::Pages& pages, int tag) {
    if (tag < 0) return Place::furniture;
    auto place = Place::text;
    for (; tag >= 0; tag = pages.tags[static_cast<std::size_t>(tag)].parent) {
        const auto& role = pages.tags[static_cast<std::size_t>(tag)].role;
        if (role == "Reference") return Place::label;
        if (role == "Lbl" &&
            pages.tags[static_cast<std::size_t>(pages.tags[static_cast<std::size_t>(tag)].parent)].role ==
                "Note")
            return Place::label;
        if (role == "Note") place = Place::note;
    }
    return place;
}

/// The block that a tag belongs to: paragraph, heading, cell, label.
int block_of(const layout::Pages& pages, int tag) {
    for (; tag >= 0; tag = pages.tags[static_cast<std::size_t>(tag)].parent) {
        const auto& role = pages.tags[static_cast<std::size_t>(tag)].role;
        if (role == "P" || role == "TD" || role == "TH" || role == "Lbl" || role.starts_with('H')) break;
    }
    return tag;
}

/// Cover and text in one, since where one ends is not told. In the order of the blocks, for cells as high as
/// a page stand side by side line by line.
Said shown_on(const layout::Pages& pages) {
    Said shown;
    std::vector<std::pair<int, std::u32string>> blocks;
    for (const auto& page : pages.pages) {
        for (const auto& item : page.items) {
            const auto* run = std::get_if<layout::GlyphRun>(&item.item);
            if (!run) continue;
            const auto place = place_of(pages, item.tag);
            if (place == Place::text) blocks.emplace_back(block_of(pages, item.tag), characters(run->text));
            if (place == Place::note) shown.notes += characters(run->text);
        }
    }
    std::ranges::stable_sort(blocks, {}, [](const auto& block) { return block.first; });
    for (const auto& [block, text] : blocks) shown.text += text;
    return shown;
}

/// What differs first, with its surroundings.
std::string difference(const std::u32string& said, const std::u32string& shown) {
    if (said == shown) return {};
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(said, shown).in1 - said.begin());
    const auto from = at > 20 ? at - 20 : 0;
    return "said `" + to_utf8(said.substr(std::min(from, said.size()), 60)) + "`, shown `" +
           to_utf8(shown.substr(std::min(from, shown.size()), 60)) + "`";
}

/// Differences between a document and its pages; the signs that the cover gains (a dash between two days) are
/// no loss.
std::string lost(const model::Document& document, const layout::Pages& pages) {
    auto said = said_by(document);
    auto shown = shown_on(pages);
    if (shown.text.size() < said.text.size()) return "shorter: " + difference(said.text, shown.text);
    auto cover = shown.text.substr(0, shown.text.size() - said.text.size());
    auto wrong = difference(said.text, shown.text.substr(cover.size()));
    std::ranges::sort(cover);
    if (wrong.empty() && !std::ranges::includes(cover, said.cover))
        wrong = "of the cover: " + difference(said.cover, cover);
    if (wrong.empty()) wrong = difference(said.notes, shown.notes);
    return wrong;
}

void check(const std::filesystem::path& file) {
    INFO(file.string());
    const auto document = document_of(file);
    const auto style = style::built_in(layout::template_for(document));
    REQUIRE(style);
    CHECK(lost(document, layout::set_grid(document, *style, true, {})) == "");
    CHECK(lost(document, layout::set_grid(document, *style, false, {})) == "");
    Diagnostics wrong;
    const auto pages = layout::set_pages(document, *style, wrong);
    if (pages.pages.empty()) return;  // without fonts
    CHECK(lost(document, pages) == "");
    for (const auto& each : wrong) {
        INFO(each.message);
        CHECK(each.code != "TPL007");
    }
}

}  // namespace

TEST_CASE("the examples are set whole") {
    const auto files = xml_files(std::filesystem::path(RESOLUTE_SOURCE_DIR) / "examples");
    CHECK(files.size() >= 5);
    for (const auto& file : files) check(file);
}

TEST_CASE("published documents in all languages are set whole") {
    const auto files = sample_of(xml_files(shared_folder() / "corpus"), 90);
    if (files.empty()) WARN("no corpus at " << shared_folder());
    for (const auto& file : files) check(file);
}

TEST_CASE("notes of the masthead stand on the first page") {
    std::string text =
        "<akomaNtoso><statement name='resolution'><coverPage><p><docNumber>A/RES/1<authorialNote eId='n'>"
        "<p>Reissued.</p></authorialNote></docNumber></p></coverPage><mainBody>";
    for (int i = 0; i < 60; ++i)
        text += "<paragraph><num>1.</num><content><p>Decides.</p></content></paragraph>";
    const auto document = document_from(text + "</mainBody></statement></akomaNtoso>");
    const auto pages = layout::set_grid(document, *style::built_in("new-york"), true, {});
    REQUIRE(pages.pages.size() > 1);
    std::string first;
    for (const auto& item : pages.pages.front().items)
        if (const auto* run = std::get_if<layout::GlyphRun>(&item.item)) first += run->text;
    CHECK(first.find("Reissued.") != std::string::npos);
}
