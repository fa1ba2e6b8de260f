# Two numbers in one column of a set are codes: one of them may mean no, so
# nothing is counted. -1 for "not ticked" would make every option 100%.
printf 'm_1,m_2\n1,-1\n-1,1\n' | kind-tabulate --multi 'm=m_*'
echo "status $?"
# Texts may differ, as in "Other (please say)": 2 of 3 wrote something.
printf 'm_1,m_other\nYes,\nNo,tea\nNo,cake\n' |
	kind-tabulate --multi 'm=m_*' -f csv | grep '^m,m_'
# A number that begins with minus one is a code for missing if -m says so.
printf 'm_1,m_2\n1,-1\n-1,1\n' | kind-read -m -1 |
	kind-tabulate --multi 'm=m_*' -f csv | grep '^m,m_'
