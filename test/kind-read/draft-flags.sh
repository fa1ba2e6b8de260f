#!/bin/sh
# Columns of SPSS labelled Selected and Not selected are a set, though the file
# says nothing of one; by hand, of the 4 who were asked 2 own a car, 2 a bike
# and 1 nothing: 50, 50 and 25%.
f=$KIND/test/data/flags.sav
kind-read -n --draft cb.csv "$f"
cat cb.csv
kind-read "$f" | kind-tabulate -c cb.csv -q q2 -f csv
kind-read --codes "$f" | kind-tabulate -c cb.csv -q q2 -f csv | sed -n 2,4p
