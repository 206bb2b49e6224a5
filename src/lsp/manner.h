// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "workspace/analyse.h"
#include "workspace/baseline.h"

namespace resolute::lsp {

/// How a text is looked at.
struct Manner {
    workspace::Options options;
    std::shared_ptr<const workspace::Baseline> baseline = nullptr;  // findings that are known; null: none
};

}  // namespace resolute::lsp
