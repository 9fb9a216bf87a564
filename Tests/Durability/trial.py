"""Kills, starves and robs runs of the program given, and says what became of each.

    trial.py PROGRAM [MOMENTS [SEED]]

A run is killed at MOMENTS random moments (50 unless told) and taken up again; what its folder holds must have the same
bytes as that of a run never stopped. So are a run with variants and an experiment, at half as many moments. Then the
faults: a full disk, a read-only folder, an input that vanishes, a damaged database. One line a fault; the last line is
`N passed, N failed`, and the status is not 0 when anything failed.
"""

import ctypes
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = str(Path(sys.argv[1]).resolve())
MOMENTS = int(sys.argv[2]) if len(sys.argv) > 2 else 50
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
MINIMAL = Path(__file__).resolve().parents[2] / "Scenarios" / "minimal.yaml"
RESULTS = ["run.sqlite", "results.json", "indicators.csv", "report.html", "report.xlsx"]
VARIANTS = "variants.csv"
# Of a run, the point of the scenario itself; the others are those of its variants.
BASE = "= '0.0'"
# Chosen: a run of six tenths of a second, so that fifty of them and fifty more to finish them take a minute at most.
SECONDS = 0.6
ENVIRONMENT = {"LANG": "C", "PATH": os.environ.get("PATH", "")}

passed = 0
failed = 0


def tell(name, problem, said=""):
    """Prints what became of one trial."""
    global passed, failed
    if problem:
        failed += 1
    else:
        passed += 1
    print(f"{'FAILED' if problem else 'ok    '} {name}{': ' + problem if problem else ''}{' | ' + said if said else ''}")
    sys.stdout.flush()


def jalon(*words):
    """Runs the program to its end."""
    return subprocess.run([PROGRAM, *map(str, words)], env=ENVIRONMENT, capture_output=True, text=True, timeout=120)


def content(folder):
    """The bytes of all that a folder holds but for the manifest, which has the times."""
    if not Path(folder).is_dir():
        return {}
    return {file.name: file.read_bytes() for file in sorted(Path(folder).iterdir()) if file.name != "manifest.json"}


def differing(folder, expected):
    """What a folder holds otherwise than expected, as a sentence; empty where all is the same."""
    found = content(folder)
    names = dict.fromkeys([*expected, *found])
    return ", ".join(f"{name} differs" for name in names if found.get(name) != expected.get(name))


def refusal(ending, statuses, words):
    """What is wrong with how the program refused, as a sentence; empty where nothing is."""
    if ending.returncode not in statuses:
        return f"status {ending.returncode}: {ending.stderr.strip()}"
    return "" if any(word in ending.stderr for word in words) else f"unclear message: {ending.stderr.strip()}"


def first_line(ending):
    lines = ending.stderr.strip().splitlines()
    return f"{ending.returncode}, {lines[0]}" if lines else str(ending.returncode)


def kept(folder, points):
    """How many futures a run has on the disk, of the base or of its variants."""
    import sqlite3

    with sqlite3.connect(Path(folder) / "run.sqlite") as database:
        return database.execute(f"SELECT count(*) FROM trials WHERE point {points}").fetchone()[0]


def with_variants(desk, count):
    """The smallest scenario with two levers, as a file; two thirds of its futures are those of the levers."""
    inputs = desk / "variants"
    inputs.mkdir()
    text = MINIMAL.read_text(encoding="utf-8")
    levers = []
    for places in (11, 12):
        levers.append(f"places-{places}.yaml")
        lever = f"jalon: 1\nextends: base.yaml\nchange: {{structures.service.fte: {places}}}\n"
        (inputs / levers[-1]).write_text(lever, encoding="utf-8")
    (inputs / "base.yaml").write_text(
        f"{text}\nvariants: {{replications: {count}, levers: [{', '.join(levers)}]}}\n", encoding="utf-8"
    )
    return inputs / "base.yaml"


