#!/bin/sh
# A plan of the model poll, which runs as it is and has a table of each question.
KIND_CODEBOOK=${POLL%.csv}.codebook.csv
export KIND_CODEBOOK
kind-codebook --plan "$POLL"
kind-codebook --plan "$POLL" >plan.csv
kind-codebook --plan - <"$POLL" | cmp - plan.csv && echo 'pipe: the same'
kind-codebook --plan -o named.csv "$POLL" && cmp named.csv plan.csv &&
	echo '-o: the same'
kind-crosstab --plan plan.csv "$POLL" >tables && grep -A 1 ^Table tables
# Without data: no bands of ages, which nobody knows, and no rules.
kind-codebook --plan | diff plan.csv -
kind-codebook --plan >bare.csv
kind-crosstab --plan bare.csv "$POLL" | grep -c ^Table
# The output is neither the data nor the codebook.
cp "$POLL" data.csv
cp "$KIND_CODEBOOK" cb.csv
kind-codebook --plan -c cb.csv -o data.csv data.csv 2>&1
kind-codebook --plan -c cb.csv -o cb.csv 2>&1
kind-codebook --plan -c cb.csv -o cb.csv data.csv 2>&1
