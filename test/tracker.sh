#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/tracker.sh [KILLS [MINUTES]]: what is too long for every day.  The runs of
# demo/tracker.sh are killed with -9 at KILLS random moments, and find a disk
# that is full; and cron itself calls it for MINUTES.  `make check-tracker` runs
# it.  What needs root, or cron, is skipped without.
kills=${1:-200} minutes=${2:-5}
top=$(cd "$(dirname "$0")/.." && pwd) || exit 2
work=$(mktemp -d "${TMPDIR:-/tmp}/kind-tracker.XXXXXX") || exit 2
trap 'cd / && rm -rf "$work"' EXIT
trap 'exit 2' HUP INT PIPE TERM
cd "$work" || exit 2
unset SOURCE_DATE_EPOCH KIND_BIN KIND_WAIT
LC_ALL=C TZ=UTC0 TMPDIR=$work/tmp
export LC_ALL TZ TMPDIR
mkdir tmp
poll=$top/demo/synthetic-poll
bad=0

fault()
{
	echo "not ok - $1"
	bad=1
}

# wave DIRECTORY NAME SED: half of the poll.
wave()
{
	sed "2129q; $3" "$poll.csv" >"$1/incoming/.$2"
	mv "$1/incoming/.$2" "$1/incoming/$2.csv"
}

begin()
{
	mkdir -p "$1/incoming"
	cp "$poll.study" "$1/study"
	cp "$poll.codebook.csv" "$1/codebook"
	cp "$poll.plan.csv" "$1/plan"
	wave "$1" 2026-09 ''
}

# alike A B: are they published alike?  Logs have no part in it.
alike()
{
	diff -r -x log "$1/reports" "$2/reports" &&
		diff -r -x log "$1/archive" "$2/archive"
}

# whole DIRECTORY: each document is that of before or of after.
whole()
{
	for file in "$1"/reports/*; do
		name=reports/${file##*/}
		cmp -s "$file" "before/$name" || cmp -s "$file" "after/$name" ||
			case $name in
			*.html.?????? | *.xlsx.??????) ;;
			*) echo "$name" ;;
			esac
	done
	for dir in "$1"/archive/*/1; do
		name=archive/${dir#*/archive/}
		[ ! -d "$dir" ] || diff -r -x log "$dir" "after/$name"
	done
}

begin before
sh "$top/demo/tracker.sh" before >said 2>&1 || fault 'the first wave'
cp -Rp before after
wave after 2026-10 's/,Strongly agree,/,Tend to agree,/'
cp -Rp after later
sh "$top/demo/tracker.sh" after >mail 2>&1 || fault 'the second wave'
cp -p after/incoming/2026-10.csv before/incoming

# kill_at SECONDS
kill_at()
{
	rm -rf now
	cp -Rp before now
	setsid sh "$top/demo/tracker.sh" now >said 2>&1 &
	sleep "$1"
	kill -s KILL -- -$! && ended=no || ended=yes
	wait $!
} 2>/dev/null

n=0 early=0 middle=0 late=0
while [ "$n" -lt "$kills" ]; do
	n=$((n + 1))
	kill_at "$(awk -v n=$n 'BEGIN { srand(n); print rand() * 0.5 }')"
	if [ "$ended" = yes ]; then
		late=$((late + 1))
	elif [ -d now/.tracker.work ]; then
		middle=$((middle + 1))
	else
		early=$((early + 1))
	fi
	whole now >faults
	sh "$top/demo/tracker.sh" now >said 2>&1 || cat said >>faults
	alike now after >>faults
	find now tmp \( -name '.tracker.work' -o -name 'survey.csv' \
		-o -name 'kind-*' \) -print >>faults
	[ ! -s faults ] || {
		fault "kill $n"
		sed 's/^/# /' faults
	}
done
echo "# $kills kills: $early before or behind the work, $middle in it," \
	"$late too late"

