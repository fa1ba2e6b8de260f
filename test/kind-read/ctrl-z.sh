#!/bin/sh
# The end-of-file mark of DOS, once or filling a block; only at the end.
printf 'id,q\r\n1,a\r\n\032' | kind-read
printf 'id,q\n1,a\032\032\032' | kind-read
printf 'i\0d\0\n\0001\0\n\0\032\0' | kind-read -e UTF-16LE
printf 'id,q\n1,a\n\032' | kind-read -r
printf 'id,q\n1,a\032b\n' | kind-read | od -c | sed 's/^[0-9]* *//; /^$/d'

# In two pieces from a pipe it is dropped as well: 2 respondents.
(printf 'id,q\n1,a\n2,b\n\032'; sleep .1; printf '\032') | kind-read
