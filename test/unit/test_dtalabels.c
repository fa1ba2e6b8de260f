/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Old files of Stata, made by hand from Stata's description of them. */
#include "base/map.h"
#include "kind-read/stat/dtalabels.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/statvalue.h"

#include "sav.h"
#include "stat.h"

/* Numbers of one to eight bytes, the low byte first or, with big, last. */
static void
put(struct buf *b, bool big, size_t size, uint64_t n)
{
	for (size_t i = 0; i < size; i++)
		buf_putc(b, (char)(n >> 8 * (big ? size - 1 - i : i)));
}

static void
put_name(struct buf *b, const char *name, size_t size)
{
	buf_puts(b, name);
	buf_fill(b, '\0', (long)size - (long)strlen(name));
}

struct entry {
	int32_t value;
	const char *label;
};

static void
put_table(struct buf *b, bool big, int release, const char *name,
    const struct entry *e, int32_t n)
{
	uint64_t at = 0, texts = 0;

	for (int32_t i = 0; i < n; i++)
		texts += strlen(e[i].label) + 1;
	put(b, big, 4, 8 + 8 * (uint64_t)n + texts);
	put_name(b, name, release < 110 ? 9 : 33);
	put(b, big, 3, 0);
	put(b, big, 4, (uint64_t)n);
	put(b, big, 4, texts);
	for (int32_t i = 0; i < n; i++) {
		put(b, big, 4, at);
		at += strlen(e[i].label) + 1;
	}
	for (int32_t i = 0; i < n; i++)
		put(b, big, 4, (uint32_t)e[i].value);
	for (int32_t i = 0; i < n; i++)
		buf_add(b, e[i].label, strlen(e[i].label) + 1);
}

/* Two numbers of one byte: q has the labels yesno, r has others or "". */
static void
put_file(struct buf *b, int release, const char *others)
{
	size_t name = release < 110 ? 9 : 33;
	size_t label = release < 108 ? 32 : 81;

	put(b, false, 4, (uint64_t)release | 2 << 8 | 1 << 16);
	put(b, false, 2, 2);
	put(b, false, 4, 2);
	put_name(b, "", label + 18);
	buf_puts(b, release < 111 ? "bb" : "\xfb\xfb");
	put_name(b, "q", name);
	put_name(b, "r", name);
	put_name(b, "", 2 * 3);
	put_name(b, "%8.0g", release < 114 ? 12 : 49);
	put_name(b, "%8.0g", release < 114 ? 12 : 49);
	put_name(b, "yesno", name);
	put_name(b, others, name);
	put_name(b, "Kind?", label);
	put_name(b, "", label);
	put_name(b, "", release < 110 ? 3 : 5);
	put(b, false, 4, 0x01020201);
}

static const struct entry yesno[] = { { 1, "Yes" }, { 2, "No" } };

static void
check_rows(const struct buf *b, bool repair, const char *rows,
    const char *report)
{
	const struct statfile_options opt = { .name = "in",
	    .repair = repair };
	struct stat_read r;

	stat_read_with(&r, buf_all(b), &opt);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, rows);
	assert_string_equal(r.report.p, report);
	stat_clear(&r);
}

static void
check_refused(const struct buf *b, size_t n, const char *message)
{
	const struct statfile_options opt = { .name = "in" };
	struct stat_read r;

	stat_read_with(&r, (struct slice){ b->p, n }, &opt);
	assert_string_equal(r.d.text, message);
	stat_clear(&r);
}

static const int releases[] = { 105, 108, 110, 111, 113, 114, 115 };

static void
small_files_of_each_release(void **state)
{
	struct buf b = { NULL, 0, 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(releases) / sizeof(releases[0]); i++) {
		b.len = 0;
		put_file(&b, releases[i], "");
		put_table(&b, false, releases[i], "yesno", yesno, 2);
		check_rows(&b, false, "q|r\nYes|2\nNo|1\n", "");
	}
	buf_clear(&b);
}

