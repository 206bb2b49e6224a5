// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/pdf.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "render/pdf/attachments.h"
#include "render/pdf/color_profile.h"
#include "render/pdf/content.h"
#include "render/pdf/deflate.h"
#include "render/pdf/embed_font.h"
#include "render/pdf/embed_image.h"
#include "render/pdf/links.h"
#include "render/pdf/metadata.h"
#include "render/pdf/objects.h"
#include "render/pdf/outline.h"
#include "render/pdf/structure.h"
#include "render/pdf/syntax.h"
#include "render/pdf/units.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

/// What the other stages promise, so that no index needs a second look.
void assert_sound(const layout::Pages& pages) {
    for (std::size_t i = 0; i < pages.tags.size(); ++i) assert(pages.tags[i].parent < static_cast<int>(i));
    for (const auto& page : pages.pages)
        for (const auto& item : page.items) {
            assert(item.tag < static_cast<int>(pages.tags.size()));
            const auto* run = std::get_if<layout::GlyphRun>(&item.item);
            assert(!run || !run->shows_bytes || run->glyphs.size() == run->text.size());
        }
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

/// RFC 5646, 2.1, as far as documents use it: `en`, `zh-Hans`.
bool is_language(std::string_view tag) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto primary = tag.substr(0, tag.find('-'));
    return primary.size() >= 2 && primary.size() <= 8 && std::ranges::all_of(primary, letter) &&
           std::ranges::all_of(tag,
                               [&](char c) { return letter(c) || c == '-' || (c >= '0' && c <= '9'); }) &&
           !tag.ends_with('-');
}

/// What pages may lack of what PDF/UA and PDF/A ask of every file.
std::optional<Failure> what_lacks(const layout::Pages& pages) {
    if (pages.pages.empty()) return Failure{"there are no pages to write"};
    if (is_blank(pages.title))
        return Failure{"the document has no title, and a PDF file for all readers (PDF/UA) needs one"};
    if (!is_language(pages.language))
        return Failure{
            "the document does not tell its language (`FRBRlanguage`), and a PDF file for all readers "
            "(PDF/UA) has to"};
    for (const auto& tag : pages.tags)
        if (std::string_view(tag.role) == "Figure" && is_blank(tag.alternative))
            return Failure{"a picture has no words for those who cannot see it"};
    return std::nullopt;
}

/// Those that any run uses.
Result<Fonts> open_fonts(const layout::Pages& pages) {
    Fonts fonts;
    for (const auto& page : pages.pages) {
        for (const auto& item : page.items) {
            const auto* run = std::get_if<layout::GlyphRun>(&item.item);
            if (!run || run->glyphs.empty() || fonts.contains(run->font)) continue;
            assert(run->font >= 0 && run->font < static_cast<int>(pages.fonts.size()));
            auto file = FontFile::kept(pages.fonts[static_cast<std::size_t>(run->font)]);
            if (!file) return file.error();
            fonts.emplace(run->font, Font(std::move(*file)));
        }
    }
    return fonts;
}

/// The same in every file.
const std::string& deflated_profile() {
    static const std::string profile = deflated(srgb_profile());
    return profile;
}

class Writer {
public:
    Writer(const layout::Pages& pages, const PdfOptions& options, Fonts fonts)
        : pages_(pages), options_(options), fonts_(std::move(fonts)) {}

    Result<std::string> write() {
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) page_objects_.push_back(objects_.reserve());
        const auto destinations = destinations_of(pages_);
        const auto links = links_of(pages_, destinations);
        Structure structure(pages_, links, objects_);
        const int parent = objects_.reserve();
        auto next_piece = links.pieces.begin();
        for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
            std::vector<LinkPiece> pieces;
            for (; next_piece != links.pieces.end() && next_piece->page == page; ++next_piece)
                pieces.push_back(*next_piece);
            write_page(page, parent, pieces, links, structure);
        }
        objects_.set(parent, cat("<</Type/Pages/Count ", page_objects_.size(), "/Kids",
                                 reference_array(page_objects_), ">>"));
        FontEmbedder embedder(objects_);
        for (const auto& [font, object] : font_objects_) {
            if (fonts_.at(font).lacks_codes())
                return Failure{cat("the font `", fonts_.at(font).file().metrics().name,
                                   "` has neither glyphs for all of the text nor one to stand in for them")};
            const auto embedded = embedder.embed(object, fonts_.at(font));
            if (!embedded) return embedded.error();
        }
        return finish(parent, structure.write(page_objects_), destinations);
    }

