#!/bin/sh
# -o: the codebook takes the place of an old one, and not of the data.
printf 'q\nYes\nNo\n' >x.csv
kind-codebook x.csv >wanted
echo old >cb.csv
kind-codebook -o cb.csv x.csv
echo "status $?"
cmp cb.csv wanted
cp x.csv data.csv
kind-codebook -o data.csv data.csv
echo "status $?"
kind-codebook -o data.csv <data.csv
echo "status $?"
kind-codebook --check -c cb.csv -o data.csv data.csv
echo "status $?"
# shellcheck disable=SC2094 # the same file is what is tested
kind-codebook --check -c cb.csv -o data.csv <data.csv
echo "status $?"
cmp x.csv data.csv
# A codebook may be written anew in its place.
sed 's/single/"single"/' wanted >cb.csv
kind-codebook -o cb.csv cb.csv
echo "status $?"
cmp cb.csv wanted
kind-codebook -o missing/cb.csv x.csv
echo "status $?"
