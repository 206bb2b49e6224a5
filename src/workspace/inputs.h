// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "text/result.h"

namespace resolute::workspace {

/// A file to work on.
struct Input {
    std::string path;
    std::string below;  // where it lies below the folder or the `**` by which it was found, else its name
};

/// What the paths of a command stand for: files as they are; the files below a folder that end in `.xml`, in
/// capitals too, in order of name; a pattern with `*`, `**`, `?` or `[` that the shell left alone; `@list`, a
/// file with one path a line or parted by NUL, `@-` such a list on standard input, which may be empty; `-`,
/// standard input. A file named twice stays once. Paths that cannot be used are told in `failures`; the
/// others still count.
struct Inputs {
    std::vector<Input> files;
    std::vector<Failure> failures;
};
Inputs find_inputs(const std::vector<std::string>& arguments);

}  // namespace resolute::workspace
