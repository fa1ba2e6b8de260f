# Categories by label or by code, with a codebook; what it calls missing is
# missing.
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
sex,single,Are you ...?,,,,,,
sex,single,,1,Male,,,,
sex,single,,2,Female,,,,
sex,single,,9,Refused,refused,,,
band,single,How old are you?,,,,,,
band,single,,1,18-34,,,,
band,single,,2,35+,,,,
w0,number,Design weight,,,,weight,,
END
sed -i '/^[a-z0-9]*,single,,/s/single//' book.csv
cat >labels.csv <<END
id,sex,band,w0
1,Male,18-34,1
2,Female,18-34,1
3,Female,35+,2
4,Male,35+,2
END
sed 's/Male/1/; s/Female/2/; s/18-34/1/; s/35+/2/' labels.csv >codes.csv
printf '%s\n' variable,category,target sex,Male,49 sex,Female,51 band,18-34,40 \
	band,35+,60 >label-targets.csv
printf '%s\n' variable,category,target sex,1,49 sex,2,51 band,1,40 band,2,60 \
	>code-targets.csv
for data in labels codes; do
	for targets in label code; do
		kind-weight -c book.csv -t $targets-targets.csv $data.csv 2>&1 |
			sed "s/^/$data $targets: /"
	done
done | awk '/note/ && !seen[$0]++ || /,/ && !/note/'
sed 's/^4,Male/4,Refused/' labels.csv >refused.csv
kind-weight -c book.csv -t label-targets.csv refused.csv 2>&1
kind-weight -c book.csv -t code-targets.csv --report r.csv -f csv labels.csv \
	2>err >out
cut -d, -f1-3,5 r.csv | sed -n 1,3p
