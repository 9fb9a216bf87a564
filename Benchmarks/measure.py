"""Runs the parts of the benchmark and prints one table of ratios, or checks the number of instructions.

Started by scripts/benchmark, which builds the program and makes the Python environment of the other simulators.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

root = Path(__file__).resolve().parent.parent
program = root / ".build" / "release" / "Benchmarks"
peers_python = root / ".venv-benchmarks" / "bin" / "python"
kept_counts = root / "Benchmarks" / "instructions.json"

# How much more may be executed before the check fails.
allowed_growth = 0.05
load = 0.9
# Customers of one run of each engine: about a second each, and what Python engines can do in that time.
peer_customers = {"cimba": 1_000_000, "simpy": 50_000, "ciw": 20_000, "salabim": 2_000}

# For each workload, the command and the numbers of units at which it is counted: what the two counts differ by is the
# work itself, free of starting up.
workloads = {
    "kernel M/M/1, per customer": (["queue", "1"], 20_000, 60_000),
    "kernel M/M/20, per customer": (["queue", "20"], 20_000, 60_000),
    "Scenarios/minimal.yaml, per future": (["futures", "Scenarios/minimal.yaml"], 5, 25),
}


def part(*words):
    """What a part of the program measured, by name."""
    done = subprocess.run([program, *map(str, words)], cwd=root, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"Benchmarks {' '.join(map(str, words))}: {done.stdout}{done.stderr}")
    return {name: float(value) for name, value in (pair.split("=") for pair in done.stdout.split())}


def row(what, ratio, target="", met=None):
    mark = "" if met is None else ("yes" if met else "NO")
    print(f"{what:<74} {ratio:>12} {target:>10} {mark:>4}", flush=True)


def peer(engine, servers, rounds):
    """Customers per second of another simulator, its fastest run; nothing when it is not installed."""
    words = [peers_python, "Benchmarks/Peers/peers.py", engine, servers, load * servers, peer_customers[engine]]
    best = None
    for _ in range(rounds):
        done = subprocess.run([*map(str, words)], cwd=root, capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else engine, file=sys.stderr)
            return None
        took = float(done.stdout.split()[0])
        best = took if best is None else min(best, took)
    return peer_customers[engine] / best


def table(rounds):
    row("what", "ratio", "target", None)
    # Short runs, many of them: the fastest is then one that nothing disturbed.
    customers, rounds_each = 200_000, 8 * rounds
    for servers in (1, 20):
        name = f"M/M/{servers}, load {load}"
        measured = part("queue", servers, customers, "stream", rounds_each)
        ratio = measured["loop"] / measured["kernel"]
        row(f"{name}: kernel to the loop written by hand, one stream", f"{ratio:.2f}", ">= 0.60", ratio >= 0.6)
        ours = customers / measured["kernel"]
        measured = part("queue", servers, customers, "addressed", rounds_each)
        ratio = measured["loop"] / measured["kernel"]
        row(f"{name}: kernel to the loop written by hand, addressed draws", f"{ratio:.2f}", ">= 0.60", ratio >= 0.6)
        found = {}
        for engine in peer_customers:
            speed = peer(engine, servers, 3 if engine in ("cimba", "simpy") else 1)
            if speed is None:
                row(f"{name}: kernel to {engine}", "not there")
            else:
                found[engine] = speed
        # The kernel again, so that what is compared was measured on both sides of the others.
        ours = max(ours, customers / part("queue", servers, customers, "stream", rounds_each)["kernel"])
        fastest = max(found, key=found.get, default=None)
        for engine, speed in found.items():
            target = (">= 2", ours / speed >= 2) if engine == fastest else ("", None)
            row(f"{name}: kernel to {engine}", f"{ours / speed:.1f}", *target)
    for servers in (1, 20):
        asked = part("allocations", servers, 200_000)
        more = int(asked["twice"] - asked["once"])
        row(f"M/M/{servers}: requests for memory of 200 000 more customers", f"{more}", "0", more == 0)
    for pending in (10, 100, 1_000, 10_000, 100_000, 500_000):
        held = part("hold", pending, 500_000, max(2, rounds // 2))
        row(f"hold model, {pending} pending: calendar to a plain 4-ary heap", f"{held['heap'] / held['calendar']:.2f}")
    for path in scenarios():
        future = part("futures", path, 5)
        speed = future["events"] / future["seconds"] / 1e6
        row(f"{path}: million events per second", f"{speed:.2f}", ">= 5", speed >= 5)
        row(f"{path}: one future, milliseconds ({future['events']:.0f} events)", f"{future['seconds'] * 1e3:.1f}", "<= 1000",
            future["seconds"] <= 1)
        if future["people"] >= 10_000:
            row(f"{path}: bytes for each person, at most {future['people']:.0f}", f"{future['bytes']:.0f}", "< 200",
                future["bytes"] < 200)
        asked = future["allocations_last"]
        row(f"{path}: requests for memory of the last future", f"{asked:.0f}", "0", asked == 0)
    path = "Scenarios/pas-de-calais/reference.yaml"
    if (root / path).exists():
        workers = part("workers", path, 8, max(2, rounds // 3))
        speedup = workers["one"] / workers["two"]
        row(f"{path}: two workers to one, time", f"{speedup:.2f}", ">= 1.9", speedup >= 1.9)
        extra = workers["two_cpu"] / workers["one_cpu"]
        row(f"{path}: two workers to one, processor time", f"{extra:.2f}")
    print(f"processors: {os.cpu_count()}; others at work meanwhile (load average): {os.getloadavg()[0]:.1f}")


def scenarios():
    """Scenario files that extend no other."""
    found = sorted((root / "Scenarios").rglob("*.yaml"))
    return [str(path.relative_to(root)) for path in found if not re.search(r"^extends:", path.read_text("utf-8"), re.M)]


def own_instructions(output):
    """Instructions that a callgrind file counts outside the C library, whose version is the machine's affair."""
    objects, total, object_name, skip = {}, 0, "", False
    for line in output.read_text("utf-8").splitlines():
        if line.startswith("ob="):
            number, _, name = line[3:].partition(" ")
            if name:
                objects[number] = Path(name).name
            object_name = objects[number]
        elif line.startswith("cob="):
            number, _, name = line[4:].partition(" ")
            if name:
                objects[number] = Path(name).name
        elif line.startswith("calls="):
            skip = True
        elif re.match(r"[+*\-0-9]", line):
            # The line after calls= is what the called function cost, which is counted where it stands.
            if not skip and not re.match(r"(libc|libm|ld-linux|libpthread)\b", object_name):
                total += int(line.split()[1])
            skip = False
    return total


