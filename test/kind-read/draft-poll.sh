#!/bin/sh
# The model poll: types, orders, the group of statements, the weight.  The
# rows of values are counted; those of the statements are shown for one.
kind-read -n --draft cb.csv "$POLL"
awk -F , '$4 == "" { print }' cb.csv
grep '^kind_policy,,,' cb.csv
grep -c '^region,,,' cb.csv
kind-codebook --check -c cb.csv - <"$POLL"
echo "status $?"
