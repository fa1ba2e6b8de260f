# Weights times 1000 change no share, error, interval or effective base.
awk -F , -v OFS=, 'NR > 1 { $12 = $12 * 1000 } { print }' CONVFMT=%.12g \
    "$POLL" >thousand.csv
for options in '-q kind_policy,region' '-q age --mean' \
    '-q kind_policy --interval logit' '-q region --interval korn-graubard'
do
	# shellcheck disable=SC2086 # several options
	kind-tabulate -w weight -f tidy $options "$POLL" >one
	# shellcheck disable=SC2086
	kind-tabulate -w weight -f tidy $options thousand.csv >two
	paste -d , one two | awk -F , '
		NR > 1 && $5 != "" {
			for (i = 1; i <= 22; i++) {
				factor = i == 15 || i == 17 ? 1000 : 1
				if ($i !~ /^[-0-9.e]+$/) {
					bad += $i != $(i + 22)
					continue
				}
				n++
				off = $i * factor - $(i + 22)
				size = $(i + 22) < 0 ? -$(i + 22) : $(i + 22)
				bad += off > 1e-12 * size || -off > 1e-12 * size
			}
		}
		END { print n " figures, " bad + 0 " differ" }'
done
