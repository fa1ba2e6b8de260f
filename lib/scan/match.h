/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which of 64 bytes are equal to one, or special: for each instruction set.
 *
 * match_NAME(p, byte) returns a mask whose bit i speaks of p[i]; so does
 * special_NAME(p), for bytes above 127 or below 32, and for quotes: with bit 1
 * turned, these and no others are, as signed numbers, below 33.  All give the
 * same.  They are for one function to be made of, so they are here and not in
 * a .c file.
 */
#ifndef MATCH_H
#define MATCH_H

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define HAVE_X86 1
#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__)
#include <arm_neon.h>
#define HAVE_NEON 1
#endif

#define MATCH_BYTES 64

#define INLINE static inline __attribute__((always_inline))

#define EACH(x) ((uint64_t)0x0101010101010101u * (x))

/* The high bit of each byte that is zero, exactly. */
INLINE uint64_t
zero_bytes(uint64_t x)
{
	return ~(((x & EACH(0x7f)) + EACH(0x7f)) | x | EACH(0x7f));
}

/* The high bits of eight bytes as eight bits, the first byte's lowest. */
INLINE uint64_t
gather(uint64_t high)
{
	return (high >> 7) * 0x0102040810204080u >> 56;
}

INLINE uint64_t
load_little(const unsigned char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	x = __builtin_bswap64(x);
#endif
	return x;
}

INLINE uint64_t
match_plain(const unsigned char *p, unsigned char byte)
{
	uint64_t mask = 0;

	for (unsigned i = 0; i < MATCH_BYTES; i += 8)
		mask |= gather(zero_bytes(load_little(p + i) ^ EACH(byte))) <<
		    i;
	return mask;
}

/* Few words hold such a byte, so the bits are gathered only then. */
INLINE uint64_t
special_plain(const unsigned char *p)
{
	uint64_t mask = 0;

	for (unsigned i = 0; i < MATCH_BYTES; i += 8) {
		uint64_t x = load_little(p + i) ^ EACH(2);
		uint64_t high = (x | ~((x & EACH(0x7f)) + EACH(0x5f))) &
		    EACH(0x80);

		if (high != 0)
			mask |= gather(high) << i;
	}
	return mask;
}

/* Without its lowest n bits that are set. */
INLINE uint64_t
skip_plain(uint64_t mask, int n)
{
	while (n-- > 0)
		mask &= mask - 1;
	return mask;
}

#ifdef HAVE_X86
/* SSE2 is part of every x86-64. */
INLINE uint64_t
match_sse2(const unsigned char *p, unsigned char byte)
{
	__m128i want = _mm_set1_epi8((char)byte);
	uint64_t mask = 0;

	for (int i = 3; i >= 0; i--)
		mask = mask << 16 | (unsigned)_mm_movemask_epi8(
		    _mm_cmpeq_epi8(_mm_loadu_si128(
		    (const __m128i *)(p + 16 * i)), want));
	return mask;
}

INLINE uint64_t
special_sse2(const unsigned char *p)
{
	__m128i turn = _mm_set1_epi8(2), least = _mm_set1_epi8(0x21);
	uint64_t mask = 0;

	for (int i = 3; i >= 0; i--)
		mask = mask << 16 | (unsigned)_mm_movemask_epi8(
		    _mm_cmpgt_epi8(least, _mm_xor_si128(turn,
		    _mm_loadu_si128((const __m128i *)(p + 16 * i)))));
	return mask;
}

#define AVX2 __attribute__((target("avx2,popcnt,bmi,bmi2")))

AVX2 INLINE uint64_t
skip_avx2(uint64_t mask, int n)
{
	return _pdep_u64(UINT64_MAX << n, mask);
}

AVX2 INLINE uint64_t
bits_avx2(__m256i low, __m256i high)
{
	return (uint32_t)_mm256_movemask_epi8(low) |
	    (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

AVX2 INLINE uint64_t
match_avx2(const unsigned char *p, unsigned char byte)
{
	__m256i want = _mm256_set1_epi8((char)byte);

	return bits_avx2(_mm256_cmpeq_epi8(want,
	    _mm256_loadu_si256((const __m256i *)p)),
	    _mm256_cmpeq_epi8(want,
	    _mm256_loadu_si256((const __m256i *)(p + 32))));
}

AVX2 INLINE uint64_t
special_avx2(const unsigned char *p)
{
	__m256i turn = _mm256_set1_epi8(2), least = _mm256_set1_epi8(0x21);

	return bits_avx2(_mm256_cmpgt_epi8(least, _mm256_xor_si256(turn,
	    _mm256_loadu_si256((const __m256i *)p))),
	    _mm256_cmpgt_epi8(least, _mm256_xor_si256(turn,
	    _mm256_loadu_si256((const __m256i *)(p + 32)))));
}

#define AVX512 __attribute__((target("avx512bw,avx512f,popcnt,bmi,bmi2")))

AVX512 INLINE uint64_t
match_avx512(const unsigned char *p, unsigned char byte)
{
	return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(p),
	    _mm512_set1_epi8((char)byte));
}

AVX512 INLINE uint64_t
special_avx512(const unsigned char *p)
{
	return _mm512_cmplt_epi8_mask(_mm512_xor_si512(_mm512_loadu_si512(p),
	    _mm512_set1_epi8(2)), _mm512_set1_epi8(0x21));
}
#endif

#ifdef HAVE_NEON
/* The bits of 64 comparison results, by three rounds of pairwise adding. */
INLINE uint64_t
gather_neon(const uint8x16_t m[4])
{
	static const uint8_t weights[16] = { 1, 2, 4, 8, 16, 32, 64, 128,
	    1, 2, 4, 8, 16, 32, 64, 128 };
	uint8x16_t bit = vld1q_u8(weights);
	uint8x16_t low = vpaddq_u8(vandq_u8(m[0], bit), vandq_u8(m[1], bit));
	uint8x16_t high = vpaddq_u8(vandq_u8(m[2], bit), vandq_u8(m[3], bit));
	uint8x16_t sum = vpaddq_u8(low, high);

	sum = vpaddq_u8(sum, sum);
	return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
}

INLINE uint64_t
match_neon(const unsigned char *p, unsigned char byte)
{
	uint8x16_t m[4];

	for (int i = 0; i < 4; i++)
		m[i] = vceqq_u8(vld1q_u8(p + 16 * i), vdupq_n_u8(byte));
	return gather_neon(m);
}

INLINE uint64_t
special_neon(const unsigned char *p)
{
	uint8x16_t m[4];

	for (int i = 0; i < 4; i++)
		m[i] = vcltq_s8(vreinterpretq_s8_u8(veorq_u8(vdupq_n_u8(2),
		    vld1q_u8(p + 16 * i))), vdupq_n_s8(0x21));
	return gather_neon(m);
}
#endif

#endif
