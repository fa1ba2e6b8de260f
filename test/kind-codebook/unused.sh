#!/bin/sh
# Answers that nobody gave are listed, and the status stays 0.
cat >cb.csv <<END
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,Yes,,,,
q,,,2,No,,,,
q,,,98,Don't know,dk,,,
END
printf 'q\nYes\n1\n' | kind-codebook --check -c cb.csv
echo "status $?"
printf 'q\n98\n1\nNo\n' | kind-codebook --check -c cb.csv
echo "status $?"
printf 'q\n' | kind-codebook --check -c cb.csv
echo "status $?"
