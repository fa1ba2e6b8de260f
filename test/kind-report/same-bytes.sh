# The same input gives the same bytes, at any time and place, in all formats.
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >t.tidy
printf 'title: T\ndate: 2020-04-28\n' >study
for end in html xlsx md txt; do
	kind-report -s study -o "a.$end" t.tidy
done
kind-report -s study --svg 1 -o a.svg t.tidy
sleep 1
mkdir elsewhere
cp t.tidy study elsewhere
for end in html xlsx md txt; do
	TZ=Asia/Tokyo LC_ALL=C.UTF-8 kind-report -s elsewhere/study \
	    -o "elsewhere/a.$end" elsewhere/t.tidy
	cmp "a.$end" "elsewhere/a.$end"
done
kind-report -s study --svg 1 t.tidy | cmp - a.svg
# The date: SOURCE_DATE_EPOCH goes before the study file, and nothing before
# the clock.
date_of()
{
	grep -o '<dt>Date</dt><dd[^<]*' | sed 's/.*>//'
}
kind-report -s study t.tidy | date_of
SOURCE_DATE_EPOCH=1600000000 kind-report -s study t.tidy | date_of
kind-report t.tidy | date_of
# 06:00 of the second of July in Tokyo is 21:00 of the first in Greenwich.
for TZ in JST-9 EST5 UTC0; do
	export TZ
	SOURCE_DATE_EPOCH=1782939600 kind-report -s study t.tidy | date_of
done
SOURCE_DATE_EPOCH=soon kind-report t.tidy
echo "status $?"
# The first second of 1970 is no reason to ask the clock.
SOURCE_DATE_EPOCH=0 kind-report -o b.xlsx t.tidy
sleep 1
SOURCE_DATE_EPOCH=0 kind-report -f xlsx t.tidy | cmp - b.xlsx
