# The same bytes through kind-read and kind-filter, in either order.
figures()
{
	kind-tabulate -w weight --agree -q 'kind_*'
}

kind-tabulate -w weight --agree -q 'kind_*' --base 'All respondents' \
    "$POLL" >all
kind-read "$POLL" 2>/dev/null | figures | cmp - all
kind-read "$POLL" 2>/dev/null | kind-filter 'answered(id)' | figures |
	cmp - all
kind-filter 'answered(id)' "$POLL" | kind-read 2>/dev/null | figures |
	cmp - all

where='age >= 18 and region == "Wales"'
kind-filter "$where" "$POLL" | figures >wales
kind-read "$POLL" 2>/dev/null | kind-filter "$where" | figures | cmp - wales
kind-filter "$where" "$POLL" | kind-read 2>/dev/null | figures | cmp - wales
kind-filter 'region == "Wales"' "$POLL" | kind-filter 'age >= 18' |
	figures | cmp - wales
kind-filter 'age >= 18' "$POLL" | kind-filter 'region == "Wales"' |
	figures | cmp - wales
# Two halves, stacked again.
(head -n 1 "$POLL"; tail -n +2000 "$POLL") >b.csv
head -n 1999 "$POLL" >a.csv
kind-read b.csv a.csv 2>/dev/null | figures | cmp - all
cat wales
