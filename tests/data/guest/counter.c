// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole user space of the counter guest: it is the kernel's /init, so that the guest boots in seconds
// even where QEMU has to interpret every instruction.
//
// Five times a second it writes one line to the serial console, and the same line with fsync to /ticks.log on
// /dev/vda (where there is one):
//
//     TICK <n> boot=<first 8 digits of the kernel's boot id> mem=<8 random digits drawn at the start>
//
// n, boot and mem live in memory only: a line with the next n and the same two words proves that this memory went
// on. Before each line it reads the one before back from the disk, past the page cache, and prints BROKEN if that is
// not what it wrote: so lines that follow one another prove that this disk went on as well.
//
// On the kernel's command line: fill=<MiB> reads that much of the file /data into the page cache (for measurements).
// Where there is a program /network, it is started, for networks and the like (see the file network beside this).
// The power button (ACPI) shuts the guest down: it prints BYE and powers off.
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { tickMilliseconds = 200, maxLine = 96, maxButtons = 8 };

struct Disk {
    int fd;  // -1: this guest has no disk
    off_t end;
    char last[maxLine];
    size_t lastSize;
};

static void loadModules(void)
{
    FILE *list = fopen("/modules/order", "re");
    char path[256];
    while (list && fgets(path, sizeof path, list)) {
        path[strcspn(path, "\n")] = 0;
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        if (fd < 0 || (syscall(SYS_finit_module, fd, "", 0) && errno != EEXIST))
            printf("BROKEN module %s: %s\n", path, strerror(errno));
        if (fd >= 0)
            close(fd);
    }
    if (list)
        fclose(list);
}

static void openConsole(void)
{
    mkdir("/dev", 0755);
    mount("dev", "/dev", "devtmpfs", 0, NULL);
    int fd = open("/dev/console", O_RDWR);
    for (int target = 0; fd >= 0 && target < 3; ++target)
        dup2(fd, target);
    setvbuf(stdout, NULL, _IOLBF, 0);
}

static void mountSystem(void)
{
    mkdir("/proc", 0755);
    mkdir("/disk", 0755);
    mount("proc", "/proc", "proc", 0, NULL);
}

static void readWord(const char *path, char *word, size_t size)
{
    memset(word, 0, size);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || read(fd, word, size - 1) < 0)
        printf("BROKEN %s: %s\n", path, strerror(errno));
    if (fd >= 0)
        close(fd);
}

static unsigned long option(const char *name)
{
    char line[2048];
    readWord("/proc/cmdline", line, sizeof line);
    const char *found = strstr(line, name);
    return found ? strtoul(found + strlen(name), NULL, 10) : 0;
}

// Reads the file /data of the disk, so that this much of it lies in the page cache: real content for measurements.
static void fillMemory(unsigned long mebibytes)
{
    static char piece[1 << 20];
    unsigned long done = 0;
    int fd = open("/disk/data", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        printf("BROKEN fill: /disk/data: %s\n", strerror(errno));
    while (fd >= 0 && done < mebibytes && read(fd, piece, sizeof piece) > 0)
        ++done;
    if (fd >= 0)
        close(fd);
    printf("FILLED %lu MiB\n", done);
}

static void startNetwork(void)
{
    if (access("/network", X_OK) || fork())
        return;
    execl("/network", "/network", NULL);
    _exit(1);
}

static struct Disk openDisk(void)
{
    struct Disk disk = {.fd = -1};
    if (access("/dev/vda", F_OK))
        return disk;
    if (mount("/dev/vda", "/disk", "ext4", MS_NOATIME, NULL)) {
        printf("BROKEN disk: /dev/vda: %s\n", strerror(errno));
        return disk;
    }
    disk.fd = open("/disk/ticks.log", O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (disk.fd < 0)
        printf("BROKEN disk: ticks.log: %s\n", strerror(errno));
    else
        disk.end = lseek(disk.fd, 0, SEEK_END);
    return disk;
}

static void checkLast(const struct Disk *disk)
{
    char seen[maxLine];
    posix_fadvise(disk->fd, 0, 0, POSIX_FADV_DONTNEED);
    ssize_t count = pread(disk->fd, seen, disk->lastSize, disk->end - (off_t)disk->lastSize);
    if (count != (ssize_t)disk->lastSize || memcmp(seen, disk->last, disk->lastSize) != 0)
        printf("BROKEN disk: the last line is not what was written\n");
}

static void logToDisk(struct Disk *disk, const char *line)
{
    if (disk->fd < 0)
        return;
    checkLast(disk);
    size_t size = strlen(line);
    if (pwrite(disk->fd, line, size, disk->end) != (ssize_t)size || fsync(disk->fd)) {
        printf("BROKEN disk: %s\n", strerror(errno));
        return;
    }
    disk->end += (off_t)size;
    memcpy(disk->last, line, size);
    disk->lastSize = size;
}

static int openButtons(struct pollfd *buttons)
{
    int count = 0;
    char path[64];
    for (int i = 0; i < maxButtons; ++i) {
        snprintf(path, sizeof path, "/dev/input/event%d", i);
        int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (fd >= 0)
            buttons[count++] = (struct pollfd){.fd = fd, .events = POLLIN};
    }
    return count;
}

static int powerPressed(const struct pollfd *buttons, int count)
{
    struct input_event event;
    for (int i = 0; i < count; ++i)
        while (read(buttons[i].fd, &event, sizeof event) == sizeof event)
            if (event.type == EV_KEY && event.code == KEY_POWER && event.value == 1)
                return 1;
    return 0;
}

static void powerOff(struct Disk *disk)
{
    printf("BYE\n");
    if (disk->fd >= 0)
        close(disk->fd);
    umount("/disk");
    sync();
    reboot(RB_POWER_OFF);
}

static long milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void count(struct Disk *disk, const char *boot, uint32_t mem)
{
    struct pollfd buttons[maxButtons];
    int buttonCount = openButtons(buttons);
    char line[maxLine];
    for (unsigned long n = 1;; ++n) {
        long next = milliseconds() + tickMilliseconds;
        snprintf(line, sizeof line, "TICK %lu boot=%s mem=%08x\n", n, boot, mem);
        logToDisk(disk, line);
        fputs(line, stdout);
        for (long left = tickMilliseconds; left > 0; left = next - milliseconds()) {
            poll(buttons, (nfds_t)buttonCount, (int)left);
            if (powerPressed(buttons, buttonCount))
                powerOff(disk);
        }
    }
}

int main(void)
{
    char boot[9];
    openConsole();
    mountSystem();
    loadModules();
    readWord("/proc/sys/kernel/random/boot_id", boot, sizeof boot);
    uint32_t mem = 0;
    if (syscall(SYS_getrandom, &mem, sizeof mem, 1) != sizeof mem)  // 1: GRND_NONBLOCK, a young kernel may wait for long
        mem = (uint32_t)milliseconds() * 2654435761u;
    struct Disk disk = openDisk();
    unsigned long fill = option("fill=");
    if (fill)
        fillMemory(fill);
    startNetwork();
    count(&disk, boot, mem);
}
