// SPDX-License-Identifier: Apache-2.0
#include "render/docx/docx.h"

#include <array>
#include <vector>

#include "layout/story.h"
#include "render/docx/styles.h"
#include "render/docx/text.h"
#include "render/docx/zip.h"
#include "text/cat.h"

namespace resolute::render::docx {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view spaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct Kind {
    std::string_view name, root, relation;
};
constexpr std::array parts{Kind{"styles", "styles", "styles"},
                           Kind{"settings", "settings", "settings"},
                           Kind{"footnotes", "footnotes", "footnotes"},
                           Kind{"header1", "hdr", "header"},
                           Kind{"header2", "hdr", "header"},
                           Kind{"header3", "hdr", "header"},
                           Kind{"footer1", "ftr", "footer"},
                           Kind{"footer2", "ftr", "footer"},
                           Kind{"footer3", "ftr", "footer"}};

std::string xml(std::string_view root, std::string_view content) {
    return cat(declaration, "<w:", root, spaces, ">", content, "</w:", root, ">");
}

std::string field(std::string_view code, std::string_view shown) {
    return cat("<w:fldSimple w:instr=\" ", code, " \"><w:r><w:t>", shown, "</w:t></w:r></w:fldSimple>");
}

/// A line at the head or foot of a page, with its text to the left or, on right pages, to the right.
std::string line(std::string_view style, bool right, std::string_view content) {
    return cat("<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>", right ? "<w:jc w:val=\"right\"/>" : "",
               "</w:pPr>", content, "</w:p>");
}

std::string words(std::string_view text) {
    return cat("<w:r><w:t xml:space=\"preserve\">", escaped(text), "</w:t></w:r>");
}

/// Letter, and A4 with the margins of its template for what Geneva issues; both in twips.
std::string page_size(bool geneva) {
    return geneva ? "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1134\" "
                    "w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                  : "<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1200\" "
                    "w:bottom=\"1728\" w:left=\"1200\" w:header=\"432\" w:footer=\"504\" w:gutter=\"0\"/>";
}

std::string section(bool geneva) {
    std::string result = "<w:sectPr>";
    constexpr std::array places{"even", "default", "first"};
    for (std::size_t i = 0; i < places.size(); ++i)
        result += cat("<w:headerReference w:type=\"", places[i], "\" r:id=\"rheader", i + 1,
                      "\"/><w:footerReference w:type=\"", places[i], "\" r:id=\"rfooter", i + 1, "\"/>");
    return cat(result, page_size(geneva), "<w:titlePg/></w:sectPr>");
}

std::string variable(std::string_view name, std::string_view value) {
    return value.empty() ? std::string()
                         : cat("<w:docVar w:name=\"", name, "\" w:val=\"", escaped(value), "\"/>");
}

std::string settings(const layout::Story& story) {
    const auto variables = cat(variable("FooterJN", story.job), variable("sss1", story.symbol));
    return cat(
        "<w:evenAndOddHeaders/><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/>"
        "</w:footnotePr>",
        variables.empty() ? "" : cat("<w:docVars>", variables, "</w:docVars>"));
}

/// Who wrote the file. Word puts its own name there when it saves, so this tells a file that nobody changed.
std::string about_the_program() {
    return cat(
        declaration,
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        "<Application>resolute</Application></Properties>");
}

std::string content_types() {
    auto result =
        cat(declaration, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Override PartName=\"/word/document.xml\" ContentType=\"",
            types, "document.main+xml\"/>");
    for (const auto& each : parts)
        result += cat("<Override PartName=\"/word/", each.name, ".xml\" ContentType=\"", types, each.relation,
                      "+xml\"/>");
    return cat(result,
               "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-"
               "officedocument.extended-properties+xml\"/></Types>");
}

std::string relationships(std::string_view content) {
    return cat(declaration,
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
               content, "</Relationships>");
}

std::string part_relationships() {
    std::string result;
    for (const auto& each : parts)
        result += cat("<Relationship Id=\"r", each.name, "\" Type=\"", kinds, each.relation, "\" Target=\"",
                      each.name, ".xml\"/>");
    return relationships(result);
}

}  // namespace

Result<std::string> write_docx(const model::Document& document) {
    return write_docx(layout::compose(document), Revision());
}

Result<std::string> write_docx(const layout::Story& story, const Revision& revision) {
    TextWriter text(story, revision);
    const auto body = cat("<w:body>", text.body(), section(story.symbol.starts_with("A/HRC/")), "</w:body>");
    const auto symbol = text.symbol();
    const auto page = cat(field("PAGE", "2"), words("/"), field("NUMPAGES", "2"));
    const std::array contents{styles_part(story.language.empty() ? "en" : std::string_view(story.language)),
                              settings(story),
                              text.footnotes(),
                              line("Header", false, symbol),
                              line("Header", true, symbol),
                              text.masthead(),
                              line("Footer", false, page),
                              line("Footer", true, page),
                              line("Footer", false, words(story.job))};
    std::vector<NamedPart> all{
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", relationships(cat("<Relationship Id=\"r1\" Type=\"", kinds,
                                          "officeDocument\" Target=\"word/document.xml\"/><Relationship "
                                          "Id=\"r2\" Type=\"",
                                          kinds, "extended-properties\" Target=\"docProps/app.xml\"/>"))},
        {"docProps/app.xml", about_the_program(), true},
        {"word/document.xml", xml("document", body)},
        {"word/_rels/document.xml.rels", part_relationships()}};
    for (std::size_t i = 0; i < parts.size(); ++i)
        all.push_back({cat("word/", parts[i].name, ".xml"), xml(parts[i].root, contents[i])});
    return zip(all);
}

}  // namespace resolute::render::docx