def kills(desk, words, all_kept, name="whole", moments=MOMENTS, points=BASE):
    """Kills a run or an experiment at random moments, finishes it and compares its bytes."""
    whole = desk / name
    words = [*words, "--quiet", "--output"]
    start = time.monotonic()
    jalon(*words, whole)
    length = time.monotonic() - start
    expected = content(whole)
    chance = random.Random(SEED)
    same, again, twice, partial, problems = 0, 0, 0, 0, []
    for moment in range(moments):
        folder = desk / f"{name}-killed-{moment}"
        pause = chance.uniform(0, 1.1) * length
        process = subprocess.Popen([PROGRAM, *map(str, words), str(folder)], env=ENVIRONMENT, stderr=subprocess.DEVNULL)
        time.sleep(pause)
        process.kill()
        process.wait()
        if not (folder / "run.sqlite").exists():
            # Nothing had been begun: the same command simply starts.
            again += 1
            ending = jalon(*words, folder)
        else:
            partial += 0 < kept(folder, points) < all_kept
            if moment % 5 == 0:
                # The one who takes the run up is killed too.
                twice += 1
                process = subprocess.Popen([PROGRAM, "resume", str(folder), "--quiet"], env=ENVIRONMENT)
                time.sleep(chance.uniform(0, 0.5) * length)
                process.kill()
                process.wait()
            ending = jalon("resume", folder, "--quiet")
        difference = differing(folder, expected)
        if ending.returncode == 0 and not difference:
            same += 1
        else:
            problems.append(f"killed after {pause:.3f} s: status {ending.returncode}, {difference or ending.stderr}")
        shutil.rmtree(folder, ignore_errors=True)
    said = (
        f"{same} of {moments} the same bytes; {partial} killed with part of them kept, {again} before "
        f"anything was begun, {twice} killed again while resuming"
    )
    if partial == 0 and moments >= 20:
        problems.append("no kill fell between the first replication kept and the last")
    tell(f"killed at {moments} moments, {name} (seed {SEED})", "; ".join(problems[:3]), said)
    return expected


