#!/bin/sh
# Filters may stand in any order, and under any shuffling of the rows.
kind-filter 'gender == "Female"' "$POLL" | kind-filter 'age < 30' >ab
kind-filter 'age < 30' "$POLL" | kind-filter 'gender == "Female"' >ba
kind-filter 'age < 30 and gender == "Female"' "$POLL" >both
cmp ab both && cmp ba both && echo same
{ sed 1q "$POLL"; sed 1d "$POLL" | sort -t , -k 12,12 -k 1,1; } >sorted
kind-filter 'age < 30 and gender == "Female"' sorted | sort >out
sort both | cmp - out && echo same
