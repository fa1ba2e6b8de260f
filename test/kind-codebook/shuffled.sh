#!/bin/sh
# Any order of respondents gives the same draft.
kind-codebook --counts "$POLL" >file
{ head -n 1 "$POLL"; sed 1d "$POLL" | sort -t , -k 4; } |
	kind-codebook --counts >sorted
cmp file sorted && wc -l <file | tr -d ' '
