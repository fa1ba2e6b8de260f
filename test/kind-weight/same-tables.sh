# What is printed of a weighting is what kind-report prints of its stream, but
# for titles and empty lines; and the stream is written as it was read.
cat >targets.csv <<'END'
variable,category,target
gender,Female,51.1
gender,Male,48.9
gender*social_grade,Female*AB|C1,30
gender*social_grade,Female*C2|DE,21.1
gender*social_grade,Male*AB|C1,28
gender*social_grade,Male*C2|DE,20.9
age,[mean],48.5
END
for start in '-n w' '-w weight -n w --cap 3'; do
	for f in text tidy; do
		# shellcheck disable=SC2086 # options
		kind-weight -t targets.csv $start --report $f -f $f "$POLL" \
		    >out.csv 2>err || cat err
	done
	"$KIND/test/unit/rewrite" <tidy | cmp - tidy
	grep -v -e '^$' -e '^gender$' -e '^gender\*social_grade$' \
	    -e '^age$' -e '^w   Weights by' text >shown
	kind-report -f text tidy | sed -n '/^Weighting/,/^Method/p' |
		sed -e '1,2d' -e '/^Table /d' -e '/^ *Percent of all/d' \
		    -e '/^$/d' -e '/^Method/,$d' | diff shown - && wc -l <shown
done
