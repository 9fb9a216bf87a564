"""Runs the tests of a room against one mutant, and stops at the first that notices."""
import mmap
import os
import re
import resource
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass, field

ISSUE = re.compile(r"^. (?:Test|Suite) (.*?) recorded an issue|^. Test (.*?) failed after")
MEMORY = 8 << 30
LONGEST = 900  # seconds by the clock, for a mutant that waits for nothing
PAUSE = 0.02


@dataclass
class Suite:
    """A suite of tests, or a test that belongs to none."""
    name: str
    room: str
    seconds: float = 0.0  # of processor time, with no mutant living
    reached: set = field(default_factory=set)
    left_out: list = field(default_factory=list)  # tests that fail with no mutant living: they read the sources

    @property
    def filter(self):
        return "^" + escaped(self.name) + r"(/|\(|$)"


def escaped(text):
    return re.sub(r"([\\.+*?()\[\]{}|^$])", r"\\\1", text)


def suites(binary, rooms):
    """The suites of the rooms' tests, as the test program lists them."""
    listed = subprocess.run(
        [binary, "--testing-library", "swift-testing", "--list-tests"], capture_output=True, text=True).stdout
    names = {}
    for line in listed.split("\n"):
        match = re.match(r"(\w+)Tests\.(.+)$", line.strip())
        if match and match.group(1) in rooms:
            parts = re.findall(r"`[^`]*`[^/]*|[^/]+", match.group(2))
            name = f"{match.group(1)}Tests." + ("/".join(parts[:-1]) or re.sub(r"\(.*", "", parts[0]))
            names[name] = match.group(1)
    return [Suite(name, room) for name, room in sorted(names.items())]


def run(binary, run_suites, mutant=0, reached=None, limit=None):
    """Runs some suites.

    Returns who noticed something (a test, or how the process ended), or nothing; and the processor time it took.
    """
    environment = dict(os.environ, JALON_MUTANT=str(mutant), SWIFT_BACKTRACE="enable=no")
    if reached:
        environment["JALON_MUTANTS_REACHED"] = reached
    arguments = [binary, "--testing-library", "swift-testing"]
    for suite in run_suites:
        arguments += ["--filter", suite.filter]
        for test in suite.left_out:
            arguments += ["--skip", escaped(test)]

    def limits():
        os.setsid()
        os.nice(5)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        if limit:
            resource.setrlimit(resource.RLIMIT_CPU, (int(limit) + 1, int(limit) + 2))

    noticed = None
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            arguments, stdout=output, stderr=subprocess.STDOUT, env=environment, preexec_fn=limits)
        waited, read = 0.0, 0
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            # The place at which the tests write is left alone; what a mutant writes need not be text.
            said = os.pread(output.fileno(), os.fstat(output.fileno()).st_size - read, read)
            complete = said.rfind(b"\n") + 1
            read += complete
            for line in said[:complete].decode("utf-8", "replace").split("\n"):
                match = ISSUE.match(line)
                if match and noticed is None:
                    noticed = match.group(1) or match.group(2)
            if ended:
                break
            if noticed or waited > LONGEST:
                noticed = noticed or "no end"
                os.killpg(process.pid, signal.SIGKILL)
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(PAUSE)
            if not is_paused(process.pid):
                waited += PAUSE
        process.returncode = 0
    if noticed is None and os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        noticed = "no end" if number == signal.SIGXCPU else f"stop ({signal.Signals(number).name})"
    elif noticed is None and os.WEXITSTATUS(status):
        noticed = f"status {os.WEXITSTATUS(status)}"
    return noticed, usage.ru_utime + usage.ru_stime


def is_paused(process):
    """Whether somebody has stopped a process for a while, where that can be known."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:
            return file.read().rsplit(")", 1)[1].split()[0] == "T"
    except OSError:
        return False


def measure(binary, suite, mutants):
    """Runs a suite with no mutant living: how long it takes and which mutants it reaches.

    What fails then is left out from here on. A test that reads the sources does, since they are changed; where a whole
    suite cannot be run, that is returned.
    """
    while True:
        with tempfile.NamedTemporaryFile() as file:
            file.truncate(mutants + 1)
            noticed, suite.seconds = run(binary, [suite], reached=file.name)
            with mmap.mmap(file.fileno(), mutants + 1) as bytes_:
                suite.reached = {number for number in range(1, mutants + 1) if bytes_[number]}
        if not noticed or not noticed.startswith('"') or len(suite.left_out) == 3:
            return noticed
        suite.left_out.append(noticed.strip('"'))


def try_mutant(binary, mutant, room_suites):
    """Runs what reaches the mutant, the quick suites first and the slow ones one by one.

    Returns who noticed it, or nothing; the suites that reach it; the processor time.
    """
    reaching = sorted((suite for suite in room_suites if mutant in suite.reached), key=lambda suite: suite.seconds)
    turns, quick = [], []
    for suite in reaching:
        if suite.seconds < 2:
            quick.append(suite)
        else:
            turns.append([suite])
    spent = 0.0
    for turn in ([quick] if quick else []) + turns:
        allowed = 20 + 10 * sum(suite.seconds for suite in turn)
        noticed, seconds = run(binary, turn, mutant, limit=allowed)
        spent += seconds
        if noticed:
            return noticed, reaching, spent
    return None, reaching, spent
