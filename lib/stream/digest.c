/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <nettle/base16.h>
#include <nettle/sha2.h>

#include <stdlib.h>

#include "base/xalloc.h"
#include "stream/digest.h"

struct digest {
	struct sha256_ctx ctx;
};

struct digest *
digest_new(void)
{
	struct digest *g = xmalloc(sizeof(*g));

	sha256_init(&g->ctx);
	return g;
}

void
digest_free(struct digest *g)
{
	free(g);
}

void
digest_add(struct digest *g, struct slice bytes)
{
	sha256_update(&g->ctx, bytes.n, (const uint8_t *)bytes.p);
}

void
digest_hex(struct digest *g, char out[DIGEST_SIZE])
{
	uint8_t sum[SHA256_DIGEST_SIZE];

	sha256_digest(&g->ctx, sizeof(sum), sum);
	base16_encode_update(out, sizeof(sum), sum);
	out[DIGEST_SIZE - 1] = '\0';
}
