// SPDX-License-Identifier: Apache-2.0
#include "lsp/snapshot.h"

namespace resolute::lsp {

Snapshot::Snapshot(std::string uri, std::int64_t version, Source source, Columns columns,
                   workspace::Options options)
    : uri_(std::move(uri)),
      version_(version),
      source_(std::move(source)),
      positions_(source_, columns),
      options_(std::move(options)),
      analysis_(workspace::analyse(source_, options_)) {}

const rules::Subject& Snapshot::subject() const {
    if (!subject_) subject_.emplace(rules::subject_of(analysis_.tree, analysis_.document, analysis_.stage));
    return *subject_;
}

}  // namespace resolute::lsp
