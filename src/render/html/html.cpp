// SPDX-License-Identifier: Apache-2.0
#include "render/html/html.h"

#include "layout/story.h"
#include "model/views.h"
#include "render/html/body.h"
#include "render/html/contents.h"
#include "render/html/escape.h"
#include "render/html/fixed_words.h"
#include "render/html/frame.h"
#include "text/cat.h"

namespace resolute::render::html {

std::string write_page(const model::Document& document, const HtmlOptions& options) {
    const auto story = layout::compose(document);
    Identifiers identifiers;
    auto outline = outline_of(story, identifiers, {});
    name_parts(outline, identifiers, {});
    Voice voice{story, outline, PhraseWriter(story, identifiers, {}), SourceLines(options.source)};
    Frame frame;
    frame.story = &story;
    frame.a4 = model::organ(document) == model::Organ::human_rights_council;
    frame.header = write_masthead(voice, options.emblem);
    frame.contents = write_contents(story, outline, !story.notes.empty());
    // A page has one main heading, if need be one that only readers of its structure meet.
    if (!outline.has_title)
        frame.text = cat("<h1 class=\"unseen\">",
                         story.symbol.empty() ? std::string(fixed_word("resolution", story.language))
                                              : escaped(story.symbol),
                         "</h1>\n");
    frame.text += write_text(voice);
    frame.text += write_notes(voice);
    frame.foot = write_foot(voice);
    return write_frame(frame);
}

}  // namespace resolute::render::html