private:
    /// Content and link annotations join the structure tree in reading order.
    void write_page(std::size_t index, int parent, const std::vector<LinkPiece>& pieces, const Links& links,
                    Structure& structure) {
        const auto& page = pages_.pages[index];
        const auto content = draw(page, fonts_);
        std::vector<std::tuple<std::size_t, int, int>> order;  // first item, part of it, MCID
        for (std::size_t i = 0; i < content.sequences.size(); ++i)
            order.emplace_back(content.sequences[i].first_item, content.sequences[i].part,
                               static_cast<int>(i));
        std::ranges::sort(order);
        std::vector<int> annotations;
        auto piece = pieces.begin();
        const auto add_pieces_before = [&](std::size_t item) {
            for (; piece != pieces.end() && piece->last_item < item; ++piece) {
                const int struct_parent = static_cast<int>(pages_.pages.size()) + annotation_count_++;
                annotations.push_back(objects_.reserve());
                objects_.write(annotations.back(), [&](std::string& to) {
                    append_link_annotation(to, *piece, pages_, links, page_objects_[index], struct_parent);
                });
                structure.add_annotation(index, piece->tag, annotations.back(), struct_parent);
            }
        };
        for (const auto& [first_item, part, mcid] : order) {
            add_pieces_before(first_item);
            structure.add_content(index, content.sequences[static_cast<std::size_t>(mcid)].tag, mcid);
        }
        add_pieces_before(page.items.size());
        set_page(index, parent, content, annotations);
    }

    void set_page(std::size_t index, int parent, const Content& content,
                  const std::vector<int>& annotations) {
        std::string fonts;
        for (const int font : content.fonts) {
            auto& object = font_objects_[font];
            if (object == 0) object = objects_.reserve();
            fonts += cat("/F", font, ' ', reference(object));
        }
        std::string images;
        for (const int image : content.images)
            images += cat("/I", image, ' ', reference(image_object(image)));
        if (!images.empty()) images = cat("/XObject<<", images, ">>");
        const auto side = [](layout::Length length) {  // ISO 19005-2, 6.1.13
            return hundredths(std::clamp<std::int64_t>(to_hundredths(length), 300, 1440000));
        };
        const auto& size = pages_.pages[index].size;
        auto body =
            cat("<</Type/Page/Parent ", reference(parent), "/MediaBox[0 0 ", side(size.width), ' ',
                side(size.height), "]/Resources<</Font<<", fonts, ">>", images, ">>/Contents ",
                reference(objects_.add_stream("", content.stream)), "/StructParents ", index, "/Tabs/S");
        if (!annotations.empty()) body += cat("/Annots", reference_array(annotations));
        objects_.set(page_objects_[index], body + ">>");
    }

    int image_object(int image) {
        auto& object = image_objects_[image];
        if (object == 0) object = embed_image(objects_, pages_.images[static_cast<std::size_t>(image)]);
        return object;
    }

    std::string finish(int page_tree, int structure_root, const Destinations& destinations) {
        Description description;
        description.title = pages_.title;
        description.language = pages_.language;
        description.subject = pages_.subject;
        description.producer = options_.producer;
        description.date = day_of(pages_.date);
        description.archive_part = options_.attachments.empty() ? 2 : 3;

        const int profile = objects_.add_deflated_stream("/N 3", deflated_profile());
        const int metadata = objects_.add_plain_stream("/Type/Metadata/Subtype/XML", xmp_packet(description));
        const int outline = add_outline(objects_, pages_, page_objects_);
        const auto attached = add_attachments(objects_, options_.attachments, description.date);
        const bool right_to_left = description.language == "ar";

        auto catalog =
            cat("<</Type/Catalog/Pages ", reference(page_tree), "/MarkInfo<</Marked true>>/StructTreeRoot ",
                reference(structure_root), "/Lang", text_string(description.language), "/Metadata ",
                reference(metadata), "/ViewerPreferences<</DisplayDocTitle true",
                right_to_left ? "/Direction/R2L" : "",
                ">>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)",
                "/Info(sRGB IEC61966-2.1)/DestOutputProfile ", reference(profile), ">>]/PageLabels",
                page_labels(pages_));
        std::string names;
        if (!destinations.empty())
            names += cat("/Dests", destination_names(destinations, pages_, page_objects_));
        if (!attached.empty()) {
            names += cat("/EmbeddedFiles", attachment_names(options_.attachments, attached));
            catalog += cat("/AF", reference_array(attached));
        }
        if (!names.empty()) catalog += cat("/Names<<", names, ">>");
        if (outline != 0) catalog += cat("/Outlines ", reference(outline));
        const int root = objects_.add(catalog + ">>");
        return objects_.finish(root, objects_.add(information_dictionary(description)));
    }

    const layout::Pages& pages_;
    const PdfOptions& options_;
    Fonts fonts_;
    Objects objects_;
    std::vector<int> page_objects_;
    std::map<int, int> font_objects_, image_objects_;
    int annotation_count_ = 0;
};

}  // namespace

Result<std::string> write_pdf(const layout::Pages& pages, const PdfOptions& options) {
    assert_sound(pages);
    if (auto lack = what_lacks(pages)) return std::move(*lack);
    auto fonts = open_fonts(pages);
    if (!fonts) return fonts.error();
    return Writer(pages, options, std::move(*fonts)).write();
}

}  // namespace resolute::render::pdf
