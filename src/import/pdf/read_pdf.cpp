// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/read_pdf.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "text/cat.h"

namespace resolute::importing::pdf {

namespace {

constexpr std::size_t longest_file = std::size_t{64} << 20, longest_answer = std::size_t{48} << 20;
constexpr double seconds_to_next = 0.7, seconds_in_all = 20, longest_wait = 60;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif

/// A file descriptor that is closed at the end.
class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    void close() {
        if (value_ >= 0) ::close(value_);
        value_ = -1;
    }
    int get() const { return value_; }

private:
    int value_;
};

double seconds(clockid_t clock) {
    timespec now{};
    if (clock_gettime(clock, &now) != 0) return 0;
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// A file without a name that holds the bytes.
int file_of(std::string_view bytes) {
    const int file = memfd_create("pdf", MFD_CLOEXEC);
    while (file >= 0 && !bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written <= 0) {
            ::close(file);
            return -1;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file >= 0) lseek(file, 0, SEEK_SET);
    return file;
}

void limit(int what, rlim_t most) {
    const rlimit value{most, most};
    setrlimit(what, &value);
}

/// What the child does: nothing but calls that are safe behind a fork.
[[noreturn]] void become_reader(const char* program, int input, int output) {
    constexpr rlim_t memory = rlim_t{150} << 20;
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(nowhere, 2) < 0) _exit(126);
    if (!sanitized) limit(RLIMIT_DATA, memory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(seconds_in_all) + 1);
    execl(program, program, nullptr);
    _exit(127);
}

/// Reads what the child tells until it ends, or takes too long.
std::string answer_of(pid_t child, int from) {
    std::string answer;
    clockid_t used{};
    const bool known = clock_getcpuclockid(child, &used) == 0;
    const auto began = seconds(CLOCK_MONOTONIC);
    double told = 0;  // processor time when it last said something
    std::array<char, 65536> buffer{};
    while (answer.size() < longest_answer) {
        pollfd waited{from, POLLIN, 0};
        constexpr int step = 20;  // ms
        const auto ready = poll(&waited, 1, step);
        const auto now = known ? seconds(used) : 0;
        if (ready > 0) {
            const auto size = read(from, buffer.data(), buffer.size());
            if (size <= 0) return answer;
            answer.append(buffer.data(), static_cast<std::size_t>(size));
            told = now;
        }
        if (now - told > seconds_to_next || now > seconds_in_all) break;
        if (seconds(CLOCK_MONOTONIC) - began > longest_wait) break;
    }
    return answer;
}

std::string reader_program() {
    std::error_code failure;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (failure) return {};
    const auto program = self.parent_path() / "resolute-pdf-reader";
    return std::filesystem::exists(program, failure) ? program.string() : std::string();
}

std::optional<std::string> ask(const std::string& program, std::string_view bytes) {
    const Descriptor input(file_of(bytes));
    std::array<int, 2> ends{-1, -1};
    if (input.get() < 0 || pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    const Descriptor from(ends[0]);
    Descriptor to(ends[1]);
    const auto child = fork();
    if (child < 0) return std::nullopt;
    if (child == 0) become_reader(program.c_str(), input.get(), to.get());
    to.close();
    auto answer = answer_of(child, from.get());
    kill(child, SIGKILL);  // it has told all, or has had its time
    int status = 0;
    waitpid(child, &status, 0);
    return answer;
}

}  // namespace

Result<Contents> read_pdf(std::string_view bytes) {
    if (bytes.size() > longest_file) return Failure{"the PDF is larger than that of any resolution"};
    const auto program = reader_program();
    if (program.empty())
        return Failure{"`resolute-pdf-reader`, which reads PDF files, is not beside this program"};
    const auto answer = ask(program, bytes);
    if (!answer) return Failure{"the program that reads PDF files could not be started"};
    auto contents = read_contents(*answer);
    if (contents.state == Contents::State::locked) return Failure{"the PDF is locked with a password"};
    if (contents.state == Contents::State::damaged)
        return Failure{"the PDF is damaged; nothing in it can be read"};
    if (contents.pages.empty() && contents.page_count > 0)
        return Failure{"the PDF is damaged, or takes more time or memory than any resolution"};
    return contents;
}

}  // namespace resolute::importing::pdf
