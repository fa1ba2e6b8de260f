#!/bin/sh
# An option with the separator in its text is torn by --split, which is said:
# its halves always stand side by side.
cat >in.csv <<'END'
id,used,price,codes
1,"Food, Debt advice, with bills, Talks","Under £1,000, £2,000 or more","1,2"
2,"Debt advice, with bills",Nothing,"1,2"
3,"Food, Talks","Under £1,000","3,1,2"
4,"Talks, Debt advice, with bills","£2,000 or more",3
END
kind-read --split used in.csv
# A pipe, and respondents in another order.
{
	sed 1q in.csv
	sed 1d in.csv | sort -r
} | kind-read --split used 2>&1 >/dev/null
# The separator helps where a blank tells.  Codes are never torn.
kind-read --split price in.csv
kind-read --split price --separator ', ' in.csv
kind-read --split codes in.csv
# A codebook with the options always does.
cat >used.csv <<'END'
name,type,title,value,label,missing,role,group,score
used_1,flag,Food,,,,,used,
used_2,flag,"Debt advice, with bills",,,,,used,
used_3,flag,Talks,,,,,used,
END
kind-read -c used.csv in.csv
# So in what is split unasked; once is no reason.
printf '%s\n' 'id,q' '1,Tea; hot;Milk;' '2,Milk;' '3,Tea; hot;' | kind-read
printf '%s\n' 'id,q' '1,Tea; hot;Milk;' '2,Milk;' | kind-read
