// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace resolute {

/// Says that a file of this name is being written and of no use until it is whole.
class UnfinishedFile {
public:
    /// `name` outlives this, and may be filled in later.
    explicit UnfinishedFile(const char* name);
    /// The file is whole or gone.
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

private:
    const char* name_;
};

/// Removes all unfinished files and stops every thread that writes one or begins to: the program must end
/// now. A handler of signals may call this.
void remove_unfinished_files();

}  // namespace resolute
