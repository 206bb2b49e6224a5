// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "lsp/client.h"
#include "lsp/configuration.h"
#include "lsp/documents.h"
#include "lsp/inbox.h"
#include "lsp/press.h"

namespace resolute::lsp {

/// The language server (LSP 3.17) without its streams: messages come in one after the other and answers go
/// out through a function. One thread works on it.
class Server {
public:
    using Send = std::function<void(const Value&)>;
    Server(Send send, std::string version);

    void receive(const Letter& letter);
    /// When the next diagnostics are to be told, if any are waiting.
    std::optional<Clock::time_point> due() const;
    /// Tells the diagnostics of the text that has waited longest.
    void tell_next();

    /// Whether the editor said `exit`, and the status of the process then: 0 only after `shutdown`.
    bool exited() const { return exited_; }
    int status() const { return shut_down_ ? 0 : 1; }
    /// The process of the editor, if it named one.
    std::optional<std::int64_t> editor() const { return editor_; }

private:
    using Params = const Value&;
    void notify(std::string_view method, Value params);
    void ask(std::string_view method, Value params);
    void reply(const Value& id, Answer answer);

    Answer answer(std::string_view method, Params params);
    Answer initialize(Params params);
    Answer preview(Params params);
    Answer execute(Params params);
    Answer render(Params argument, Params token);
    Answer answer_about_text(std::string_view method, Params params);
    Answer pulled_diagnostics(Params params);
    Answer text_for_tests(Params params);
    Answer symbols_everywhere(Params params);

    void take_note(std::string_view method, Params params, Clock::time_point came);
    void opened(Params params);
    void changed(Params params, Clock::time_point came);
    void closed(Params params);
    void watch_configuration();
    void configuration_changed();
    void settings_changed(Params params);

    OpenText* open_text(std::string_view uri);
    void tell(OpenText& text);

    Send send_;
    std::string version_;
    Client client_;
    Configuration configuration_;
    std::map<std::string, std::unique_ptr<OpenText>, std::less<>> texts_;
    Press press_;
    std::optional<std::int64_t> editor_;
    std::int64_t asked_ = 0;              // how many requests we sent
    std::int64_t configuration_age_ = 0;  // grows with each change of a configuration
    bool initialized_ = false, shut_down_ = false, exited_ = false;
};

}  // namespace resolute::lsp
