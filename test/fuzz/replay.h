/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A fuzz target: the entry that the fuzzer calls, and without the fuzzer a main
 * that calls it with the contents of the files named as arguments.
 */
#ifndef REPLAY_H
#define REPLAY_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Looks at one input and aborts if something is wrong.  Returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

#define check(what) \
	((what) ? (void)0 : check_failed(#what, __FILE__, __LINE__))

static inline _Noreturn void
check_failed(const char *what, const char *file, int line)
{
	fprintf(stderr, "%s:%d: not so: %s\n", file, line, what);
	abort();
}

#ifndef KIND_LIBFUZZER
/* The file's bytes without anything behind them, so that a read beyond the
 * end is noticed. */
static inline int
replay_file(const char *path)
{
	static uint8_t bytes[1024 * 1024];
	FILE *file = fopen(path, "rb");
	uint8_t *copy;
	size_t n;

	if (file == NULL) {
		perror(path);
		return 2;
	}
	n = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	copy = malloc(n > 0 ? n : 1);
	if (copy == NULL)
		return 2;
	for (size_t i = 0; i < n; i++)
		copy[i] = bytes[i];
	LLVMFuzzerTestOneInput(copy, n);
	free(copy);
	return 0;
}

int
main(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc && status == 0; i++) {
		fprintf(stderr, "%s\n", argv[i]);
		status = replay_file(argv[i]);
	}
	return status;
}
#endif

#endif
