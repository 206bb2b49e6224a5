// SPDX-License-Identifier: Apache-2.0
// What text rendering writes, import reads back: the share of published documents with the same structure and
// words.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <optional>

#include "bones.h"
#include "import/docx/import_docx.h"
#include "import/import_text.h"
#include "import/kept.h"
#include "import/light.h"
#include "import/pdf/import_pdf.h"
#include "import/pdf/right_to_left.h"
#include "layout/set_pages.h"
#include "model/xml.h"
#include "render/docx/docx.h"
#include "render/draft.h"
#include "render/pdf/pdf.h"
#include "render/text.h"
#include "schema/validate.h"
#include "style/templates.h"
#include "support/corpus.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/read.h"

using namespace resolute;

namespace {

struct Arguments {
    std::string layout = "flow", language;
    std::size_t step = 1, offset = 0;
    double least = 0;  // share in per cent that must come back
    bool verbose = false;
    std::string only;
};

struct Tally {
    std::size_t documents = 0, same = 0, wrong = 0, paragraphs = 0, same_paragraphs = 0, identical = 0,
                text_bytes = 0, kept_bytes = 0;
};

/// The first paragraph that differs, or an empty text.
std::string difference(const std::vector<tests::Bone>& wanted, const std::vector<tests::Bone>& got) {
    for (std::size_t i = 0; i < std::max(wanted.size(), got.size()); ++i) {
        const auto left = i < wanted.size() ? tests::show(wanted[i]) : "nothing";
        const auto right = i < got.size() ? tests::show(got[i]) : "nothing";
        if (left == right) continue;
        auto at = static_cast<std::size_t>(std::ranges::mismatch(left, right).in1 - left.begin());
        at = at < 40 ? 0 : at - 40;
        while (at > 0 && (static_cast<unsigned char>(left[at]) & 0xC0) == 0x80) --at;
        const auto begin = std::min<std::size_t>(at, 30);
        return cat("  - ", left.substr(0, begin), "~", left.substr(at, 160), "\n  + ", right.substr(0, begin),
                   "~", right.substr(at, 160), "\n");
    }
    return {};
}

std::size_t shared_paragraphs(std::vector<tests::Bone> wanted, const std::vector<tests::Bone>& got) {
    std::multimap<std::string, int> left;
    for (const auto& bone : got) left.emplace(tests::show(bone), 0);
    std::size_t found = 0;
    for (const auto& bone : wanted)
        if (const auto at = left.find(tests::show(bone)); at != left.end()) {
            left.erase(at);
            ++found;
        }
    return found;
}

model::Document read(const std::string& name, const std::string& bytes) {
    Diagnostics ignored;
    return model::from_xml(
        xml::read(std::make_shared<SourceFile>(SourceFile::from_bytes(name, bytes)), ignored));
}

/// Whether what import makes is valid as published files are.
bool is_right(const std::string& name, const model::Document& document) {
    Diagnostics found;
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes(name, model::to_xml(document)));
    const auto tree = xml::read(source, found);
    for (auto& each : schema::validate(tree, schema::Grammar::of(schema::Level::published)))
        found.push_back(std::move(each));
    for (const auto& each : found) std::cout << name << ": " << each.code << ' ' << each.message << '\n';
    return found.empty();
}

std::string written_as_pdf(const model::Document& document) {
    static layout::Stock stock;
    Diagnostics ignored;
    const auto style = style::built_in(layout::template_for(document));
    const auto pages = layout::set_pages(document, *style, stock, ignored);
    const auto pdf = render::pdf::write_pdf(pages, {});
    return pdf ? *pdf : std::string();
}

std::string written(const model::Document& document, const std::string& layout) {
    if (layout == "pdf") return written_as_pdf(document);
    if (layout == "light") return render::render_draft(document);
    if (layout == "docx") return render::docx::write_docx(document).value();
    const auto style = style::built_in(layout::template_for(document));
    render::TextOptions options;
    options.paged = layout == "paged";
    return render::render_text(document, *style, options);
}

/// With what is kept beside it, the light markup gives the same document back.
void identical(const model::Document& document, const model::Document& read_back, const std::string& text,
               const tests::CorpusFile& file, Tally& tally) {
    const auto kept = importing::keep(document, read_back);
    const auto whole = cat(text, "\n", importing::kept_line, "\n", kept);
    importing::TextOptions options;
    options.today = "2026-01-01";
    const auto again = importing::import_text(SourceFile(file.name, whole), options);
    const bool same = again && again->document == document;
    tally.identical += same;
    tally.text_bytes += text.size();
    tally.kept_bytes += kept.size();
    if (!same) std::cout << file.name << ": not identical\n";
}

