// SPDX-License-Identifier: Apache-2.0
#include "schema/complaints.h"

#include <xercesc/framework/MemBufInputSource.hpp>
#include <xercesc/framework/XMLErrorCodes.hpp>
#include <xercesc/framework/XMLGrammarPool.hpp>
#include <xercesc/framework/XMLValidityCodes.hpp>
#include <xercesc/parsers/SAX2XMLReaderImpl.hpp>
#include <xercesc/sax2/DefaultHandler.hpp>
#include <xercesc/util/OutOfMemoryException.hpp>
#include <xercesc/util/PlatformUtils.hpp>
#include <xercesc/util/XMLUni.hpp>

#include "schema/utf16.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

Aspect aspect_of(unsigned code, const XMLCh* domain) {
    // Values are judged by exceptions of the datatypes, whose own codes come in another domain.
    if (!XMLString::equals(domain, XMLUni::fgValidityDomain)) return Aspect::other;
    switch (code) {
        case XMLValid::ElementNotDefined:
        case XMLValid::GrammarNotFound:
        case XMLValid::ElementNotQualified:
        case XMLValid::ElementNotUnQualified:
            return Aspect::undescribed;
        case XMLValid::ElementNotValidForContent:
        case XMLValid::EmptyNotValidForContent:
        case XMLValid::NotEnoughElemsForCM:
        case XMLValid::SimpleTypeHasChild:
        case XMLValid::NoDirectUseAbstractElement:
            return Aspect::content;
        case XMLValid::NoCharDataInCM:
        case XMLValid::NonWSContent:
        case XMLValid::EmptyElemHasContent:
            return Aspect::text;
        case XMLValid::IC_DuplicateUnique:
        case XMLValid::IC_DuplicateKey:
            return Aspect::uniqueness;
        case XMLValid::AttNotDefined:
        case XMLValid::RequiredAttrNotProvided:
        case XMLValid::InvalidEmptyAttValue:
        case XMLValid::AttNotDefinedForElement:
        case XMLValid::DoesNotMatchEnumList:
        case XMLValid::AttrValNotName:
        case XMLValid::NotSameAsFixedValue:
        case XMLValid::ProhibitedAttributePresent:
        case XMLValid::IllegalXMLSpace:
        case XMLValid::AttributeNotQualified:
        case XMLValid::AttributeNotUnQualified:
            return Aspect::attributes;
        default:
            return Aspect::other;
    }
}

/// `xsi:schemaLocation` is a hint that nobody follows here, so its form does not matter either.
bool is_about_hints(unsigned code, const XMLCh* domain) {
    return code == XMLErrs::BadSchemaLocation && XMLString::equals(domain, XMLUni::fgXMLErrDomain);
}

/// Ends a parse that would tell nothing new.
class Enough final : public SAXException {};

/// The parser with all its events taken directly: no attribute or text is copied, only elements are counted.
class Listener final : public SAX2XMLReaderImpl {
public:
    explicit Listener(XMLGrammarPool* pool) : SAX2XMLReaderImpl(XMLPlatformUtils::fgMemoryManager, pool) {
        setFeature(XMLUni::fgSAX2CoreNameSpaces, true);
        setFeature(XMLUni::fgSAX2CoreValidation, true);
        setFeature(XMLUni::fgXercesDynamic, false);
        setFeature(XMLUni::fgXercesSchema, true);
        setFeature(XMLUni::fgXercesSchemaFullChecking, false);
        setFeature(XMLUni::fgXercesUseCachedGrammarInParse, true);
        // What `schemaLocation` names is not looked for.
        setFeature(XMLUni::fgXercesLoadSchema, false);
        setFeature(XMLUni::fgXercesLoadExternalDTD, false);
        setFeature(XMLUni::fgXercesDisableDefaultEntityResolution, true);
        setProperty(XMLUni::fgXercesScannerName, const_cast<XMLCh*>(XMLUni::fgSGXMLScanner));
        setContentHandler(&silent_);  // without the two handlers the parser would not report to itself
        setErrorHandler(&silent_);
    }

    std::vector<Complaint> found;

