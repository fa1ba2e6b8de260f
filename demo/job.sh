# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # job, demo and log are set elsewhere
# demo/job.sh: what the jobs that cron runs share.  They set job, which they are
# called, and demo, where this is, and read it; log is where messages are kept.
# kind-cron(7) explains it.
umask 022
unset CDPATH KIND_CODEBOOK
LC_ALL=C
PATH=${KIND_BIN:+$KIND_BIN:}$PATH
for name in tables read recode codebook weight crosstab report; do
	PATH=$PATH:${demo%/*}/kind-$name
done
export LC_ALL PATH

# stop WHY: ends the job with the one line of mail.
stop()
{
	printf '%s: not published, the last report stays: %s\n' "$job" "$1" >&2
	exit 2
}

# begin DIRECTORY: nobody else is at work there from now on.  The lock goes with
# this process and those that it started, even if they are killed; what a killed
# run left in the working directory goes now.
begin()
{
	exec 9>"$1/.${job%.sh}.lock" || exit 2
	flock -w "${KIND_WAIT:-3600}" 9 ||
		stop "another run is still at work in $1"
	work=$1/.${job%.sh}.work
	fresh "$work"
	trap 'rm -rf "$work"' EXIT
	trap 'exit 2' HUP INT PIPE TERM
	TMPDIR=$work
	export TMPDIR
}

# fresh DIRECTORY: it is there, empty, for nobody else to look into.
fresh()
{
	said=$({ rm -rf "$1" && mkdir -m 700 "$1"; } 2>&1) ||
		stop "${said:-$1 cannot be made}"
}

# sweep DIRECTORY: removes what a killed program had not put in its place there.
sweep()
{
	rm -f "$1"/*.html.?????? "$1"/*.xlsx.??????
}

# note TEXT: adds it to the log, if that can be written.
note()
{
	[ -z "$1" ] || { printf '%s\n' "$1" >>"$log"; } 2>/dev/null
}

# step COMMAND...: what it says goes to the log.  If it fails, the job stops
# with the cause.  It is held here, as a full disk holds no log.
step()
{
	{ said=$({ "$@" 3>&-; } 2>&1 >&3); } 3>&1
	status=$?
	note "$said"
	[ "$status" -eq 0 ] || fail "$1"
}

# fail PROGRAM: stops with the first line of what it said that is no remark, in
# the words of the program that failed.
fail()
{
	why=$(printf '%s\n' "$said" |
		sed -n '/^kind-/!d; /: note: /d; /warning: /d; s|\([:;] \)in/|\1|g
			s/^kind-tables: //
			s/, so reports stay as they were$//; p; q')
	stop "${why:-$1 ended with status $status}"
}
