// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check.h"

using namespace resolute;
using namespace resolute::rules;

TEST_CASE("an address may be anything") {
    // The name of a scheme alone is the address of a file beside.
    for (const std::string address :
         {"http", "https", "http:", "https:/", ":", "/", "http://", "https://undocs.org", "%"}) {
        const auto text = "<akomaNtoso><statement><mainBody><p><a href=\"" + address +
                          "\">58/143</a></p></mainBody></statement></akomaNtoso>";
        const auto lines = tests::told(text, tests::findings(text, Stage::published));
        INFO(address << "\n" << lines);
        CHECK((lines.find("CITE007") != std::string::npos) == (address == "http:" || address == "https:/"));
    }
}

TEST_CASE("the addresses of further annexes have their number") {
    const auto annex = [](std::string_view name) {
        return "<attachment><doc name=\"annex\"><meta><identification source=\"#UN\"><FRBRWork><FRBRthis "
               "value=\"/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/" +
               std::string(name) +
               "\"/></FRBRWork></identification></meta><mainBody><p/></mainBody></doc></attachment>";
    };
    const auto told = [&](const std::string& annexes) {
        const auto text = "<akomaNtoso><statement><mainBody><p/></mainBody><attachments>" + annexes +
                          "</attachments></statement></akomaNtoso>";
        const auto lines = tests::told(text, tests::findings(text, Stage::published));
        const auto at = lines.find("META011");
        return at == std::string::npos ? std::string() : lines.substr(at, lines.find('\n', at) - at);
    };
    CHECK(told(annex("annex") + annex("annex_2") + annex("annex_3")).empty());
    CHECK(told(annex("annex") + annex("annex")).find("expected `/!main/annex_2`") != std::string::npos);
    CHECK(told(annex("annex_1")).find("expected `/!main/annex`") != std::string::npos);
}
