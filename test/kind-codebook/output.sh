#!/bin/sh
# -o: what is written takes the place of an old file, and not of the data.
printf 'q\nYes\nNo\n' >x.csv
kind-read -n --draft wanted x.csv
kind-codebook --json wanted >x.json
echo old >cb.csv
kind-codebook -o cb.csv x.json
echo "status $?"
cmp cb.csv wanted
cp x.csv data.csv
kind-codebook --check -c cb.csv -o data.csv data.csv
echo "status $?"
# shellcheck disable=SC2094 # the same file is what is tested
kind-codebook --check -c cb.csv -o data.csv <data.csv
echo "status $?"
kind-codebook --check -c cb.csv -o cb.csv data.csv
echo "status $?"
cmp x.csv data.csv
# A codebook may be written anew in its place.
sed 's/single/"single"/' wanted >cb.csv
kind-codebook -o cb.csv cb.csv
echo "status $?"
cmp cb.csv wanted
kind-codebook -o missing/cb.csv cb.csv
echo "status $?"
