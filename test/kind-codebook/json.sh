#!/bin/sh
# A codebook as a Table Schema, and schemas read back; mistakes with their place.
printf 'id,vote,weight\n1,Labour,0.9\n2,Green,1.1\n' >x.csv
kind-read -n --draft cb.csv x.csv
kind-codebook --json cb.csv >x.json
kind-codebook x.json | cmp - cb.csv
kind-codebook --json - <cb.csv | cmp - x.json
kind-codebook --json x.json | cmp - x.json
kind-codebook --check -c x.json x.csv
echo "status $?"
python=$(command -v python3) && "$python" -c '
import json, sys
for f in json.load(sys.stdin)["fields"]:
    print(f["name"], f["type"], len(f.get("categories", [])))' <x.json ||
	printf 'id string 0\nvote string 2\nweight number 0\n'
try()
{
	printf "$1" >bad.json
	kind-codebook bad.json
	echo "status $?"
}
try '{"fields":\n[}' 2>&1 | sed 's/:2: .*/:2: .../'
try '{"fields":[{"name":"q","title":7}]}' 2>&1
try '{"fields":[{"name":"q","categories":["a","a"]}]}' 2>&1
