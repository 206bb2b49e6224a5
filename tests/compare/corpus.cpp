// SPDX-License-Identifier: Apache-2.0
// No published document differs from itself, and of edits made at random exactly these are found.
// `compare_corpus [--step N]`: every N-th document of the shared corpus.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

#include "compare/comparison.h"
#include "model/xml.h"
#include "support/corpus.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/read.h"

using namespace resolute;
using layout::Block;
using layout::Story;

namespace {

Story story_of(const std::filesystem::path& path) {
    const auto bytes = read_file(path);
    Diagnostics ignored;
    if (!bytes) return {};
    return layout::compose(
        model::from_xml(xml::read(std::make_shared<SourceFile>(path.string(), *bytes), ignored)));
}

layout::Pieces plain(const std::string& text) {
    layout::Piece piece;
    piece.text = text;
    return {piece};
}

/// Paragraphs long enough to be found again when a few words change.
std::vector<std::size_t> long_paragraphs(const Story& story) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < story.blocks.size(); ++i) {
        const auto& block = story.blocks[i];
        const bool text = block.role == style::Role::preambular || block.role == style::Role::operative;
        if (text && layout::words_of(block.content).size() > 100) found.push_back(i);
    }
    return found;
}

/// Two paragraphs reworded, one removed, one added: what is told must be that.
bool finds_edits(const Story& before, std::mt19937& random) {
    auto places = long_paragraphs(before);
    if (places.size() < 6) return true;
    std::shuffle(places.begin(), places.end(), random);
    auto after = before;
    for (std::size_t k = 0; k < 2; ++k)
        after.blocks[places[k]].content.push_back(plain(" and something new").front());
    const auto gone = places[2], beside = places[3];
    Block made = after.blocks[beside];
    made.content = plain("Zyx wvu tsr qpo nml kji hgf edc ba zzz;");
    after.blocks.insert(after.blocks.begin() + static_cast<std::ptrdiff_t>(beside), made);
    after.blocks.erase(after.blocks.begin() + static_cast<std::ptrdiff_t>(gone + (gone >= beside)));
    const auto counts = compare::compare(before, after).counts();
    return counts.reworded == 2 && counts.added == 1 && counts.removed == 1 && counts.moved == 0;
}

}  // namespace

int main(int count, char** values) {
    const bool given = count == 3 && std::string_view(values[1]) == "--step";
    const auto step = given ? std::max<std::size_t>(std::strtoul(values[2], nullptr, 10), 1) : 1;
    std::mt19937 random(1);
    std::size_t documents = 0, differing = 0, missed = 0;
    const auto files = tests::corpus();
    for (std::size_t i = 0; i < files.size(); i += step) {
        const auto story = story_of(files[i].path);
        ++documents;
        if (compare::compare(story, story).differs()) {
            ++differing;
            std::cout << files[i].name << ": differs from itself\n";
        }
        if (!finds_edits(story, random)) {
            ++missed;
            std::cout << files[i].name << ": other changes than those made\n";
        }
    }
    std::cout << documents << " documents, " << differing << " differ from themselves, in " << missed
              << " edits are taken for others\n";
    return differing > 0 || missed * 50 > documents ? 1 : 0;
}
