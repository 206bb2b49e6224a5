// SPDX-License-Identifier: Apache-2.0
#include "render/docx/styles.h"

#include <array>

#include "text/cat.h"

namespace resolute::render::docx {

namespace {

struct Named {
    std::string_view id, name, based_on;
    std::string_view paragraph, letters;
};

// Measures in twentieths of a point, sizes in half points, as measured on official files.
constexpr std::array styles{
    Named{"H1", "_ H_1", "Normal",
          R"(<w:keepNext/><w:spacing w:after="120" w:line="270" w:lineRule="exact"/>)",
          R"(<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>)"},
    Named{"HCh", "_ H _Ch", "H1", R"(<w:spacing w:after="120" w:line="300" w:lineRule="exact"/>)",
          R"(<w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    Named{"H23", "_ H_2/3", "H1", R"(<w:spacing w:after="120" w:line="240" w:lineRule="exact"/>)",
          R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"},
    Named{"H4", "_ H_4", "Normal",
          R"(<w:keepNext/><w:spacing w:after="120" w:line="240" w:lineRule="exact"/>)", "<w:i/><w:iCs/>"},
    Named{"XLarge", "XLarge", "HCh", R"(<w:spacing w:line="390" w:lineRule="exact"/>)",
          R"(<w:sz w:val="40"/><w:szCs w:val="40"/>)"},
    Named{"Publication", "Publication", "Normal", "", ""},
    Named{"Session", "Session", "H23", "", ""},
    Named{"AgendaItemNormal", "Agenda_Item_Normal", "Normal", "", ""},
    Named{"TitleH1", "Title_H1", "H1",
          R"(<w:tabs><w:tab w:val="right" w:pos="1022"/><w:tab w:val="left" w:pos="1267"/></w:tabs>)"
          R"(<w:ind w:left="1267" w:right="1267" w:hanging="1267"/>)",
          ""},
    Named{"AgendaTitleH2", "Agenda_Title_H2", "TitleH1",
          R"(<w:spacing w:line="240" w:lineRule="exact"/><w:ind w:right="4539"/>)",
          R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"},
    Named{"Sponsors", "Sponsors", "H1", R"(<w:spacing w:line="240" w:lineRule="exact"/>)",
          R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"},
    Named{"SingleTxt", "__Single Txt", "Normal",
          R"(<w:tabs><w:tab w:val="left" w:pos="1267"/><w:tab w:val="left" w:pos="1742"/>)"
          R"(<w:tab w:val="left" w:pos="2218"/><w:tab w:val="left" w:pos="2693"/>)"
          R"(<w:tab w:val="left" w:pos="3182"/></w:tabs><w:spacing w:after="120"/>)"
          R"(<w:ind w:left="1267" w:right="1267"/><w:jc w:val="both"/>)",
          ""},
    Named{"FootnoteText", "footnote text", "Normal",
          R"(<w:tabs><w:tab w:val="right" w:pos="1195"/><w:tab w:val="left" w:pos="1267"/></w:tabs>)"
          R"(<w:spacing w:line="210" w:lineRule="exact"/>)"
          R"(<w:ind w:left="1267" w:right="1260" w:hanging="576"/>)",
          R"(<w:sz w:val="17"/><w:szCs w:val="17"/>)"},
    Named{"Header", "header", "Normal", R"(<w:spacing w:line="240" w:lineRule="auto"/>)",
          R"(<w:sz w:val="17"/><w:szCs w:val="17"/>)"},
    Named{"Footer", "footer", "Normal", R"(<w:spacing w:line="240" w:lineRule="auto"/>)",
          R"(<w:b/><w:bCs/><w:sz w:val="17"/><w:szCs w:val="17"/>)"}};

}  // namespace

std::string styles_part(std::string_view language) {
    auto result = cat(
        R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman")",
        R"( w:cs="Times New Roman" w:eastAsia="SimSun"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val=")",
        language, R"("/></w:rPr></w:rPrDefault></w:docDefaults>)",
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>)",
        R"(<w:suppressAutoHyphens/><w:spacing w:after="0" w:line="240" w:lineRule="exact"/></w:pPr><w:rPr>)",
        R"(<w:spacing w:val="4"/><w:w w:val="103"/><w:kern w:val="14"/></w:rPr></w:style>)");
    for (const auto& each : styles)
        result += cat(R"(<w:style w:type="paragraph" w:styleId=")", each.id, R"("><w:name w:val=")",
                      each.name, R"("/><w:basedOn w:val=")", each.based_on, R"("/><w:pPr>)", each.paragraph,
                      "</w:pPr><w:rPr>", each.letters, "</w:rPr></w:style>");
    return cat(
        result,
        R"(<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>)",
        R"(<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>)",
        R"(<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>)",
        R"(<w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>)",
        R"(<w:insideH w:val="single" w:sz="2"/></w:tblBorders></w:tblPr></w:style>)");
}

}  // namespace resolute::render::docx
