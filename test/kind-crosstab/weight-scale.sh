# Weights times a constant change no figure but the weighted columns: a power
# of two not one byte, a power of ten nothing beyond 1e-12.  (SPSS takes
# weights for counts.)
scale()
{
	awk -F , -v OFS=, -v by="$1" 'NR > 1 { $12 *= by } { print }' \
	    CONVFMT=%.15g OFMT=%.15g "$POLL"
}
scale 4 >four.csv
scale 1000 >thousand.csv
set -- -c "${POLL%.csv}.codebook.csv" -w weight -q 'kind_*' \
    --stats mean,median,sd --chi2 --versus total -b gender \
    -b 'age:18-34,30-54,55+' -b 'gender > social_grade' -f tidy

for method in linearised pooled unpooled quantum reporter; do
	kind-crosstab "$@" --test $method "$POLL" >one
	for by in four 4 thousand 1000; do
		case $by in
		[a-z]*) kind-crosstab "$@" --test $method $by.csv >two ;;
		*) awk -v by=$by -v method=$method '
			# p-values and letters are in the last fields
			function number(s) {
				return s ~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/
			}
			function differ(a, b, off) {
				if (a == b)
					return 0
				exact++
				if (!number(a) || !number(b))
					return 1
				off = a - b
				return (off < 0 ? -off : off) > \
				    1e-12 * (b < 0 ? -b : b)
			}
			{
				getline other <"two"
				n = split($0, a, ",")
				m = split(other, b, ",")
				bad += n != m
				for (i = 1; i < n; i++) {
					scaled = NR > 1 && a[i] != "" && \
					    (i == n - 7 || i == n - 5)
					bad += differ(scaled ? a[i] * by : a[i],
					    scaled ? b[i] + 0 : b[i])
				}
				n = split(a[n], p, /[ =]/)
				m = split(b[m], q, /[ =]/)
				bad += n != m
				for (i = 1; i <= n; i++)
					worst += differ(p[i], q[i])
			}
			END {
				print method, by ":", NR, "lines,", bad + 0,
				    "differ, p-values", worst + 0
				if (by == 4)
					print exact + 0, "bytes"
			}' one ;;
		esac
	done
done
