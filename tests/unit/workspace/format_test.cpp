// SPDX-License-Identifier: Apache-2.0
#include "workspace/format.h"

#include <catch2/catch.hpp>

#include "text/cat.h"
#include "text/file.h"

using namespace resolute;

namespace {

std::string formatted(std::string_view text) {
    const auto result = workspace::canonical_form(
        std::make_shared<SourceFile>(SourceFile::from_bytes("a.xml", std::string(text))));
    return result ? *result : cat("left: ", result.error().what);
}

/// A document in canonical form with something in its body, which is set two levels deep.
std::string with_body(std::string_view body) {
    return cat(R"(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
)",
               body, R"(
  </statement>
</akomaNtoso>
)");
}

}  // namespace

TEST_CASE("white space, quotes, line ends and the declaration get one form") {
    const auto wanted = with_body(R"(    <!-- of the editor -->
    <mainBody>
      <paragraph eId="para_1">
        <num>1.</num>
        <content>
          <p><i>Decides</i>  to
   go on.</p>
        </content>
      </paragraph>

      <paragraph eId="para_2"/> <!-- nothing yet -->
      <?resolute ignore=NUM reason="x"?>
      <paragraph eId='"3"'/>
    </mainBody>)");
    CHECK(formatted(wanted) == wanted);
    std::string squeezed;
    for (const std::string_view piece :
         {"\xEF\xBB\xBF<akomaNtoso   xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0' ><statement "
          "name = 'resolution'\t>",
          "<!-- of the editor --><mainBody><paragraph eId=\"para_1\" "
          "><num>1.</num>\r\n<content><p><i>Decides</i>  to\r\n",
          "   go on.</p></content></paragraph>\r\n\r\n\r\n\t<paragraph eId=\"para_2\"> </paragraph><!-- "
          "nothing yet -->",
          "<?resolute ignore=NUM reason=\"x\"?><paragraph eId='\"3\"' ></paragraph></mainBody "
          ">\n\n</statement></akomaNtoso>"})
        squeezed += piece;
    squeezed.replace(squeezed.find("<!-- of"), 0, "\n");
    CHECK(formatted(squeezed) == wanted);
}

TEST_CASE("what is not understood stays byte for byte") {
    for (const std::string_view body : {
             "    <unheard   of='a'>  <p>x</p ></unheard>",
             "    <mainBody>words  <p>x</p> where none should be</mainBody>",
             "    <mainBody xml:space=\"preserve\"> <paragraph eId='a' /></mainBody>",
             "    <mainBody>\n      <p>a <authorialNote\n   marker='1'> <p >b</p> </authorialNote></p>\n    "
             "</mainBody>",
             "    <mainBody\n       >\n      <p>x</p>\n    </mainBody>",
         }) {
        INFO(body);
        CHECK(formatted(with_body(body)) == with_body(body));
    }
    CHECK(formatted("<?xml version=\"1.0\" standalone=\"yes\"?>\n<a/>") ==
          "<?xml version=\"1.0\" standalone=\"yes\"?>\n<a/>\n");
}

TEST_CASE("what is not well-formed is left, with its place") {
    CHECK(formatted("<a>\n<b></a>") == "left: a.xml:2:4: `<b>` is not closed before `</a>`");
    CHECK(formatted("").starts_with("left: a.xml:1:1: "));
    CHECK(formatted("<!DOCTYPE a><a/>").starts_with("left: a.xml:1:1: "));
    CHECK(formatted("<a>\xFF</a>").starts_with("left: a.xml:1:4: "));
}
