// SPDX-License-Identifier: Apache-2.0
#include "layout/hyphenation_store.h"

namespace resolute::layout {

Result<const Hyphenator*> HyphenationStore::open(const std::string& path) {
    auto known = opened_.find(path);
    if (known == opened_.end()) known = opened_.emplace(path, Hyphenator::open(path)).first;
    if (!known->second) return known->second.error();
    return &*known->second;
}

}  // namespace resolute::layout
