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
