#!/bin/sh
# A file, "-" and a pipe give the same; what cannot be read is an error and
# nothing is written.
kind-read "$POLL" >file
kind-read - <"$POLL" >dash
# shellcheck disable=SC2002 # a pipe is what is tested
cat "$POLL" | kind-read >pipe
cmp file dash && cmp file pipe
# 4,256 respondents and the header
wc -l <file | tr -d ' '
kind-read no-such-file 2>&1
echo "status $?"
mkdir directory
kind-read directory 2>&1
echo "status $?"
