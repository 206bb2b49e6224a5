// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace resolute {

/// The edits of several fixes that can be made at once.
class EditSet {
public:
    /// Takes all edits of a fix, or none where one of them stands in the way of another: where they overlap,
    /// or where something is put in at a place that the other touches too. Edits that are the same count
    /// once.
    bool add(const Fix& fix);
    /// Sorted by place, as apply_edits wants them.
    const std::vector<Edit>& edits() const { return edits_; }

private:
    enum class Room { free, taken, same };
    Room room_for(const Edit& edit) const;

    std::vector<Edit> edits_;
};

/// The fix with the line ends that `text` has: where its first is CRLF, each LF that is put in becomes CRLF.
Fix with_line_ends_of(std::string_view text, Fix fix);

}  // namespace resolute
