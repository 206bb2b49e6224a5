// SPDX-License-Identifier: Apache-2.0
#include "text/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <cstring>

#include "text/cat.h"
#include "text/source_file.h"
#include "text/unfinished_file.h"

namespace resolute {

namespace {

namespace fs = std::filesystem;

Failure failure(std::string_view deed, const fs::path& path, int error) {
    std::string reason = std::strerror(error);
    reason.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(reason.front())));
    return {cat("cannot ", deed, " `", path.string(), "`: ", reason)};
}

Result<std::string> read_all(int descriptor, const fs::path& name) {
    std::string bytes;
    // One byte more than a file holds, to see its end.
    struct stat about {};
    const bool known = ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) && about.st_size >= 0 &&
                       static_cast<std::size_t>(about.st_size) <= SourceFile::size_limit;
    for (std::size_t room = known ? static_cast<std::size_t>(about.st_size) + 1 : 1 << 16;;
         room = bytes.size()) {
        const auto had = bytes.size();
        bytes.resize(had + room);
        const auto got = ::read(descriptor, bytes.data() + had, room);
        if (got < 0 && errno == EINTR) {
            bytes.resize(had);
            continue;
        }
        if (got < 0) return failure("read", name, errno);
        bytes.resize(had + static_cast<std::size_t>(got));
        if (got == 0 || (known && static_cast<std::size_t>(got) < room)) return bytes;
        if (bytes.size() > SourceFile::size_limit)
            return Failure{
                cat("cannot read `", name.string(), "`: larger than ", SourceFile::size_limit >> 20, " MiB")};
    }
}

/// Write, flush and close; 0 or the error number.
int write_all(int descriptor, std::string_view bytes) {
    int error = 0;
    while (!bytes.empty() && !error) {
        const auto put = ::write(descriptor, bytes.data(), bytes.size());
        if (put >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(put));
        else if (errno != EINTR)
            error = errno;
    }
    if (::close(descriptor) != 0 && !error) error = errno;
    return error;
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return failure("read", path, errno);
    auto bytes = read_all(descriptor, path);
    ::close(descriptor);
    return bytes;
}

Result<std::string> read_standard_input() {
    return read_all(STDIN_FILENO, "<stdin>");
}

Result<Done> write_file(const fs::path& path, std::string_view bytes) {
    std::error_code ignored;
    const auto real = fs::is_symlink(path, ignored) ? fs::weakly_canonical(path, ignored) : path;
    struct stat old {};
    const bool existed = ::stat(real.c_str(), &old) == 0;
    if (existed && !S_ISREG(old.st_mode)) {
        // A device or pipe (`/dev/stdout`) cannot be replaced, only written to.
        const int descriptor = ::open(real.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0) return failure("write", path, errno);
        if (const int error = write_all(descriptor, bytes)) return failure("write", path, error);
        return Done{};
    }
    // A rename asks for the folder's permission only. What its owner made read-only stays, for root too.
    if (existed && ((old.st_mode & 0222) == 0 || ::access(real.c_str(), W_OK) != 0))
        return failure("write", path, EACCES);
    auto temporary = (real.parent_path() / cat(".", real.filename().string(), ".XXXXXX")).string();
    const UnfinishedFile unfinished(temporary);
    const int descriptor = unfinished.descriptor();
    if (descriptor < 0) return failure("write", path, unfinished.error());
    const auto mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, existed ? old.st_mode & 07777 : 0666 & ~mask);
    int error = write_all(descriptor, bytes);
    if (!error && ::rename(temporary.c_str(), real.c_str()) != 0) error = errno;
    if (error) {
        ::unlink(temporary.c_str());
        return failure("write", path, error);
    }
    return Done{};
}

}  // namespace resolute
