// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace resolute::render::pdf {

/// The objects of a PDF file that is being made. Objects are numbered from 1; what is no stream goes into
/// object streams (ISO 32000-1, 7.5.7).
class Objects {
public:
    Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    /// A number to refer to before the object is made; every reserved one must be set once.
    int reserve();
    void set(int object, std::string_view body);
    int add(std::string_view body);
    /// The same, appended by `write` to the text it is given; it sets no other object meanwhile.
    template <std::invocable<std::string&> Write>
    void write(int object, const Write& write) {
        begin_loose(object);
        write(loose_text_);
        end_loose();
    }
    /// `entries` are those of the dictionary besides Length and Filter, without the angle brackets.
    void set_stream(int object, std::string_view entries, std::string_view data);
    int add_stream(std::string_view entries, std::string_view data);
    /// Data that are deflated already.
    int add_deflated_stream(std::string_view entries, std::string_view deflated_data);
    /// Data as it is: XMP stays readable for programs that know no PDF (ISO 19005-2, 6.6.2.1), and JPEG data
    /// are compressed already.
    int add_plain_stream(std::string_view entries, std::string_view data);

    /// The whole file. Nothing may be added afterwards.
    std::string finish(int catalog, int information);

private:
    struct Entry {
        int container = 0;      // the object stream it lies in
        std::size_t place = 0;  // offset in the file, or index in the object stream; 0 until it is set
    };
    struct Loose {
        int object = 0;
        std::size_t begin = 0;  // in the text of all of them
    };
    Entry& at(int object) { return entries_[static_cast<std::size_t>(object) - 1]; }
    void begin_loose(int object);
    void end_loose() { loose_text_ += '\n'; }
    void write_stream(int object, std::string_view entries, std::string_view filter, std::string_view data);
    void pack();

    std::vector<Entry> entries_;  // [0] is object 1
    std::string file_;            // the streams so far
    std::string loose_text_;      // what is no stream, each with a line end
    std::vector<Loose> loose_;
};

/// 32 hexadecimal digits that depend on all the bytes; no protection against forgery.
std::string fingerprint(std::string_view bytes);

}  // namespace resolute::render::pdf
