// SPDX-License-Identifier: Apache-2.0
#include "xml/query.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlregexp.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>

#include "text/cat.h"
#include "xml/silence.h"

namespace resolute::xml {

namespace {

template <auto release>
struct Release {
    template <typename Thing>
    void operator()(Thing* thing) const {
        release(thing);
    }
};
using Document = std::unique_ptr<xmlDoc, Release<xmlFreeDoc>>;
using Context = std::unique_ptr<xmlXPathContext, Release<xmlXPathFreeContext>>;
using Answer = std::unique_ptr<xmlXPathObject, Release<xmlXPathFreeObject>>;
using Pattern = std::unique_ptr<xmlRegexp, Release<xmlRegFreeRegexp>>;

const xmlChar* in_xml(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}

std::string_view text_of(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// An XML Schema pattern matches whole texts: what stands around it is added, but where `^` or `$` say not
/// to.
std::string whole_pattern(std::string_view pattern) {
    const bool begins = pattern.starts_with('^'), ends = pattern.ends_with('$') && !pattern.ends_with("\\$");
    if (begins) pattern.remove_prefix(1);
    if (ends) pattern.remove_suffix(1);
    return cat(begins ? "" : R"([\s\S]*)", "(", pattern, ")", ends ? "" : R"([\s\S]*)");
}

/// What one run of expressions remembers, and the first thing that went wrong.
struct Session {
    std::map<std::string, Pattern, std::less<>> patterns;
    std::string problem;

    xmlRegexp* pattern(std::string_view written) {
        const auto known = patterns.find(written);
        if (known != patterns.end()) return known->second.get();
        Pattern compiled(xmlRegexpCompile(in_xml(whole_pattern(written).c_str())));
        if (!compiled && problem.empty()) problem = cat("`", written, "` is no regular expression");
        return patterns.emplace(written, std::move(compiled)).first->second.get();
    }
};

/// matches(text, pattern), as XPath 2.0 names it.
void matches(xmlXPathParserContext* parser, int arguments) {
    if (arguments != 2) {
        xmlXPathErr(parser, XPATH_INVALID_ARITY);
        return;
    }
    const std::unique_ptr<xmlChar, Release<[](xmlChar*text) { xmlFree(text); }>> pattern(
        xmlXPathPopString(parser)),
        text(xmlXPathPopString(parser));
    auto& session = *static_cast<Session*>(parser->context->userData);
    auto* compiled = session.pattern(text_of(pattern.get()));
    const bool found = compiled && text && xmlRegexpExec(compiled, text.get()) == 1;
    xmlXPathReturnBoolean(parser, found);
}

/// libxml2 tells an XPath error by its number and how far it had read (`int1` in `str1`), without words.
std::string words_of(const xmlError& error) {
    switch (error.code) {
        case XML_XPATH_UNDEF_PREFIX_ERROR:
            return "a prefix is not known; there are `akn:` and `akn4un:`";
        case XML_XPATH_UNKNOWN_FUNC_ERROR:
            return "a function is not known";
        case XML_XPATH_UNDEF_VARIABLE_ERROR:
            return "a variable is not known";
        case XML_XPATH_INVALID_ARITY:
            return "a function has too many or too few arguments";
        default:
            break;
    }
    const auto read = std::string_view(error.str1 ? error.str1 : "");
    const auto rest = read.substr(std::min(static_cast<std::size_t>(std::max(error.int1, 0)), read.size()));
    return rest.empty() ? "not an XPath expression: it breaks off"
                        : cat("not an XPath expression from `", rest, "` on");
}

void keep_problem(void* data, xmlError* error) {
    auto& problem = static_cast<Session*>(data)->problem;
    if (problem.empty()) problem = words_of(*error);
}

Context context_for(xmlDoc* document, Session& session) {
    keep_libxml2_silent();
    Context context(xmlXPathNewContext(document));
    context->userData = &session;
    context->error = keep_problem;
    // A runaway expression ends; what an ordinary one needs is a thousandth of it.
    context->opLimit = 50'000'000;
    xmlXPathRegisterNs(context.get(), in_xml("akn"),
                       in_xml("http://docs.oasis-open.org/legaldocml/ns/akn/3.0"));
    xmlXPathRegisterNs(context.get(), in_xml("akn4un"), in_xml("http://un.org/akn4un"));
    xmlXPathRegisterFunc(context.get(), in_xml("matches"), matches);
    return context;
}

Document parsed(const std::string& text) {
    constexpr auto options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
    return Document(xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
}

/// The nodes of libxml2's document and those of the tree, side by side: both are in the order of the text.
class Places {
public:
    Places(const Tree& tree, xmlDoc* document) : tree_(tree) {
        if (auto* root = xmlDocGetRootElement(document)) pair(root, tree.root);
    }

    std::optional<Span> of(const xmlNode* node) const {
        if (node->type == XML_ATTRIBUTE_NODE) return attribute(reinterpret_cast<const xmlAttr*>(node));
        const auto known = known_.find(node);
        if (known == known_.end()) return std::nullopt;
        const auto& here = tree_[known->second];
        return here.kind == Kind::element ? here.name : here.whole;
    }

private:
    static bool is_text(const xmlNode* node) {
        return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    }

    void pair(const xmlNode* theirs, NodeId ours) {
        known_[theirs] = ours;
        auto element = tree_[ours].first_child, text = element;
        const auto next = [&](NodeId from, bool wants_element) {
            while (from != none &&
                   (wants_element ? !tree_.is_element(from)
                                  : tree_[from].kind != Kind::text && tree_[from].kind != Kind::cdata))
                from = tree_[from].next;
            return from;
        };
        for (const auto* child = theirs->children; child; child = child->next) {
            if (child->type == XML_ELEMENT_NODE && (element = next(element, true)) != none) {
                pair(child, element);
                element = tree_[element].next;
            } else if (is_text(child) && (text = next(text, false)) != none) {
                known_[child] = text;
                text = tree_[text].next;
            }
        }
    }

    std::optional<Span> attribute(const xmlAttr* theirs) const {
        const auto known = known_.find(theirs->parent);
        if (known == known_.end()) return std::nullopt;
        const auto prefix = theirs->ns ? text_of(theirs->ns->prefix) : std::string_view();
        const auto name = cat(prefix, prefix.empty() ? "" : ":", text_of(theirs->name));
        const auto* ours = tree_.attribute(known->second, name);
        return ours ? std::optional(ours->value) : std::nullopt;
    }

    const Tree& tree_;
    std::unordered_map<const xmlNode*, NodeId> known_;
};

std::vector<Span> places(const xmlXPathObject& answer, const Tree& tree, const Places& paired) {
    std::vector<Span> result;
    if (answer.type == XPATH_BOOLEAN && answer.boolval) result.push_back(tree[tree.root].name);
    if (answer.type != XPATH_NODESET || !answer.nodesetval) return result;
    for (int i = 0; i < answer.nodesetval->nodeNr; ++i)
        if (const auto span = paired.of(answer.nodesetval->nodeTab[i])) result.push_back(*span);
    std::ranges::sort(result);
    return result;
}

}  // namespace

std::optional<Failure> problem_with_query(const std::string& expression) {
    const auto document = parsed("<a/>");
    Session session;
    const auto context = context_for(document.get(), session);
    const Answer answer(xmlXPathEvalExpression(in_xml(expression.c_str()), context.get()));
    if (!answer || !session.problem.empty())
        return Failure{session.problem.empty() ? "not an XPath expression" : session.problem};
    if (answer->type != XPATH_NODESET && answer->type != XPATH_BOOLEAN)
        return Failure{"the answer is a number or a text, expected nodes or true or false"};
    return std::nullopt;
}

std::vector<std::vector<Span>> query(const Tree& tree, const std::vector<std::string>& expressions) {
    std::vector<std::vector<Span>> result(expressions.size());
    const auto size = static_cast<std::uint32_t>(tree.source->text().size());
    const auto document = parsed(tree.written({0, size}));
    if (!document) return result;
    const Places paired(tree, document.get());
    Session session;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        const auto context = context_for(document.get(), session);
        const Answer answer(xmlXPathEvalExpression(in_xml(expressions[i].c_str()), context.get()));
        if (answer) result[i] = places(*answer, tree, paired);
    }
    return result;
}

}  // namespace resolute::xml
