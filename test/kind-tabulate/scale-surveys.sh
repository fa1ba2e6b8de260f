# Scales and nets in real exports, which are kept outside the project.  The
# counts were made with Python's csv module: Han Solo is seen very favorably by
# 610, somewhat by 151, neither by 44, somewhat unfavorably by 8, very by 1;
# 15 do not know him.  Favorable is 610 + 151 = 761, Unfavorable 8 + 1 = 9.
# Of the others: every day 3, a few times per week 4, per month 29, less 205 and
# 633, never 166; and daily 129, weekly 146, monthly 143, every few months 232,
# never 373.
data=${KIND_SURVEYS:-$KIND/../shared/data}
if [ ! -d "$data/dialects" ] || [ ! -d "$data/exports" ]; then
	echo 'skip: no survey files'
	exit
fi

# show FILE QUESTION
show()
{
	kind-read --draft draft.cb "$data/$1" 2>/dev/null >stream.csv
	kind-tabulate --unweighted -c draft.cb -q "$2" -f tidy stream.csv |
		awk -F , 'match($0, /,(answer|net),[^,]*,/) {
			print substr($0, RSTART + 1, RLENGTH - 1), $(NF - 6)
		}'
	rm draft.cb
	echo .
}

show dialects/StarWars.csv '*Han Solo'
show dialects/flying-etiquette.csv 'How often do you travel*'
show exports/surveymonkey-2020-cleaned.csv '7a1.*'
