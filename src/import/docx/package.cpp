// SPDX-License-Identifier: Apache-2.0
#include "import/docx/package.h"

#include <zip.h>

#include <algorithm>

#include "citations/folded.h"
#include "text/cat.h"

namespace resolute::importing::docx {

namespace {

constexpr std::size_t longest_file = std::size_t{64} << 20, longest_part = std::size_t{16} << 20;
constexpr unsigned most_parts = 4096;
constexpr std::string_view zip_start = "PK\x03\x04", compound_start = "\xD0\xCF\x11\xE0",
                           rich_text_start = "{\\rtf";

zip_t* handle(const std::shared_ptr<void>& archive) {
    return static_cast<zip_t*>(archive.get());
}

/// How many parts the last record of the ZIP file announces, before libzip makes room for them.
unsigned announced_parts(std::string_view bytes) {
    constexpr std::size_t record = 22;
    const auto at = bytes.rfind("PK\x05\x06");
    if (at == std::string_view::npos || bytes.size() - at < record) return 0;
    return static_cast<unsigned char>(bytes[at + 10]) + 256u * static_cast<unsigned char>(bytes[at + 11]);
}

/// Some programs write backslashes, or a slash in front.
std::string plain_name(std::string_view name) {
    auto plain = citations::lower(name);
    std::ranges::replace(plain, '\\', '/');
    return plain.substr(std::min(plain.find_first_not_of('/'), plain.size()));
}

std::map<std::string, std::uint64_t> parts_of(zip_t* archive) {
    std::map<std::string, std::uint64_t> parts;
    const auto count = std::min<zip_int64_t>(zip_get_num_entries(archive, 0), most_parts);
    for (zip_int64_t i = 0; i < count; ++i)
        if (const auto* name = zip_get_name(archive, static_cast<zip_uint64_t>(i), 0))
            parts.try_emplace(plain_name(name), static_cast<std::uint64_t>(i));
    return parts;
}

}  // namespace

bool looks_like_word(std::string_view bytes) {
    return bytes.starts_with(zip_start) || bytes.starts_with(compound_start) ||
           bytes.starts_with(rich_text_start);
}

Result<Package> Package::open(std::string_view bytes) {
    if (bytes.starts_with(compound_start))
        return Failure{"it is locked by a password or of a Word before 2007; save it as .docx without one"};
    if (bytes.starts_with(rich_text_start)) return Failure{"it is a Rich Text file; save it as .docx"};
    if (!bytes.starts_with(zip_start)) return Failure{"it is no Word file"};
    if (bytes.size() > longest_file) return Failure{"it is longer than 64 MB"};
    if (announced_parts(bytes) > most_parts) return Failure{cat("it has more than ", most_parts, " parts")};
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        auto failure = Failure{cat("it is damaged: ", zip_error_strerror(&error))};
        if (source) zip_source_free(source);
        zip_error_fini(&error);
        return failure;
    }
    zip_error_fini(&error);
    Package package;
    package.archive_ =
        std::shared_ptr<void>(archive, [](void* each) { zip_discard(static_cast<zip_t*>(each)); });
    package.parts_ = parts_of(archive);
    return package;
}

bool Package::has(const std::string& name) const {
    return parts_.contains(plain_name(name));
}

Result<std::string> Package::part(const std::string& name) const {
    auto* archive = handle(archive_);
    const auto found = parts_.find(plain_name(name));
    if (found == parts_.end()) return Failure{cat("it has no part `", name, "`")};
    const zip_uint64_t index = found->second;
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat_index(archive, index, 0, &stat);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return Failure{"it is locked by a password"};
    const auto too_long = Failure{cat("its part `", name, "` is longer than 16 MB")};
    if ((stat.valid & ZIP_STAT_SIZE) != 0 && stat.size > longest_part) return too_long;
    auto* file = zip_fopen_index(archive, index, 0);
    if (!file) return Failure{cat("its part `", name, "` is damaged: ", zip_strerror(archive))};
    // The announced length may lie: what comes counts.
    std::string bytes;
    constexpr std::size_t step = std::size_t{1} << 16;
    zip_int64_t got = 1;
    while (got > 0 && bytes.size() <= longest_part) {
        const auto before = bytes.size();
        bytes.resize(before + step);
        got = zip_fread(file, bytes.data() + before, step);
        bytes.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
    }
    zip_fclose(file);
    if (got < 0) return Failure{cat("its part `", name, "` is damaged")};
    if (bytes.size() > longest_part) return too_long;
    return bytes;
}

}  // namespace resolute::importing::docx
