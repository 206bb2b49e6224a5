// SPDX-License-Identifier: Apache-2.0
#include "import/docx/word_file.h"

#include <algorithm>
#include <map>
#include <utility>

#include "citations/symbol.h"
#include "import/docx/package.h"
#include "text/cat.h"

namespace resolute::importing::docx {

namespace {

/// A target of a relationship as the name of a part; `from` is the folder of the part that names it.
std::string part_name(std::string_view from, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto add = [&](std::string_view path) {
        while (!path.empty()) {
            const auto end = std::min(path.find('/'), path.size());
            const auto step = path.substr(0, end);
            if (step == ".." && !steps.empty()) steps.pop_back();
            if (!step.empty() && step != "." && step != "..") steps.push_back(step);
            path.remove_prefix(std::min(end + 1, path.size()));
        }
    };
    if (!target.starts_with('/')) add(from);
    add(target);
    std::string name;
    for (const auto step : steps) name += cat(name.empty() ? "" : "/", step);
    return name;
}

struct Relation {
    std::string id, kind, target;
};

class Reader {
public:
    Reader(const Package& package, Changes changes) : package_(package), changes_(changes) {}

    Result<WordFile> run() {
        const auto main = main_part();
        if (!main) return main.error();
        const auto slash = main->rfind('/');
        const auto folder = slash == std::string::npos ? std::string() : main->substr(0, slash);
        const auto file = main->substr(slash == std::string::npos ? 0 : slash + 1);
        relations_ = relations(cat(folder, folder.empty() ? "" : "/", "_rels/", file, ".rels"), folder);
        const auto document = read(*main);
        if (!document) return document.error();
        if (document->root().name() != "document")
            return Failure{cat("its part `", *main, "` is no text of Word")};
        for (const auto& each : {"styles", "numbering", "settings", "comments"})
            if (auto failed = read_kind(each)) return *failed;
        const auto body = document->root().child("body");
        found_.head = head(body);
        Calls calls;
        found_.body = read_story(body, found_.styles, changes_, calls);
        std::ranges::move(comments_, std::back_inserter(found_.body.lost));
        if (auto failed = read_notes(calls)) return *failed;
        return std::move(found_);
    }

private:
    Result<Part> read(const std::string& name) const {
        const auto bytes = package_.part(name);
        if (!bytes) return bytes.error();
        return Part::read(*bytes, name);
    }

    /// Those of a part that is not there are none.
    std::vector<Relation> relations(const std::string& name, const std::string& folder) const {
        std::vector<Relation> result;
        if (!package_.has(name)) return result;
        const auto part = read(name);
        if (!part) return result;
        for (auto each = part->root().first(); each; each = each.next()) {
            if (each.value("TargetMode") == "External") continue;
            const auto type = each.value("Type");
            result.push_back({std::string(each.value("Id")), std::string(type.substr(type.rfind('/') + 1)),
                              part_name(folder, each.value("Target"))});
        }
        return result;
    }

    Result<std::string> main_part() const {
        for (const auto& each : relations("_rels/.rels", ""))
            if (each.kind == "officeDocument") return each.target;
        if (package_.has("word/document.xml")) return std::string("word/document.xml");
        return Failure{"it is a ZIP file, but not one of Word"};
    }

    std::string target(std::string_view kind) const {
        const auto found = std::ranges::find(relations_, kind, &Relation::kind);
        return found == relations_.end() || !package_.has(found->target) ? std::string() : found->target;
    }

    std::optional<Failure> read_kind(std::string_view kind) {
        const auto name = target(kind);
        if (name.empty()) return std::nullopt;
        const auto part = read(name);
        if (!part) return part.error();
        if (kind == "styles") found_.styles = Styles(part->root());
        if (kind == "numbering") found_.numbering = Numbering(part->root());
        if (kind == "settings") variables(part->root().child("docVars"));
        if (kind == "comments") comments(part->root());
        return std::nullopt;
    }

    /// The variables that the templates of the United Nations fill their headers from.
    void variables(Node node) {
        for (auto each = node.first(); each; each = each.next()) {
            const auto name = each.value("name"), value = each.value("val");
            const bool symbol = name == "Symbol1" || name == "sss1";
            if (symbol && found_.symbol.empty() && citations::parse_symbol(value)) found_.symbol = value;
            if (name == "FooterJN" && value.size() == 8 && value[2] == '-') found_.job = value;
        }
    }

