#!/bin/sh
# Columns that tell who the respondents are, in files of no known platform: they
# stay, and that is said, or go if asked.
cat >plain.csv <<'EOF'
id,Email,ip_address,age,yob,town,brand_name,How do you get e-mail?,Vor- und Nachname
1,a@example.org,192.0.2.1,34,1990,Leeds,Acme,Phone,Ann Ex
2,b@example.org,192.0.2.2,52,1972,York,Acme,Web,Bob Ex
EOF
kind-read plain.csv
kind-read --drop-personal plain.csv
# What stays on purpose is not remarked on; strict says no more.
kind-read --keep-personal plain.csv >got
cmp plain.csv got
kind-read --strict plain.csv >got
cmp plain.csv got
kind-read -n plain.csv | sed -n '/personal/p'
kind-read -n --drop-personal plain.csv | sed -n '/personal/p'
# No more than eight are listed.
printf '%s\n' 'name,surname,email,phone,address,zip,dob,ip,lat,lon,age' \
	1,2,3,4,5,6,7,8,9,10,11 | kind-read
# The rest of the stream goes on as ever: sets are split, codes become labels.
cat >cb.csv <<'EOF'
name,type,title,value,label,missing,role,group,score
vote,single,,,,,,,
vote,,,1,Yes,,,,
EOF
printf 'phone,vote,why\n070,1,a;b;\n071,1,b;\n' |
	kind-read --drop-personal -c cb.csv
# A file of which nothing is left; both options.
printf 'email\na@example.org\n' | kind-read --drop-personal
echo "status $?"
kind-read --keep-personal --drop-personal plain.csv
echo "status $?"
