#!/bin/sh
# Any order of respondents is drafted the same, with the stream or without one.
kind-read -n --draft - --counts "$POLL" >file
{ head -n 1 "$POLL"; sed 1d "$POLL" | sort -t , -k 4; } |
	kind-read --draft sorted --counts >stream
cmp file sorted && wc -l <file | tr -d ' '
kind-read --draft same --counts "$POLL" | cmp - "$POLL"
cmp file same
# A draft of a clean stream is that of its export.
printf 'id;q\n1; Yes\n2;No \n3;\n' >x.csv
kind-read --draft one x.csv >stream 2>/dev/null
kind-read -n --draft - stream | cmp - one
