// SPDX-License-Identifier: Apache-2.0
#include "lsp/documents.h"

#include "lsp/uri.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

/// An analysis that takes no longer is made after every key.
constexpr auto quick = std::chrono::milliseconds(20);
constexpr auto longest_pause = std::chrono::milliseconds(250);

bool goes_back(const Value& range) {
    const auto line = [&](std::string_view end) { return range[end]["line"].number().value_or(0); };
    const auto column = [&](std::string_view end) { return range[end]["character"].number().value_or(0); };
    return line("start") > line("end") || (line("start") == line("end") && column("start") > column("end"));
}

Source source_of(const std::string& uri, std::string text) {
    const auto path = path_of(uri);
    return std::make_shared<SourceFile>(path.empty() ? uri : path.string(), std::move(text));
}

/// The text as it is read from a file: a byte-order mark at its beginning is none of its characters.
Source without_mark(const Source& source) {
    if (!source->text().starts_with("\xEF\xBB\xBF")) return source;
    return std::make_shared<SourceFile>(SourceFile::from_bytes(source->name(), std::string(source->text())));
}

}  // namespace

Clock::time_point due_of(Clock::time_point came, Clock::time_point told, Clock::duration cost) {
    if (came >= told || cost < quick) return came;
    return told + std::min<Clock::duration>(cost, longest_pause);
}

OpenText::OpenText(std::string uri, std::int64_t version, std::string text, Columns columns)
    : uri_(std::move(uri)), version_(version), columns_(columns), source_(source_of(uri_, std::move(text))) {}

bool OpenText::change_once(const Value& change) {
    const auto text = change["text"].text();
    if (!change["range"].is_object()) {
        source_ = source_of(uri_, std::string(text));
        lost_ = false;
        return true;
    }
    if (lost_ || goes_back(change["range"])) {
        lost_ = true;
        return false;
    }
    // One place on one line needs no marks on all others.
    const auto begin = source_->offset(position_of(change["range"]["start"]), columns_);
    const Span span{begin, std::max(begin, source_->offset(position_of(change["range"]["end"]), columns_))};
    const auto before = source_->text();
    source_ = source_of(uri_, cat(before.substr(0, span.begin), text, before.substr(span.end)));
    return true;
}

bool OpenText::change(std::int64_t version, const Array& changes) {
    version_ = version;
    snapshot_.reset();
    bool made = true;
    for (const auto& each : changes) made = change_once(each) && made;
    return made;
}

const Snapshot& OpenText::snapshot(const Manner& manner) {
    if (!snapshot_) {
        const auto begin = Clock::now();
        snapshot_ = std::make_unique<Snapshot>(uri_, version_, without_mark(source_), columns_, manner);
        cost_ = Clock::now() - begin;
    }
    return *snapshot_;
}

Result<Source> OpenText::source() const {
    return without_mark(source_);
}

void OpenText::forget() {
    snapshot_.reset();
}

}  // namespace resolute::lsp