static void
files_that_are_cut_off(void **state)
{
	struct buf b = { NULL, 0, 0 };
	size_t data;

	(void)state;
	for (size_t i = 0; i < sizeof(releases) / sizeof(releases[0]); i++) {
		b.len = 0;
		put_file(&b, releases[i], "");
		data = b.len;
		put_table(&b, false, releases[i], "yesno", yesno, 2);
		check_refused(&b, data, "in: there are no labels in the file, "
		    "but q has some: it is cut off, or never had them "
		    "(--repair reads it without)");
		for (size_t n = data + 1; n < b.len; n++)
			check_refused(&b, n, "in: the file is cut off in its "
			    "labels");
	}
	buf_clear(&b);
}

static void
labels_that_never_were(void **state)
{
	struct buf b = { NULL, 0, 0 };

	(void)state;
	put_file(&b, 114, "gone");
	check_rows(&b, true, "q|r\n1|2\n2|1\n", "2 variables have labels that "
	    "are not in the file");
	put_table(&b, false, 114, "yesno", yesno, 2);
	check_rows(&b, false, "q|r\nYes|2\nNo|1\n", "1 variable has labels "
	    "that are not in the file");
	buf_clear(&b);
}

static int
list(void *ctx, struct slice set, const struct statvalue *value,
    struct slice label)
{
	static const struct statdate number = { .unit = STATDATE_NONE };
	char out[STATVALUE_SIZE];

	buf_slice(ctx, set);
	buf_putc(ctx, ' ');
	buf_slice(ctx, statvalue_code(value, number, out));
	buf_putc(ctx, ' ');
	buf_slice(ctx, label);
	buf_putc(ctx, '\n');
	return 0;
}

static int
read_labels(const struct buf *b, int release, struct buf *out,
    struct diag *d)
{
	FILE *file = tmpfile();
	struct statio *io;
	int status;

	assert_non_null(file);
	assert_int_equal(fwrite(b->p, 1, b->len, file), b->len);
	assert_int_equal(fflush(file), 0);
	io = statio_open(fileno(file), d);
	status = dtalabels_each(&(struct dtalabels){ io, 0, release, true },
	    list, out, d);
	statio_close(io);
	fclose(file);
	return status;
}

/* Of the last release all that is above 2147483620 is missing. */
static void
missing_values_have_labels(void **state)
{
	static const struct entry e[] = { { -1, "below" },
	    { 2147483620, "most" }, { 2147483621, "system" },
	    { 2147483622, "a" }, { 2147483647, "z" } };
	struct buf b = { NULL, 0, 0 }, out = { NULL, 0, 0 };
	struct diag d;

	(void)state;
	put_table(&b, true, 115, "a", e, 5);
	put_table(&b, true, 115, "b", yesno, 2);
	assert_int_equal(read_labels(&b, 115, &out, &d), 0);
	assert_string_equal(out.p, "a -1 below\na 2147483620 most\n"
	    "a  system\na .a a\na .z z\nb 1 Yes\nb 2 No\n");
	b.len = out.len = 0;
	put_table(&b, true, 108, "a", e, 5);
	assert_int_equal(read_labels(&b, 108, &out, &d), 0);
	assert_string_equal(out.p, "a -1 below\na 2147483620 most\n"
	    "a 2147483621 system\na 2147483622 a\na  z\n");
	buf_clear(&b);
	buf_clear(&out);
}

/* A table that is shorter than its entries, and an entry behind the texts. */
static void
tables_that_are_damaged(void **state)
{
	struct buf b = { NULL, 0, 0 }, out = { NULL, 0, 0 };
	struct diag d;

	(void)state;
	put_table(&b, true, 115, "a", yesno, 2);
	b.p[40 + 3] = 3;
	assert_int_equal(read_labels(&b, 115, &out, &d), -1);
	assert_string_equal(d.text, "the file is cut off in its labels");
	b.p[40 + 3] = 2;
	b.p[48] = 0x7f;
	out.len = 0;
	assert_int_equal(read_labels(&b, 115, &out, &d), 0);
	assert_string_equal(out.p, "a 2 No\n");
	b.p[0] = (char)0xff;
	assert_int_equal(read_labels(&b, 115, &out, &d), -1);
	buf_clear(&b);
	buf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_files_of_each_release),
		cmocka_unit_test(files_that_are_cut_off),
		cmocka_unit_test(labels_that_never_were),
		cmocka_unit_test(missing_values_have_labels),
		cmocka_unit_test(tables_that_are_damaged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
