// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace resolute::tests {

/// The folder with `corpus`, `official-samples`, `seeds` and `akn`: RESOLUTE_SHARED, else `shared` beside the
/// source tree.
std::filesystem::path shared_folder();

struct CorpusFile {
    std::filesystem::path path;
    std::string name;      // inside the corpus, as the manifest has it
    std::string language;  // of the folder it was published in
    std::string verdict;   // under the OASIS schema: valid, invalid, not-well-formed
};
/// The published documents by their manifest; says so plainly and gives none where they are absent.
std::vector<CorpusFile> corpus();

}  // namespace resolute::tests