    void startElement(const XMLElementDecl&, const unsigned, const XMLCh* const, const RefVectorOf<XMLAttr>&,
                      const XMLSize_t, const bool is_empty, const bool) override {
        leave_empty();
        open_.push_back(count_++);
        inside_empty_ = is_empty;
    }
    void endElement(const XMLElementDecl&, const unsigned, const bool, const XMLCh* const) override {
        leave_empty();
        open_.pop_back();
    }
    void docCharacters(const XMLCh* const, const XMLSize_t, const bool) override { leave_empty(); }
    void ignorableWhitespace(const XMLCh* const, const XMLSize_t, const bool) override { leave_empty(); }
    void docComment(const XMLCh* const) override {}
    void docPI(const XMLCh* const, const XMLCh* const) override {}
    void startDocument() override {}
    void endDocument() override {}

    void error(const unsigned code, const XMLCh* const domain, const XMLErrorReporter::ErrTypes type,
               const XMLCh* const words, const XMLCh* const, const XMLCh* const, const XMLFileLoc,
               const XMLFileLoc) override {
        if (type == XMLErrorReporter::ErrType_Warning || is_about_hints(code, domain)) return;
        Complaint complaint{suspects(aspect_of(code, domain)), from_utf16(words)};
        if (complaint.suspects.empty()) complaint.suspects.push_back({0, Aspect::other});
        found.push_back(std::move(complaint));
        if (aspect_of(code, domain) == Aspect::undescribed && ++undescribed_ == undescribed_limit)
            throw Enough();
    }

private:
    // The parser looks up unknown names in time that grows with their number.
    static constexpr int undescribed_limit = 5000;

    // An empty-element tag has no event for its end; it counts as left when the next thing comes.
    void leave_empty() {
        if (inside_empty_) open_.pop_back();
        inside_empty_ = false;
    }

    /// Attributes are judged before an element is announced, its content after.
    std::vector<Suspect> suspects(Aspect aspect) const {
        std::vector<Suspect> result;
        const auto inner = [&](Aspect which) {
            if (!open_.empty()) result.push_back({open_.back(), which});
            if (inside_empty_ && open_.size() > 1) result.push_back({open_[open_.size() - 2], which});
        };
        switch (aspect) {
            case Aspect::undescribed:
                result.push_back({count_, aspect});
                break;
            case Aspect::content:
                inner(aspect);
                break;
            case Aspect::text:
                inner(aspect);
                break;
            case Aspect::attributes:
                result.push_back({count_, aspect});
                break;
            case Aspect::uniqueness:
                result.push_back({count_, aspect});
                inner(aspect);
                break;
            case Aspect::other:
                result.push_back({count_, Aspect::attributes});
                inner(Aspect::content);
                break;
        }
        return result;
    }

    DefaultHandler silent_;
    std::vector<std::uint32_t> open_;
    std::uint32_t count_ = 0;
    int undescribed_ = 0;
    bool inside_empty_ = false;
};

}  // namespace

std::vector<Complaint> complaints(const Session& session, std::string_view text) {
    auto* pool = static_cast<XMLGrammarPool*>(session.pool());
    const auto failed = [](std::vector<Complaint> found, std::string words) {
        found.push_back({{{0, Aspect::other}}, std::move(words)});
        return found;
    };
    Listener listener(pool);
    MemBufInputSource source(reinterpret_cast<const XMLByte*>(text.data()), text.size(), u"document");
    source.setEncoding(XMLUni::fgUTF8EncodingString);  // whatever its XML declaration says, the text is UTF-8
    try {
        listener.parse(source);
    } catch (const OutOfMemoryException&) {
        return failed(std::move(listener.found), "not enough memory to hold the document against the schema");
    } catch (const Enough&) {
        return std::move(listener.found);
    } catch (const XMLException& problem) {
        return failed(std::move(listener.found), from_utf16(problem.getMessage()));
    } catch (const SAXException& problem) {
        return failed(std::move(listener.found), from_utf16(problem.getMessage()));
    }
    return std::move(listener.found);
}

}  // namespace resolute::schema
