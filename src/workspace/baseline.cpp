// SPDX-License-Identifier: Apache-2.0
#include "workspace/baseline.h"

#include <algorithm>

#include "diagnostics/fingerprint.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/absolute_path.h"

namespace resolute::workspace {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view heading = "# Findings known to resolute: code, fingerprint, file, message\n";

/// A field must not end its column or line.
std::string escaped(std::string_view field) {
    std::string result;
    for (const char c : field) {
        if (c == '\t')
            result += "\\t";
        else if (c == '\n')
            result += "\\n";
        else if (c == '\r')
            result += "\\r";
        else if (c == '\\')
            result += "\\\\";
        else
            result += c;
    }
    return result;
}

std::string unescaped(std::string_view field) {
    std::string result;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            result += field[i];
            continue;
        }
        const char c = field[++i];
        result += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }
    return result;
}

/// Cuts off what stands before the next tabulator.
std::string_view column(std::string_view& rest) {
    const auto field = rest.substr(0, rest.find('\t'));
    rest.remove_prefix(std::min(rest.size(), field.size() + 1));
    return field;
}

}  // namespace

Baseline::Baseline(const fs::path& file) : folder_(absolute_path(file).parent_path()) {}

Result<Baseline> Baseline::read(const fs::path& file) {
    const auto text = read_file(file);
    if (!text) return text.error();
    return parse(*text, file);
}

Result<Baseline> Baseline::parse(std::string_view text, const fs::path& file) {
    Baseline result(file);
    for (std::size_t number = 1; !text.empty(); ++number) {
        auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        const auto code = column(line), mark = column(line), path = column(line);
        if (code.empty() || mark.size() != 16 || path.empty())
            return Failure{cat(file.string(), ":", number,
                               ": expected code, fingerprint, file and message, parted by "
                               "tabulators; write the baseline again")};
        result.entries_[unescaped(path)].emplace(cat(code, " ", mark), unescaped(line));
    }
    return result;
}

void Baseline::add(const FileFindings& findings) {
    const auto marks = fingerprints(findings);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto& found = findings.diagnostics[i];
        entries_[path_of(findings.source->name())].emplace(cat(found.code, " ", marks[i]), found.message);
    }
}

std::string Baseline::text() const {
    std::string result(heading);
    for (const auto& [path, entries] : entries_)
        for (const auto& [key, message] : entries) {
            const auto space = key.find(' ');
            result += cat(key.substr(0, space), "\t", key.substr(space + 1), "\t", escaped(path), "\t",
                          escaped(message), "\n");
        }
    return result;
}

Baseline::Known Baseline::leave_out(FileFindings& findings,
                                    const std::function<bool(std::string_view code)>& asked) const {
    Known known;
    const auto entries = entries_.find(path_of(findings.source->name()));
    if (entries == entries_.end()) return known;
    auto left = entries->second;
    const auto marks = fingerprints(findings);
    Diagnostics fresh;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        auto& found = findings.diagnostics[i];
        if (left.erase(cat(found.code, " ", marks[i])))
            ++known.left_out;
        else
            fresh.push_back(std::move(found));
    }
    findings.diagnostics = std::move(fresh);
    known.gone = static_cast<std::size_t>(std::ranges::count_if(
        left, [&](const auto& entry) { return asked(entry.first.substr(0, entry.first.find(' '))); }));
    return known;
}

std::string Baseline::path_of(const std::string& name) const {
    return absolute_path(name).lexically_relative(folder_).generic_string();
}

}  // namespace resolute::workspace
