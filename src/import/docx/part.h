// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string_view>

#include "text/result.h"

namespace resolute::importing::docx {

/// An element of a part. Names are without prefix: the transitional and the strict form of the format differ
/// in namespaces only. One that does not exist is false, has no name, no value and no children.
class Node {
public:
    Node() = default;
    explicit Node(void* handle) : handle_(handle) {}
    explicit operator bool() const { return handle_ != nullptr; }

    std::string_view name() const;
    /// The value of an attribute; empty where it has none.
    std::string_view value(std::string_view attribute) const;
    std::string_view text() const;
    Node first() const;
    Node next() const;
    Node child(std::string_view name) const;
    /// `val` of a child, as most properties are written.
    std::string_view property(std::string_view name) const;

private:
    void* handle_ = nullptr;
};

/// A switch such as `w:b`: there and not turned off.
bool is_on(Node property);
/// A number in decimal figures, or `otherwise`.
int to_number(std::string_view text, int otherwise);

/// The XML of a part, in memory.
class Part {
public:
    /// Fails where the XML is broken, has a DOCTYPE (Office forbids it: ECMA-376-2, 9.1.4), or more elements
    /// and attributes than fit into 96 MB.
    static Result<Part> read(std::string_view bytes, std::string_view name);
    Node root() const;

private:
    std::shared_ptr<void> held_;
};

}  // namespace resolute::importing::docx
