/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * csvparse FILE: what a loop over csv_parse costs, with callbacks that do
 * nothing.  The peer that the other programs are measured against.
 */
#include <csv.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

enum { PIECE = 256 * 1024 };

static void
on_field(void *text, size_t len, void *data)
{
	(void)text;
	(void)len;
	(void)data;
}

static void
on_record(int end, void *data)
{
	(void)end;
	(void)data;
}

/* 0, or -1 with the error in p; -1 without one there if read(2) failed. */
static int
parse(int fd, struct csv_parser *p)
{
	static char buf[PIECE];
	ssize_t n;

	while ((n = read(fd, buf, sizeof buf)) > 0)
		if (csv_parse(p, buf, (size_t)n, on_field, on_record,
		    NULL) != (size_t)n)
			return -1;
	if (n < 0)
		return -1;
	return csv_fini(p, on_field, on_record, NULL) == 0 ? 0 : -1;
}

int
main(int argc, char **argv)
{
	struct csv_parser p;
	int fd, status;

	if (argc != 2) {
		fputs("usage: csvparse file\n", stderr);
		return 2;
	}
	if ((fd = open(argv[1], O_RDONLY)) < 0) {
		perror(argv[1]);
		return 2;
	}
	if (csv_init(&p, CSV_STRICT | CSV_STRICT_FINI) != 0) {
		fputs("csvparse: csv_init failed\n", stderr);
		return 2;
	}
	status = parse(fd, &p);
	if (status != 0 && csv_error(&p) != CSV_SUCCESS)
		fprintf(stderr, "csvparse: %s: %s\n", argv[1],
		    csv_strerror(csv_error(&p)));
	else if (status != 0)
		perror(argv[1]);
	csv_free(&p);
	close(fd);
	return status == 0 ? 0 : 2;
}
