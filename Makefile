# kind: plain make, no configure.  Lists are written out.

VERSION = 0.1
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man

CC = cc
CFLAGS = -O2 -g
PKG_CONFIG = pkg-config

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes
KIND_CFLAGS = -std=c11 -ffp-contract=off $(WARN) -Ilib \
	-D_POSIX_C_SOURCE=200809L -DKIND_VERSION='"$(VERSION)"'
COMPILE = $(CC) $(KIND_CFLAGS) $(CPPFLAGS) $(CFLAGS)

GSL = $$($(PKG_CONFIG) --libs gsl)
JANSSON = $$($(PKG_CONFIG) --libs jansson)
UTF8PROC = $$($(PKG_CONFIG) --libs libutf8proc)
CMOCKA = $$($(PKG_CONFIG) --libs cmocka)
LIBCSV = -lcsv

LIB = lib/xalloc.o lib/slice.o lib/arena.o lib/buf.o lib/diag.o lib/num.o \
	lib/utf8.o lib/map.o lib/scan.o lib/csvin.o lib/csvout.o \
	lib/column.o lib/weight.o lib/cli.o
READ = kind-read/kind-read.o
FILTER = kind-filter/kind-filter.o
PROGRAMS =

HEADERS = lib/*.h

all: lib/libkind.a $(PROGRAMS)

.SUFFIXES: .c .o
.c.o:
	$(COMPILE) -c $< -o $@

$(LIB) $(READ) $(FILTER): $(HEADERS)

lib/libkind.a: $(LIB)
	rm -f $@
	$(AR) rcs $@ $(LIB)

kind-read/kind-read: $(READ) lib/libkind.a
	$(COMPILE) $(LDFLAGS) -o $@ $(READ) lib/libkind.a $(LIBCSV) $(LDLIBS)

kind-filter/kind-filter: $(FILTER) lib/libkind.a
	$(COMPILE) $(LDFLAGS) -o $@ $(FILTER) lib/libkind.a $(LIBCSV) $(LDLIBS)

clean:
	rm -f $(LIB) $(READ) $(FILTER) lib/libkind.a $(PROGRAMS)

.PHONY: all clean