    /// The value between two `<<ODS NAME>>`.
    static std::string between(std::string_view text, std::string_view sign) {
        const auto begin = text.find(sign);
        if (begin == std::string_view::npos) return {};
        const auto from = begin + sign.size(), end = text.find(sign, from);
        return end == std::string_view::npos ? std::string() : std::string(text.substr(from, end - from));
    }

    void comments(Node root) {
        for (auto each = root.first(); each; each = each.next()) {
            Calls none;
            std::string words;
            for (auto& one : read_story(each, found_.styles, Changes::accept, none).paragraphs)
                words += cat(words.empty() ? "" : " ", words_of(one.pieces));
            if (words.find("<<ODS") == std::string::npos) {
                comments_.push_back({cat("a comment of ", each.value("author")), std::move(words)});
                continue;
            }
            const auto symbol = between(words, "<<ODS DOC SYMBOL1>>");
            if (citations::parse_symbol(symbol)) found_.symbol = symbol;
            // "N2600369E": office and language around the number.
            auto job = between(words, "<<ODS JOB NO>>");
            if (job.size() == 9 && found_.job.empty())
                found_.job = cat(job.substr(1, 2), "-", job.substr(3, 5));
        }
    }

    /// The masthead stands in the header of the first page.
    std::vector<WordParagraph> head(Node body) {
        const auto section = first_section(body);
        for (auto each = section.first(); each; each = each.next()) {
            if (each.name() != "headerReference" || each.value("type") != "first") continue;
            const auto relation = std::ranges::find(relations_, each.value("id"), &Relation::id);
            if (relation == relations_.end()) return {};
            const auto part = read(relation->target);
            Calls none;
            if (part) return read_story(part->root(), found_.styles, changes_, none).paragraphs;
        }
        return {};
    }

    static Node first_section(Node body) {
        for (auto each = body.first(); each; each = each.next()) {
            if (each.name() == "sectPr") return each;
            if (const auto section = each.child("pPr").child("sectPr")) return section;
        }
        return {};
    }

    std::optional<Failure> read_notes(const Calls& calls) {
        std::map<std::string, Node, std::less<>> nodes;
        std::vector<Part> parts;
        for (const auto& [kind, sign] : {std::pair("footnotes", "f"), std::pair("endnotes", "e")}) {
            const auto name = target(kind);
            if (name.empty()) continue;
            auto part = read(name);
            if (!part) return part.error();
            parts.push_back(std::move(*part));
            for (auto each = parts.back().root().first(); each; each = each.next())
                nodes.try_emplace(cat(sign, each.value("id")), each);
        }
        int number = 0;
        for (const auto& call : calls.calls) {
            WordNote note;
            note.mark = call.mark.empty() ? cat(++number) : call.mark;
            const auto node = nodes.find(cat(call.end_note ? "e" : "f", call.id));
            Calls none;
            if (node != nodes.end()) {
                auto story = read_story(node->second, found_.styles, changes_, none);
                found_.body.changed = found_.body.changed || story.changed;
                std::ranges::move(story.lost, std::back_inserter(found_.body.lost));
                note.pieces = joined(story.paragraphs, call.mark);
            }
            found_.notes.push_back(std::move(note));
        }
        return std::nullopt;
    }

    /// The paragraphs of a note as one, without a mark typed before it.
    static Pieces joined(std::vector<WordParagraph>& paragraphs, const std::string& mark) {
        Pieces pieces;
        for (auto& each : paragraphs) {
            if (!pieces.empty()) pieces.emplace_back().text = " ";
            for (auto& piece : each.pieces)
                if (piece.note < 0) pieces.push_back(std::move(piece));
        }
        tidy(pieces);
        if (!mark.empty() && !pieces.empty() && pieces.front().text.starts_with(mark)) {
            pieces.front().text.erase(0, mark.size());
            tidy(pieces);
        }
        return pieces;
    }

    const Package& package_;
    Changes changes_;
    std::vector<Relation> relations_;
    std::vector<Lost> comments_;
    WordFile found_;
};

}  // namespace

Result<WordFile> read_word_file(std::string_view bytes, Changes changes) {
    const auto package = Package::open(bytes);
    if (!package) return package.error();
    return Reader(*package, changes).run();
}

}  // namespace resolute::importing::docx
