// SPDX-License-Identifier: Apache-2.0
#include "import/docx/word_file.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "citations/folded.h"
#include "citations/symbol.h"
#include "import/docx/package.h"
#include "import/tidy.h"
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

std::string all_words(const std::vector<WordParagraph>& paragraphs) {
    std::string words;
    for (const auto& each : paragraphs) {
        words += cat(words.empty() ? "" : " ", words_of(each.pieces));
        for (const auto& row : each.rows)
            for (const auto& cell : row) words += cat(" ", all_words(cell));
    }
    return words;
}

/// Without white space, so that two texts can be compared.
std::string squeezed(std::string_view text) {
    std::string result;
    constexpr std::string_view no_break = "\xC2\xA0";
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text.substr(at).starts_with(no_break))
            ++at;
        else if (text[at] != ' ')
            result += text[at];
    return result;
}

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
        for (const auto& each : relations_)
            if (each.kind == "vbaProject") lost_.push_back({"macros", {}});
        const auto document = read(*main);
        if (!document) return document.error();
        const auto root = document->root().name();
        if (root == "workbook" || root == "presentation")
            return Failure{cat("it is a ", root, ", no text; copy its text into a Word file")};
        if (root != "document") return Failure{cat("its part `", *main, "` is no text of Word")};
        for (const auto& each : {"styles", "numbering", "settings", "comments"})
            if (auto failed = read_kind(each)) return *failed;
        const auto body = document->root().child("body");
        Calls calls;
        found_.body = read_story(body, found_.styles, changes_, calls);
        heads_and_feet(body);
        std::ranges::move(lost_, std::back_inserter(found_.body.lost));
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
        if (package_.has("content.xml")) return Failure{"it is an OpenDocument file; save it as .docx"};
        if (package_.has("Index/Document.iwa")) return Failure{"it is a file of Pages; export it as .docx"};
        return Failure{"it is a ZIP file, but not one of Word; save the text as .docx"};
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
            auto words = all_words(read_story(each, found_.styles, Changes::accept, none).paragraphs);
            if (words.find("<<ODS") == std::string::npos) {
                lost_.push_back({cat("a comment of ", each.value("author")), std::move(words)});
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

    Story story_of(const std::string& relation_id) const {
        const auto relation = std::ranges::find(relations_, relation_id, &Relation::id);
        if (relation == relations_.end()) return {};
        const auto part = read(relation->target);
        Calls none;
        return part ? read_story(part->root(), found_.styles, changes_, none) : Story();
    }

    /// The masthead stands in the header of the first page. Of the other heads and feet, what is more than
    /// symbols, numbers and words of the text is told.
    void heads_and_feet(Node body) {
        const auto text = squeezed(all_words(found_.body.paragraphs));
        std::set<std::string, std::less<>> seen;
        for (const auto section : sections(body))
            for (auto each = section.first(); each; each = each.next()) {
                const bool header = each.name() == "headerReference";
                if (!header && each.name() != "footerReference") continue;
                if (!seen.insert(std::string(each.value("id"))).second) continue;
                auto story = story_of(std::string(each.value("id")));
                // The emblem and page numbers are no loss.
                std::erase_if(story.lost, [](const Lost& lost) {
                    return lost.words.find_first_not_of("0123456789") == std::string::npos;
                });
                take_lost(story);
                if (header && each.value("type") == "first" && found_.head.empty())
                    found_.head = std::move(story.paragraphs);
                else
                    running(all_words(story.paragraphs), text, header);
            }
    }

    void running(const std::string& words, const std::string& text, bool header) {
        std::string rest;
        bool letters = false;
        for (std::size_t at = 0; at < words.size();) {
            const auto end = std::min(words.find(' ', at), words.size());
            const auto word = words.substr(at, end - at);
            at = end + 1;
            if (word.find('/') != std::string::npos && citations::parse_symbol(word)) {
                if (found_.running_symbol.empty()) found_.running_symbol = word;
                continue;
            }
            const auto is_letter = [](char c) {
                return citations::is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
            };
            letters = letters || std::ranges::any_of(word, is_letter);
            rest += word;
        }
        if (!letters || text.find(squeezed(rest)) != std::string::npos) return;
        found_.body.lost.push_back({header ? "a running head" : "the foot of a page", words});
    }

    static std::vector<Node> sections(Node body) {
        std::vector<Node> found;
        for (auto each = body.first(); each; each = each.next()) {
            const auto section = each.name() == "sectPr" ? each : each.child("pPr").child("sectPr");
            if (section) found.push_back(section);
        }
        return found;
    }

    void take_lost(Story& story) {
        found_.body.changed = found_.body.changed || story.changed;
        std::ranges::move(story.lost, std::back_inserter(found_.body.lost));
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
                take_lost(story);
                note.pieces = joined(story.paragraphs, call.mark);
            }
            found_.notes.push_back(std::move(note));
        }
        return std::nullopt;
    }

    static void join(std::vector<WordParagraph>& paragraphs, Pieces& to) {
        for (auto& each : paragraphs) {
            if (!to.empty()) to.emplace_back().text = " ";
            for (auto& piece : each.pieces)
                if (piece.note < 0) to.push_back(std::move(piece));
            for (auto& row : each.rows)
                for (auto& cell : row) join(cell, to);
        }
    }

    /// The paragraphs of a note as one, without a mark typed before it and without the parentheses that
    /// Arabic puts around the number.
    static Pieces joined(std::vector<WordParagraph>& paragraphs, const std::string& mark) {
        Pieces pieces;
        join(paragraphs, pieces);
        tidy(pieces);
        const auto typed = mark.empty() ? std::string("()") : mark;
        if (!pieces.empty() && pieces.front().text.starts_with(typed)) {
            pieces.front().text.erase(0, typed.size());
            tidy(pieces);
        }
        return pieces;
    }

    const Package& package_;
    Changes changes_;
    std::vector<Relation> relations_;
    std::vector<Lost> lost_;
    WordFile found_;
};

}  // namespace

Result<WordFile> read_word_file(std::string_view bytes, Changes changes) {
    const auto package = Package::open(bytes);
    if (!package) return package.error();
    return Reader(*package, changes).run();
}

}  // namespace resolute::importing::docx
