// SPDX-License-Identifier: Apache-2.0
// Official PDF files imported and compared with the XML that the United Nations published of the same
// documents: words, places where notes are called, kinds and levels of paragraphs. Skips where the shared
// samples are absent.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bones.h"
#include "import/pdf/import_pdf.h"
#include "model/xml.h"
#include "support/corpus.h"
#include "text/cat.h"
#include "text/file.h"
#include "text/in_common.h"
#include "xml/read.h"

using namespace resolute;

namespace {

namespace fs = std::filesystem;

struct Share {
    std::size_t found = 0, wanted = 0;
    double per_cent() const {
        return wanted == 0 ? 100 : 100.0 * static_cast<double>(found) / static_cast<double>(wanted);
    }
    void operator+=(const Share& other) {
        found += other.found;
        wanted += other.wanted;
    }
};
struct Shares {
    Share words, calls, levels;
    std::size_t extra = 0;  // words that the XML does not have
};

/// Print does not show which hyphens keep a line from breaking.
std::string plain(std::string text) {
    constexpr std::string_view hyphen = "\u2011";
    for (auto at = text.find(hyphen); at != std::string::npos; at = text.find(hyphen, at))
        text.replace(at, hyphen.size(), "-");
    return text;
}

/// A word of the text, the notes behind those that call them; a call stands behind its word as `[^1]`.
std::vector<std::string> words_of(const std::vector<tests::Bone>& bones) {
    std::vector<std::string> words;
    for (const auto& bone : bones) {
        auto text = plain(cat(bone.label, " ", bone.text));
        for (auto at = text.find("[^"); at != std::string::npos; at = text.find("[^", at + 3))
            text.insert(at, " ");
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find(' ', at), text.size());
            if (end > at) words.push_back(text.substr(at, end - at));
            at = end + 1;
        }
    }
    return words;
}

std::vector<std::uint64_t> keys_of(const std::vector<std::string>& words) {
    std::vector<std::uint64_t> keys;
    for (const auto& word : words) keys.push_back(std::hash<std::string>()(word));
    return keys;
}

bool is_call(const std::string& word) {
    return word.starts_with("[^");
}

/// Words in order, calls where the word before them is the same one.
void compare_words(const std::vector<tests::Bone>& wanted, const std::vector<tests::Bone>& got, Shares& to,
                   bool verbose) {
    const auto left = words_of(wanted), right = words_of(got);
    std::set<std::size_t> matched;
    constexpr std::size_t most_differences = 4000;
    for (const auto& [a, b] : in_common(keys_of(left), keys_of(right), most_differences)) matched.insert(a);
    for (std::size_t i = 0; i < left.size(); ++i) {
        const bool same = matched.contains(i) && (!is_call(left[i]) || i == 0 || matched.contains(i - 1));
        auto& share = is_call(left[i]) ? to.calls : to.words;
        ++share.wanted;
        share.found += same;
        if (!same && verbose)
            std::cout << "    lost: " << (i > 0 ? left[i - 1] : "") << " | " << left[i] << '\n';
    }
}

/// Kind, level and label of each paragraph, matched by its words.
void compare_levels(const std::vector<tests::Bone>& wanted, const std::vector<tests::Bone>& got, Share& to,
                    bool verbose) {
    std::multimap<std::string, const tests::Bone*> by_words;
    const auto key = [](const tests::Bone& bone) {
        std::string letters;
        for (const auto c : plain(bone.text))
            if (c != ' ') letters += c;
        return letters.substr(0, 80);
    };
    for (const auto& bone : got) by_words.emplace(key(bone), &bone);
    for (const auto& bone : wanted) {
        ++to.wanted;
        const auto [begin, end] = by_words.equal_range(key(bone));
        const auto same = std::find_if(begin, end, [&](const auto& each) {
            return each.second->kind == bone.kind && each.second->level == bone.level &&
                   each.second->label == bone.label;
        });
        if (same != end) {
            ++to.found;
            by_words.erase(same);
        } else if (verbose) {
            std::cout << "    wanted " << tests::show(bone).substr(0, 130) << '\n';
            if (begin != end)
                std::cout << "       got " << tests::show(*begin->second).substr(0, 130) << '\n';
        }
    }
}

model::Document read(const fs::path& path) {
    Diagnostics ignored;
    const auto bytes = read_file(path.string());
    return model::from_xml(
        xml::read(std::make_shared<SourceFile>(SourceFile::from_bytes("xml", bytes.value())), ignored));
}

void show(const std::string& name, const Shares& shares) {
    std::cout << std::left << std::setw(20) << name << std::right << std::fixed << std::setprecision(2);
    for (const auto* share : {&shares.words, &shares.calls, &shares.levels})
        std::cout << std::setw(9) << share->per_cent() << std::setw(7) << share->wanted;
    std::cout << std::setw(7) << shares.extra << '\n';
}

}  // namespace

int main(int count, char** values) {
    const std::string only = count > 1 ? values[1] : "";
    const auto folder = tests::shared_folder() / "official-samples";
    if (!fs::is_directory(folder)) {
        std::cout << "skipped: the official samples are not there (RESOLUTE_SHARED)\n";
        return 0;
    }
    std::cout << "document             words %   of   calls %   of  levels %   of  extra\n";
    Shares all;
    for (const auto& entry : std::set<fs::path>(fs::directory_iterator(folder), {})) {
        const auto name = entry.stem().string();
        const auto xml = folder / "xml" / (name + ".xml");
        if (entry.extension() != ".pdf" || !fs::exists(xml) || name.find(only) == std::string::npos) continue;
        const auto bytes = read_file(entry.string());
        importing::PdfOptions options;
        options.today = "2026-01-01";
        const auto read_pdf = importing::import_pdf(bytes.value(), options);
        if (!read_pdf) {
            std::cout << name << ": " << read_pdf.error().what << '\n';
            return 1;
        }
        const auto wanted = tests::skeleton(read(xml)), got = tests::skeleton(read_pdf->imported.document);
        Shares shares;
        compare_words(wanted, got, shares, !only.empty());
        compare_levels(wanted, got, shares.levels, !only.empty());
        show(name, shares);
        all.extra += shares.extra;
        all.words += shares.words;
        all.calls += shares.calls;
        all.levels += shares.levels;
    }
    show("all", all);
    constexpr double words = 99.9, calls = 98, levels = 98;
    const bool enough = all.words.per_cent() >= words && all.calls.per_cent() >= calls &&
                        all.levels.per_cent() >= levels && all.extra * 1000 <= all.words.wanted;
    if (!enough) std::cout << "wanted " << words << ", " << calls << ", " << levels << '\n';
    return only.empty() && !enough ? 1 : 0;
}
