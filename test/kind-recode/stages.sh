#!/bin/sh
# Stages may stand in any order, and under any shuffling of the rows.
bands='band=age:18-24,25-49,50+'
kind-filter 'gender == "Female"' "$POLL" | kind-recode "$bands" >fr
kind-recode "$bands" "$POLL" | kind-filter 'gender == "Female"' >rf
cmp fr rf && echo same
kind-recode "$bands" "$POLL" | kind-recode 'nation=region:Wales' --other else |
	sort >one
kind-recode "$bands" 'nation=region:Wales' --other else "$POLL" | sort |
	cmp - one && echo same
{ sed 1q "$POLL"; sed 1d "$POLL" | sort -t , -k 12,12 -k 1,1; } >sorted
kind-recode "$bands" sorted | sort >out
kind-recode "$bands" "$POLL" | sort | cmp - out && echo same
# The input is not the output too.
printf 'id,age\n1,34\n2,51\n' >x.csv
kind-recode "$bands" x.csv >>x.csv
echo "status $?"
cat x.csv
