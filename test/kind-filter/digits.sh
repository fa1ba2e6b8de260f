# 2^53 + 1 and 2^53 are the same double, so as numbers both would pass; as
# texts they are told apart.
printf 'id\n9007199254740993\n9007199254740992\n' >x.csv
kind-filter -n 'id == 9007199254740993' x.csv
echo "status $?"
kind-filter -n 'id == "9007199254740993"' x.csv
