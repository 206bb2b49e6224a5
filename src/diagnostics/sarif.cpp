// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "diagnostics/fingerprint.h"
#include "diagnostics/report.h"
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
    Json told{{"id", rule.code},
              {"name", rule.name},
              {"shortDescription", {{"text", rule.summary}}},
              {"fullDescription", {{"text", rule.why}}},
              {"help", {{"text", rule.why}, {"markdown", rule.why}}},
              {"defaultConfiguration", std::move(defaults)}};
    if (const auto url = rule_url(rule.name)) told["helpUri"] = *url;
    return told;
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

std::string dump(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The results leave first; what they name by its index, files and rules, stands behind them.
class SarifReport : public Report {
public:
    explicit SarifReport(Producer producer) : producer_(std::move(producer)) {
        for (const auto& rule : producer_.rules) {
            index_of_.emplace(rule.code, rules_.size());
            rules_.push_back(rule_of(rule));
        }
    }

    std::string file(const FileFindings& findings) override {
        const Artifact artifact(*findings.source, files_++);
        artifacts_ += artifact_rows_.row(dump({{"location", artifact.location()}, {"encoding", "UTF-8"}}));
        const auto marks = fingerprints(findings);
        std::string out;
        for (std::size_t i = 0; i < findings.diagnostics.size(); ++i) {
            const auto& found = findings.diagnostics[i];
            auto result = result_of(artifact, found, marks[i]);
            // Rules of the house are not the producer's.
            const auto [rule, is_new] = index_of_.emplace(found.code, rules_.size());
            if (is_new) rules_.push_back({{"id", found.code}, {"name", found.name}});
            result["ruleIndex"] = rule->second;
            out += result_rows_.row(dump(result));
        }
        return head() + out;
    }

    std::string end(bool complete) override {
        const Json driver{
            {"name", producer_.name}, {"semanticVersion", producer_.version}, {"rules", std::move(rules_)}};
        const Json tool{{"driver", driver}};
        const Json invocation{{"executionSuccessful", complete}};
        return cat(head(), result_rows_.end(), ",\"artifacts\": ", artifacts_, artifact_rows_.end(),
                   ",\"invocations\": [", dump(invocation),
                   "],\n\"columnKind\": \"utf16CodeUnits\",\n\"tool\": ", dump(tool), "}]}\n");
    }

private:
    std::string head() {
        if (std::exchange(begun_, true)) return {};
        return "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n"
               "\"runs\": [{\"results\": ";
    }

    Producer producer_;
    std::map<std::string, std::size_t, std::less<>> index_of_;
    Json rules_ = Json::array();
    JsonRows result_rows_, artifact_rows_;
    std::string artifacts_;
    std::size_t files_ = 0;
    bool begun_ = false;
};

}  // namespace

std::unique_ptr<Report> sarif_report(Producer producer) {
    return std::make_unique<SarifReport>(std::move(producer));
}

}  // namespace resolute
