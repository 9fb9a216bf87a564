// A queue with one line, written for nothing but that: departures in a 4-ary heap of bare times, the next arrival
// outside it, the line in a ring, draws and statistics in place.

#include "CBaseline.h"

#include <math.h>
#include <stdlib.h>

// The whole loop becomes one function, as if written in one piece.
#define INLINE static inline __attribute__((always_inline))

struct chance {
  uint64_t state;
  uint64_t seed;
  enum baseline_source source;
};

// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
INLINE uint64_t next_bits(uint64_t *state) {
  uint64_t mixed = *state += 0x9E3779B97F4A7C15;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

// Source: J. Salmon and others, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
INLINE uint64_t philox(uint64_t key, uint32_t address, uint32_t entity) {
  uint32_t first = 0, second = address, third = entity, fourth = 0;
  uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
  for (int round = 0; round < 10; round++) {
    uint64_t left = (uint64_t)first * 0xD2511F53, right = (uint64_t)third * 0xCD9E8D57;
    first = (uint32_t)(right >> 32) ^ second ^ low;
    third = (uint32_t)(left >> 32) ^ fourth ^ high;
    second = (uint32_t)right;
    fourth = (uint32_t)left;
    low += 0x9E3779B9;
    high += 0xBB67AE85;
  }
  return (uint64_t)second << 32 | first;
}

INLINE double unit(uint64_t bits) { return ((double)(bits >> 12) + 0.5) * 0x1p-52; }

INLINE double exponential(struct chance *chance, uint32_t purpose, uint32_t customer) {
  if (chance->source == BASELINE_STREAM) return -log(unit(next_bits(&chance->state)));
  return -log(1 - unit(philox(chance->seed, purpose << 24, customer)));
}

struct tally {
  uint64_t count;
  double center, squares, low, high;
};

INLINE void add(struct tally *tally, double value) {
  tally->count++;
  double distance = value - tally->center;
  tally->center += distance / (double)tally->count;
  tally->squares += distance * (value - tally->center);
  if (value < tally->low) tally->low = value;
  if (value > tally->high) tally->high = value;
}

struct level {
  double value, maximum, changed, area;
};

INLINE void change(struct level *level, double step, double time) {
  level->area += level->value * (time - level->changed);
  level->changed = time;
  level->value += step;
  if (level->value > level->maximum) level->maximum = level->value;
}

INLINE void sink(double *heap, int count, double time, int place) {
  while (1) {
    int child = 4 * place + 1, smallest = child;
    if (child >= count) break;
    int end = child + 4 < count ? child + 4 : count;
    for (int other = child + 1; other < end; other++)
      if (heap[other] < heap[smallest]) smallest = other;
    if (time <= heap[smallest]) break;
    heap[place] = heap[smallest];
    place = smallest;
  }
  heap[place] = time;
}

INLINE void rise(double *heap, double time, int place) {
  while (place > 0) {
    int parent = (place - 1) >> 2;
    if (heap[parent] <= time) break;
    heap[place] = heap[parent];
    place = parent;
  }
  heap[place] = time;
}

INLINE struct baseline_result queue(
    int servers, double rate, uint64_t customers, struct chance chance) {
  // A line longer than this has no chance to come about at the loads measured.
  enum { RING = 1 << 16 };
  struct waiter {
    double since;
    uint32_t customer;
  } *ring = malloc(RING * sizeof *ring);
  double *heap = malloc(sizeof *heap * (size_t)servers);
  uint32_t first = 0, last = 0, arrived = 0;
  int busy = 0;
  struct tally waits = {0, 0, 0, INFINITY, -INFINITY};
  struct level line = {0, 0, 0, 0};
  double now = 0, mean_between = 1 / rate;
  double arrival = mean_between * exponential(&chance, 0, arrived);
  while (waits.count < customers) {
    if (busy == 0 || arrival < heap[0]) {
      now = arrival;
      uint32_t customer = arrived++;
      if (busy < servers) {
        add(&waits, 0);
        double departure = now + exponential(&chance, 1, customer);
        rise(heap, departure, busy++);
      } else {
        ring[last++ & (RING - 1)] = (struct waiter){now, customer};
        change(&line, 1, now);
      }
      arrival = now + mean_between * exponential(&chance, 0, arrived);
    } else {
      now = heap[0];
      if (first != last) {
        struct waiter waiter = ring[first++ & (RING - 1)];
        change(&line, -1, now);
        add(&waits, now - waiter.since);
        sink(heap, busy, now + exponential(&chance, 1, waiter.customer), 0);
      } else {
        double moved = heap[--busy];
        if (busy > 0) sink(heap, busy, moved, 0);
      }
    }
  }
  free(ring);
  free(heap);
  return (struct baseline_result){
      waits.center, waits.squares / (double)(waits.count - 1), waits.high,
      (line.area + line.value * (now - line.changed)) / now, line.maximum};
}

struct baseline_result baseline_queue(
    int servers, double rate, uint64_t customers, enum baseline_source source, uint64_t seed) {
  // Two copies, so that neither pays for asking where its numbers come from.
  return source == BASELINE_STREAM ? queue(servers, rate, customers, (struct chance){seed, seed, BASELINE_STREAM})
                                   : queue(servers, rate, customers, (struct chance){seed, seed, BASELINE_ADDRESSED});
}
