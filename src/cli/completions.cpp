// SPDX-License-Identifier: Apache-2.0
#include "cli/completions.h"

#include <CLI/CLI.hpp>

#include "rules/page.h"
#include "text/cat.h"

namespace resolute::cli {

namespace {

/// The values that the type `TEXT:{a,b,c}` names, or what its name stands for.
std::vector<std::string> values_of(const CLI::Option& option) {
    const auto type = option.get_type_name();
    std::vector<std::string> values;
    if (type.starts_with("CODE|NAME")) {
        for (const auto* rule : rules::by_code()) {
            values.emplace_back(rule->code);
            values.emplace_back(rule->name);
        }
        return values;
    }
    const auto open = type.find('{');
    if (open == std::string::npos) return values;
    const auto close = type.find('}', open);
    for (auto at = open + 1; at < close;) {
        const auto end = std::min(type.find(',', at), close);
        values.push_back(type.substr(at, end - at));
        at = end + 1;
    }
    return values;
}

std::string joined(const std::vector<std::string>& words, std::string_view between = " ") {
    std::string out;
    for (const auto& word : words) out += cat(out.empty() ? "" : between, word);
    return out;
}

std::vector<std::string> names_of(const CommandCompletions& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

std::string bash_script(const std::vector<CommandCompletions>& commands) {
    std::vector<std::string> names;
    std::string values, options;
    for (const auto& command : commands) {
        names.push_back(command.name);
        options += cat("        ", command.name, ") words='", joined(names_of(command)), "' ;;\n");
        for (const auto& option : command.options) {
            if (option.values.empty()) continue;
            std::vector<std::string> places;
            for (const auto& name : option.names) places.push_back(cat("'", command.name, " ", name, "'"));
            values += cat("        ", joined(places, " | "), ") words='", joined(option.values), "' ;;\n");
        }
        if (!command.words.empty())
            values += cat("        '", command.name, " '*) words='", joined(command.words), "' ;;\n");
    }
    return cat(
        "# bash completion of resolute: source this file, or put it into a folder of completions.\n",
        "_resolute() {\n    local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]} words=''\n",
        "    # To bash `--name=value` is three words.\n", "    if [ \"$word\" = = ]; then\n        word=''\n",
        "    elif [ \"$last\" = = ]; then\n        last=${COMP_WORDS[COMP_CWORD-2]}\n    fi\n",
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        words='", joined(names), " --help --version'\n",
        "    elif [[ $word == -* ]]; then\n        case ${COMP_WORDS[1]} in\n", options,
        "        esac\n    else\n        case \"${COMP_WORDS[1]} $last\" in\n", values,
        "        esac\n    fi\n    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n",
        "}\n# Where nothing of ours fits, files do.\ncomplete -o default -F _resolute resolute\n");
}

/// `text` as one word of a shell, between single quotes.
std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    return out + "'";
}

/// One specification of zsh's `_arguments`: `*--name[summary]:value:(a b)`.
std::string zsh_option(const Completion& option, const std::string& name) {
    std::string summary;
    for (const char c : option.summary) {
        if (c == '[' || c == ']') summary += '\\';
        summary += c;
    }
    const auto value = !option.takes_value     ? std::string()
                       : option.values.empty() ? std::string(":value:_files")
                                               : cat(":value:(", joined(option.values), ")");
    return in_quotes(cat("*", name, "[", summary, "]", value));
}

std::string zsh_script(const std::vector<CommandCompletions>& commands) {
    std::string names, cases;
    for (const auto& command : commands) {
        names += cat("        ", in_quotes(cat(command.name, ":", command.summary)), "\n");
        cases += cat("        ", command.name, ")\n            _arguments");
        for (const auto& option : command.options)
            for (const auto& name : option.names)
                cases += cat(" \\\n                ", zsh_option(option, name));
        const auto words = command.words.empty() ? "_files" : cat("(", joined(command.words), ")");
        cases += cat(" \\\n                ", in_quotes(cat("*:word:", words)), "\n            ;;\n");
    }
    return cat(
        "#compdef resolute\n_resolute() {\n    local -a commands=(\n", names, "    )\n",
        "    if (( CURRENT == 2 )); then\n        _describe command commands\n        return\n    fi\n",
        "    shift words\n    (( CURRENT-- ))\n    case $words[1] in\n", cases, "    esac\n}\n",
        "# As a file in $fpath zsh runs it by its name; sourced it must be told.\n",
        "if [ \"$funcstack[1]\" = _resolute ]; then\n    _resolute \"$@\"\nelse\n",
        "    compdef _resolute resolute\nfi\n");
}

std::string fish_script(const std::vector<CommandCompletions>& commands) {
    std::string out;
    for (const auto& command : commands) {
        out += cat("complete -c resolute -n __fish_use_subcommand -f -a ", command.name, " -d ",
                   in_quotes(command.summary), "\n");
        const auto begin = cat("complete -c resolute -n '__fish_seen_subcommand_from ", command.name, "'");
        if (!command.words.empty()) out += cat(begin, " -f -a ", in_quotes(joined(command.words)), "\n");
        for (const auto& option : command.options) {
            out += begin;
            for (const auto& name : option.names)
                out += name.starts_with("--") ? cat(" -l ", name.substr(2)) : cat(" -s ", name.substr(1));
            if (option.takes_value)
                out += option.values.empty() ? std::string(" -r")
                                             : cat(" -x -a ", in_quotes(joined(option.values)));
            out += cat(" -d ", in_quotes(option.summary), "\n");
        }
    }
    return out;
}

}  // namespace

std::vector<CommandCompletions> completions_of(const CLI::App& program) {
    std::vector<CommandCompletions> commands;
    for (const auto* sub : program.get_subcommands([](const CLI::App*) { return true; })) {
        CommandCompletions command{sub->get_name(), sub->get_description(), {}, {}};
        for (const auto* option : sub->get_options()) {
            auto values = values_of(*option);
            if (!option->nonpositional()) {
                command.words = std::move(values);
                continue;
            }
            std::vector<std::string> names;
            for (const auto& name : option->get_snames()) names.push_back(cat("-", name));
            for (const auto& name : option->get_lnames()) names.push_back(cat("--", name));
            command.options.push_back({std::move(names), option->get_description(), std::move(values),
                                       option->get_expected_max() > 0});
        }
        commands.push_back(std::move(command));
    }
    return commands;
}

std::string completion_script(const std::vector<CommandCompletions>& commands, std::string_view shell) {
    if (shell == "bash") return bash_script(commands);
    return shell == "zsh" ? zsh_script(commands) : fish_script(commands);
}

}  // namespace resolute::cli
