// SPDX-License-Identifier: Apache-2.0
#include "import/kept.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <vector>

#include "import/walk.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/in_common.h"
#include "text/source_file.h"
#include "xml/read.h"

namespace resolute::importing {

namespace {

// A line break inside of running text, which must not look like one between lines: a character for private
// use.
constexpr std::string_view line_break = "\xEE\x80\x8A", carriage_return = "\xEE\x80\x8D";
constexpr std::size_t most_line_differences = 1500, most_token_differences = 400;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The document as lines; without identifiers, which change where a paragraph comes or goes.
std::vector<std::string> lines_of(model::Document document, bool identifiers) {
    Visitor visitor;
    visitor.text = [](std::string& text) {
        replace_all(text, "\n", line_break);
        replace_all(text, "\r", carriage_return);
    };
    visitor.attributes = [&](model::Attributes& attributes) {
        if (!identifiers)
            std::erase_if(attributes, [](const model::Attribute& each) { return each.name == "eId"; });
    };
    walk(document, visitor);
    return split(model::to_xml(document));
}

std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 14695981039346656037u;  // FNV-1a
    for (const auto c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return value;
}

/// What two lines of the same paragraph have in common: the words; of structure, the element.
std::uint64_t key(std::string_view line) {
    std::string words;
    bool tag = false;
    for (const auto c : line) {
        if (c == '<') tag = true;
        if (!tag && c != ' ' && c != '\t' && c != '\n' && static_cast<unsigned char>(c) != 0xEE) words += c;
        if (c == '>') tag = false;
    }
    if (words.size() > 2) return hash(words);
    const auto begin = line.find_first_not_of(" <");
    return begin == std::string_view::npos
               ? 0
               : hash(line.substr(begin, line.find_first_of(" />", begin + 1) - begin));
}

/// Tags, words and what is between them.
std::vector<std::string_view> tokens(std::string_view line) {
    std::vector<std::string_view> result;
    for (std::size_t at = 0; at < line.size();) {
        auto end = at + 1;
        if (line[at] == '<')
            end = std::min(line.find('>', at), line.size() - 1) + 1;
        else if (line[at] != ' ')
            end = std::min(line.find_first_of("< ", at), line.size());
        result.push_back(line.substr(at, end - at));
        at = end;
    }
    return result;
}

/// `k12 d3 i5:abcde`: keep, delete, insert so many bytes.
std::string edits(std::string_view from, std::string_view to) {
    const auto left = tokens(from), right = tokens(to);
    std::vector<std::uint64_t> left_keys, right_keys;
    for (const auto token : left) left_keys.push_back(hash(token));
    for (const auto token : right) right_keys.push_back(hash(token));
    std::string result;
    std::size_t kept = 0, i = 0, j = 0;
    const auto change = [&](std::size_t left_end, std::size_t right_end) {
        std::size_t deleted = 0;
        std::string inserted;
        for (; i < left_end; ++i) deleted += left[i].size();
        for (; j < right_end; ++j) inserted += right[j];
        if (deleted == 0 && inserted.empty()) return;
        if (kept > 0) result += cat("k", std::exchange(kept, 0), " ");
        if (deleted > 0) result += cat("d", deleted, " ");
        if (!inserted.empty()) result += cat("i", inserted.size(), ":", inserted, " ");
    };
    for (const auto& [a, b] : in_common(left_keys, right_keys, most_token_differences)) {
        change(a, b);
        kept += left[a].size();
        i = a + 1;
        j = b + 1;
    }
    change(left.size(), right.size());
    return result;
}

std::optional<std::size_t> number(std::string_view& text) {
    std::size_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<std::string> edited(std::string_view from, std::string_view steps) {
    std::string result;
    std::size_t at = 0;
    while (!steps.empty()) {
        const auto what = steps.front();
        steps.remove_prefix(1);
        if (what == ' ') continue;
        const auto count = number(steps);
        if (!count) return std::nullopt;
        if (what == 'i') {
            if (!steps.starts_with(':') || steps.size() < *count + 1) return std::nullopt;
            result += steps.substr(1, *count);
            steps.remove_prefix(*count + 1);
            continue;
        }
        if (*count > from.size() - at) return std::nullopt;
        if (what == 'k') result += from.substr(at, *count);
        at += *count;
    }
    return result + std::string(from.substr(at));
}

/// Four letters for a line, to find it again.
std::string sign(std::string_view line) {
    auto value = hash(line);
    std::string result;
    for (int i = 0; i < 4; ++i, value /= 26) result += static_cast<char>('a' + value % 26);
    return result;
}

bool is_good(std::string_view xml, model::Document& out) {
    Diagnostics found;
    const auto tree = xml::read(std::make_shared<SourceFile>("kept", std::string(xml)), found);
    if (std::ranges::find(found, Severity::error, &Diagnostic::severity) != found.end()) return false;
    out = model::from_xml(tree);
    return true;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += cat(line, "\n");
    return text;
}

void unescape(model::Document& document) {
    Visitor visitor;
    visitor.text = [](std::string& text) {
        replace_all(text, line_break, "\n");
        replace_all(text, carriage_return, "\r");
    };
    visitor.attributes = [](model::Attributes&) {};
    walk(document, visitor);
}

}  // namespace

std::string keep(const model::Document& wanted, const model::Document& read) {
    if (wanted == read) return {};
    const auto from = lines_of(read, false), to = lines_of(wanted, true);
    std::vector<std::uint64_t> from_keys, to_keys;
    for (const auto& line : from) from_keys.push_back(key(line));
    for (const auto& line : to) to_keys.push_back(key(line));
    std::string signs;
    for (std::size_t i = 0; i < from.size(); ++i) signs += cat(i % 24 == 0 ? "\n# " : "", sign(from[i]));
    std::string result = signs.substr(std::min<std::size_t>(1, signs.size())) + "\n";
    std::size_t i = 0, j = 0, same = 0;
    const auto flush = [&] {
        if (same > 0) result += cat("= ", std::exchange(same, 0), "\n");
    };
    const auto change = [&](std::size_t from_end, std::size_t to_end) {
        if (i < from_end || j < to_end) flush();
        if (i < from_end) result += cat("- ", from_end - i, "\n");
        i = from_end;
        for (; j < to_end; ++j) result += cat("+ ", to[j], "\n");
    };
    for (const auto& [a, b] : in_common(from_keys, to_keys, most_line_differences)) {
        change(a, b);
        if (from[a] == to[b]) {
            ++same;
        } else {
            flush();
            result += cat("~ ", edits(from[a], to[b]), "\n");
        }
        i = a + 1;
        j = b + 1;
    }
    change(from.size(), to.size());
    flush();
    return result;
}

namespace {

/// The signs of the lines that the differences were made for.
std::vector<std::uint64_t> signs_of(const std::vector<std::string>& rows) {
    std::vector<std::uint64_t> signs;
    for (const auto& row : rows) {
        if (!row.starts_with("# ")) continue;
        for (std::size_t at = 2; at + 4 <= row.size(); at += 4)
            signs.push_back(hash(std::string_view(row).substr(at, 4)));
    }
    return signs;
}

/// A line that came with a change has an identifier that no other has.
std::string renamed(std::string line) {
    constexpr std::string_view name = " eId=\"";
    const auto at = line.find(name);
    if (at != std::string::npos && line.find("authorialNote") == std::string::npos)
        line.insert(at + name.size(), "new_");
    return line;
}

}  // namespace

Restored restore(const model::Document& read, std::string_view kept) {
    Restored done{read, 0, 0};
    const auto rows = split(kept);
    const auto from = lines_of(read, false), named = lines_of(read, true);
    const auto signs = signs_of(rows);
    std::vector<std::uint64_t> now;
    for (const auto& line : from) now.push_back(hash(sign(line)));
    // Where each line that the differences speak of stands now.
    std::vector<std::optional<std::size_t>> place(signs.size());
    for (const auto& [a, b] : in_common(signs, now, most_line_differences)) place[a] = b;
    std::vector<std::string> result;
    std::size_t line = 0, next = 0;  // of the lines then, of the lines now
    const auto go_to = [&](std::size_t to) {
        for (; next < to; ++next) result.push_back(renamed(named[next]));
    };
    bool fits = true;  // the line before the insertions is there
    for (const auto& row : rows) {
        if (row.size() < 2 || row[0] == '#') continue;
        auto rest = std::string_view(row).substr(2);
        if (row[0] == '+') {
            (fits ? done.applied : done.passed_over) += 1;
            if (fits) result.emplace_back(rest);
            continue;
        }
        const auto count = row[0] == '~' ? std::optional<std::size_t>(1) : number(rest);
        if (!count || *count > signs.size() - std::min(line, signs.size())) return {read, 0, 1};
        for (std::size_t i = 0; i < *count; ++i, ++line) {
            fits = place[line].has_value();
            if (!fits) {
                done.passed_over += row[0] != '=';
                continue;
            }
            go_to(*place[line]);
            next = *place[line] + 1;
            if (row[0] == '=') {
                result.push_back(from[*place[line]]);
            } else {
                ++done.applied;
                if (row[0] == '-') continue;
                const auto changed = edited(from[*place[line]], rest);
                if (!changed) return {read, 0, 1};
                result.push_back(*changed);
            }
        }
    }
    go_to(from.size());
    if (done.applied == 0 || !is_good(joined(result), done.document))
        return {read, 0, done.applied + done.passed_over};
    unescape(done.document);
    return done;
}

}  // namespace resolute::importing
