# Sets of a codebook in the manner of YouGov's files: 96 other, 98 don't know,
# 99 none; a block of blanks was not asked.  By hand, weights 1, 2, 4, 8, 16,
# 32 (not asked), 64 (empty): base 31, television 1 + 4 = 5, radio 4, other 2,
# don't know 8, none 16, broadcast 1 + 4 = 5 (not 9).
cat >media.cb <<'END'
name,type,title,value,label,missing,role,group,score
*,,,,,<space>|__NA__,,,
media,set,Which of these do you use?,,,,,,
media_1,flag,Television,,,,,media,
media_1,,,1,Yes,,,Broadcast,
media_2,flag,Radio,,,,,media,
media_2,,,1,Yes,,,Broadcast,
media_96,flag,Something else,,,,,media,
media_98,flag,Don't know,,,,,media,
media_98,,,1,Yes,dk,,,
media_99,flag,None of these,,,,,media,
grid_a,single,How much do you like it? - Tea,,,,,grid,
grid_b,single,How much do you like it? - Coffee,,,,,grid,
w,number,,,,,weight,,
END
cat >media.csv <<'END'
media_1,media_2,media_96,media_98,media_99,grid_a,grid_b,w
Yes,No,No,No,No,a lot,not,1
No,No,Yes,No,No,a lot,a lot,2
1,1,0,0,0,not,,4
No,No,No,Yes,No,,,8
No,No,No,No,Yes,,,16
 , , , , ,,,32
,,,,,,,64
END
kind-tabulate -c media.cb -q media --decimals 1 media.csv
# Those who do not know are out: of 23.
for answer in dk "Don't know" media_98; do
	kind-tabulate -c media.cb -q media --decimals 1 --exclude "$answer" \
	    -f csv media.csv | cut -d , -f 2,3,5
done
kind-tabulate -c media.cb -q media --net 'Broadcast=Radio' \
    --net 'Few=media_96|None of these' -f csv media.csv | tail -n 10
# Nobody said "don't know", and it is out all the same.
sed 5d media.csv | kind-tabulate -c media.cb -q media --exclude dk -f csv |
	cut -d , -f 2,3,5 | sed 6q
# A grid is its columns; one may be asked for again; a part of a set alone.
kind-tabulate -c media.cb -q grid,media,grid_a -f tidy media.csv |
	cut -d , -f 1-3 | uniq
kind-tabulate -c media.cb -q media_2 -f csv media.csv | cut -d , -f 2,3,5
# Patterns are for columns.
kind-tabulate -c media.cb -q 'media*' -f tidy media.csv | cut -d , -f 2 | uniq
# Of responses: 5 + 4 + 2 + 8 + 16 = 35.
kind-tabulate -c media.cb -q media --of-responses media.csv

# Columns that hold answers: by hand, asked 1 to 4 (weight 15), tea 1 + 2 = 3,
# coffee 1 + 4 = 5 (the third said it twice), water 2, milk (not in the
# codebook) 8; hot 1 + 2 + 4 = 7.
cat >drinks.cb <<'END'
name,type,title,value,label,missing,role,group,score
drinks,set,What do you drink?,,,,,,
d1,multi,First,,,,,drinks,
d1,,,1,Tea,,,Hot,
d1,,,2,Coffee,,,Hot,
d1,,,3,Water,,,,
d1,,,9,Refused,refused,,,
d2,multi,Second,,,,,drinks,
d2,,,1,Tea,,,Hot,
d2,,,2,Coffee,,,Hot,
d2,,,4,Juice,,,,
w,number,,,,,weight,,
END
printf '%s\n' d1,d2,w 1,2,1 3,Tea,2 Coffee,2,4 Milk,,8 9,,16 ,,32 |
	kind-tabulate -c drinks.cb -q drinks --decimals 1
# Responses: 1 * 2 + 2 * 2 + 4 + 8 = 18; tea 3, coffee 5.
printf '%s\n' d1,d2,w 1,2,1 3,Tea,2 Coffee,2,4 Milk,,8 9,,16 ,,32 |
	kind-tabulate -c drinks.cb -q drinks --decimals 1 --of-responses \
	    -f csv 2>/dev/null | cut -d , -f 2,3,5
# The same from --multi, where the codebook knows the columns.
printf '%s\n' d1,d2,w 1,2,1 3,Tea,2 |
	kind-tabulate -c drinks.cb --multi 'x=d?' --exclude 3 -f csv |
	cut -d , -f 2,3,5
