#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# killed.sh: a worker of Slurm is killed while it counts, and with it all that
# runs there; Slurm runs the part again elsewhere, and the merge that waited
# for it has the bytes of one run.  A part that fails stops the merge for good.
# Needs what slurm.sh has started in $slurm.
work=$TMPDIR/killed
mkdir -p "$work" && cd "$work" || exit 2
# shellcheck disable=SC1091 # a file of its own
. "$KIND/test/engines/slurm.sh"

# is TITLE COMMAND...
is()
{
	title=$1
	shift
	if "$@"; then
		echo "ok - Slurm: $title"
	else
		echo "not ok - Slurm: $title"
		squeue
		head -n 5 ./*.log | sed 's/^/# /'
	fi
}

kind-split -n 3 -o piece --receipt receipt "$POLL" || exit 2
kind-tabulate -w weight -q 'kind_*' --agree "$POLL" >whole || exit 2

# The first attempt at the second part gets half of its piece, and no end.
cat >count <<'END'
#!/bin/sh
count()
{
	kind-tabulate -w weight -q 'kind_*' --agree --partial \
		-o "part$1" "$2"
}
i=0$SLURM_ARRAY_TASK_ID
if [ "$i.$SLURM_RESTART_COUNT" != 02. ]; then
	count "$i" "piece$i.csv"
	exit
fi
{
	head -n 700 "piece$i.csv"
	echo "$SLURMD_NODENAME $$ $PPID" >victim.new
	mv victim.new victim
	exec sleep 600
} | count "$i" -
END
cat >merge <<'END'
#!/bin/sh
exec kind-tabulate --merge --receipt receipt -o merged part0[1-3]
END

# submit TASKS
submit()
{
	rm -f merged
	counts=$(sbatch --parsable --array="$1" --open-mode=truncate \
		-o count%a.log count)
	sbatch -Q --dependency="afterok:$counts" --kill-on-invalid-dep=yes \
		--open-mode=truncate -o merge.log merge
}

is_over()
{
	[ -z "$(squeue -h)" ]
}

# The batch script leads its processes; slurmstepd is its parent.
kill_worker()
{
	read -r node script step <victim
	kill -KILL "$(cat "$slurm/$node.pid")" "$step" "-$script"
	scontrol update "nodename=$node" state=down reason=killed
}

submit 1-3
is "a part is being counted" until_so test -f victim
kill_worker
is "a killed worker leaves no part" test ! -e part02
is "all jobs end" until_so is_over
is "the part was counted on another worker" test -s part02
is "the merge has the bytes of one run" cmp merged whole

echo 'one field too few' >>piece03.csv
rm part03
submit 3
is "all jobs end, with a part that fails" until_so is_over
is "the part that fails says why" grep -q 'piece03.csv:' count3.log
is "no merge when a part failed" test ! -e merged
