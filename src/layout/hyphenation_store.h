// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>

#include "layout/hyphenate.h"

namespace resolute::layout {

/// Hyphenation dictionaries opened so far. For one thread at a time.
class HyphenationStore {
public:
    /// Stays as long as the store; fails as Hyphenator::open does, each time alike.
    Result<const Hyphenator*> open(const std::string& path);

private:
    std::map<std::string, Result<Hyphenator>> opened_;
};

}  // namespace resolute::layout
