// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "diagnostics/fingerprint.h"
#include "diagnostics/views.h"
#include "text/cat.h"

namespace resolute {

namespace {

using Json = nlohmann::ordered_json;

/// A path as a URI reference (RFC 3986, 2.3 and 4.2): an absolute one as `file:`, bytes outside the
/// unreserved set in percent.
std::string uri_of(const std::string& path) {
    const auto plain = std::filesystem::path(path).lexically_normal().generic_string();
    std::string result = plain.starts_with('/') ? "file://" : "";
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : plain) {
        const auto byte = static_cast<unsigned char>(c);
        const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                std::string_view("-._~/").find(c) != std::string_view::npos;
        if (unreserved)
            result += c;
        else
            result += cat("%", digits[byte >> 4], digits[byte & 15]);
    }
    return result;
}

std::string_view level(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

Json rule_of(const RuleFacts& rule) {
    Json defaults{{"enabled", rule.severity.has_value()}};
    defaults["level"] = rule.severity ? level(*rule.severity) : "none";
    return {{"id", rule.code},
            {"name", rule.name},
            {"shortDescription", {{"text", rule.summary}}},
            {"fullDescription", {{"text", rule.why}}},
            {"help", {{"text", rule.why}, {"markdown", rule.why}}},
            {"helpUri", rule_url(rule.name)},
            {"defaultConfiguration", std::move(defaults)}};
}

/// Places and changes of one file.
class Artifact {
public:
    Artifact(const SourceFile& source, std::size_t index)
        : source_(source), location_{{"uri", uri_of(source.name())}, {"index", index}} {}

    const Json& location() const { return location_; }

    /// Both views of a place; bytes are those of the file, its byte-order mark included (3.30.10), and lines
    /// and columns count from 1, `endColumn` behind the last (3.30.8).
    Json region(Span span) const {
        const auto begin = source_.position(span.begin, Columns::utf16);
        const auto end = source_.position(span.end, Columns::utf16);
        const std::uint32_t mark = source_.byte_order_mark() ? 3 : 0;
        return {{"startLine", begin.line + 1},     {"startColumn", begin.column + 1},
                {"endLine", end.line + 1},         {"endColumn", end.column + 1},
                {"byteOffset", span.begin + mark}, {"byteLength", span.size()}};
    }

    Json place(Span span) const { return {{"artifactLocation", location_}, {"region", region(span)}}; }

    Json fix(const Fix& fix) const {
        Json replacements = Json::array();
        for (const auto& edit : fix.edits)
            replacements.push_back(
                {{"deletedRegion", region(edit.span)}, {"insertedContent", {{"text", edit.text}}}});
        Json change{{"artifactLocation", location_}, {"replacements", std::move(replacements)}};
        return {{"description", {{"text", fix.title}}},
                {"artifactChanges", Json::array({std::move(change)})},
                {"properties", {{"trust", name_of(fix.trust)}}}};
    }

private:
    const SourceFile& source_;
    Json location_;
};

Json result_of(const Artifact& artifact, const Diagnostic& found, const std::string& fingerprint) {
    Json location{{"physicalLocation", artifact.place(found.span)}};
    if (!found.place.empty()) {
        Json logical{{"name", found.eid.empty() ? found.place : found.eid},
                     {"fullyQualifiedName", found.place},
                     {"kind", "element"}};
        location["logicalLocations"] = Json::array({std::move(logical)});
    }
    Json result{{"ruleId", found.code},
                {"level", level(found.severity)},
                {"message", {{"text", found.message}}},
                {"locations", Json::array({std::move(location)})},
                {"partialFingerprints", {{"resolute/v1", fingerprint}}}};
    Json related = Json::array();
    for (const auto& label : found.labels) {
        Json each{{"id", related.size()}, {"physicalLocation", artifact.place(label.span)}};
        if (!label.text.empty()) each["message"] = {{"text", label.text}};
        related.push_back(std::move(each));
    }
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    Json fixes = Json::array();
    // A fix that changes nothing would have no replacement, of which the schema wants one.
    for (const auto& fix : found.fixes)
        if (!fix.edits.empty()) fixes.push_back(artifact.fix(fix));
    if (!fixes.empty()) result["fixes"] = std::move(fixes);
    return result;
}

}  // namespace

std::string sarif(const std::vector<FileFindings>& files, const Producer& producer, bool complete) {
    std::map<std::string, std::size_t, std::less<>> index_of;
    Json rules = Json::array();
    for (const auto& rule : producer.rules) {
        index_of.emplace(rule.code, rules.size());
        rules.push_back(rule_of(rule));
    }
    Json artifacts = Json::array(), results = Json::array();
    for (const auto& file : files) {
        const Artifact artifact(*file.source, artifacts.size());
        artifacts.push_back({{"location", artifact.location()}, {"encoding", "UTF-8"}});
        const auto marks = fingerprints(file);
        for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
            auto result = result_of(artifact, file.diagnostics[i], marks[i]);
            const auto& [code, name] = std::tie(file.diagnostics[i].code, file.diagnostics[i].name);
            // Rules of the house are not the producer's.
            const auto [rule, is_new] = index_of.emplace(code, rules.size());
            if (is_new) rules.push_back({{"id", code}, {"name", name}});
            result["ruleIndex"] = rule->second;
            results.push_back(std::move(result));
        }
    }
    Json driver{{"name", producer.name}, {"semanticVersion", producer.version}, {"rules", std::move(rules)}};
    Json run{{"tool", {{"driver", std::move(driver)}}},
             {"columnKind", "utf16CodeUnits"},
             {"invocations", Json::array({Json{{"executionSuccessful", complete}}})},
             {"artifacts", std::move(artifacts)},
             {"results", std::move(results)}};
    const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({std::move(run)})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace resolute
