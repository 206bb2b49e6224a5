// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include <algorithm>

#include "model/xml.h"
#include "text/file.h"
#include "xml/read.h"

namespace resolute::tests {

namespace fs = std::filesystem;

std::vector<fs::path> xml_files(const fs::path& folder) {
    std::vector<fs::path> found;
    if (!fs::is_directory(folder)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".xml") found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

std::vector<fs::path> sample_of(const std::vector<fs::path>& files, std::size_t count) {
    std::vector<fs::path> sample;
    for (std::size_t i = 0; i < count && !files.empty(); ++i)
        sample.push_back(files[i * files.size() / count]);
    sample.erase(std::unique(sample.begin(), sample.end()), sample.end());
    return sample;
}

model::Document document_from(std::string_view text) {
    Diagnostics ignored;
    return model::from_xml(xml::read(std::make_shared<SourceFile>("sample.xml", std::string(text)), ignored));
}

model::Document document_of(const fs::path& file) {
    const auto bytes = read_file(file);
    if (!bytes) return {};
    Diagnostics ignored;
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes(file.string(), *bytes));
    return model::from_xml(xml::read(source, ignored));
}

}  // namespace resolute::tests
