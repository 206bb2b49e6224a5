// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "diagnostics/views.h"
#include "text/result.h"

namespace resolute::workspace {

/// Findings known from before, by file, code, and a fingerprint of the words at their place; so they are
/// known again on other lines. Paths are kept relative to the folder of the baseline's own file.
class Baseline {
public:
    explicit Baseline(const std::filesystem::path& file);
    /// Fails where the file cannot be read or a line of it is none of ours.
    static Result<Baseline> read(const std::filesystem::path& file);
    /// The same for a text that would stand in `file`.
    static Result<Baseline> parse(std::string_view text, const std::filesystem::path& file);

    void add(const FileFindings& findings);
    /// One line a finding, in order of file and code: fit for version control.
    std::string text() const;

    struct Known {
        std::size_t left_out = 0;
        std::size_t gone = 0;  // known of this file, but not found any more
    };
    /// Takes out of `findings` what is known. What `asked` does not hold of was not looked for, so it does
    /// not count as gone.
    Known leave_out(FileFindings& findings, const std::function<bool(std::string_view code)>& asked) const;

private:
    std::string path_of(const std::string& name) const;

    std::filesystem::path folder_;
    /// By file: "CODE fingerprint", with the message for people.
    std::map<std::string, std::map<std::string, std::string>> entries_;
};

}  // namespace resolute::workspace