std::optional<model::Document> read_back(const std::string& written, const tests::CorpusFile& file,
                                         const std::string& layout) {
    if (layout == "pdf") {
        importing::PdfOptions options;
        options.today = "2026-01-01";
        auto imported = importing::import_pdf(written, options);
        if (!imported) return std::nullopt;
        return std::move(imported->imported.document);
    }
    if (layout == "docx") {
        importing::DocxOptions options;
        options.today = "2026-01-01";
        auto imported = importing::import_docx(written, options);
        if (!imported) return std::nullopt;
        return std::move(imported->imported.document);
    }
    importing::TextOptions options;
    options.today = "2026-01-01";
    auto imported = importing::import_text(SourceFile(file.name, written), options);
    if (!imported) return std::nullopt;
    return std::move(imported->document);
}

/// What print does not show: marks of direction, which letters of Arabic are drawn longer, the order of two
/// signs on one letter.
void leave_to_print(std::vector<tests::Bone>& bones) {
    for (auto& bone : bones)
        for (const std::string_view sign : {"\u200E", "\u200F", "\u061C", "\u0640"})
            for (auto at = bone.text.find(sign); at != std::string::npos; at = bone.text.find(sign, at))
                bone.text.erase(at, sign.size());
    for (auto& bone : bones) importing::pdf::put_marks_in_order(bone.text);
}

void try_one(const tests::CorpusFile& file, const Arguments& arguments, Tally& tally) {
    const auto bytes = read_file(file.path);
    if (!bytes) return;
    const auto document = read(file.name, *bytes);
    const auto text = written(document, arguments.layout);
    const auto imported = read_back(text, file, arguments.layout);
    auto wanted = tests::skeleton(document);
    std::vector<tests::Bone> got;
    if (imported) got = tests::skeleton(*imported);
    if (arguments.layout == "pdf") leave_to_print(wanted);
    const auto differs = difference(wanted, got);
    if (imported) tally.wrong += !is_right(file.name, *imported);
    if (arguments.layout == "light" && imported) identical(document, *imported, text, file, tally);
    ++tally.documents;
    tally.same += differs.empty();
    tally.paragraphs += wanted.size();
    tally.same_paragraphs += shared_paragraphs(wanted, got);
    if (!differs.empty() && arguments.verbose)
        std::cout << file.name << (imported ? "" : " refused") << '\n' << differs;
}

std::string share(std::size_t part, std::size_t whole) {
    const auto thousandths = whole == 0 ? 0 : part * 10000 / whole;
    return cat(part, " of ", whole, " (", thousandths / 100, ".", thousandths / 10 % 10, thousandths % 10,
               " %)");
}

Arguments read_arguments(int count, char** values) {
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        const std::string word = values[i];
        const std::string next = i + 1 < count ? values[i + 1] : "";
        if (word == "--verbose") arguments.verbose = true;
        if (word == "--layout") arguments.layout = next;
        if (word == "--language") arguments.language = next;
        if (word == "--only") arguments.only = next;
        if (word == "--step") arguments.step = std::strtoul(next.c_str(), nullptr, 10);
        if (word == "--offset") arguments.offset = std::strtoul(next.c_str(), nullptr, 10);
        if (word == "--least") arguments.least = std::strtod(next.c_str(), nullptr);
    }
    return arguments;
}

}  // namespace

int main(int count, char** values) {
    const auto arguments = read_arguments(count, values);
    std::map<std::string, Tally> tallies;
    std::size_t index = 0;
    for (const auto& file : tests::corpus()) {
        if (!arguments.language.empty() && file.language != arguments.language) continue;
        if (file.name.find(arguments.only) == std::string::npos) continue;
        if (index++ % arguments.step != arguments.offset) continue;
        try_one(file, arguments, tallies[file.language]);
    }
    bool enough = true;
    for (const auto& [language, tally] : tallies) {
        std::cout << language << ", " << arguments.layout << ": documents "
                  << share(tally.same, tally.documents) << ", paragraphs and notes "
                  << share(tally.same_paragraphs, tally.paragraphs);
        if (arguments.layout == "light")
            std::cout << ", identical with what is kept " << share(tally.identical, tally.documents) << " ("
                      << tally.kept_bytes * 100 / tally.text_bytes << " bytes kept for 100 of text)";
        std::cout << '\n';
        const auto reached = 100.0 * static_cast<double>(tally.same) / static_cast<double>(tally.documents);
        enough = enough && reached >= arguments.least && tally.wrong == 0;
        if (arguments.layout == "light") enough = enough && tally.identical == tally.documents;
    }
    if (!enough) std::cout << "expected at least " << arguments.least << " % of documents\n";
    return enough ? 0 : 1;
}
