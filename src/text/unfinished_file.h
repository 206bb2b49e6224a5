// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace resolute {

/// A file that is being written and of no use until it is whole.
class UnfinishedFile {
public:
    /// Creates it; the six X at the end of `name` become letters that make it the only one of its name.
    /// `name` outlives this.
    explicit UnfinishedFile(std::string& name);
    /// The file is whole, has its own name or is gone.
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    /// To write to, closed by others; below 0 where there is no file: `error()` says why, as errno does.
    int descriptor() const { return descriptor_; }
    int error() const { return error_; }

private:
    const char* name_;
    int descriptor_ = -1, error_ = 0;
};

/// Removes all unfinished files and stops every thread that writes one or begins to: the program must end
/// now. A handler of signals may call this.
void remove_unfinished_files();

}  // namespace resolute
