#!/bin/sh
# Makes a Debian machine a kiosk (docs/guides/kiosk.md). uninstall.sh undoes it.
#   install.sh --origin https://declic.exemple.fr --centre les-acacias --key cle.pem
#     [--kiosk ID]       what the kiosk is called, where the desk signs for it
#     [--first PATH]     the page that the first visit opens: /borne/installer/CODE
#     [--screen cage|x]  what holds the screen; cage unless said
#     [--printer URI]    the printer, as `lpinfo -v` tells it
#     [--root DIR]       lays files under DIR only: no package, no account, no service
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root='' origin='' centre='' key='' kiosk='' first='' screen=cage printer=''
while [ $# -gt 0 ]; do
	[ $# -ge 2 ] || { echo "$1 : il manque sa valeur." >&2; exit 2; }
	case "$1" in
	--root) root=${2%/} ;;
	--origin) origin=${2%/} ;;
	--centre) centre=$2 ;;
	--key) key=$2 ;;
	--kiosk) kiosk=$2 ;;
	--first) first=$2 ;;
	--screen) screen=$2 ;;
	--printer) printer=$2 ;;
	*) echo "$1 : réglage inconnu." >&2; exit 2 ;;
	esac
	shift 2
done

refuse() { echo "$1" >&2; exit 2; }
is_like() { printf '%s\n' "$(printf %s "$1" | tr '\n' '?')" | grep -Eqx "$2"; }
is_like "$origin" 'https?://[A-Za-z0-9.:-]+' || refuse 'Donnez l’adresse de Déclic : --origin https://…'
is_like "$centre" '[a-z0-9-]+' || refuse 'Donnez le centre : --centre les-acacias'
grep -q 'BEGIN PUBLIC KEY' "$key" 2>/dev/null || refuse 'Donnez la clé de Déclic (ORIGINE/borne/cle) : --key cle.pem'
is_like "$kiosk" '[A-Za-z0-9_-]*' || refuse 'Le nom de la borne ne se lit pas : --kiosk'
is_like "$first" '(/borne[A-Za-z0-9/_-]*)?' || refuse 'La première page est de la borne : --first /borne/…'
case "$screen" in
cage) unit=declic-borne.service ozone=wayland holder='cage wl-clipboard' ;;
x) unit=declic-borne-x.service ozone=x11 holder='xinit xserver-xorg-core xserver-xorg-input-libinput xserver-xorg-legacy' ;;
*) refuse 'L’écran est tenu par cage ou x : --screen' ;;
esac
policies=$here/../../content/kiosk-policies.json
[ -f "$policies" ] || refuse 'Il manque content/kiosk-policies.json : prenez tout le dépôt.'
if [ -z "$root" ] && [ "$(id -u)" -ne 0 ]; then refuse 'Il faut être root : sudo.'; fi

notes=$root/var/lib/declic-borne-installation
# It may be the one that was laid before.
pem=$(mktemp) settings=$(mktemp)
trap 'rm -f "$pem" "$settings"' EXIT
cp "$key" "$pem"
# Laid again, it begins from the machine as it was; what it learnt as a kiosk stays.
if [ -d "$notes" ]; then sh "$here/uninstall.sh" --root "$root/" --again yes; fi

# Each folder that was not there is noted before it is made, each file before it is laid.
note_folder() {
	[ -d "$1" ] && return 0
	note_folder "$(dirname -- "$1")"
	mkdir "$1"
	made="$made${1#"$root"}
"
}
made=''
note_folder "$notes"
printf %s "$made" >> "$notes/folders"
: > "$notes/files"
folder() {
	made=''
	note_folder "$root$1"
	printf %s "$made" >> "$notes/folders"
}
claim() {
	folder "$(dirname -- "$1")"
	if [ -e "$root$1" ] || [ -L "$root$1" ]; then refuse "$1 est déjà là et n’est pas à nous."; fi
	echo "$1" >> "$notes/files"
}
lay() {
	claim "$2"
	install -m 644 "$1" "$root$2"
}

if [ -z "$root" ]; then
	packages="chromium cups cups-client nodejs fonts-dejavu-core $holder"
	missing=''
	for package in $packages; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
	done
	echo "$missing" >> "$notes/packages"
	if [ -n "$missing" ]; then
		apt-get update
		# shellcheck disable=SC2086
		DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $missing
	fi
fi

for part in agent strip; do
	for file in "$here/$part"/*; do lay "$file" "/usr/lib/declic-borne/$part/${file##*/}"; done
done
lay "$policies" /usr/lib/declic-borne/policies/kiosk-policies.json
lay "$pem" /etc/declic-borne/cle.pem
cat > "$settings" <<END
{
  "origin": "$origin",
  "centre": "$centre",
  "publicKeyFile": "/etc/declic-borne/cle.pem",
  "kiosk": $([ -n "$kiosk" ] && echo "\"$kiosk\"" || echo null),
  "firstPage": "${first:-/borne}",
  "flags": ["--ozone-platform=$ozone"]
}
END
lay "$settings" /etc/declic-borne/reglages.json
lay "$here/systemd/$unit" /etc/systemd/system/declic-borne.service
lay "$here/machine/pam" /etc/pam.d/declic-borne
lay "$here/machine/sysusers.conf" /usr/lib/sysusers.d/declic-borne.conf
lay "$here/machine/logind.conf" /etc/systemd/logind.conf.d/declic-borne.conf
lay "$here/machine/coredump.conf" /etc/systemd/coredump.conf.d/declic-borne.conf
lay "$here/machine/sysctl.conf" /etc/sysctl.d/60-declic-borne.conf
lay "$here/machine/usb.rules" /etc/udev/rules.d/60-declic-borne.rules
lay "$here/machine/modprobe.conf" /etc/modprobe.d/declic-borne.conf

# The unit lays there what the agent keeps in memory: the list of a visit leaves with it.
folder /etc/chromium/policies/managed

# CUPS forgets each job: at the end of its own file, between two marks.
cups=$root/etc/cups/cupsd.conf
if [ -f "$cups" ]; then
	cp -p "$cups" "$notes/cupsd.conf"
	[ -z "$(tail -c 1 "$cups")" ] || echo >> "$cups"
	printf '%s\n' '# declic-borne : début' 'PreserveJobFiles No' 'PreserveJobHistory No' '# declic-borne : fin' >> "$cups"
	cp "$cups" "$notes/cupsd.conf.laid"
fi

if [ -z "$root" ]; then
	systemd-sysusers /usr/lib/sysusers.d/declic-borne.conf
	udevadm control --reload || true
	sysctl --quiet --load /etc/sysctl.d/60-declic-borne.conf || true
	systemctl daemon-reload
	systemctl restart cups.service || true
	if [ -n "$printer" ]; then lpadmin -p borne -E -v "$printer" -m everywhere -o media=a4; fi
	systemctl enable declic-borne.service
	echo 'C’est fait. Redémarrez la machine : la borne s’ouvre seule.'
fi
