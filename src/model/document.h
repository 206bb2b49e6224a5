// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/span.h"

/// A resolution as plain values: copy it, compare it, write it in a test with braces. The parts keep the
/// order and the attributes of the Akoma Ntoso elements they were read from, so that to_xml gives the same
/// document back; what they mean is asked of the functions in views.h. Spans lead to the source and do not
/// count in comparisons.
namespace resolute::model {

/// Where a value stands in the source; equal to every other, so that comparing documents compares their
/// content.
struct At {
    Span span;
    bool operator==(const At&) const { return true; }
};

struct Attribute {
    std::string name, value;
    At at;  // the value, without quotes
    bool operator==(const Attribute&) const = default;
};
using Attributes = std::vector<Attribute>;
/// The value of an attribute, or an empty text where it is not given.
std::string_view value(const Attributes& attributes, std::string_view name);
const Attribute* find(const Attributes& attributes, std::string_view name);

// Inline content

struct Inline;
struct Block;
using Inlines = std::vector<Inline>;
using Blocks = std::vector<Block>;

/// Characters as they are read, references decoded.
struct Text {
    std::string text;
    At at;
    bool operator==(const Text&) const = default;
};

/// A comment or a processing instruction.
struct Remark {
    bool instruction = false;
    std::string target, text;  // the target of an instruction
    At at;
    bool operator==(const Remark&) const = default;
};

/// Any inline element without a type of its own here: `span`, `i`, `docTitle`, `docDate`, `inline`,
/// `session`, `sup`, …
struct Markup {
    std::string name;
    Attributes attributes;
    Inlines content;
    At at;
    bool operator==(const Markup&) const;
};

/// A link to another text: `a` or `ref`.
struct Reference {
    std::string name;
    Attributes attributes;  // href
    Inlines content;
    At at;
    bool operator==(const Reference&) const;
};

/// A footnote, standing where it is called for the first time: `authorialNote`.
struct Footnote {
    Attributes attributes;  // marker, placement, eId
    Blocks content;
    At at;
    bool operator==(const Footnote&) const;
};

/// A further call to a footnote: `noteRef`.
struct NoteCall {
    Attributes attributes;  // href, marker
    At at;
    bool operator==(const NoteCall&) const = default;
};

struct Inline {
    std::variant<Text, Markup, Reference, Footnote, NoteCall, Remark> value;
    bool operator==(const Inline&) const;
};

// Blocks

/// One paragraph of text in the sense of a typesetter: `p`, in lists `listIntroduction` and their like.
/// Without a name it is running text that stands in a structural element with no `p` around it.
struct Line {
    std::string name;
    Attributes attributes;
    Inlines content;
    At at;
    bool operator==(const Line&) const;
};

/// `num`: the number of a paragraph, point or section with its punctuation.
struct Number {
    Attributes attributes;
    Inlines content;
    At at;
    bool operator==(const Number&) const;
};

/// `heading`, `subheading`, `crossHeading`.
struct Heading {
    std::string name;
    Attributes attributes;
    Inlines content;
    At at;
    bool operator==(const Heading&) const;
};

struct Cell {
    std::string name;  // `th` or `td`
    Attributes attributes;
    Blocks content;
    At at;
    bool operator==(const Cell&) const;
};
struct Row {
    Attributes attributes;
    std::vector<std::variant<Cell, Remark>> cells;
    At at;
    bool operator==(const Row&) const;
};
/// The caption is a Line of the name `caption`.
struct Table {
    Attributes attributes;
    std::vector<std::variant<Line, Row, Remark>> rows;
    At at;
    bool operator==(const Table&) const;
};

/// A structural element and what stands in it: `paragraph`, `list`, `point`, `section`, `content`, `intro`,
/// `container`, `formula`, `blockList`, `item`, …
struct Division {
    std::string name;
    Attributes attributes;
    Blocks content;
    At at;
    bool operator==(const Division&) const;
};

struct Block {
    std::variant<Line, Number, Heading, Table, Division, Remark> value;
    bool operator==(const Block&) const;
};

// Documents

/// Markup that holds no running text: metadata.
struct Element;
using Elements = std::vector<std::variant<Element, Text, Remark>>;
struct Element {
    std::string name;
    Attributes attributes;
    Elements children;
    At at;
    bool operator==(const Element&) const;
};

/// `coverPage`, `preface`, `preamble`, `mainBody`, `conclusions`, `collectionBody`.
struct Part {
    std::string name;
    Attributes attributes;
    Blocks content;
    At at;
    bool operator==(const Part&) const;
};

struct Document;

/// `attachment` or `component`: the frame of a document inside another one.
struct Component {
    std::string name;
    Attributes attributes;
    std::vector<std::variant<Document, Heading, Element, Text, Remark>>
        members;  // an Element points to a document elsewhere
    At at;
    bool operator==(const Component&) const;
};

/// `attachments` (the annexes of a resolution) or `components` (the parts A, B of a collection).
struct Components {
    std::string name;
    Attributes attributes;
    std::vector<std::variant<Component, Text, Remark>> members;
    At at;
    bool operator==(const Components&) const;
};

/// `statement`, `doc`, `documentCollection`: a resolution, an annex, a collection. The outermost `akomaNtoso`
/// is one too: its members are a document and the components of a collection.
struct Document {
    std::string name;
    Attributes attributes;
    std::vector<std::variant<Element, Part, Components, Document, Text, Remark>>
        members;                        // an Element is `meta`
    std::vector<Remark> before, after;  // of the outermost: comments and instructions around the root element
    At at;
    bool operator==(const Document&) const;
};

}  // namespace resolute::model
