# A file read by several threads gives what one finds: bytes, notes, messages
# and lines of what is wrong, wherever it stands.
printf '%s\n' variable,category,target 'age,18-39,45' 'age,40+,55' \
	'sex,F=F|W,52' 'sex,M,48' >t.csv
weighted()
{
	kind-weight -t t.csv "$@"
}
program=weighted
threads='2 3 7 64'
# Quoted line breaks and quotes; a wave in two parts; some without an answer.
header='id,"note",sex,age,wave,w'
respondents=240
record='function record(i)
{
	return i ",\"said \"\"no\"\",\nand more\"," \
	    (i % 5 % 2 ? "F" : "M") "," (i % 11 ? 18 + i * 7 % 60 : "") "," \
	    (i < 70 ? "first" : i % 2 ? "b" : "c") "," i % 4 / 2 + 0.5
}'
. "$KIND/test/alike/threads.sh"
survey 0 '' >plain.csv
printf %s "$(cat plain.csv)" >ragged.csv
same plain --missing own plain.csv
same 'no line end' --missing own -w w ragged.csv
same groups --missing own --by wave plain.csv
same missing plain.csv
same capped --missing own --cap 1.4 plain.csv
cp t.csv ages.csv
sed '/^age/d' ages.csv >t.csv
echo 'age,[mean],44' >>t.csv
sed 's/,,/,44,/' plain.csv >full.csv
same mean full.csv
cp ages.csv t.csv

# An answer, and one that is missing, stand in the last part only.
survey 233 '9,x,W,30,b,1' >last.csv
same answer --missing own last.csv
grep -c 'no respondent has' one.err
survey 233 '9,x,,30,b,1' >last.csv
same 'no answer' --missing own last.csv
# What is wrong stands in the last part, and one before it is right.
for bad in '9,x,F' '9,x,F,30,b,' '9,"x,F,30,b,1' '9,x"y,F,30,b,1' \
	'9,x,Other,30,b,1' 'id,note,sex,age,wave,w' '9,x,F,old,b,1' \
	'9,x,F,30,,1' '9,x,F,30 lb,b,1'; do
	survey 233 "$bad" >bad.csv
	same "$bad" --missing own -w w --by wave bad.csv
	tail -n 2 one.err | head -n 1
done
cp plain.csv torn.csv
printf '241,x,F,3' >>torn.csv
same torn --missing own torn.csv
tail -n 2 one.err | head -n 1

# Pipes are read by one; a file has no more parts than records.
kind-weight -t t.csv --missing own plain.csv 2>err >one
cat plain.csv | kind-weight -t t.csv -j 5 --missing own 2>err | cmp - one
printf 'sex,age\nF,20\nM,50\nF,50\nM,20\n' >few.csv
same few few.csv
printf 'sex,age\n' >none.csv
same none none.csv
for j in 0 65 two ''; do
	kind-weight -t t.csv -j "$j" few.csv 2>&1 >out || echo "status $?"
done
kind-weight --quota -t t.csv --size 100 -j 2 few.csv 2>&1 || echo "status $?"
