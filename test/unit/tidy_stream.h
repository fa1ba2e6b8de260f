/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Table streams under test: one that is whole, and what is refused of others.
 */
#ifndef TIDY_STREAM_H
#define TIDY_STREAM_H

#include "base/buf.h"
#include "tidy/tidy.h"
#include "tidy/tidy_read.h"

#include "close.h"
#include "pieces.h"

#define HEADER "table,question,wording,base,break,column,letter,kind,row," \
	"percent,value,se,lower,upper,weighted,unweighted,base_weighted," \
	"base_unweighted,base_effective,sig,status,p\n"

#define MADE "interviewed=100 weight-0=0 weighted=yes sample=random " \
	"decimals=0 " \
	"percent=column confidence=95 interval=wilson flag=50 hide=30 " \
	"small-base=unweighted standard=none min-cell=0 tests=letters " \
	"method=linearised levels=5 correction=none family=row test-base=30"

#define REST ",,,,,,,,,,,,,\n"

/* Two tables: a banner with a test and a note, and a mean. */
static const char whole[] = HEADER
    "1,q,Say?,All,Total,Total,,answer,Yes,60,,5,50,70,60,61,100,100,90,,,\n"
    "1,q,Say?,All,Total,Total,,net,Any,0.5,,0.5,,,.5,1,100,100,90,,[low],\n"
    "1,q,Say?,All,Total,Total,,base,Base,,,,,,100,100,100,100,90,,,\n"
    "1,q,Say?,All,Sex,Men,A,answer,Yes,75,,6,60,90,30,31,40,41,36,B,,B=0.1\n"
    "1,q,Say?,All,Sex,Men,A,net,Any,0,,,,,0,0,40,41,36,,[w][u],\n"
    "1,q,Say?,All,Sex,Men,A,base,Base,,,,,,40,41,40,41,36,,[u],\n"
    "1,q,Say?,All,Sex,\"Wo, men\",B,answer,Yes,,,,,,,,60,59,54,,[c],\n"
    "1,q,Say?,All,Sex,\"Wo, men\",B,net,Any,1,,0.6,,,.6,1,60,59,54,,,\n"
    "1,q,Say?,All,Sex,\"Wo, men\",B,base,Base,,,,,,60,59,60,59,54,,,\n"
    "1,q,Say?,All,Sex,,,test,Rao-Scott F,,5.25,,,,,,,,,,,0.02\n"
    "1,q,Say?,All,Sex,,,test,Rao-Scott df1,,1.5,,,,,,,,,,,\n"
    "1,q,Say?,All,Sex,,,test,Rao-Scott df2,,98.5,,,,,,,,,,,\n"
    "1,q,Say?,All,,,,note,\"Any: Yes, No.\"" REST
    "1,q,Say?,All,,,,made,tables=2 " MADE REST
    "2,n,n,All,Total,Total,,mean,Mean,,-2.5,0.5,-3.5,-1.5,90,91,90,91,81,,,\n"
    "2,n,n,All,Total,Total,,base,Base,,,,,,90,91,90,91,81,,,\n"
    "2,n,n,All,,,,made,tables=2 " MADE REST;

/* The same with one table and one column. */
static const char small[] = HEADER
    "1,n,n,All,Total,Total,,mean,Mean,,4,,,,90,91,90,91,81,,,\n"
    "1,n,n,All,Total,Total,,base,Base,,,,,,90,91,90,91,81,,,\n"
    "1,n,n,All,,,,made,tables=1 " MADE REST;

static inline int
read_bytes(const char *p, size_t n, struct tidy *t, struct diag *d)
{
	struct pieces source = { p, n, 0 };
	struct csvin_options opt = pieces_options(&source);
	struct csvin *in;
	int status;

	*t = (struct tidy){ .with_ps = true };
	d->text[0] = '\0';
	in = csvin_open(&opt, d);
	status = in != NULL ? tidy_read(in, t, d) : -1;
	csvin_close(in);
	return status;
}

static inline void
assert_refused(const char *text, const char *why)
{
	struct tidy t;
	struct diag d;

	assert_int_equal(read_bytes(text, strlen(text), &t, &d), -1);
	assert_string_equal(d.text, why);
	tidy_clear(&t);
}

/* The whole stream with one part in the place of another. */
static inline void
assert_change_refused(const char *from, const char *to, const char *why)
{
	const char *at = strstr(whole, from);
	struct buf b = { NULL, 0, 0 };

	assert_non_null(at);
	buf_add(&b, whole, (size_t)(at - whole));
	buf_puts(&b, to);
	buf_puts(&b, at + strlen(from));
	assert_refused(b.p, why);
	buf_clear(&b);
}

#endif
