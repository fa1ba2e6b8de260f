# Nets of a known scale in a banner, where each of ten respondents stands ten
# times.  By hand, of weights: men 2 + 1 + 2 + 2 + 1 = 8, women 1 + 0.5 + 1.5 +
# 0.5 + 0.5 = 4, times ten.
#
#	         men                     women                    both
#	Safe     2 + 1 = 3 of 8, 37.5%   1 + 1.5 + 0.5 = 3 of 4, 75%  6 of 12
#	Unsafe   2 of 8, 25%             0.5 + 0.5 = 1 of 4, 25%      3 of 12
#
# 2, 3 and 5 respondents are safe; 1, 2 and 3 are not.
awk '{ print } NR > 1 { for (i = 1; i < 10; i++) print }' >safe.csv <<'END'
weight,sex,safe
2,Man,Don't know
1,Woman,Very safe
1,Man,Neither safe nor unsafe
0.5,Woman,Very unsafe
2,Man,Very safe
1.5,Woman,Fairly safe
2,Man,Fairly unsafe
0.5,Woman,Very safe
1,Man,Fairly safe
0.5,Woman,Very unsafe
END
kind-crosstab -w weight -q safe -b sex safe.csv
kind-crosstab -w weight -q safe -b sex -f tidy safe.csv |
	awk -F , '$8 == "net" { print $7, $9, $10, $15, $16 }'
# The nets alone, as a summary has them.
kind-crosstab -w weight -q safe -b sex --summary Safe safe.csv
