#!/bin/sh
# Google Forms: answers joined by commas, or in the CSV of a form by semicolons,
# are split when asked.
cat >google.csv <<'END'
"Timestamp","Email Address","How kind are you?","Which languages?","Rate [Bread]","Rate [Tea]"
"2020/04/24 10:01:00 am GMT+1","a@example.org","4","Python, R","Good","Bad"
"2020/04/24 10:02:00 am GMT+1","b@example.org","5","C","Good",""
END
kind-read google.csv
kind-read --split 'Which languages?' google.csv | cut -d , -f 3-5
sed 's/Python, R/Python;R/' google.csv |
	kind-read --split 'Which languages?' 2>/dev/null | cut -d , -f 3-5
sed 's/Timestamp/Zeitstempel/' google.csv | kind-read --keep-personal 2>&1 |
	head -n 1
# Microsoft Forms: each answer ends with a semicolon.
cat >microsoft.csv <<'END'
ID,Start time,Completion time,Email,Name,Which do you use?,Why?
1,4/24/20 10:01,4/24/20 10:02,a@example.org,Ann,Python;C;,because; really
2,4/24/20 10:03,4/24/20 10:04,anonymous,,R;,
3,4/24/20 10:03,4/24/20 10:05,anonymous,,,
END
kind-read microsoft.csv | tee want
# A European spreadsheet makes semicolons of the commas.
sed 's/,/;/g; s/Python;C;/"&"/; s/;R;/;"R;"/; s/because; really/"&"/' \
	microsoft.csv >european.csv
kind-read european.csv >got
cmp want got
