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

// Counts allocations of this process from the first call on, where the program was started to count them.
uint64_t baseline_allocations(void);

#endif
