"""What a process does to itself before a learner's code runs in it: it cannot be undone from inside.

The warm process enters namespaces below those of bubblewrap, in which it may make others. Each run is the
first process of namespaces of its own, so that it sees no process but its own and leaves nothing behind; it
sets its limits, gives up all rights, and loads a filter of system calls.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import resource
import signal
import stat
from pathlib import Path
from typing import Any

from castalia.grading.limits import Limits

NOBODY = 65534
PLACE = "/tmp/work"
FONTS = "/fonts"  # where the list of fonts is shown in the sandbox
_NEW = {"user": 0x10000000, "mount": 0x20000, "pid": 0x20000000, "ipc": 0x08000000}
_NEW_ANY = 0x7E020080  # all of CLONE_NEW*, in the flags of clone
_NOSUID_NODEV, _NOSUID_NODEV_NOEXEC = 6, 14
_DETACH = 2
_PRIVATE = 0x44000  # this mount and all below it
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS = 1, 4, 36, 38
_CAPABILITY_VERSION = 0x20080522
_AF_UNIX = 1
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C
_DENIED = (
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "pidfd_getfd",
    "kcmp",
    "mount",
    "umount2",
    "umount",
    "pivot_root",
    "chroot",
    "move_mount",
    "open_tree",
    "fsopen",
    "fsconfig",
    "fsmount",
    "fspick",
    "mount_setattr",
    "unshare",
    "setns",
    "keyctl",
    "add_key",
    "request_key",
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "memfd_create",
    "memfd_secret",
    "shmget",
    "shmat",
    "semget",
    "msgget",
    "mq_open",
    "kexec_load",
    "kexec_file_load",
    "init_module",
    "finit_module",
    "delete_module",
    "reboot",
    "swapon",
    "swapoff",
    "acct",
    "quotactl",
    "settimeofday",
    "clock_settime",
    "clock_adjtime",
    "adjtimex",
    "sethostname",
    "setdomainname",
    "iopl",
    "ioperm",
    "modify_ldt",
    "name_to_handle_at",
    "open_by_handle_at",
    "lookup_dcookie",
    "vhangup",
    "syslog",
    "nfsservctl",
    "fanotify_init",
    "set_mempolicy",
    "mbind",
    "migrate_pages",
    "move_pages",
)
_libc = ctypes.CDLL(None, use_errno=True)


def _done(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def call_filter() -> Any:
    """The filter of system calls: what a scientist's code never asks for is refused."""
    import pyseccomp as seccomp

    made = seccomp.SyscallFilter(seccomp.ALLOW)
    refused = seccomp.ERRNO(errno.EPERM)
    for name in _DENIED:
        with contextlib.suppress(OSError, ValueError, RuntimeError):  # unknown to this kernel
            made.add_rule(refused, name)
    made.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")  # its flags lie where no filter can look
    for bit in (1 << number for number in range(32) if _NEW_ANY >> number & 1):
        made.add_rule(refused, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, bit, bit))
    made.add_rule(refused, "socket", seccomp.Arg(0, seccomp.NE, _AF_UNIX))
    for request in (_TIOCSTI, _TIOCLINUX):
        whole = seccomp.Arg(1, seccomp.MASKED_EQ, 0xFFFFFFFF, request)
        made.add_rule(refused, "ioctl", whole)
    return made


def begin_as_nobody() -> None:
    """What the warm process does first: it gives up being root, and lets nobody look into it."""
    if 0 in os.getresuid():
        for line in reversed(Path("/proc/self/mounts").read_text().splitlines()):
            if (place := line.split()[1]).startswith("/proc/"):
                _libc.umount2(place.encode(), _DETACH)  # else no run could have a /proc of its own
    give_up_root()
    _libc.prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)  # its forks must write the maps of their users


