// SPDX-License-Identifier: Apache-2.0
#include "schema/grammar.h"

#include <cassert>
#include <string>
#include <vector>
#include <xercesc/framework/MemBufInputSource.hpp>
#include <xercesc/framework/XMLGrammarPoolImpl.hpp>
#include <xercesc/parsers/SAX2XMLReaderImpl.hpp>
#include <xercesc/sax2/DefaultHandler.hpp>
#include <xercesc/util/OutOfMemoryException.hpp>
#include <xercesc/util/PlatformUtils.hpp>
#include <xercesc/util/XMLEntityResolver.hpp>
#include <xercesc/util/XMLUni.hpp>
#include <xercesc/validators/datatype/DatatypeValidatorFactory.hpp>
#include <xercesc/validators/schema/SchemaElementDecl.hpp>
#include <xercesc/validators/schema/SchemaGrammar.hpp>

#include "schema/files.h"
#include "schema/impl.h"
#include "schema/utf16.h"
#include "text/cat.h"
#include "text/file.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

constexpr std::string_view main_file(Level level) {
    return level == Level::published ? "akn4un-published.xsd" : "akn4un-draft.xsd";
}

/// Started once and never ended: handles of other threads may outlive main.
void start_platform() {
    [[maybe_unused]] static const bool started = [] {
        XMLPlatformUtils::Initialize();
        return true;
    }();
}

/// Answers from the program's own files and one folder; what is not there is empty, so nothing else is ever opened.
class Library final : public XMLEntityResolver {
public:
    explicit Library(std::filesystem::path folder) : folder_(std::move(folder)) {}

    InputSource* resolveEntity(XMLResourceIdentifier* resource) override {
        const auto asked = from_utf16(resource->getSystemId());
        const auto name = asked.substr(asked.find_last_of("/\\") + 1);
        return source(name, find(name)).release();
    }

    /// The text must live as long as the source; files with the same name count as the same file.
    static std::unique_ptr<InputSource> source(const std::string& name, std::string_view text) {
        return std::make_unique<MemBufInputSource>(reinterpret_cast<const XMLByte*>(text.data()), text.size(),
                                                   to_utf16(name).c_str());
    }

private:
    std::string_view find(const std::string& name) {
        if (!folder_.empty() && !name.empty()) {
            auto found = read_file(folder_ / name);
            if (found) return *kept_.emplace_back(std::make_unique<std::string>(std::move(*found)));
        }
        const auto* embedded = file(name);
        return embedded ? embedded->text : std::string_view();
    }

    std::filesystem::path folder_;
    std::vector<std::unique_ptr<std::string>> kept_;
};

/// Keeps the first thing that is wrong in a schema document.
class FirstError final : public DefaultHandler {
public:
    void error(const SAXParseException& found) override { keep(found); }
    void fatalError(const SAXParseException& found) override { keep(found); }
    const std::string& words() const { return words_; }

private:
    void keep(const SAXParseException& found) {
        if (!words_.empty()) return;
        words_ = cat(from_utf16(found.getSystemId()), ':', found.getLineNumber(), ": ",
                     from_utf16(found.getMessage()));
    }
    std::string words_;
};

/// Regular expressions of patterns are compiled at the first validation; a value that fails is as good as any.
void warm(RefHashTableOf<DatatypeValidator>* types) {
    if (!types) return;
    RefHashTableOfEnumerator<DatatypeValidator> each(types);
    while (each.hasMoreElements()) {
        try {
            each.nextElement().validate(u"-");
        } catch (const XMLException&) {
        }
    }
}

/// Makes all that the library makes at first use and then shares without a lock: content models with their printed
/// forms, attribute lists, compiled patterns.
void complete(SchemaGrammar& grammar) {
    if (auto* types = grammar.getComplexTypeRegistry()) {
        RefHashTableOfEnumerator<ComplexTypeInfo> each(types);
        while (each.hasMoreElements()) {
            auto& type = each.nextElement();
            type.getAttDefList();
            switch (type.getContentType()) {
                case SchemaElementDecl::Mixed_Simple:
                case SchemaElementDecl::Mixed_Complex:
                case SchemaElementDecl::Children: type.getContentModel(); break;
                default: break;
            }
            type.getFormattedContentModel();
        }
    }
    if (auto* registry = grammar.getDatatypeRegistry()) warm(registry->getUserDefinedRegistry());
}

void complete(XMLGrammarPool& pool) {
    warm(DatatypeValidatorFactory::getBuiltInRegistry());
    auto each = pool.getGrammarEnumerator();
    while (each.hasMoreElements()) {
        auto& grammar = each.nextElement();
        if (grammar.getGrammarType() == xercesc::Grammar::SchemaGrammarType)
            complete(static_cast<SchemaGrammar&>(grammar));
    }
    pool.lockPool();
}

}  // namespace

Result<Grammar> Grammar::load(std::string_view name, std::string_view text, const std::filesystem::path& folder) {
    start_platform();
    auto pool = std::make_shared<XMLGrammarPoolImpl>(XMLPlatformUtils::fgMemoryManager);
    Library library(folder);
    FirstError errors;
    try {
        SAX2XMLReaderImpl reader(XMLPlatformUtils::fgMemoryManager, pool.get());
        reader.setFeature(XMLUni::fgSAX2CoreNameSpaces, true);
        reader.setFeature(XMLUni::fgXercesSchema, true);
        reader.setFeature(XMLUni::fgXercesSchemaFullChecking, false);
        reader.setFeature(XMLUni::fgXercesDisableDefaultEntityResolution, true);
        reader.setXMLEntityResolver(&library);
        reader.setErrorHandler(&errors);
        const auto source = Library::source(std::string(name), text);
        const auto* loaded = reader.loadGrammar(*source, xercesc::Grammar::SchemaGrammarType, true);
        if (!errors.words().empty()) return Failure{errors.words()};
        if (!loaded) return Failure{cat(name, ": holds no schema")};
        complete(*pool);
    } catch (const OutOfMemoryException&) {
        return Failure{cat(name, ": not enough memory for the schema")};
    } catch (const XMLException& problem) {
        return Failure{cat(name, ": ", from_utf16(problem.getMessage()))};
    } catch (const SAXException& problem) {
        return Failure{cat(name, ": ", from_utf16(problem.getMessage()))};
    }
    return Grammar(std::make_shared<const Impl>(Impl{std::move(pool)}));
}

const Grammar& Grammar::of(Level level) {
    const auto load_embedded = [](Level wanted) {
        const auto name = main_file(wanted);
        const auto* schema = file(name);
        assert(schema && "the schema is part of the program");
        return load(name, schema->text, {});
    };
    // `value` asserts: our own schema documents load, which a test makes sure of.
    if (level == Level::published) {
        static const auto published = load_embedded(Level::published);
        return *published;
    }
    static const auto draft = load_embedded(Level::draft);
    return *draft;
}

Result<Grammar> Grammar::from_file(const std::filesystem::path& path) {
    const auto text = read_file(path);
    if (!text) return text.error();
    return load(path.filename().string(), *text, path.has_parent_path() ? path.parent_path() : ".");
}

}  // namespace resolute::schema
