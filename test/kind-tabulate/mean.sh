# Means, medians (type 2) and standard deviations.  K1, from R: mean 3.888119,
# median 3.5, sd 2.119915, standard error 0.422642 (V15, V16, M03, M06).
k1=$KIND/test/data/k1.csv
kind-tabulate -w w -q hrs,sat --mean "$k1"
kind-tabulate -w w -q hrs --mean -f tidy "$k1" | grep -v ',,made,' |
	cut -d , -f 8-
# An exact half: 15 of 10, 20, 30 with weights 2, 1, 1 (M11); 2.5 (M10).
printf 'x,w\n10,.2\n20,.1\n30,.1\n' | kind-tabulate -w w -q x --mean -f csv |
	grep Median
printf 'x\n1\n2\n3\n4\n' | kind-tabulate -q x --mean -f csv | grep Median
# 1, 1.0 and 1e0 are one value; large ones close together.
printf 'x\n1000000004\n1000000007\n1000000013\n1.000000016e9\n' |
	kind-tabulate -q x --mean -f tidy | grep -v ',,made,' |
	cut -d , -f 8,9,11
# Who has no number is out of the base, by name or because there is none.
printf "x,w\n1,1\n,1\nDon't know,1\n3,1\n" |
	kind-tabulate -w w -q x --mean --exclude "Don't know" -f csv
# A text is an error.
printf 'x,w\n1,1\n5 or more,1\n' | kind-tabulate -w w -q x --mean
echo "status $?"
# The mean of one value is that value, whatever the weights; of sums in doubles
# it is 6.999999999999999.
printf 'x,w\n7,1.851368\n7,0.000000000001\n7,2.52866\n' |
	kind-tabulate -w w -q x --mean -f tidy | grep ',mean,' |
	cut -d , -f 8-14
printf 'x,w\n7,1.851368\n' | kind-tabulate -w w -q x --mean -f tidy |
	grep ',mean,' | cut -d , -f 8,11
# A figure that no number holds is none: the deviation, and so the error, of
# numbers whose mean is 1.25e308.
printf 'x\n1e308\n1.5e308\n' | kind-tabulate -q x --mean -f tidy |
	grep -v ',,made,' | cut -d , -f 8-
printf 'x\n1e308\n1.5e308\n' | kind-tabulate -q x --mean -f json |
	grep -e value -e se -e status
# One more decimal than asked for.
kind-tabulate -w w -q hrs --mean --decimals 3 -f csv "$k1" | head -n 4
kind-tabulate -w w -q hrs --mean --interval wald "$k1"