def count(binary, words, units, folder):
    output = Path(folder) / "callgrind.out"
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", str(binary), "count", *words, str(units)],
        cwd=root, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return own_instructions(output)


def instructions():
    """Instructions per unit of every workload."""
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind stumbles over the compiler's debugging notes.
        binary = Path(folder) / "Benchmarks"
        subprocess.run(["strip", "--strip-debug", "-o", str(binary), str(program)], check=True)
        return {
            name: round((count(binary, words, more, folder) - count(binary, words, few, folder)) / (more - few), 1)
            for name, (words, few, more) in workloads.items()
        }


def compiler():
    """What the counts depend on besides the sources."""
    version = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"Swift version (\S+)", version)
    return f"Swift {found.group(1) if found else '?'}, {os.uname().machine}"


def renew():
    kept = {"compiler": compiler(), "instructions": instructions()}
    kept_counts.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    print(kept_counts.read_text("utf-8"), end="")


def check():
    kept = json.loads(kept_counts.read_text("utf-8"))
    if kept["compiler"] != compiler():
        print(f"The counts kept are of {kept['compiler']}, this is {compiler()}: nothing to compare with.")
        print("Renew them with scripts/benchmark --renew on a commit known to be good.")
        return 0
    failed = 0
    for name, now in instructions().items():
        before = kept["instructions"].get(name)
        if before is None:
            print(f"{name}: no count kept; renew with scripts/benchmark --renew")
            failed += 1
            continue
        change = now / before - 1
        bad = change > allowed_growth
        failed += bad
        print(f"{'✘' if bad else '✔'} {name}: {now:.0f} instructions, {before:.0f} kept, {change:+.1%}")
    print(f"{len(workloads) - failed} passed, {failed} failed")
    if failed:
        print("If the change is meant, renew the counts with scripts/benchmark --renew and say why in the commit.")
    return 1 if failed else 0


parser = argparse.ArgumentParser(description=__doc__)
choice = parser.add_mutually_exclusive_group()
choice.add_argument("--check", action="store_true", help="compare the number of instructions with the one kept")
choice.add_argument("--renew", action="store_true", help="keep the number of instructions of now")
parser.add_argument("--rounds", type=int, default=7, help="how often each thing is run; the fastest counts")
options = parser.parse_args()
if options.check:
    sys.exit(check())
elif options.renew:
    renew()
else:
    table(options.rounds)
