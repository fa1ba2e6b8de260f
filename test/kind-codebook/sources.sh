#!/bin/sh
# A file, standard input named "-" and standard input by default are the same;
# so is any order of respondents.
kind-codebook --counts "$POLL" >file
kind-codebook --counts - <"$POLL" >dash
# shellcheck disable=SC2002 # a pipe is what is tested
cat "$POLL" | kind-codebook --counts >pipe
{ head -n 1 "$POLL"; sed 1d "$POLL" | sort -t , -k 4; } |
	kind-codebook --counts >sorted
cmp file dash && cmp file pipe && cmp file sorted && wc -l <file | tr -d ' '
mkdir directory
kind-codebook directory
echo "status $?"
