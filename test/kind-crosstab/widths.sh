# No line is wider than the screen, whatever its width; nothing is lost.
set -- -c "${POLL%.csv}.codebook.csv" -w weight -b gender \
    -b 'Age=age:18-24,25-49,50-64,65+' -b social_grade \
    -b 'Gender and age=gender > age:18-49,50+' --stats mean,median,sd

for width in 40 60 80 120 200 500; do
	COLUMNS=$width kind-crosstab -q 'kind_*,education' "$@" --chi2 \
		"$POLL" >$width
	awk -v width=$width 'length($0) > width { n++ }
	    length($0) > most { most = length($0) }
	    / $/ { blanks++ }
	    /^Strongly agree/ { rows++ }
	    END { print width ": " n + 0 " too wide, " blanks + 0 \
		" end with blanks, " rows " pages of agreement" }' $width
	# Of four questions, 14 columns: each is there, once.
	awk '/^Strongly agree|^Strongly$/ { sub(/^Strongly( agree)? */, "")
	    sub(/^[0-9]+/, ""); print }' $width | tr -s ' ' '\n' |
		grep -c '[0-9]'
done
for width in 40 80; do
	COLUMNS=$width kind-crosstab "$@" -q 'kind_*' --summary Agree \
	    "$POLL" >summary
	awk -v width=$width 'length($0) > width' summary
done
cat summary
head -n 40 40
# Widths that are none, or too small to use, are 80.
for width in '' 0 x -1 10; do
	COLUMNS=$width kind-crosstab -q 'kind_*,education' "$@" "$POLL" |
		awk -v w="$width" 'length($0) > most { most = length($0) }
		    END { print "\"" w "\"", most <= 80, most <= 40 }'
done
# The other forms do not depend on it.
for format in md csv json tidy; do
	COLUMNS=40 kind-crosstab -q 'kind_*' "$@" -f $format "$POLL" >one
	COLUMNS=200 kind-crosstab -q 'kind_*' "$@" -f $format "$POLL" | cmp - one
done
# A word that is wider than the screen is broken.
printf '%s,b\nYes,X\n' "$(printf '%0100d' 0)" >long.csv
awk 'BEGIN { print "q,b"; for (i = 1; i <= 50; i++)
	print "An-answer-of-one-word-that-is-longer-than-its-column-can-be," \
	    "A-column-of-one-word-that-is-longer-than-the-screen-is-wide" }
' >words.csv
COLUMNS=40 kind-crosstab -q '0*' -b b --hide 0 --test none long.csv
COLUMNS=40 kind-crosstab -q q -b b --test none words.csv
