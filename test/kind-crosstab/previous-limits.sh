# The last wave is under the limits of this one on small numbers.  By hand: of
# the last one 8 of 20, 40 or 60 said Yes, 3 Unsure, the others No.  Under 30
# (--hide) it is all [u], under 50 its base is in brackets; with --min-cell 5
# nothing of it is shown, for the 3, and with 3 all is.
# wave PEOPLE
wave()
{
	echo q,sex
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++)
		print (i < 0.4 * n ? "Yes" : i < n - 3 ? "No" : "Unsure") \
		    "," (i % 2 ? "Men" : "Women") }'
}
wave 400 | sed 's/Unsure/No/' >now.csv
for n in 20 40 60; do
	wave $n >last.csv
	kind-tabulate -q q -f tidy last.csv >last$n.tidy
done
# now LAST ARGUMENT...
now()
{
	last=$1
	shift
	kind-crosstab -q q -b sex --drop-empty --previous "$last" "$@" now.csv
}
# rows: the last wave's column, this one's and the change.
rows()
{
	sed -n -e '/^Interviewed/p' -e '/^Yes/p' -e '/^No  /p' -e '/No figure/,/\.$/p' \
	    -e '/^\[.\]:/p' -e '/^A base/p'
}
for n in 20 40 60; do
	now last$n.tidy | rows
done
now last20.tidy --hide 20 | rows
now last60.tidy --min-cell 3 | rows
now last60.tidy --min-cell 5 | rows
echo '== a base of so few'
now last20.tidy --min-cell 25 | rows
now last20.tidy --min-cell 25 -f tidy | grep -e ,previous -e ,change, |
    cut -d , -f 6-
echo '== a net that 3 are not in, and no answers'
kind-tabulate -q q --net 'Sure=Yes|No' -f tidy last.csv |
    grep -v ,answer, >net.tidy
now net.tidy --net 'Sure=Yes|No' --min-cell 5 | grep -e ^Sure
now net.tidy --net 'Sure=Yes|No' --min-cell 3 | grep -e ^Sure
echo '== what is hidden is read again'
now last60.tidy --min-cell 5 -f tidy | kind-report -f text | rows
echo '== kind-report'
kind-crosstab -q q -b sex -f tidy --min-cell 5 now.csv >now.tidy
for n in 20 60; do
	kind-report --previous last$n.tidy -f md now.tidy | grep '^| Yes'
done
kind-crosstab -q q -b sex -f tidy now.csv |
    kind-report --previous last60.tidy -f md | grep '^| Yes'
