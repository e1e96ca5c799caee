// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QString optionWords(const QList<Option> &options)
{
    QStringList words;
    for (const Option &option : options)
        words << u"--"_s + option.name;
    return words.join(u' ');
}

// Made from the command table, so that it cannot fall behind it.
QString bashScript()
{
    QStringList nouns;
    QString verbCases;
    QString optionCases;
    QMap<QString, QStringList> verbs;
    for (const Command &command : commands()) {
        if (!nouns.contains(command.noun))
            nouns << command.noun;
        verbs[command.noun] << command.verb;
        optionCases += u"        \"%1 %2\") words=\"%3 $globals\" ;;\n"_s.arg(command.noun, command.verb,
                                                                              optionWords(command.options));
    }
    for (const QString &noun : std::as_const(nouns))
        verbCases += u"        %1) words=\"%2\" ;;\n"_s.arg(noun, verbs.value(noun).join(u' '));
    return u"# bash completion for pulpitctl; load with: source <(pulpitctl completion bash)\n"
           "_pulpitctl() {\n"
           "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} noun= verb= word words= skip=\n"
           "    local globals=\"%1\"\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        if [ -n \"$skip\" ]; then skip=; continue; fi\n"
           "        case $word in\n"
           "            --config|--ini|--database) skip=1 ;;\n"
           "            -*) ;;\n"
           "            *) if [ -z \"$noun\" ]; then noun=$word; elif [ -z \"$verb\" ]; then verb=$word; fi ;;\n"
           "        esac\n"
           "    done\n"
           "    case $prev in --config|--ini|--output) COMPREPLY=($(compgen -f -- \"$cur\")); return ;; esac\n"
           "    if [ -z \"$noun\" ]; then words=\"%2 $globals\"\n"
           "    elif [ -z \"$verb\" ]; then case $noun in\n%3        esac\n"
           "    else case \"$noun $verb\" in\n%4        esac; fi\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
           "    if [ -n \"$verb\" ] && [[ $cur != -* ]]; then COMPREPLY+=($(compgen -f -- \"$cur\")); fi\n"
           "}\n"
           "complete -F _pulpitctl pulpitctl\n"_s.arg(optionWords(globalOptions()), nouns.join(u' '), verbCases,
                                                      optionCases);
}

QCoro::Task<ExitCode> bash(Call call)
{
    call.terminal.line(bashScript());
    co_return ExitCode::Done;
}

} // namespace

QList<Command> completionCommands()
{
    return {{u"completion"_s,
             u"bash"_s,
             u"Print the completion script for bash"_s,
             {},
             {},
             {u"completion bash > ~/.local/share/bash-completion/completions/pulpitctl"_s},
             &bash}};
}

} // namespace pulpit::cli
