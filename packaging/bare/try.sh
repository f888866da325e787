#!/bin/sh
# The Debian package on a machine that has nothing: a bare Debian 12 is laid into a folder, the package installed there
# through apt, and used by an ordinary user on a virtual screen; then it is removed, and what it leaves is listed.
#   [SUITE=trixie|noble] packaging/bare/try.sh PACKAGE.deb [FOLDER]
# The kernel is this machine's: what Ubuntu's forbids cannot be seen here.
# Needs root, debootstrap, Xvfb, openbox and ./dev setup. Ends with 0 when all of it went as it should.
set -eu
package=$(readlink -f "$1")
folder=${2:-$(mktemp -d)}
suite=${SUITE:-bookworm}
case $suite in
    noble) system="Ubuntu ($suite)" source='http://archive.ubuntu.com/ubuntu gutsy' components=main,universe ;;
    *) system="Debian ($suite)" source=http://deb.debian.org/debian components=main ;;
esac
here=$(dirname "$(readlink -f "$0")")
repository=$(dirname "$(dirname "$here")")
root=$folder/root
site=/home/reporter/site
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

say() { printf 'bare: %s\n' "$*"; }
inside() { unshare --mount --pid --fork --kill-child sh "$here/enter.sh" "$root" "$@"; }
as_reporter() { inside runuser -u reporter -- env -i HOME=/home/reporter PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }
# What apt and dpkg keep for themselves, caches that other packages make, and the reporter's own.
files() {
    (cd "$root" && find . -xdev -path ./proc -prune -o -path ./sys -prune -o -path ./dev -prune -o -path ./home/reporter -prune \
        -o -path ./tmp -prune -o -path ./run -prune -o -path ./var/lib/apt -prune -o -path ./var/lib/dpkg -prune \
        -o -path ./var/cache -prune -o -path ./var/log -prune -o -path ./var/lib/systemd -prune -o -print | sort)
}

mkdir -p "$folder"
if [ ! -f "$folder/bare.tar" ]; then
    say "laying a bare $system into $root"
    rm -rf "$root"
    # A script of debootstrap's follows the mirror, for a suite that is younger than debootstrap.
    debootstrap --variant=minbase --components=$components "$suite" "$root" $source >"$folder/debootstrap.log"
    tar -C "$root" -cf "$folder/bare.tar" .
else
    rm -rf "$root"
    mkdir "$root"
    tar -C "$root" -xf "$folder/bare.tar"
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp "$package" "$root/root/stet.deb"
inside useradd --create-home reporter
inside apt-get update -q >"$folder/apt.log"
if [ "$suite" != bookworm ]; then inside apt-get install -q -y --no-install-recommends apparmor >>"$folder/apt.log" 2>&1; fi
files >"$folder/before"

say "apt install ./stet.deb"
inside sh -c 'apt-get install -q -y /root/stet.deb' >>"$folder/apt.log" 2>&1
inside dpkg --verify stet
files >"$folder/installed"
if [ -e "$root/etc/apparmor.d/stet" ]; then
    inside apparmor_parser --skip-kernel-load --skip-cache /etc/apparmor.d/stet
    say "its AppArmor profile compiles"
fi
say "apt installed $(grep -c '^Setting up' "$folder/apt.log") packages"

cp -R "$repository/resources/demo" "$root$site"
inside chown -R reporter: "$site"
say "stet verify, as an ordinary user"
as_reporter stet verify "$site"
say "the window, as an ordinary user"
"$repository/.venv/bin/python" "$repository/packaging/bare/window.py" "$root" "$site/_posts/2024-07-27-harbour-cargo.md" \
    --picture "$folder/window.png"

say "apt purge stet"
inside apt-get purge -q -y stet >>"$folder/apt.log" 2>&1
# Debian keeps what others recommend or suggest; here everything goes that came with Stet.
inside apt-get -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false \
    autoremove -q -y --purge >>"$folder/apt.log" 2>&1
rm "$root/root/stet.deb"
files >"$folder/after"
left=$(comm -13 "$folder/before" "$folder/after")
say "left of what was installed: $(printf '%s' "$left" | grep -c . || true) files and folders"
if [ -n "$left" ]; then printf '%s\n' "$left"; fi
say "left of the reporter's:"
(cd "$root/home/reporter" && find . -type f -not -path './site/*' -not -name '.bash*' -not -name .profile | sort)
if printf '%s\n' "$left" | grep -i stet; then
    say "something of Stet is left"
    exit 1
fi
say "done"
