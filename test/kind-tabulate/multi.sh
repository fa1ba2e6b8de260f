# Sets of options: K1's shares by R (test/oracle/oracle.R: 60.79, 53.47 and
# 48.12 percent; any of them 94.65, not their sum).
k1=$KIND/test/data/k1.csv
kind-tabulate -w w --multi 'm=m1,m2,m3' --net 'Any=m1|m2|m3' --decimals 2 \
    --interval wald "$k1"
kind-tabulate -w w --multi 'm=m?' --net 'Any=m1|m2|m3' -f tidy "$k1" >a
kind-tabulate -w w -q m --multi 'm=m*' --net 'Any=m1|m2|m3' -f tidy "$k1" |
	cmp - a && echo same bytes

# Words for yes and no, labels as values, none of them, not asked.  By hand:
# asked are 1 to 5 (weight 8), radio 1 2 4 (5), Television 1 3 (3),
# None of these 5 (1); 6 has no answer, 7 no weight.
cat >media.csv <<'END'
id,media_radio,media_tv,media_none,w
1,Yes,Television,,1
2,yes,No,Unchecked,2
3,N,Television,0,2
4,TRUE,false,no,2
5,0,Not selected,None of these,1
6,,,,4
7,Yes,,None of these,0
END
kind-tabulate -w w --multi 'media=media_*' --decimals 1 \
    --net 'On air=media_radio|Television' media.csv
# Those who ticked none of these leave the base: radio 5 of 7.
kind-tabulate -w w --multi 'media=media_*' --exclude 'None of these' \
    -f csv media.csv 2>/dev/null | head -n 4
# By the column's name.
kind-tabulate -w w --multi 'media=media_*' --exclude media_none \
    -f csv media.csv 2>/dev/null | head -n 4
# A set beside other questions: where -q names it, else last.
kind-tabulate -w w --multi 'media=media_*' -q media,id --net 'x=1' -f tidy \
    media.csv 2>/dev/null | cut -d , -f 1,2 | uniq
kind-tabulate -w w --multi 'media=media_*' -q id --net 'x=1' -f tidy \
    media.csv 2>/dev/null | cut -d , -f 1,2 | uniq
# A set of one option; a column in two sets; means beside a set.
kind-tabulate -w w --multi 'a=media_radio' --multi 'b=media_radio,media_tv' \
    -q w --mean -f csv media.csv 2>/dev/null | grep -v -e Base -e ,,,,
