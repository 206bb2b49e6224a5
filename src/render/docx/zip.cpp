// SPDX-License-Identifier: Apache-2.0
#include "render/docx/zip.h"

#include <zip.h>

#include "text/cat.h"

namespace resolute::render::docx {

namespace {

std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    std::string bytes;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return bytes;
    bytes.resize(stat.size);
    const auto got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) bytes.clear();
    return bytes;
}

}  // namespace

Result<std::string> zip(const std::vector<NamedPart>& parts) {
    const Failure failure{"cannot make the ZIP file"};
    constexpr zip_uint16_t first_day = (1 << 5) + 1;  // 1980-01-01
    auto* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (!source) return failure;
    zip_source_keep(source);
    auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    if (!archive) {
        zip_source_free(source);
        return failure;
    }
    bool good = true;
    for (const auto& part : parts) {
        auto* content = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
        const auto index = content ? zip_file_add(archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8) : -1;
        good = good && index >= 0 &&
               zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_day, 0) == 0 &&
               zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                        part.plain ? ZIP_CM_STORE : ZIP_CM_DEFAULT, 0) == 0;
    }
    if (!good)
        zip_discard(archive);
    else
        good = zip_close(archive) == 0;
    auto bytes = good ? bytes_of(source) : std::string();
    zip_source_free(source);
    if (bytes.empty()) return failure;
    return bytes;
}

}  // namespace resolute::render::docx
