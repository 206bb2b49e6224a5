// SPDX-License-Identifier: Apache-2.0
#include "support/corpus.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace resolute::tests {

std::filesystem::path shared_folder() {
    if (const char* given = std::getenv("RESOLUTE_SHARED")) return given;
    return std::filesystem::path(RESOLUTE_SOURCE_DIR) / ".." / "shared";
}

std::vector<CorpusFile> corpus() {
    const auto folder = shared_folder() / "corpus";
    std::ifstream manifest(folder / "MANIFEST.tsv");
    std::vector<CorpusFile> files;
    std::string line;
    std::getline(manifest, line);  // the heading
    while (std::getline(manifest, line)) {
        std::istringstream fields(line);
        std::string name, symbol, language, verdict;
        std::getline(fields, name, '\t');
        std::getline(fields, symbol, '\t');
        std::getline(fields, language, '\t');
        std::getline(fields, verdict, '\t');
        files.push_back({folder / name, name, language, verdict});
    }
    if (files.empty())
        std::cout << "skipped: the published documents are not at " << folder << " (set RESOLUTE_SHARED)\n";
    return files;
}

}  // namespace resolute::tests
