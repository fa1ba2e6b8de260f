#!/bin/sh
# A file, standard input named "-" and standard input by default are the same.
kind-filter 'region == "Wales"' "$POLL" >file
kind-filter 'region == "Wales"' - <"$POLL" >dash
# shellcheck disable=SC2002 # a pipe is what is tested
cat "$POLL" | kind-filter 'region == "Wales"' >pipe
cmp file dash && cmp file pipe && wc -l <file | tr -d ' '
# 214 Welsh respondents and the header: see poll.sh
{ kind-filter 'region == "Wales"' no-such-file >/dev/null; } 2>&1
echo "status $?"
mkdir directory
{ kind-filter 'region == "Wales"' directory >/dev/null; } 2>&1
echo "status $?"
