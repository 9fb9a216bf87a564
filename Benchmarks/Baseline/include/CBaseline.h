#ifndef JALON_BENCHMARKS_BASELINE_H
#define JALON_BENCHMARKS_BASELINE_H

#include <stdint.h>

// Where random numbers come from.
enum baseline_source {
  // One SplitMix64 stream; an exponential is -log of it.
  BASELINE_STREAM,
  // Philox 4x32-10 at (purpose, customer), as the policy model draws.
  BASELINE_ADDRESSED
};

// What a run saw.
struct baseline_result {
  double mean_wait;
  double wait_variance;
  double longest_wait;
  double mean_line;
  double longest_line;
};

// Runs a queue of `servers` places with service of mean 1 and `rate` arrivals per unit of time, until `customers` have
// begun service: the loop one would write by hand for this queue and no other.
struct baseline_result baseline_queue(
    int servers, double rate, uint64_t customers, enum baseline_source source, uint64_t seed);

// Takes the next event and schedules it again, `holds` times, with `pending` events in a 4-ary heap; gives the last time.
double baseline_hold(uint64_t pending, uint64_t holds, uint64_t seed);

// How often this process has asked for memory; 0 for ever where the C library is not glibc.
uint64_t baseline_allocations(void);

#endif
