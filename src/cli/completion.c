#include "cli/commands.h"

#include <stdio.h>

/* Each script asks the program itself (`relatum complete`), so that commands, options, choices and
 * people are always those of the table and of the user's own database. */
static const struct {
    const char *shell, *script;
} scripts[] = {
    {"bash", "# bash completion for relatum: eval \"$(relatum completion bash)\"\n"
             "_relatum() {\n"
             "    local IFS=$'\\n' line\n"
             "    COMPREPLY=()\n"
             "    while read -r line; do\n"
             "        [[ $line == ':files' ]] && { compopt -o default 2>/dev/null; continue; }\n"
             "        line=${line%%$'\\t'*}\n"
             "        COMPREPLY+=(\"$(printf '%q' \"$line\")\")\n"
             "    done < <(relatum complete -- \"${COMP_WORDS[@]:1:COMP_CWORD}\" 2>/dev/null)\n"
             "}\n"
             "complete -F _relatum relatum\n"},
    {"zsh", "#compdef relatum\n"
            "# zsh completion for relatum: relatum completion zsh > ~/.zfunc/_relatum\n"
            "_relatum() {\n"
            "    local line\n"
            "    local -a found\n"
            "    for line in \"${(@f)$(relatum complete -- \"${(@)words[2,CURRENT]}\" "
            "2>/dev/null)}\"; do\n"
            "        [[ $line == ':files' ]] && { _files; continue }\n"
            "        [[ -n $line ]] && found+=(\"${${line//:/\\\\:}/$'\\t'/:}\")\n"
            "    done\n"
            "    (( $#found )) && _describe relatum found\n"
            "}\n"
            "[[ $funcstack[1] == _relatum ]] && _relatum \"$@\" || compdef _relatum relatum\n"},
    {"fish", "# fish completion for relatum: relatum completion fish | source\n"
             "function __relatum\n"
             "    set -l words (commandline -opc)[2..-1] (commandline -ct)\n"
             "    for line in (relatum complete -- $words 2>/dev/null)\n"
             "        if test \"$line\" = ':files'\n"
             "            __fish_complete_path (commandline -ct)\n"
             "        else\n"
             "            printf '%s\\n' $line\n"
             "        end\n"
             "    end\n"
             "end\n"
             "complete -c relatum -f -a '(__relatum)'\n"},
};

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    for (size_t i = 0; i < REL_COUNT(scripts); i++)
        if (rel_str_is(cli->args.v[0], scripts[i].shell)) {
            rel_term_add(&cli->term, REL_PLAIN, scripts[i].script);
            return REL_OK;
        }
    rel_fail(err, REL_BAD_INPUT, "there is no completion for \"%s\"", cli->args.v[0]);
    return rel_advise(err, "shell", "There is one for bash, zsh and fish.");
}

static const char *const shows[] = {
    "completion bash > ~/.local/share/bash-completion/completions/relatum",
    "completion fish > ~/.config/fish/completions/relatum.fish", NULL};

const struct rel_command rel_cli_completion = {
    .name = "completion",
    .group = REL_G_HOUSE,
    .args = "bash|zsh|fish",
    .line = "a script that completes commands, options and people's names",
    .shows = shows,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_SHELL,
    .run = run,
};
