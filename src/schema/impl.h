// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "schema/grammar.h"

namespace resolute::schema {

struct Grammar::Impl {
    /// A locked XMLGrammarPool of Xerces; foreign types stay out of headers.
    std::shared_ptr<void> pool;
};

}  // namespace resolute::schema
