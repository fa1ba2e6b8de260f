# Signs and their legend, only where they occur.
many()
{
	awk -v n="$1" 'BEGIN {
		print "q"
		for (i = 0; i < n; i++)
			print i == 0 ? "Rare" : i % 2 ? "Odd" : "Even"
	}'
}

signs()
{
	kind-tabulate --unweighted -q q "$@" | grep -e '^\* ' -e '^- ' \
	    -e Caution -e '^Rare' -e '^None'
	echo .
}

many 100 | signs			# 1 percent
many 200 | signs			# 0.5, which is 1
many 201 | signs			# 0.4975
many 201 | signs --decimals 1
(echo q,w; echo None,0; many 100 | sed '1d; s/$/,1/') >none.csv
kind-tabulate -w w -q q none.csv 2>/dev/null | grep -e '^- ' -e ^None
many 300 | sed '$a\
None' | kind-tabulate --unweighted -q q -f csv | grep -e ^q,None -e 'above zero'
# In bars and agreement.
kind-tabulate -w w -q q --bars none.csv 2>/dev/null | grep -e '^- ' -e ^None
(echo q; awk 'BEGIN { for (i = 0; i < 300; i++) print "Agree" }'
	echo Disagree) | kind-tabulate --unweighted --agree -q q |
	grep -e '^q' -e 'above zero' -e '^- '
# Bases of 49 are small, of 50 not; nothing is hidden.
many 49 | signs
many 50 | signs
many 49 | kind-tabulate --unweighted -q q -f tidy |
	grep -v ',,made,' | cut -d , -f 8-9,21
