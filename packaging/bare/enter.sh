#!/bin/sh
# Runs a command in a folder as if it were the whole system: enter.sh ROOT COMMAND…, started by `unshare --mount --pid --fork`.
# Not chroot: the kernel gives nobody in one a user namespace, and Chromium's sandbox is made of those.
set -eu
root=$1
shift
mount --make-rprivate /
mount --bind "$root" "$root"
mkdir -p "$root/mnt/outside" "$root/tmp/.X11-unix"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --rbind /sys "$root/sys"
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi
cd "$root"
pivot_root . mnt/outside
cd /
umount -l /mnt/outside
exec "$@"
