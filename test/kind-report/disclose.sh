# What the rules of disclosure want: all missing things are listed at once, the
# status is 1, and nothing is written.
kind-tabulate -c "${POLL%.csv}.codebook.csv" --agree -q kind_policy -f tidy \
    "$POLL" >t.tidy
kind-tabulate -w weight -q region -f tidy "$POLL" >plain.tidy
echo old >report.html
for rules in bpc aapor; do
	echo "== $rules"
	kind-report --disclose $rules -o report.html t.tidy plain.tidy 2>&1
	echo "status $?"
	cat report.html
done
cat >study <<END
title: T
client: C
fieldwork: 24 April 2020
mode: Online
universe: Adults
area: UK
weighting: Age
contact: us
END
kind-report --disclose bpc -s study -f text t.tidy |
	sed -n '/^Method/,/^Where/p'
kind-report --disclose aapor -s study t.tidy 2>&1
echo "status $?"
cat >>study <<END
supplier: S
funding: F
strategy: Survey
sampling: Panel
language: en-GB
precision: None
processing: None
limitations: Many
END
kind-report --disclose aapor -s study -o report.html t.tidy
echo "status $?"
grep -c 'Transparency Initiative' report.html

# ESOMAR wants what machines did, and who oversaw it if they did anything.
kind-report --disclose esomar -s study t.tidy 2>&1
echo "status $?"
printf '%s\n' 'ai: no' 'synthetic: no' >>study
kind-report --disclose esomar -s study -o report.html t.tidy
echo "status $?"
sed 's/^ai: no/ai: Open answers were coded by a model/' study >used
kind-report --disclose esomar -s used t.tidy 2>&1
echo 'oversight: A tenth was coded again by people' >>used
kind-report --disclose esomar -s used -f text t.tidy |
	grep -e '^Use of' -e '^Synthetic' -e '^Oversight' -e '^Disclosure'
