# A banner is cut between breaks, and a break only if it alone is wider than the
# page; a part that is wider than paper is printed smaller.  Columns of a break
# are equally wide.
book=${POLL%.csv}.codebook.csv
kind-crosstab -c "$book" -w weight -q kind_policy -b gender -b education \
    -b 'Grade and gender=social_grade' -b 'social_grade > gender' -b region \
    -f tidy "$POLL" | kind-report >r.html
grep -o -e '<div class="scroll[^"]*"' -e 'colspan[^>]*><span>[^<]*' r.html |
	sed 's/ dir="auto"><span>/ /'

# Widths of the columns of each break.
grep -o '<th scope="col" class="[^"]*" dir="auto" style="[^"]*"' r.html |
	sed 's/ class="[^"]*first"/ first/; s/ class="[^"]*"//' |
	awk '/first/ { printf "\n" } { sub(/.*width:/, ""); printf "%s ", $0 }
	END { print "" }'