def extension(desk, count, expected):
    """Adds the second half to a run and compares it with the run that asked for all at once."""
    folder = desk / "extended"
    jalon("run", MINIMAL, "--replications", count // 2, "--quiet", "--output", folder)
    ending = jalon("run", "--extend", folder, "--replications", count - count // 2, "--quiet")
    tell("extended by half", differing(folder, expected) or ending.stderr.strip())
    ending = jalon("verify", folder)
    tell("verified", "" if ending.returncode == 0 else ending.stdout.strip())


def mounted(options):
    """A small file system in memory, or nothing where this person may not mount one."""
    path = tempfile.mkdtemp(prefix="jalon-disk-")
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", path]
    if os.geteuid() == 0 and shutil.which("mount") and subprocess.run(command, capture_output=True).returncode == 0:
        return Path(path)
    os.rmdir(path)
    return None


def unmount(disk):
    subprocess.run(["umount", str(disk)], capture_output=True)
    os.rmdir(disk)


def full_disk(desk, count, expected):
    """The disk fills up while the run goes on; with more room the run is finished."""
    size = len(expected["run.sqlite"])
    disk = mounted(f"size={size // 2 // 4096 * 4096}")
    if disk is None:
        # Without a disk of one's own: a limit on the size of files, which writing meets in the same way.
        folder = desk / "full"
        command = ["sh", "-c", f'ulimit -f {size // 2 // 512}; exec "$@"', "sh", PROGRAM, "run", str(MINIMAL)]
        command += ["--replications", str(count), "--quiet", "--output", str(folder)]
        ending = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=120)
    else:
        folder = disk / "full"
        ending = jalon("run", MINIMAL, "--replications", count, "--quiet", "--output", folder)
    problem = refusal(ending, [74], ["full", "No space left", "File too large"])
    finished = 0
    if not problem:
        if disk is not None:
            subprocess.run(["mount", "-o", "remount,size=256m", str(disk)], check=True)
        again = jalon("resume", folder, "--quiet")
        finished = 1
        problem = differing(folder, expected) or again.stderr.strip()
    tell("full disk, then room and resume", problem, first_line(ending) if finished else "")
    if disk is not None:
        unmount(disk)


def read_only(desk, count, expected):
    """Nothing may be written where a finished run lies; the run is still shown."""
    disk = mounted("size=256m")
    if disk is None:
        ending = jalon("run", MINIMAL, "--quiet", "--output", "/proc/jalon")
        tell("read-only folder (no mount: /proc)", refusal(ending, [73], ["cannot be created"]), first_line(ending))
        return
    folder = disk / "run"
    shutil.copytree(desk / "whole", folder)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    new = jalon("run", MINIMAL, "--quiet", "--output", disk / "new")
    more = jalon("run", "--extend", folder, "--replications", 10, "--quiet")
    problem = (
        refusal(new, [73, 74], ["Read-only", "readonly"])
        or refusal(more, [73, 74], ["Read-only", "readonly"])
        or differing(folder, expected)
        or ("" if jalon("show", folder).returncode == 0 else "the run is not shown")
    )
    tell("read-only folder, new run and extension", problem, first_line(more))
    unmount(disk)


def opening(path, process_words):
    """Starts the program and waits until it opens a file."""
    libc = ctypes.CDLL(None, use_errno=True)
    watcher = libc.inotify_init1(os.O_CLOEXEC)
    opened = 0x20
    if watcher < 0 or libc.inotify_add_watch(watcher, str(path).encode(), opened) < 0:
        raise OSError(ctypes.get_errno(), "the file cannot be watched")
    process = subprocess.Popen(
        process_words, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True, preexec_fn=lambda: os.nice(19)
    )
    os.read(watcher, 4096)
    os.close(watcher)
    return process


def vanished_input(desk, count):
    """The scenario goes while its table is still to be read; and once the run has begun it is no longer needed."""
    inputs = desk / "inputs"
    inputs.mkdir()
    text = MINIMAL.read_text(encoding="utf-8")
    row = "  - {id: service, name: Service social, kind: departement, territory: everywhere, work: accompaniment, fte: 10}"
    if row not in text:
        tell("vanished input", "the smallest scenario is not as this trial knows it")
        return
    table = "id;name;kind;territory;work;fte\nservice;Service social;departement;everywhere;accompaniment;10\n"
    text = text.replace(row, "  table: structures.csv")

    def lay_out():
        # Megabytes of comments give the time to take the files away between the scenario and its table.
        (inputs / "queue.yaml").write_text("# nothing is said here\n" * 150_000 + text, encoding="utf-8")
        (inputs / "structures.csv").write_text(table, encoding="utf-8")

    lay_out()
    words = [PROGRAM, "run", str(inputs / "queue.yaml"), "--replications", str(count), "--quiet", "--output"]
    whole = desk / "with-table"
    sound = subprocess.run([*words, str(whole)], env=ENVIRONMENT, capture_output=True, text=True, timeout=120)
    if sound.returncode != 0:
        tell("vanished input", f"the scenario with a table cannot be run: {sound.stderr.strip()}")
        return
    killed = desk / "without-files"
    process = subprocess.Popen([*words, str(killed)], env=ENVIRONMENT, stderr=subprocess.DEVNULL)
    while not (killed / "run.sqlite").exists() and process.poll() is None:
        time.sleep(0.002)
    process.kill()
    process.wait()

    # The program may be the faster one; then it is tried again.
    for _ in range(20):
        lay_out()
        shutil.rmtree(desk / "nothing", ignore_errors=True)
        process = opening(inputs / "queue.yaml", [*words, str(desk / "nothing")])
        (inputs / "structures.csv").unlink()
        (inputs / "queue.yaml").unlink()
        _, said = process.communicate(timeout=120)
        ending = subprocess.CompletedProcess(words, process.returncode, "", said)
        if ending.returncode != 0:
            break
    problem = refusal(ending, [73, 74], ["No such file"])
    if not problem and (desk / "nothing").exists():
        problem = "something was written"
    tell("vanished input, before its table is read", problem, first_line(ending))
    ending = jalon("resume", killed, "--quiet")
    tell("vanished input, resumed without it", differing(killed, content(whole)) or ending.stderr.strip())


def killed_database(desk, count):
    """The database is overwritten; whoever reads it says so, and the other files stay."""
    folder = desk / "whole"
    before = content(folder)
    with open(folder / "run.sqlite", "r+b") as file:
        file.write(b"\0" * 4096)
    endings = [jalon(*words) for words in (["resume", folder], ["verify", folder], ["show", folder])]
    problem = next(filter(None, (refusal(ending, [73, 74], ["run.sqlite"]) for ending in endings)), "")
    after = content(folder)
    if not problem and any(after[name] != before[name] for name in before if name != "run.sqlite"):
        problem = "other files were touched"
    tell("killed database", problem, first_line(endings[0]))


def main():
    desk = Path(tempfile.mkdtemp(prefix="jalon-trial-"))
    try:
        start = time.monotonic()
        jalon("run", MINIMAL, "--replications", 20, "--quiet", "--output", desk / "first")
        jalon("run", MINIMAL, "--replications", 20, "--quiet", "--output", desk / "second")
        base = (time.monotonic() - start) / 2
        start = time.monotonic()
        jalon("run", MINIMAL, "--replications", 220, "--quiet", "--output", desk / "third")
        each = max((time.monotonic() - start - base) / 200, 1e-5)
        count = int(min(max(SECONDS / each, 40), 5_000))
        expected = kills(desk, ["run", MINIMAL, "--replications", count], count)
        if missing := [name for name in RESULTS if name not in expected]:
            tell("results", f"a run left no {', '.join(missing)}")
        third = max(count // 3, 20)
        words = ["run", with_variants(desk, third), "--replications", third]
        compared = kills(desk, words, 2 * third, "variants-whole", MOMENTS // 2, "!= '0.0'")
        words = ["sweep", MINIMAL, "--lever", "structures.service.fte=9..11:1", "--measure", "accompaniment.starts@2026"]
        kills(desk, [*words, "--replications", third], 3 * third, "sweep-whole", MOMENTS // 2, "!= ''")
        if VARIANTS not in compared:
            tell("variants", "a run with levers left no variants.csv")
        for name in ("variants-whole", "sweep-whole"):
            ending = jalon("verify", desk / name)
            tell(f"{name} verified", "" if ending.returncode == 0 else ending.stdout.strip())
        extension(desk, count, expected)
        full_disk(desk, count, expected)
        read_only(desk, count, expected)
        vanished_input(desk, count)
        killed_database(desk, count)
    finally:
        shutil.rmtree(desk, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
