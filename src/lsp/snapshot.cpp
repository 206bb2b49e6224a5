// SPDX-License-Identifier: Apache-2.0
#include "lsp/snapshot.h"

namespace resolute::lsp {

Snapshot::Snapshot(std::string uri, std::int64_t version, Source source, Columns columns, Manner manner)
    : uri_(std::move(uri)),
      version_(version),
      source_(std::move(source)),
      positions_(source_, columns),
      manner_(std::move(manner)),
      analysis_(workspace::analyse(source_, manner_.options)) {
    if (!manner_.baseline) return;
    FileFindings findings{source_, std::move(analysis_.diagnostics)};
    manner_.baseline->leave_out(findings, [](std::string_view) { return false; });
    analysis_.diagnostics = std::move(findings.diagnostics);
}

}  // namespace resolute::lsp
