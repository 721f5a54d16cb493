#!/bin/sh
# Gives the machine back as install.sh found it.
#   uninstall.sh [--root DIR] [--again yes]   again: what the kiosk has learnt stays
set -eu

root='' again=''
while [ $# -gt 0 ]; do
	[ $# -ge 2 ] || { echo "$1 : il manque sa valeur." >&2; exit 2; }
	case "$1" in
	--root) root=${2%/} ;;
	--again) again=$2 ;;
	*) echo "$1 : réglage inconnu." >&2; exit 2 ;;
	esac
	shift 2
done
notes=$root/var/lib/declic-borne-installation
[ -d "$notes" ] || { echo 'Aucune borne n’est installée ici.' >&2; exit 0; }

if [ -z "$root" ]; then
	systemctl disable --now declic-borne.service || true
	if [ -z "$again" ]; then lpadmin -x borne 2>/dev/null || true; fi
fi
while read -r file; do rm -f "$root$file"; done < "$notes/files"

cups=$root/etc/cups/cupsd.conf
if [ -f "$cups" ]; then
	# Exactly as it was when nobody has touched it since; without our lines otherwise.
	if cmp -s "$cups" "$notes/cupsd.conf.laid"; then
		cp -p "$notes/cupsd.conf" "$cups"
	else
		without=$(mktemp)
		sed '/^# declic-borne : début$/,/^# declic-borne : fin$/d' "$cups" > "$without"
		cat "$without" > "$cups"
		rm -f "$without"
	fi
	rm -f "$notes/cupsd.conf" "$notes/cupsd.conf.laid"
fi

if [ -z "$again" ]; then
	rm -rf "$root/var/lib/declic-borne"
	if [ -z "$root" ]; then
		if id borne >/dev/null 2>&1; then userdel borne; fi
		packages=$(cat "$notes/packages" 2>/dev/null || true)
		# shellcheck disable=SC2086
		if [ -n "$(echo $packages)" ]; then
			DEBIAN_FRONTEND=noninteractive apt-get purge --yes --autoremove $packages
		fi
	fi
	rm -f "$notes/packages"
fi

[ -z "$again" ] || exit 0
# The folders that were made go, deepest first, where nobody has put anything else in them.
folders=$(sort -ru "$notes/folders")
rm -f "$notes/files" "$notes/folders"
echo "$folders" | while read -r folder; do
	[ -z "$folder" ] || rmdir "$root$folder" 2>/dev/null || true
done

if [ -z "$root" ]; then
	systemctl daemon-reload
	udevadm control --reload || true
	systemctl restart cups.service 2>/dev/null || true
fi
