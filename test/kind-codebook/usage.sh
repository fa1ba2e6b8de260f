#!/bin/sh
# Options and operands that cannot be: a message and status 2.
printf 'q\nYes\n' >x.csv
printf 'name,type,title,value,label,missing,role,group,score\n' >cb.csv
try()
{
	kind-codebook "$@" 2>&1 | head -n 1
}
try x.csv x.csv
try --diff cb.csv
try --diff cb.csv cb.csv cb.csv
try -x x.csv
try --no-such x.csv
try --check --diff x.csv x.csv
try --counts x.csv
try --check --json x.csv
try --plan --check x.csv
try --plan --diff x.csv
try --plan --json -c cb.csv
try --plan x.csv
try --plan -c cb.csv x.csv x.csv
try --plan -c cb.csv
try --diff --json cb.csv cb.csv
try -c cb.csv cb.csv
try --check x.csv
try --check -c no-such.csv x.csv
try no-such.csv
kind-codebook --no-such 2>/dev/null
echo "status $?"
kind-codebook no-such.csv 2>/dev/null
echo "status $?"
