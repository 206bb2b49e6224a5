// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/attachments.h"

#include <map>

#include "render/pdf/metadata.h"
#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

std::vector<int> add_attachments(Objects& objects, const std::vector<Attachment>& attachments,
                                 std::string_view day) {
    std::vector<int> specifications;
    for (const auto& attachment : attachments) {
        const auto changed = day.empty() ? std::string() : cat("/ModDate", date_string(day));
        const int file = objects.add_stream(cat("/Type/EmbeddedFile/Subtype", name(attachment.media_type),
                                                "/Params<</Size ", attachment.bytes.size(), changed, ">>"),
                                            attachment.bytes);
        const auto shown = text_string(attachment.name);
        auto body = cat("<</Type/Filespec/F", shown, "/UF", shown, "/AFRelationship/Source/EF<</F ",
                        reference(file), "/UF ", reference(file), ">>");
        if (!attachment.description.empty()) body += cat("/Desc", text_string(attachment.description));
        specifications.push_back(objects.add(body + ">>"));
    }
    return specifications;
}

std::string attachment_names(const std::vector<Attachment>& attachments,
                             const std::vector<int>& specifications) {
    std::map<std::string, int> sorted;
    for (std::size_t i = 0; i < attachments.size(); ++i)
        sorted.emplace(attachments[i].name, specifications[i]);
    std::string result = "<</Names[";
    for (const auto& [file_name, specification] : sorted)
        result += cat(byte_string(file_name), reference(specification), ' ');
    return result + "]>>";
}

}  // namespace resolute::render::pdf
