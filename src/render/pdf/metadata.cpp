// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/metadata.h"

#include "render/character_reference.h"
#include "render/pdf/font.h"
#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : readable_text(text))
        if (!append_reference(result, static_cast<unsigned char>(c))) result += c;
    return result;
}

std::string alternatives(std::string_view element, std::string_view text) {
    return cat("<", element, "><rdf:Alt><rdf:li xml:lang=\"x-default\">", escaped(text),
               "</rdf:li></rdf:Alt></", element, ">\n");
}

/// PDF/A knows no pdfuaid schema, so the packet has to describe it (ISO 19005-2, 6.6.2.3.3). It comes first,
/// because some readers take schemas in the order they stand.
constexpr std::string_view packet_start = R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
)";

}  // namespace

std::string day_of(std::string_view date) {
    constexpr std::string_view pattern = "dddd-dd-dd";
    if (date.size() < pattern.size()) return {};
    const auto day = date.substr(0, pattern.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit = day[i] >= '0' && day[i] <= '9';
        if (pattern[i] == 'd' ? !digit : day[i] != pattern[i]) return {};
    }
    return std::string(day);
}

std::string date_string(std::string_view day) {
    return cat("(D:", day.substr(0, 4), day.substr(5, 2), day.substr(8, 2), "000000Z)");
}

std::string information_dictionary(const Description& description) {
    auto result = cat("<</Title", text_string(readable_text(description.title)), "/Producer",
                      text_string(readable_text(description.producer)));
    if (!description.subject.empty())
        result += cat("/Subject", text_string(readable_text(description.subject)));
    if (!description.date.empty()) {
        const auto date = date_string(description.date);
        result += cat("/CreationDate", date, "/ModDate", date);
    }
    return result + ">>";
}

std::string xmp_packet(const Description& description) {
    std::string result = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    result += packet_start;
    result += "<dc:format>application/pdf</dc:format>\n";
    result += alternatives("dc:title", description.title);
    if (!description.subject.empty()) result += alternatives("dc:description", description.subject);
    result += cat("<dc:language><rdf:Bag><rdf:li>", escaped(description.language),
                  "</rdf:li></rdf:Bag></dc:language>\n");
    if (!description.date.empty()) {
        for (const std::string_view property : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
            result += cat("<", property, ">", description.date, "T00:00:00Z</", property, ">\n");
    }
    result += cat("<pdf:Producer>", escaped(description.producer), "</pdf:Producer>\n<pdfaid:part>",
                  description.archive_part, "</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n",
                  "<pdfuaid:part>1</pdfuaid:part>\n");
    result += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
    return result;
}

}  // namespace resolute::render::pdf
