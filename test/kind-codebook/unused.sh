#!/bin/sh
# Answers that nobody gave are listed, and the status stays 0.  Those that are
# missing for a reason are not, since a stream may well be without them.
cat >cb.csv <<END
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,Yes,,,,
q,,,2,No,,,,
q,,,98,Don't know,dk,,,
q,,,96,Refused,refused,,,
q,,,97,Not asked,notasked,,,
q,,,99,Skipped,skipped,,,
q,,,-1,None,yes,,,
END
printf 'q\nYes\n1\n' | kind-codebook --check -c cb.csv
echo "status $?"
printf 'q\n98\n1\nNo\n' | kind-codebook --check -c cb.csv
echo "status $?"
printf 'q\n' | kind-codebook --check -c cb.csv
echo "status $?"
