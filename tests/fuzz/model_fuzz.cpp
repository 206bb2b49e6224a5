// SPDX-License-Identifier: Apache-2.0
// The model: what is written from a document reads as the same document, whatever it was read from.
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "model/views.h"
#include "model/xml.h"
#include "xml/read.h"

using namespace resolute;

static model::Document document_of(std::string_view bytes) {
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes("input", std::string(bytes)));
    Diagnostics found;
    return model::from_xml(xml::read(source, found));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = document_of({reinterpret_cast<const char*>(data), size});
    const auto written = model::to_xml(document);
    if (document_of(written) != document) std::abort();
    for (const auto& each : model::documents(document))
        for (const auto* part : model::parts(*each.document, "mainBody")) model::steps(*part);
    for (const auto& passage : model::passages(document)) model::prose(*passage.content);
    model::symbol(document);
    return 0;
}
