# What relatum says about itself needs no database.
$ relatum --version
relatum 0.1.0

$ relatum help completion
relatum completion: a script that completes commands, options and people's names

Usage: relatum completion bash|zsh|fish

Examples
  relatum completion bash > ~/.local/share/bash-completion/completions/relatum
  relatum completion fish > ~/.config/fish/completions/relatum.fish

$ relatum completion --help | head -1
relatum completion: a script that completes commands, options and people's names

$ relatum complete -- comple
completion	a script that completes commands, options and people's names

$ relatum complete -- completion ''
bash
zsh
fish

$ relatum completion bash | bash -n && echo fine
fine

# A mistyped word costs a second look, not the manual.
$ relatum hlep
relatum: there is no command "hlep"
Did you mean: relatum help
[2]

$ relatum help complezion
relatum: there is no command "complezion"
Did you mean: relatum help completion
[2]

$ relatum help --mn
relatum: there is no option --mn
Did you mean --man?
[2]

$ relatum completion
relatum: completion: something is missing
Usage: relatum completion bash|zsh|fish
[2]

$ relatum completion bash zsh
relatum: completion: "zsh" is one word too many
Usage: relatum completion bash|zsh|fish
[2]

$ relatum completion tcsh
relatum: there is no completion for "tcsh"
There is one for bash, zsh and fish.
[3]

$ relatum completion tcsh --json
{"type":"urn:relatum:problem:bad_input","exit":3,"detail":"there is no completion for \"tcsh\"","field":"shell","remedy":"There is one for bash, zsh and fish."}
[3]

$ RELATUM_TODAY=soon relatum completion bash
relatum: RELATUM_TODAY: "soon" is no time
Set it to a day such as 2026-11-22, or unset it.
[2]

$ RELATUM_DB= HOME= relatum completion bash | head -1
# bash completion for relatum: eval "$(relatum completion bash)"

# Nothing is lost when nobody reads on, and a full disk is told.
$ relatum completion bash | true

$ relatum help > /dev/full
relatum: writing the answer: No space left on device
What you asked for was done; only the answer is missing.
[10]

