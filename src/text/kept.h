// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

namespace resolute {

/// A value that is made when it is first asked for, and kept. For one thread at a time; T may be declared
/// only where the holder is.
template <class T>
class Kept {
public:
    template <class Make>
    const T& get(const Make& make) const {
        if (!value_) value_ = std::make_shared<const T>(make());
        return *value_;
    }

private:
    mutable std::shared_ptr<const T> value_;
};

}  // namespace resolute
