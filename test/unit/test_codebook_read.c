/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "codebook/codebook.h"
#include "codebook/codebook_read.h"
#include "codebook/codebook_write.h"

#include "close.h"
#include "pieces.h"

#define HEADER "name,type,title,value,label,missing,role,group,score\n"

static struct codebook *
read_file(const char *text, struct diag *d)
{
	struct pieces source = { text, strlen(text), 0 };
	struct csvin_options opt = pieces_options(&source);
	struct csvin *in;
	struct codebook *cb;

	d->text[0] = '\0';
	in = csvin_open(&opt, d);
	cb = in != NULL ? codebook_read(in, d) : NULL;
	csvin_close(in);
	return cb;
}

/* Rows behind the header are refused, and for this reason. */
static void
assert_refused(const char *rows, const char *why)
{
	struct buf text = { NULL, 0, 0 };
	struct diag d;

	buf_puts(&text, HEADER);
	buf_puts(&text, rows);
	assert_null(read_file(text.p, &d));
	assert_string_equal(d.text, why);
	buf_clear(&text);
}

/* A file that uses everything; the writer gives back just these bytes. */
static const char all[] = HEADER
    "*,,dmy,,,<space>|__NA__,,,\n"
    "id,id,,,,,id,,\n"
    "vote,single,\"If there were an election, who?\",,,-9|-8,,,\n"
    "vote,,,1,Conservative,,,Right,\n"
    "vote,,,2,\"Labour, Co-op\",,,Left|Progressive,2.5\n"
    "vote,,,98,Don't know,dk,,,\n"
    "vote,,,99,Refused,refused,,,\n"
    "vote,,,97,Not asked,notasked,,,\n"
    "vote,,,96,Skipped,skipped,,,\n"
    "vote,,,95,Lost,yes,,,-1\n"
    "media,set,Which of these?,,,,,,\n"
    "media_1,flag,Television,,,,,media,\n"
    "media_1,,,1,Selected,,,,\n"
    "media_1,,,-1,,,,,0\n"
    "media_2,flag,\"Say \"\"radio\"\"\",,,,,media,\n"
    "party_1,multi,,,,,,parties,\n"
    "party_2,multi,,,,,,parties,\n"
    "when,datetime,,,,,,,\n"
    "age,number,Age,,,,,,\n"
    "age,,,99,Refused,refused,,,\n"
    "why,text,,,,,,,\n"
    "region,single,,,,,stratum,,\n"
    "town,single,,,,,psu,,\n"
    "n,number,,,,,fpc,,\n"
    "asked,single,,,,,base,,\n"
    "rw1,number,,,,,repweight,,\n"
    "weight,number,,,,,weight,,\n";

static void
what_was_read_is_written_the_same(void **state)
{
	struct buf out = { NULL, 0, 0 };
	struct diag d;
	struct codebook *cb = read_file(all, &d);

	(void)state;
	assert_string_equal(d.text, "");
	assert_non_null(cb);
	codebook_write(cb, &out);
	assert_string_equal(out.p, all);
	buf_clear(&out);
	codebook_free(cb);
}

static void
everything_has_its_place(void **state)
{
	struct diag d;
	struct codebook *cb = read_file(all, &d);
	const struct codebook_variable *v;

	(void)state;
	assert_non_null(cb);
	assert_int_equal(cb->tokens.n, 2);
	assert_true(slice_is(cb->tokens.items[0], " "));
	assert_true(slice_is(cb->datetime, "dmy"));
	v = codebook_find(cb, slice_of("vote"));
	assert_int_equal(v->type, CODEBOOK_SINGLE);
	assert_int_equal(v->nanswers, 7);
	assert_true(codebook_has_text(&v->tokens, slice_of("-8")));
	assert_true(codebook_has_text(&v->answers[1].nets,
	    slice_of("Progressive")));
	assert_true(v->answers[1].has_score);
	assert_close(v->answers[1].score, 2.5, 0);
	assert_false(v->answers[0].has_score);
	assert_int_equal(v->answers[5].missing, CODEBOOK_SKIPPED);
	v = codebook_find(cb, slice_of("media_1"));
	assert_true(codebook_is_ticked(v, slice_of("1")));
	assert_false(codebook_is_ticked(v, slice_of("-1")));
	assert_true(codebook_is_set(cb, slice_of("media")));
	codebook_free(cb);
}

