// SPDX-License-Identifier: Apache-2.0
#include "cli/outputs.h"

#include <array>
#include <filesystem>
#include <utility>

#include "cli/terminal.h"
#include "text/cat.h"
#include "text/file.h"

namespace resolute::cli {

namespace fs = std::filesystem;

bool names_folder(const std::string& output) {
    std::error_code error;
    return output.ends_with('/') || fs::is_directory(output, error);
}

std::string output_for(const workspace::Input& input, const std::string& wanted, std::string_view extension) {
    if (names_folder(wanted)) return (fs::path(wanted) / input.below).replace_extension(extension).string();
    if (!wanted.empty()) return wanted;
    return input.path == "-" ? "-" : fs::path(input.path).replace_extension(extension).string();
}

Result<Done> spares(const std::string& output, const std::string& input) {
    std::error_code none_there;
    if (output == "-" || input == "-" || !fs::equivalent(output, input, none_there)) return Done{};
    return Failure{cat("`", output, "` is what is read; name another file")};
}

Result<Done> write_output(const std::string& path, std::string_view bytes) {
    if (path == "-") {
        print(bytes);
        return Done{};
    }
    return write_file(path, bytes);
}

bool is_of_another(const std::string& path) {
    // What shows our own hand. Light markup has no such mark, and nobody else calls a file `.draft`.
    const std::string rule_of_a_masthead(80, '=');
    const std::array<std::pair<std::string_view, std::string_view>, 5> marks{
        {{".pdf", "<pdf:Producer>resolute<"},
         {".html", "name=\"generator\" content=\"resolute\""},
         {".docx", "<Application>resolute<"},
         {".json", "{\"file\": "},
         {".txt", rule_of_a_masthead}}};
    for (const auto& [extension, mark] : marks) {
        if (fs::path(path).extension() != extension) continue;
        const auto bytes = read_file(path);
        return bytes && !bytes->empty() && bytes->find(mark) == std::string::npos;
    }
    return false;
}

}  // namespace resolute::cli
