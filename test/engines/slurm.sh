# SPDX-License-Identifier: GPL-3.0-or-later
# Three workers of Slurm and what they need, all on this machine, with nothing
# of it outside $slurm; the script that reads this is their parent.
# shellcheck shell=sh
: "${slurm:?}"
slurm_ids=''

# Below the ports that the kernel hands out by itself.
slurm_conf()
{
	host=$(uname -n | sed 's/\..*//')
	port=$((20000 + $$ % 3000 * 4))
	cat <<-END
		ClusterName=kind
		SlurmctldHost=$host(127.0.0.1)
		SlurmctldPort=$port
		SlurmUser=$(id -un)
		SlurmdUser=$(id -un)
		AuthType=auth/munge
		AuthInfo=socket=$slurm/socket,cred_expire=5
		StateSaveLocation=$slurm/state
		SlurmdSpoolDir=$slurm/%n
		SlurmctldPidFile=$slurm/slurmctld.pid
		SlurmdPidFile=$slurm/%n.pid
		ProctrackType=proctrack/linuxproc
		TaskPlugin=task/none
		SelectType=select/linear
		SchedulerType=sched/builtin
		SchedulerParameters=batch_sched_delay=0,sched_interval=1
		MpiDefault=none
		ReturnToService=2
		KillWait=1
		PartitionName=all Nodes=w1,w2,w3 Default=YES State=UP
	END
	for n in 1 2 3; do
		echo "NodeName=w$n NodeHostname=$host NodeAddr=127.0.0.1" \
			"Port=$((port + n))"
	done
}

# slurm_daemon NAME COMMAND...: one that will not end when asked to, or is
# forgotten, is ended all the same.
slurm_daemon()
{
	name=$1
	shift
	timeout -k 5 900 "$@" >"$slurm/$name.log" 2>&1 &
	slurm_ids="$slurm_ids $!"
}

slurm_worker()
{
	slurm_daemon "$1" slurmd -D -N "$1" -f "$SLURM_CONF"
}

# until_so COMMAND...: within half a minute?
until_so()
{
	for _ in $(seq 150); do
		! "$@" >/dev/null 2>&1 || return 0
		sleep 0.2
	done
	return 1
}

slurm_idle()
{
	sinfo -h -t idle -o %D | grep -qx 3
}

# Is all installed that slurm_up starts?
slurm_there()
{
	for program in munged slurmctld slurmd sbatch; do
		PATH=$PATH:/usr/sbin command -v $program >/dev/null || return
	done
}

# Status 1 if the workers do not come.
slurm_up()
{
	PATH=$PATH:/usr/sbin
	SLURM_CONF=$slurm/slurm.conf
	export SLURM_CONF
	mkdir -p "$slurm/state" && slurm_conf >"$SLURM_CONF" || return
	(umask 077 && head -c 128 /dev/urandom >"$slurm/key") || return
	slurm_daemon munged munged --foreground --force \
		--key-file="$slurm/key" --socket="$slurm/socket" \
		--pid-file="$slurm/munged.pid" --seed-file="$slurm/seed" \
		--log-file="$slurm/munge.log"
	until_so test -S "$slurm/socket" || return
	slurm_daemon slurmctld slurmctld -D -f "$SLURM_CONF"
	for n in 1 2 3; do
		slurm_worker w$n
	done
	until_so slurm_idle
}

slurm_down()
{
	[ -n "$slurm_ids" ] || return
	# shellcheck disable=SC2086 # a list of ids
	{
		kill $slurm_ids
		wait $slurm_ids
	} 2>/dev/null
	slurm_ids=''
}
