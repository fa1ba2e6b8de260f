#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/fuzz.sh PROGRAMS SOURCES FLAG...: build each of the programs with the
# library's sources, the fuzzer and the sanitizers, and let it search for
# $FUZZ_SECONDS, beginning with the saved inputs.  `make fuzz` calls this.
programs=$1
sources=$2
shift 2
flags=$*
work=build-fuzz

if ! command -v "$FUZZ_CC" >/dev/null; then
	echo "fuzz: $FUZZ_CC is not installed"
	exit 1
fi
mkdir -p "$work" || exit 2
for program in $programs; do
	name=${program##*/fuzz_}
	saved=test/fuzz/corpus-$name
	mkdir -p "$work/$name" "$saved" || exit 2
	# shellcheck disable=SC2086 # lists
	"$FUZZ_CC" -O1 -g -fsanitize=fuzzer,address,undefined \
		-fno-sanitize-recover=all -DKIND_LIBFUZZER \
		"$program.c" $sources $flags -o "$work/fuzz_$name" || exit 1
	echo "fuzz_$name: $FUZZ_SECONDS seconds"
	"$work/fuzz_$name" -max_total_time="$FUZZ_SECONDS" -verbosity=0 \
		-max_len=4096 -artifact_prefix="$work/$name-" \
		"$work/$name" "$saved" >"$work/$name.log" 2>&1 && continue
	tail -n 60 "$work/$name.log"
	echo "fuzz_$name: failed; mend it and keep the input in $saved/"
	exit 1
done