/* Columns in another order, more of them, a byte-order mark and CR LF. */
static void
columns_go_by_name(void **state)
{
	struct diag d;
	struct codebook *cb = read_file("\xef\xbb\xbf" "count,score,group,"
	    "role,missing,label,value,title,type,name\r\n"
	    "12,,,,,,,Age,number,age\r\n", &d);

	(void)state;
	assert_non_null(cb);
	assert_int_equal(cb->n, 1);
	assert_true(slice_is(cb->variables[0].title, "Age"));
	codebook_free(cb);
	cb = read_file(HEADER, &d);
	assert_non_null(cb);
	assert_int_equal(cb->n, 0);
	codebook_free(cb);
}

static void
it_has_to_be_a_codebook(void **state)
{
	struct diag d;

	(void)state;
	assert_null(read_file("id,q1\n1,Yes\n", &d));
	assert_string_equal(d.text, "in.csv:1: this is no codebook: it has "
	    "no column \"name\"; wanted name,type,title,value,label,missing,"
	    "role,group,score");
	assert_null(read_file(HEADER "q,single\n", &d));
	assert_non_null(strstr(d.text, "in.csv:2"));
}

#define NO_RANGE "is no range, though it has \"thru\" in it; wanted the " \
    "lower number first, as in 900 thru 999, 97 thru highest or lowest " \
    "thru -1"

static void
errors_in_the_row_of_a_variable(void **state)
{
	(void)state;
	assert_refused(",single,,,,,,,\n",
	    "in.csv:2: name: is empty, wanted the name of a column");
	assert_refused("q,singel,,,,,,,\n",
	    "in.csv:2: type: \"singel\" is no type, wanted single, flag, "
	    "multi, number, text, datetime, id or set");
	assert_refused("q,single,,,,,weigth,,\n",
	    "in.csv:2: role: \"weigth\" is no role, wanted weight, "
	    "repweight, stratum, psu, fpc, id, base or nothing");
	assert_refused("q,single,,,Yes,,,,\n",
	    "in.csv:2: label: \"Yes\" belongs in the row of a value");
	assert_refused("q,single,,,,,,,1\n",
	    "in.csv:2: score: \"1\" belongs in the row of a value");
	assert_refused("q,single,,,,-9||-8,,,\n",
	    "in.csv:2: missing: \"-9||-8\" has an empty token (<empty> is "
	    "the empty field, which is missing anyway)");
	assert_refused("q,single,,,,-9|999 thru 900,,,\n",
	    "in.csv:2: missing: \"-9|999 thru 900\" " NO_RANGE);
	assert_refused("q,single,,,,5 thru,,,\n",
	    "in.csv:2: missing: \"5 thru\" " NO_RANGE);
	assert_refused("q,single,,,,highest thru 5,,,\n",
	    "in.csv:2: missing: \"highest thru 5\" " NO_RANGE);
	assert_refused("q,text,,,,,,,\np,text,,,,,,,\nq,text,,,,,,,\n",
	    "in.csv:4: name: \"q\" has its row already (line 2)");
}

static void
errors_in_the_row_of_a_value(void **state)
{
	(void)state;
	assert_refused("q,,,1,Yes,,,,\n",
	    "in.csv:2: name: \"q\" has no row of its own before this one, "
	    "with a type and without a value");
	assert_refused("q,single,,,,,,,\nq,single,,1,,,,,\n",
	    "in.csv:3: type: \"single\" belongs in the variable's own row, "
	    "where value is empty");
	assert_refused("q,single,,,,,,,\nq,,,1,,maybe,,,\n",
	    "in.csv:3: missing: \"maybe\" is no reason, wanted dk, refused, "
	    "notasked, skipped, yes or nothing");
	assert_refused("q,single,,,,,,,\nq,,,1,,,,,two\n",
	    "in.csv:3: score: \"two\" is not a number");
	assert_refused("q,single,,,,,,,\nq,,,1,,,,A||B,\n",
	    "in.csv:3: group: \"A||B\" names an empty net");
	assert_refused("q,single,,,,,,,\nq,,,1,A,,,,\nq,,,1,B,,,,\n",
	    "in.csv:4: value: \"1\" of q is there already");
	assert_refused("q,single,,,,,,,\nq,,,1,A,,,,\nq,,,1.0,B,,,,\n",
	    "in.csv:4: value: \"1.0\" of q is the number 1, which is there "
	    "already");
	assert_refused("q,single,,,,,,,\nq,,,-2.0,A,,,,\nq,,,-2,B,,,,\n",
	    "in.csv:4: value: \"-2\" of q is the number -2.0, which is there "
	    "already");
	assert_refused("q,single,,,,,,,\nq,,,1,A,,,,\nq,,,2,A,,,,\n",
	    "in.csv:4: label: \"A\" is the label of 1 and of 2, both of q; "
	    "wanted a different one for each code");
	assert_refused("q,single,,,,,,,\nq,,,1,2,,,,\nq,,,2,,,,,\n",
	    "in.csv:4: label: \"2\" is the label of 1 and of 2, both of q; "
	    "wanted a different one for each code");
	assert_refused("q,set,,,,,,,\nq,,,1,A,,,,\n",
	    "in.csv:3: value: \"1\" is a value of a set; values belong to "
	    "the set's columns");
}

