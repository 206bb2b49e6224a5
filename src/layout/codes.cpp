// SPDX-License-Identifier: Apache-2.0
#include "layout/codes.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <zint.h>

#include "citations/symbol.h"
#include "citations/symbol_url.h"

namespace resolute::layout {

namespace {

struct Release {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, Release>;

Symbol encode(int kind, std::string_view text, int correction) {
    Symbol symbol(ZBarcode_Create());
    if (!symbol || text.empty()) return nullptr;
    symbol->symbology = kind;
    symbol->option_1 = correction;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const auto result = ZBarcode_Encode(symbol.get(), bytes, static_cast<int>(text.size()));
    return result < ZINT_ERROR ? std::move(symbol) : nullptr;
}

bool is_dark(const zint_symbol& symbol, int row, int column) {
    return ((symbol.encoded_data[row][column / 8] >> (column % 8)) & 1) != 0;
}

struct Stretch {
    int begin = 0, length = 0;
    bool dark = false;
};

std::vector<Stretch> stretches(const zint_symbol& symbol, int row) {
    std::vector<Stretch> result;
    for (int column = 0; column < symbol.width; ++column) {
        const bool dark = is_dark(symbol, row, column);
        if (result.empty() || result.back().dark != dark) result.push_back({column, 0, dark});
        ++result.back().length;
    }
    return result;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Matrix bar_code(std::string_view text) {
    Matrix matrix;
    const auto symbol = encode(BARCODE_CODE39, text, -1);
    if (!symbol) return matrix;
    matrix.columns = 0;
    for (const auto& stretch : stretches(*symbol, 0)) {
        const int width = stretch.length == 1 ? 1 : 3;
        if (stretch.dark) matrix.dark.push_back({matrix.columns, 0, width, 1});
        matrix.columns += width;
    }
    if (matrix.dark.empty()) return {};
    const auto& last = matrix.dark.back();
    matrix.columns = last.column + last.columns;
    return matrix;
}

Matrix qr_code(std::string_view text) {
    constexpr int medium = 2;
    Matrix matrix;
    const auto symbol = encode(BARCODE_QRCODE, text, medium);
    if (!symbol) return matrix;
    matrix.columns = symbol->width;
    matrix.rows = symbol->rows;
    std::vector<std::size_t> above, here;  // what ends in the row above and in this one
    for (int row = 0; row < symbol->rows; ++row) {
        for (const auto& stretch : stretches(*symbol, row)) {
            if (!stretch.dark) continue;
            const auto grown = std::ranges::find_if(above, [&](std::size_t index) {
                const auto& dark = matrix.dark[index];
                return dark.column == stretch.begin && dark.columns == stretch.length;
            });
            if (grown != above.end()) {
                ++matrix.dark[*grown].rows;
                here.push_back(*grown);
            } else {
                here.push_back(matrix.dark.size());
                matrix.dark.push_back({stretch.begin, row, stretch.length, 1});
            }
        }
        above = std::exchange(here, {});
    }
    return matrix;
}

std::string bar_code_text(std::string_view job) {
    std::string digits;
    job = job.substr(0, job.find('('));
    for (const char c : job) {
        if (is_digit(c))
            digits += c;
        else if (c != '-' && c != ' ')
            return {};
    }
    constexpr std::size_t shortest = 6, longest = 10;  // 03 for the year and 50598, say
    return digits.size() < shortest || digits.size() > longest ? std::string() : digits;
}

std::string address_of(std::string_view symbol, std::string_view language, std::string_view date) {
    constexpr std::string_view host = "https://docs.un.org", older_host = "https://undocs.org";
    while (symbol.ends_with('*')) symbol.remove_suffix(1);  // of a document issued anew
    const auto parsed = citations::parse_symbol(symbol);
    if (!parsed) return {};
    auto address = citations::to_url(*parsed, language);
    const bool since_2025 = date.empty() || date >= "2025";
    return since_2025 ? address : address.replace(0, host.size(), older_host);
}

}  // namespace resolute::layout
