// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>

#include "lsp/client.h"
#include "lsp/manner.h"
#include "lsp/positions.h"
#include "rules/rule.h"
#include "workspace/analyse.h"

namespace resolute::lsp {

/// A text as it stood at one version, with all that is known about it.
class Snapshot {
public:
    Snapshot(std::string uri, std::int64_t version, Source source, Columns columns, Manner manner);

    const std::string& uri() const { return uri_; }
    std::int64_t version() const { return version_; }
    const Source& source() const { return source_; }
    const Positions& positions() const { return positions_; }
    const workspace::Options& options() const { return manner_.options; }
    const xml::Tree& tree() const { return analysis_.text->tree; }
    const model::Document& document() const { return analysis_.text->document; }
    const workspace::Analysis& analysis() const { return analysis_; }
    /// The text as rules read it.
    const rules::Subject& subject() const { return analysis_.text->subject; }

private:
    std::string uri_;
    std::int64_t version_;
    Source source_;
    Positions positions_;
    Manner manner_;
    workspace::Analysis analysis_;
};

/// What a feature is asked: one text, the message's parameters, and who asks.
struct Request {
    const Snapshot& document;
    const Value& params;
    const Client& client;

    const xml::Tree& tree() const { return document.tree(); }
    std::uint32_t offset() const { return document.positions().offset(params["position"]); }
    Value range(Span span) const { return document.positions().value(span); }
};

/// A result, or why there is none: a code of the protocol and words for the user.
struct Answer {
    Value result;
    int error = 0;
    std::string why;

    Answer(Value value) : result(std::move(value)) {}
    Answer(int code, std::string words) : error(code), why(std::move(words)) {}
};
constexpr int parse_error = -32700, invalid_request = -32600, method_not_found = -32601,
              internal_error = -32603, not_initialized = -32002, request_failed = -32803,
              request_cancelled = -32800, content_modified = -32801;

}  // namespace resolute::lsp
