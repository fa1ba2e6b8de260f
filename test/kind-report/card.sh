# With --og the head of a page says what a link to it shows, escaped; the page
# itself loads nothing.  Without it nothing is said.
kind-tabulate -w weight --agree -q kind_policy -f tidy "$POLL" >t.tidy
printf '%s\n' 'title: "A" & <b>' 'finding: {kind_policy: Agree} agree' >s.study
kind-report -s s.study --og 'https://example.org/1.png?a=1&b="2"' t.tidy >r.html
grep '^<meta [np][a-z]*="\(og\|desc\|tw\)' r.html
kind-report -s s.study t.tidy | grep -c -e 'og:' -e '"description"'
kind-report -s s.study --og 1.png t.tidy