static void
errors_in_the_row_of_the_file(void **state)
{
	(void)state;
	assert_refused("*,,dym,,,,,,\n",
	    "in.csv:2: title: \"dym\" is no order of dates; the row * wants "
	    "dmy, mdy, ymd or nothing");
	assert_refused("*,,,,,900 thru 999,,,\n",
	    "in.csv:2: missing: \"900 thru 999\" is a range, which does not "
	    "hold for the whole file; wanted it in the row of a variable");
	assert_refused("*,single,,,,,,,\n",
	    "in.csv:2: type: \"single\" has no place in the row *, which "
	    "holds a title and missing");
}

/* Zeros before a number may mean something, and thru is a word. */
static void
these_are_no_errors(void **state)
{
	struct diag d;
	struct codebook *cb = read_file(HEADER "q,single,,,,go thru|1 thru 1,"
	    ",,\nq,,,1,A,,,,\nq,,,01,B,,,,\nq,,,10,C,,,,\nq,,,1.5,D,,,,\n"
	    "q,,,x.0,E,,,,\nq,,,x,F,,,,\n", &d);

	(void)state;
	assert_string_equal(d.text, "");
	assert_non_null(cb);
	assert_int_equal(cb->variables[0].nanswers, 6);
	codebook_free(cb);
}

static void
errors_in_groups(void **state)
{
	(void)state;
	assert_refused("q,text,,,,,,,\nq_1,flag,,,,,,q,\n",
	    "in.csv:3: group: \"q\" is the name of a variable too; wanted "
	    "another name");
	assert_refused("q_1,flag,,,,,,q,\nx,text,,,,,,,\n"
	    "q_2,single,,,,,,q,\n",
	    "in.csv:4: type: \"single\" is not the type of the others in the "
	    "set \"q\" (\"flag\")");
	assert_refused("q_1,single,,,,,,q,\nq_2,multi,,,,,,q,\n",
	    "in.csv:3: type: \"multi\" is not the type of the others in the "
	    "set \"q\" (\"single\")");
}

/* Messages are about the line where the row begins. */
static void
lines_are_counted_in_quotes_too(void **state)
{
	(void)state;
	assert_refused("q,single,\"two\nlines\",,,,,,\nq,,,1,,no,,,\n",
	    "in.csv:4: missing: \"no\" is no reason, wanted dk, refused, "
	    "notasked, skipped, yes or nothing");
}

static uint64_t
answered(const void *ctx, size_t variable)
{
	(void)ctx;
	return 10 + variable;
}

static uint64_t
gave(const void *ctx, size_t variable, const struct codebook_answer *a)
{
	(void)ctx;
	return variable + (uint64_t)a->value.n;
}

static void
counts_are_a_tenth_column(void **state)
{
	struct diag d;
	struct codebook *cb = read_file(HEADER "*,,mdy,,,,,,\n"
	    "q_1,flag,,,,,,q,\nq_1,,,Yes,,,,,\nq,set,A question,,,,,,\n",
	    &d);
	const struct codebook_counts counts = { NULL, 1, answered, gave };
	struct buf out = { NULL, 0, 0 };

	(void)state;
	assert_non_null(cb);
	codebook_write_counts(cb, &counts, &out);
	assert_string_equal(out.p,
	    "name,type,title,value,label,missing,role,group,score,count\n"
	    "*,,mdy,,,,,,,\n"
	    "q_1,flag,,,,,,q,,10\n"
	    "q_1,,,Yes,,,,,,3\n"
	    "q,set,A question,,,,,,,\n");
	buf_clear(&out);
	codebook_free(cb);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_read_is_written_the_same),
		cmocka_unit_test(everything_has_its_place),
		cmocka_unit_test(columns_go_by_name),
		cmocka_unit_test(it_has_to_be_a_codebook),
		cmocka_unit_test(errors_in_the_row_of_a_variable),
		cmocka_unit_test(errors_in_the_row_of_a_value),
		cmocka_unit_test(errors_in_the_row_of_the_file),
		cmocka_unit_test(these_are_no_errors),
		cmocka_unit_test(errors_in_groups),
		cmocka_unit_test(lines_are_counted_in_quotes_too),
		cmocka_unit_test(counts_are_a_tenth_column),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
