#!/bin/sh
# No respondents are no error; no header is one.
printf 'id,age\n' | kind-filter 'age > 18'
echo "status $?"
printf 'id,age\n' | kind-filter -n 'age > 18'
printf 'id,age\r\n' | kind-filter -k age --mark m 'age > 18' | od -c
printf 'id,age\n' | kind-filter -Q 'age > 18'
echo "status $?"
printf '' | kind-filter -n 'age > 18'
echo "status $?"
