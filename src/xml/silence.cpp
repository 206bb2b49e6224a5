// SPDX-License-Identifier: Apache-2.0
#include "xml/silence.h"

#include <libxml/xmlerror.h>

namespace resolute::xml {

namespace {

void say_nothing(void*, const char*, ...) {}

}  // namespace

void keep_libxml2_silent() {
    xmlSetGenericErrorFunc(nullptr, say_nothing);
}

}  // namespace resolute::xml