# on_full KILOBYTES: in a file system of that size.
# shellcheck disable=SC2016 # the inner shell expands it
on_full()
{
	rm -rf small
	mkdir small
	unshare -m sh -c 'mount -t tmpfs -o size="$1"k tmpfs small &&
		cp -Rp before small/now 2>/dev/null || exit 3
		mkdir -p small/now/reports
		sh "$2" small/now >said 2>&1
		status=$?
		for name in latest.html latest.xlsx 2026-09.html; do
			for was in before after; do
				cmp -s small/now/reports/$name \
					$was/reports/$name && continue 2
			done
			echo "$name is damaged"
		done
		exit $status' full "$1" "$top/demo/tracker.sh" >faults
}
if [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null; then
	refused=0 first=$(($(du -sk before | cut -f 1) + 8))
	for more in 0 60 120 200 300 400 500 600 800 1000 1500 2000 3000; do
		on_full $((first + more))
		case $? in
		0) ;;
		2)
			refused=$((refused + 1))
			grep -q 'No space left' said || cat said >>faults
			;;
		*) echo "status, $more KB more" >>faults ;;
		esac
		[ ! -s faults ] || {
			fault "a disk of $((first + more)) KB"
			sed 's/^/# /' faults said
		}
	done
	echo "# full disks: 13, $refused refused"
else
	echo "ok - a full disk # SKIP needs root"
fi

# In a name space of its own cron has nobody's tables but these, and mail goes
# to a file.  A wave comes each minute: as before, moved, broken, mended.
# shellcheck disable=SC2016 # the inner shell expands it
by_cron()
{
	mkdir -p sbin pam.d
	cp -R /usr/sbin/. sbin
	printf '#!/bin/sh\n{ echo MAIL; cat; } >>%s/mails\n' "$work" \
		>sbin/sendmail
	chmod 755 sbin/sendmail
	printf '%s required pam_permit.so\n' auth account session >pam.d/cron
	begin cron
	: >mails
	unshare -m sh -c 'mount -t tmpfs tmpfs /var/spool &&
		mount -t tmpfs tmpfs /run &&
		mount --bind sbin /usr/sbin &&
		mount --bind pam.d /etc/pam.d || exit 3
		mkdir -p /var/spool/cron/crontabs
		printf "%s\n" MAILTO=root "$2" "$2" \
			>/var/spool/cron/crontabs/root
		chmod 600 /var/spool/cron/crontabs/root
		exec "$1" -f' cron "$1" \
		"* * * * * sh $top/demo/tracker.sh $work/cron" &
	pid=$!
	sleep $((62 - $(date +%s) % 60))
	sleep 20
	wave cron 2026-10 's/,Strongly agree,/,Tend to agree,/'
	sleep 60
	wave cron 2026-11 's/,Strongly agree,/,Tend to agree,/; 2d; 9s/,[^,]*$/,/'
	sleep 60
	wave cron 2026-11 's/,Strongly agree,/,Tend to agree,/; 2d'
	sleep $(((minutes - 3) * 60))
	kill $pid
	wait $pid
}
if [ "$minutes" -lt 4 ]; then
	echo "ok - cron # SKIP needs four minutes"
elif [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null &&
	cron=$(command -v cron); then
	by_cron "$cron" 2>/dev/null
	find cron/reports cron/archive | sort | sed 's/^/# /'
	sed 's/^/# log: /' cron/log
	sed -n 's/^tracker/# mail: &/p' mails
	[ -d cron/archive/2026-11/1 ] || fault 'the third wave by cron'
	[ "$(grep -c 'against 2026-09' mails)" -eq 1 ] ||
		fault 'one mail of what moved'
	[ "$(grep -c 'no weight' mails)" -eq 2 ] ||
		fault 'a mail of each run that failed'
	[ "$(grep -c ^MAIL mails)" -eq 3 ] || fault 'no other mail'
else
	echo "ok - cron # SKIP needs root and cron"
fi
[ "$bad" -ne 0 ] || echo "ok - the tracker survives"
exit $bad
