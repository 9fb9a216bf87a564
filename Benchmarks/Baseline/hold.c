// The hold model on a plain 4-ary heap: what an event list costs when it is written for nothing else.

#include "CBaseline.h"

#include <math.h>
#include <stdlib.h>

struct entry {
  double time;
  uint64_t sequence;
  uint64_t event;
};

static inline int before(const struct entry *left, const struct entry *right) {
  return left->time < right->time || (left->time == right->time && left->sequence < right->sequence);
}

// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
static inline double exponential(uint64_t *state) {
  uint64_t mixed = *state += 0x9E3779B97F4A7C15;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  mixed ^= mixed >> 31;
  return -log(((double)(mixed >> 12) + 0.5) * 0x1p-52);
}

double baseline_hold(uint64_t pending, uint64_t holds, uint64_t seed) {
  struct entry *heap = malloc(pending * sizeof *heap);
  uint64_t sequence = 0;
  for (uint64_t count = 0; count < pending; count++) {
    struct entry entry = {exponential(&seed), sequence++, count};
    uint64_t place = count;
    while (place > 0 && before(&entry, &heap[(place - 1) >> 2])) {
      heap[place] = heap[(place - 1) >> 2];
      place = (place - 1) >> 2;
    }
    heap[place] = entry;
  }
  double now = 0;
  for (uint64_t hold = 0; hold < holds; hold++) {
    now = heap[0].time;
    struct entry entry = {now + exponential(&seed), sequence++, heap[0].event};
    uint64_t place = 0;
    while (4 * place + 1 < pending) {
      uint64_t first = 4 * place + 1, smallest = first;
      uint64_t end = first + 4 < pending ? first + 4 : pending;
      for (uint64_t child = first + 1; child < end; child++)
        if (before(&heap[child], &heap[smallest])) smallest = child;
      if (before(&entry, &heap[smallest])) break;
      heap[place] = heap[smallest];
      place = smallest;
    }
    heap[place] = entry;
  }
  free(heap);
  return now;
}
