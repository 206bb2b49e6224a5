// SPDX-License-Identifier: Apache-2.0
#include "pdf_sample_pages.h"

#include <cmath>
#include <filesystem>

#include <harfbuzz/hb.h>

namespace resolute::tests {

bool file_exists(std::string_view path) {
    return std::filesystem::exists(path);
}

layout::Length points(double value) {
    return {static_cast<std::int32_t>(std::lround(value * 64))};
}

layout::GlyphRun shaped(const layout::Pages& pages, std::string_view text, const Setting& setting) {
    const auto& face_file = pages.fonts[static_cast<std::size_t>(setting.font)];
    auto* blob = hb_blob_create_from_file(face_file.path.c_str());
    auto* face = hb_face_create(blob, static_cast<unsigned>(face_file.index));
    auto* font = hb_font_create(face);
    auto* buffer = hb_buffer_create();
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_buffer_guess_segment_properties(buffer);
    hb_feature_t feature;
    const bool has_feature = hb_feature_from_string(setting.features.data(),
                                                    static_cast<int>(setting.features.size()), &feature) != 0;
    hb_shape(font, buffer, &feature, has_feature ? 1 : 0);

    layout::GlyphRun run;
    run.font = setting.font;
    run.size = points(setting.size);
    run.width_percent = setting.width_percent;
    run.text = text;
    run.rtl = hb_buffer_get_direction(buffer) == HB_DIRECTION_RTL;
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const auto* places = hb_buffer_get_glyph_positions(buffer, &count);
    const double em = setting.size / hb_face_get_upem(face), across = em * setting.width_percent / 100;
    for (unsigned i = 0; i < count; ++i) {
        const double extra = setting.letter_space + (text[infos[i].cluster] == ' ' ? setting.word_space : 0);
        run.glyphs.push_back({infos[i].codepoint,
                              points(places[i].x_advance * across + extra),
                              {points(places[i].x_offset * across), points(-places[i].y_offset * em)},
                              infos[i].cluster});
    }
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return run;
}

layout::Length width_of(const layout::GlyphRun& run) {
    layout::Length sum;
    for (const auto& glyph : run.glyphs) sum = sum + glyph.advance;
    return sum;
}

double put(layout::Pages& pages, std::size_t page, int tag, double x, double y, std::string_view text,
           const Setting& setting) {
    auto run = shaped(pages, text, setting);
    const auto end = points(x) + width_of(run);
    layout::Placed placed;
    placed.at = {points(x), points(y)};
    placed.item = std::move(run);
    placed.tag = tag;
    pages.pages[page].items.push_back(std::move(placed));
    return end.units / 64.0;
}

int add_tag(layout::Pages& pages, std::string_view role, int parent) {
    layout::Tag tag;
    tag.role = role;
    tag.parent = parent;
    pages.tags.push_back(std::move(tag));
    return static_cast<int>(pages.tags.size()) - 1;
}

namespace {

using layout::Pages;

layout::Tag& tag(Pages& pages, int index) {
    return pages.tags[static_cast<std::size_t>(index)];
}

void put_rule(Pages& pages, std::size_t page, int owner, double x1, double x2, double y) {
    layout::Placed placed;
    placed.at = {points(x1), points(y)};
    placed.item = layout::Stroke{{points(x2), points(y)}, points(0.5)};
    placed.tag = owner;
    pages.pages[page].items.push_back(std::move(placed));
}

void put_furniture(Pages& pages) {
    for (std::size_t page = 0; page < 2; ++page) {
        put(pages, page, -1, 60, 40, "A/RES/78/101", {.size = 8.5});
        put_rule(pages, page, -1, 60, 552, 45);
        put(pages, page, -1, 60, 755.3, page == 0 ? "1/2" : "2/2", {.size = 8.5});
    }
    put_rule(pages, 0, -1, 99.6, 171.7, 690);
}

/// An emblem of two pixels, a code of three bars and a triangle.
void put_pictures(Pages& pages) {
    const int figure = add_tag(pages, "Figure");
    tag(pages, figure).alternative = "Emblem";
    pages.images.push_back({.width = 2,
                            .height = 1,
                            .channels = 3,
                            .jpeg = false,
                            .bytes = std::string("\xff\0\0\xff\xff\xff", 6)});
    auto& items = pages.pages[0].items;
    const auto size = [](double width, double height) { return layout::Size{points(width), points(height)}; };
    items.push_back({{points(64.65), points(71.3)}, layout::Picture{0, size(56.15, 28)}, figure, {}});
    items.push_back({{points(65), points(749)},
                     layout::Matrix{size(7, 13), 7, 1, {{0, 0, 1, 1}, {2, 0, 2, 1}, {5, 0, 2, 1}}},
                     -1,
                     {}});
    items.push_back(
        {{points(470), points(740)},
         layout::Outline{{{{points(0), points(10)}, {points(5), points(0)}, {points(10), points(10)}}}, {20}},
         -1,
         {}});
}

/// A numbered paragraph with a note and a link that breaks over two lines.
void put_paragraph(Pages& pages, int list) {
    const Setting body{.size = 9.96, .width_percent = 103, .letter_space = 0.2, .word_space = 0.6};
    const int item = add_tag(pages, "LI", list), label = add_tag(pages, "Lbl", item);
    const int text = add_tag(pages, "P", add_tag(pages, "LBody", item));
    const int call = add_tag(pages, "Reference", text);
    const int call_link = add_tag(pages, "Link", call);
    tag(pages, call_link).target = "#note-1";
    tag(pages, call_link).id = "call-1";
    tag(pages, call_link).alternative = "Footnote 1";
    const int note = add_tag(pages, "Note", text);
    tag(pages, note).id = "note-1";
    const int note_label = add_tag(pages, "Lbl", note), back = add_tag(pages, "Link", note_label);
    tag(pages, back).target = "#call-1";
    tag(pages, back).alternative = "Back to the text";
    const int web = add_tag(pages, "Link", text);
    tag(pages, web).target = "https://undocs.org/A/RES/70/1";

    put(pages, 0, label, 147.1, 120, "1.", body);
    double x = put(pages, 0, text, 170.9, 120, "Affirms the office (final) and its efforts,", body);
    x = put(pages, 0, call_link, x, 116, "1", {.size = 6.5});
    put(pages, 0, text, x, 120, " as well as ", body);
    x = put(pages, 0, text, 123.35, 132, "all of ", body);
    put(pages, 0, web, x, 132, "resolution ", {.size = 10, .width_percent = 103});
    x = put(pages, 0, web, 123.35, 144, "70/1", body);
    put(pages, 0, text, x, 144, " of 25 September 2015, and further", body);
    put(pages, 0, back, 116, 697, "1", {.size = 5.5});
    put(pages, 0, note, 123.35, 700, "Official Records, Supplement No. 1.",
        {.size = 8.5, .width_percent = 104});
    put(pages, 1, text, 123.35, 82, "resolves to go on with it on page two.", body);
}

void put_table(Pages& pages) {
    const int table = add_tag(pages, "Table");
    double y = 200;
    for (const bool head : {true, false}) {
        const int row = add_tag(pages, "TR", table);
        const int left = add_tag(pages, head ? "TH" : "TD", row),
                  right = add_tag(pages, head ? "TH" : "TD", row);
        if (!head) put(pages, 1, left, 123.35, y, "Iceland", {});
        if (head) put(pages, 1, right, 250, y, "Rate", {});
        if (!head) put(pages, 1, right, 250, y, "0.036", {});
        y += 14;
    }
    put_rule(pages, 1, -1, 123.35, 300, 203);
}

void put_other_scripts(Pages& pages) {
    const int russian = add_tag(pages, "P");
    tag(pages, russian).language = "ru";
    put(pages, 1, russian, 123.35, 300, "Генеральная Ассамблея,", {});
    if (file_exists(arabic_path)) {
        pages.fonts.push_back({std::string(arabic_path), 0});
        const int font = static_cast<int>(pages.fonts.size()) - 1;
        const int arabic = add_tag(pages, "P");
        tag(pages, arabic).language = "ar";
        const Setting setting{.font = font, .size = 12};
        const auto last = shaped(pages, " لله سلامًا", setting);
        const double middle = 300 + width_of(last).units / 64.0;
        const double end = put(pages, 1, -1, middle, 900, "78/101", {});
        pages.pages[1].items.pop_back();
        put(pages, 1, arabic, end, 330, "الجمعية العامة ", setting);
        put(pages, 1, arabic, middle, 330, "78/101", {});
        put(pages, 1, arabic, 300, 330, " لله سلامًا", setting);
    }
    if (file_exists(chinese_path)) {
        pages.fonts.push_back({std::string(chinese_path), 2});
        const int chinese = add_tag(pages, "P");
        tag(pages, chinese).language = "zh";
        put(pages, 1, chinese, 123.35, 360, "大会，重申其决议",
            {.font = static_cast<int>(pages.fonts.size()) - 1});
    }
}

}  // namespace

layout::Pages resolution_pages() {
    Pages pages;
    pages.fonts = {{std::string(serif_path), 0}};
    pages.title = "Résolution <test> & co";
    pages.language = "en";
    pages.subject = "A/RES/78/101";
    pages.date = "2023-12-07";
    pages.pages.resize(2);
    for (std::size_t i = 0; i < 2; ++i) {
        pages.pages[i].size = {points(612), points(792)};
        pages.pages[i].label = i == 0 ? "1/2" : "2/2";
    }
    const int title = add_tag(pages, "H1");
    put(pages, 0, title, 123.35, 90, "78/101. Title of the ", {.size = 12});
    put(pages, 0, title, 123.35, 103.5, "resolution", {.size = 12});
    add_tag(pages, "P");  // with nothing in it
    put_paragraph(pages, add_tag(pages, "L"));
    put_table(pages);
    put_other_scripts(pages);
    put_furniture(pages);
    put_pictures(pages);
    pages.bookmarks = {
        {"Title", 0, points(80), 1}, {"Ассамблея", 1, points(290), 2}, {"End", 1, points(320), 1}};
    return pages;
}

}  // namespace resolute::tests
