// SPDX-License-Identifier: Apache-2.0
#include "schema/grammar.h"

#include <algorithm>
#include <string>
#include <xercesc/framework/MemBufInputSource.hpp>
#include <xercesc/framework/XMLGrammarPoolImpl.hpp>
#include <xercesc/parsers/SAX2XMLReaderImpl.hpp>
#include <xercesc/sax2/DefaultHandler.hpp>
#include <xercesc/util/OutOfMemoryException.hpp>
#include <xercesc/util/PlatformUtils.hpp>
#include <xercesc/util/XMLEntityResolver.hpp>
#include <xercesc/util/XMLUni.hpp>
#include <xercesc/util/regx/RegularExpression.hpp>
#include <xercesc/validators/datatype/DatatypeValidatorFactory.hpp>

#include "schema/files.h"
#include "schema/impl.h"
#include "schema/plan.h"
#include "schema/plan_table.h"
#include "schema/utf16.h"
#include "text/cat.h"
#include "text/result.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

constexpr std::string_view main_file(Level level) {
    return level == Level::published ? "akn4un-published.xsd" : "akn4un-draft.xsd";
}

constexpr std::string_view table_file(Level level) {
    return level == Level::published ? "published.tsv" : "draft.tsv";
}

/// Character maps of classes such as `\s`, and the patterns of built-in types, are shared by all grammars and
/// made at first use without a lock.
void warm_shared_parts() {
    for (const auto* pattern :
         {u"\\s", u"\\S", u"\\d", u"\\D", u"\\w", u"\\W", u"\\i", u"\\I", u"\\c", u"\\C"})
        RegularExpression(pattern, u"X").matches(u"-");
    RefHashTableOfEnumerator<DatatypeValidator> each(DatatypeValidatorFactory::getBuiltInRegistry());
    while (each.hasMoreElements()) {
        auto& type = each.nextElement();
        // Together these reach every part of every built-in pattern; most are refused by most types.
        for (const auto* value : {u"a", u"-", u"+1", u"1", u"a:b", u"a-b", u"en-GB", u"i-a-b", u"x-a-b"}) {
            try {
                type.validate(value);
            } catch (const XMLException&) {
            }
        }
    }
}

/// Started once and never ended: threads may outlive main.
void start_platform() {
    [[maybe_unused]] static const bool started = [] {
        XMLPlatformUtils::Initialize();
        warm_shared_parts();
        return true;
    }();
}

/// Answers from the program's own files; what is not among them is empty, so nothing else is ever opened.
class Library final : public XMLEntityResolver {
public:
    InputSource* resolveEntity(XMLResourceIdentifier* resource) override {
        const auto asked = from_utf16(resource->getSystemId());
        return source(asked.substr(asked.find_last_of("/\\") + 1)).release();
    }

    static std::unique_ptr<InputSource> source(const std::string& name) {
        const auto* embedded = file(name);
        const auto text = embedded ? embedded->text : std::string_view();
        return std::make_unique<MemBufInputSource>(reinterpret_cast<const XMLByte*>(text.data()), text.size(),
                                                   to_utf16(name).c_str());
    }
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

/// One copy of a grammar, or what is wrong with its documents.
Result<std::shared_ptr<void>> load(const std::string& name) {
    start_platform();
    auto pool = std::make_shared<XMLGrammarPoolImpl>(XMLPlatformUtils::fgMemoryManager);
    Library library;
    FirstError errors;
    try {
        SAX2XMLReaderImpl reader(XMLPlatformUtils::fgMemoryManager, pool.get());
        reader.setFeature(XMLUni::fgSAX2CoreNameSpaces, true);
        reader.setFeature(XMLUni::fgXercesSchema, true);
        reader.setFeature(XMLUni::fgXercesSchemaFullChecking, false);
        reader.setFeature(XMLUni::fgXercesDisableDefaultEntityResolution, true);
        reader.setXMLEntityResolver(&library);
        reader.setErrorHandler(&errors);
        const auto source = Library::source(name);
        const auto* loaded = reader.loadGrammar(*source, xercesc::Grammar::SchemaGrammarType, true);
        if (!errors.words().empty()) return Failure{errors.words()};
        if (!loaded) return Failure{cat(name, ": holds no schema")};
    } catch (const OutOfMemoryException&) {
        return Failure{cat(name, ": not enough memory for the schema")};
    } catch (const XMLException& problem) {
        return Failure{cat(name, ": ", from_utf16(problem.getMessage()))};
    } catch (const SAXException& problem) {
        return Failure{cat(name, ": ", from_utf16(problem.getMessage()))};
    }
    return std::shared_ptr<void>(std::move(pool));
}

}  // namespace

const Grammar& Grammar::of(Level level) {
    const auto load_embedded = [](Level wanted) {
        auto impl = std::make_shared<Impl>();
        impl->name = main_file(wanted);
        const auto tables = plan_tables();
        const auto table = std::ranges::find(tables, table_file(wanted), &EmbeddedFile::name);
        if (table != tables.end()) impl->table = table->text;
        return Grammar(std::move(impl));
    };
    if (level == Level::published) {
        static const auto published = load_embedded(Level::published);
        return published;
    }
    static const auto draft = load_embedded(Level::draft);
    return draft;
}

bool is_surely_right(const xml::Tree& tree, const Grammar& grammar) {
    const auto& impl = grammar.impl();
    if (impl.table.empty()) return false;
    std::shared_ptr<PlanTable> table;
    {
        const std::lock_guard lock(impl.mutex);
        if (!impl.idle_tables.empty()) {
            table = std::move(impl.idle_tables.back());
            impl.idle_tables.pop_back();
        }
    }
    if (!table) table = std::make_shared<PlanTable>(impl.table);
    const bool right = is_surely_right(tree, *table);
    const std::lock_guard lock(impl.mutex);
    impl.idle_tables.push_back(std::move(table));
    return right;
}

Session::Session(const Grammar& grammar) : grammar_(grammar) {
    const auto& impl = grammar_.impl();
    {
        const std::lock_guard lock(impl.mutex);
        if (!impl.idle.empty()) {
            loaded_ = std::move(impl.idle.back());
            impl.idle.pop_back();
            return;
        }
    }
    // Threads that begin together load at once. `value` asserts: the program's own schema loads, which a test
    // makes sure of.
    loaded_ = {load(impl.name).value(), std::make_shared<Plan>()};
}

Session::~Session() {
    const auto& impl = grammar_.impl();
    const std::lock_guard lock(impl.mutex);
    impl.idle.push_back(std::move(loaded_));
}

}  // namespace resolute::schema
