// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace resolute::xml {

/// Keeps libxml2 from writing to standard error on this thread; results tell what is wrong.
void keep_libxml2_silent();

}  // namespace resolute::xml
