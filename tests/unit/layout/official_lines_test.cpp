// SPDX-License-Identifier: Apache-2.0
// Lines and pages beside those of the documents as they were printed.
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <set>

#include <catch2/catch.hpp>

#include "layout/set_pages.h"
#include "samples.h"
#include "style/templates.h"
#include "support/corpus.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::tests;

namespace {

constexpr std::size_t context = 16, shortest = 40;  // letters

struct Closer {
    void operator()(std::FILE* pipe) const { ::pclose(pipe); }
};

std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, Closer> pipe(::popen(command.c_str(), "r"));
    std::string output;
    std::array<char, 4096> buffer{};
    while (pipe)
        if (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe.get()); got > 0)
            output.append(buffer.data(), got);
        else
            break;
    return output;
}

std::string letters(std::string_view text) {
    std::string found;
    for (const auto c : text)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) found += c;
    return found;
}

/// The end of a line with the beginning of the next.
std::string joint(const std::string& line, const std::string& next) {
    return cat(line.substr(line.size() - std::min(line.size(), context)), '|', next.substr(0, context));
}

/// Within the paragraphs of a printed page; lines of a title or table are too short to count.
std::vector<std::string> printed_joints(const std::string& output) {
    std::vector<std::string> found;
    std::string last;
    for (std::size_t begin = 0; begin < output.size();) {
        const auto end = std::min(output.find('\n', begin), output.size());
        auto line = letters(std::string_view(output).substr(begin, end - begin));
        if (last.size() >= shortest && !line.empty()) found.push_back(joint(last, line));
        last = std::move(line);
        begin = end + 1;
    }
    return found;
}

std::set<std::string> set_joints(const layout::Pages& pages) {
    std::set<std::string> found;
    std::string last;
    for (const auto& page : pages.pages) {
        std::map<std::int32_t, std::string> lines;
        for (const auto& item : page.items)
            if (const auto* run = std::get_if<layout::GlyphRun>(&item.item))
                if (item.tag >= 0 && run->size.units > 9 * 64) lines[item.at.y.units] += letters(run->text);
        for (auto& [y, line] : lines) {
            found.insert(joint(last, line));
            last = std::move(line);
        }
    }
    return found;
}

struct Sample {
    const char* name;
    std::size_t pages;
};

}  // namespace

TEST_CASE("lines and pages end where they do in print") {
    const auto folder = shared_folder() / "official-samples";
    for (const auto& [name, pages] : {Sample{"A_RES_78_2", 2},
                                      {"A_RES_79_154", 14},
                                      {"A_RES_78_247", 2},
                                      {"A_RES_79_249", 8},
                                      {"A_RES_80_116", 6},
                                      {"A_RES_78_128", 25},
                                      {"S_RES_2773_2025", 4},
                                      {"A_HRC_RES_59_25", 10}}) {
        const auto printed = folder / cat(name, ".pdf");
        const auto output = output_of(cat("pdftotext -layout '", printed.string(), "' - 2>/dev/null"));
        if (output.empty()) {
            WARN("skipped: needs pdftotext and " << printed.string());
            return;
        }
        INFO(name);
        const auto document = document_of(folder / "xml" / cat(name, ".xml"));
        Diagnostics wrong;
        const auto own = layout::set_pages(document, *style::built_in(layout::template_for(document)), wrong);
        if (own.pages.empty()) {
            WARN("skipped: no fonts");
            return;
        }
        CHECK(own.pages.size() == pages);
        const auto joints = set_joints(own);
        std::size_t same = 0;
        const auto wanted = printed_joints(output);
        for (const auto& each : wanted) same += joints.contains(each) ? 1 : 0;
        INFO(same << " of " << wanted.size());
        // Notes and running heads are among the printed lines, and some paragraphs were tightened by hand.
        CHECK(same * 100 >= 82 * wanted.size());
    }
}
