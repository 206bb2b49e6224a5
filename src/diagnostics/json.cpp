// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <utility>

#include "diagnostics/report.h"
#include "text/cat.h"

namespace resolute {

namespace {

using Json = nlohmann::ordered_json;

Json location(const SourceFile& source, std::uint32_t offset) {
    const auto at = source.position(offset, Columns::characters);
    return {{"line", at.line + 1}, {"column", at.column + 1}};
}

Json row(const SourceFile& source, const Diagnostic& found) {
    // Offsets for tools that edit the file count the byte-order mark, which the text does not.
    const std::uint32_t mark = source.byte_order_mark() ? 3 : 0;
    const auto bytes = [&](Span span) {
        return Json{{"begin", span.begin + mark}, {"end", span.end + mark}};
    };
    Json fix = nullptr;
    if (!found.fixes.empty()) {
        const auto& first = found.fixes.front();
        Json edits = Json::array();
        for (const auto& edit : first.edits)
            edits.push_back(
                {{"begin", edit.span.begin + mark}, {"end", edit.span.end + mark}, {"text", edit.text}});
        fix = {{"title", first.title}, {"trust", name_of(first.trust)}, {"edits", std::move(edits)}};
    }
    Json related = Json::array();
    for (const auto& label : found.labels)
        related.push_back({{"message", label.text},
                           {"location", location(source, label.span.begin)},
                           {"byte", bytes(label.span)}});
    // A rule of the house has no page of ours.
    const auto url = found.code.starts_with("HOUSE") ? std::nullopt : rule_url(found.name);
    return {{"file", source.name()},
            {"code", found.code},
            {"name", found.name},
            {"severity", name_of(found.severity)},
            {"message", found.message},
            {"location", location(source, found.span.begin)},
            {"end_location", location(source, found.span.end)},
            {"byte", bytes(found.span)},
            {"place", found.place},
            {"eid", found.eid},
            {"url", url ? Json(*url) : Json()},
            {"related", std::move(related)},
            {"fix", std::move(fix)}};
}

// A path need not be UTF-8; what is not is replaced rather than thrown over.
std::string dump(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class JsonReport : public Report {
public:
    std::string file(const FileFindings& findings) override {
        std::string out;
        for (const auto& found : findings.diagnostics) out += rows_.row(dump(row(*findings.source, found)));
        return out;
    }
    std::string end(bool) override { return rows_.end(); }

private:
    JsonRows rows_;
};

}  // namespace

std::string JsonRows::row(std::string_view written) {
    return cat(std::exchange(any_, true) ? ",\n  " : "[\n  ", written);
}

std::string JsonRows::end() const {
    return any_ ? "\n]\n" : "[]\n";
}

std::unique_ptr<Report> json_report() {
    return std::make_unique<JsonReport>();
}

std::string json_lines(const FileFindings& findings) {
    std::string out;
    for (const auto& found : findings.diagnostics) out += cat(dump(row(*findings.source, found)), "\n");
    return out;
}

std::string json_string(std::string_view text) {
    return dump(Json(text));
}

std::optional<std::string> rule_url(std::string_view name) {
    constexpr std::string_view pages = RESOLUTE_DOCS_URL;
    if (pages.empty()) return std::nullopt;
    return cat(pages, pages.ends_with('/') ? "" : "/", name);
}

}  // namespace resolute
