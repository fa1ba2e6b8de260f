#!/bin/sh
# No respondents are no error, but then nobody has a label; no header is one.
printf 'id,age\n' | kind-recode 'a=age:<18,18+'
echo "status $?"
printf 'id,age\r\n' | kind-recode 'a=age:<18,18+' --drop id | od -c
printf 'id,age\n' | kind-recode 'a=age:Yes' 2>&1
echo "status $?"
printf 'id,age\n' | kind-recode --strict 'a=age:Yes' 2>/dev/null
echo "status $?"
printf '' | kind-recode 'a=age:<18' 2>/dev/null
echo "status $?"
