#!/bin/sh
# A file, standard input named "-" and standard input by default are the same.
bands='band=age:18-24,25-49,50+'
kind-recode "$bands" "$POLL" >file
kind-recode "$bands" - <"$POLL" >dash
# shellcheck disable=SC2002 # a pipe is what is tested
cat "$POLL" | kind-recode "$bands" >pipe
cmp file dash && cmp file pipe && wc -l <file | tr -d ' '
{ kind-recode "$bands" no-such-file >/dev/null; } 2>&1
echo "status $?"
mkdir directory
{ kind-recode "$bands" directory >/dev/null; } 2>&1
echo "status $?"