def adopt() -> None:
    """Be the parent of all that runs leave behind, so that it can be found and ended."""
    _libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def give_up_root() -> None:
    """Become nobody, where this process is root in any way; it can never go back."""
    if 0 in os.getresuid():
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        _libc.prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)  # else its own /proc would stay root's
    _done(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no new privileges")


def go_below() -> None:
    """Go on as the first process of new namespaces, with the right to make others within them.

    The process that called waits for that one, and ends as it does.

    Raises:
        OSError: this system allows none.
    """
    user, group = os.getuid(), os.getgid()
    _done(_libc.unshare(sum(_NEW.values())), "namespaces")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    if pid := os.fork():
        os._exit(abs(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])))
    end_with_parent()
    _done(_libc.mount(None, b"/", None, _PRIVATE, None), "private mounts")
    _mount_proc()


def fork_apart() -> int:
    """Fork a process that is the first one of a namespace of processes; 0 there, its number here.

    Raises:
        OSError: this system allows none, and nothing has been forked.
    """
    own = os.open("/proc/self/ns/pid", os.O_RDONLY)
    try:
        _done(_libc.unshare(_NEW["pid"]), "a namespace of processes")
        pid = os.fork()
        if pid and _libc.setns(own, _NEW["pid"]) != 0:
            os._exit(1)  # nothing could be forked any more; what has been ends with this process
    finally:
        os.close(own)
    return pid


def furnish(limits: Limits) -> None:
    """A /tmp, /dev/shm and /proc of this run alone, by the first process of its namespaces.

    Raises:
        OSError: this system allows none.
    """
    _done(_libc.unshare(_NEW["mount"] | _NEW["ipc"]), "namespaces of a run")
    room = f"size={limits.disk},nr_inodes=20000,mode=700".encode()
    for place in (b"/tmp", b"/dev/shm"):
        made = _libc.mount(b"tmpfs", place, b"tmpfs", _NOSUID_NODEV, room)
        _done(made, f"a private {place.decode()}")
    _mount_proc()
    os.mkdir(PLACE)


def _mount_proc() -> None:
    made = _libc.mount(b"proc", b"/proc", b"proc", _NOSUID_NODEV_NOEXEC, None)
    _done(made, "a private /proc")


def end_with_parent() -> None:
    """Have the kernel end this process when the one that forked it ends."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def opened() -> set[int]:
    """The numbers of all files that this process has open."""
    numbers = {int(one) for one in os.listdir("/proc/self/fd")}
    return {one for one in numbers if os.path.exists(f"/proc/self/fd/{one}")}


def readable() -> set[int]:
    """The numbers of open files and folders that can only be read: no socket, and nothing to write to."""
    return {number for number in opened() if _is_read_only(number)}


def _is_read_only(number: int) -> bool:
    mode = os.fstat(number).st_mode
    plain = stat.S_ISREG(mode) or stat.S_ISDIR(mode)
    return plain and fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY


def keep_only(numbers: set[int]) -> None:
    """Close all files but some; input and outputs lead nowhere.

    Libraries keep files open for good, as PROJ does its data: these must stay as they are.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    for number in opened() - numbers - {0, 1, 2}:
        with contextlib.suppress(OSError):
            os.close(number)


def read_alone(numbers: set[int]) -> None:
    """Open files that are read anew, at the same place: a fork shares with others how far it has read.

    Raises:
        OSError: one of them cannot be opened again.
    """
    for number in numbers:
        own = os.open(f"/proc/self/fd/{number}", os.O_RDONLY)
        os.lseek(own, os.lseek(number, 0, os.SEEK_CUR), os.SEEK_SET)
        os.dup2(own, number, os.get_inheritable(number))
        os.close(own)


def limit(limits: Limits) -> None:
    """Set what this process and its children may take."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    taken = pages * resource.getpagesize()
    for kind, most in (
        (resource.RLIMIT_CPU, limits.cpu_s),
        (resource.RLIMIT_AS, taken + limits.memory),
        (resource.RLIMIT_NPROC, limits.processes),
        (resource.RLIMIT_NOFILE, limits.files),
        (resource.RLIMIT_FSIZE, limits.disk),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def give_up_rights() -> None:
    """Drop what the user namespace gave."""
    head = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
    none = (ctypes.c_uint32 * 6)()
    _done(_libc.capset(head, none), "to give up capabilities")
